import type { PackageLimits } from "../limits";
import { PackageError } from "../package-error";
import { inflateEntry, readZip } from "../zip/read-zip";
import { packEntry, writeZip } from "../zip/write-zip";
import type { ZipEntry } from "../zip/zip-entry";

/** Part names compare without case, and some writers use backslashes or a leading slash. */
function key(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** The parts of a package in their order; untouched ones stay compressed as they came. */
export class PackageParts {
  private readonly entries: Map<string, ZipEntry>;

  private constructor(entries: Map<string, ZipEntry>) {
    this.entries = entries;
  }

  /** No parts at all. */
  static empty(): PackageParts {
    return new PackageParts(new Map());
  }

  /** The parts of an archive. @throws PackageError "duplicate-part" besides what `readZip` throws. */
  static read(bytes: Uint8Array, limits: PackageLimits): PackageParts {
    const entries = new Map<string, ZipEntry>();
    for (const entry of readZip(bytes, limits)) {
      const name = key(entry.name);
      if (entries.has(name)) throw new PackageError("duplicate-part", "the package holds this part twice", entry.name);
      entries.set(name, entry);
    }
    return new PackageParts(entries);
  }

  /** A copy whose changes leave this one alone. */
  copy(): PackageParts {
    return new PackageParts(new Map(this.entries));
  }

  has(name: string): boolean {
    return this.entries.has(key(name));
  }

  /** Names as stored, in package order. */
  names(): string[] {
    return Array.from(this.entries.values(), (entry) => entry.name);
  }

  /** Content of a part. @throws PackageError "missing-part" */
  bytes(name: string): Uint8Array {
    const entry = this.entries.get(key(name));
    if (entry === undefined) throw new PackageError("missing-part", "the package lacks this part", name);
    return inflateEntry(entry);
  }

  /** Content of an XML part as text: UTF-8, or UTF-16 where its byte order mark says so. */
  text(name: string): string {
    const bytes = this.bytes(name);
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? "utf-16le"
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? "utf-16be"
          : "utf-8";
    // The mark is kept: offsets of edits and the part's own bytes must not shift.
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  }

  /** Write a part: in its place when it exists, else at the end. Nothing happens when the text is what it holds already. */
  setText(name: string, text: string): void {
    const old = this.entries.get(key(name));
    if (old !== undefined && this.text(name) === text) return;
    const utf8 = text.replace(/^\ufeff?(<\?xml[^>]*?encoding=["'])utf-16[a-z]*/i, "$1UTF-8");
    this.entries.set(key(name), packEntry(old?.name ?? name, new TextEncoder().encode(utf8)));
  }

  remove(name: string): void {
    this.entries.delete(key(name));
  }

  /** A name "prefixN.suffix" that is not taken, N from 1. */
  freeName(prefix: string, suffix: string): string {
    for (let number = 1; ; number++) {
      const name = `${prefix}${number}${suffix}`;
      if (!this.has(name)) return name;
    }
  }

  /** The archive. */
  toBytes(): Uint8Array {
    return writeZip(Array.from(this.entries.values()));
  }
}
