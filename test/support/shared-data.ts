import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * Path of a file or folder of the shared data that some referee tests need, or null where this machine lacks it.
 * The folder is named by CUSTOMER_TIERS_SHARED, else looked for beside the repository.
 */
export function sharedPath(...parts: string[]): string | null {
  const root = process.env.CUSTOMER_TIERS_SHARED ?? resolve(__dirname, "../../../shared");
  const path = join(root, ...parts);
  return existsSync(path) ? path : null;
}

/** `describe` where the shared data is there; elsewhere the suite is skipped under a title that says why. */
export function describeWithShared(title: string, parts: string[], suite: (path: string) => void): void {
  const path = sharedPath(...parts);
  if (path === null)
    describe.skip(`${title} (skipped: no shared data at ${parts.join("/")})`, () => it("needs the data", () => {}));
  else describe(title, () => suite(path));
}
