import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { ResourceLoader } from "jsdom";

/** Where production pages get office.js from; here it is served from the pinned package. */
export const officeJsAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Folder of the office.js files in the installed package. */
export const officeJsFolder = (): string => join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Serves a page from disk: its own origin from the bundle folder, office.js from the package, nothing else. */
export class LocalFiles extends ResourceLoader {
  /** Addresses that were asked for and refused. */
  readonly refused: string[] = [];

  constructor(
    private readonly origin: string,
    private readonly bundle: string,
  ) {
    super();
  }

  /** The file behind an address, null for anything that is not ours. */
  fileOf(address: string): string | null {
    const path = address.replace(/[?#].*$/, "");
    for (const [prefix, folder] of [
      [officeJsAddress, officeJsFolder()],
      [`${this.origin}/`, this.bundle],
    ] as const) {
      if (!path.startsWith(prefix)) continue;
      const relative = normalize(decodeURIComponent(path.slice(prefix.length)));
      return relative.startsWith("..") ? null : join(folder, relative);
    }
    return null;
  }

  override fetch(address: string): ReturnType<ResourceLoader["fetch"]> {
    const file = this.fileOf(address);
    if (file === null) {
      this.refused.push(address);
      return null;
    }
    const contents = readFile(file);
    return Object.assign(contents, { abort: () => {} }) as ReturnType<ResourceLoader["fetch"]>;
  }
}
