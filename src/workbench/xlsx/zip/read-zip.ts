import { inflateSync } from "fflate";
import type { PackageLimits } from "../limits";
import { PackageError } from "../package-error";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-entry";

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ZIP64_EXTRA = 1;
const WIDE = 0xffffffff;

/**
 * The entries of an archive in directory order, nothing inflated yet.
 *
 * Sizes are taken from the central directory and held to `limits` here, before a byte is unpacked.
 * @throws PackageError for anything that is not a whole, plain zip within the limits.
 */
export function readZip(bytes: Uint8Array, limits: PackageLimits): ZipEntry[] {
  if (bytes.length > limits.fileBytes)
    throw new PackageError("too-large", `the file has ${bytes.length} bytes; ${limits.fileBytes} are allowed`);
  refuseCompoundFile(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0, true) !== 0x4b50)
    throw new PackageError("not-a-zip", "the file is not an .xlsx package");
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries)
    throw new PackageError("too-large", `the package lists ${count} parts; ${limits.entries} are allowed`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw damaged("its directory is broken");
    const { entry, next } = readDirectoryRecord(bytes, view, at, limits);
    total += entry.size;
    if (total > limits.totalBytes)
      throw new PackageError("too-large", `the parts would unpack to more than ${limits.totalBytes} bytes`);
    entries.push(entry);
    at = next;
  }
  refuseOverlaps(entries);
  return entries;
}

/** The content of an entry, checked against its size and CRC. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  // The buffer is of the declared size and never grows: data that unpacks to more fails the CRC, not the memory.
  let content: Uint8Array;
  try {
    content = entry.method === 0 ? entry.stored : inflateSync(entry.stored, { out: new Uint8Array(entry.size) });
  } catch {
    throw new PackageError("damaged", "the compressed data is broken", entry.name);
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new PackageError("damaged", "the content does not match its checksum", entry.name);
  return content;
}

function damaged(why: string): PackageError {
  return new PackageError("damaged", `the file is damaged or cut short: ${why}`);
}

/** Encrypted workbooks and .xls files share one container, told apart by the names of its streams. */
function refuseCompoundFile(bytes: Uint8Array): void {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  if (!magic.every((byte, index) => bytes[index] === byte)) return;
  const encrypted = Array.from("EncryptedPackage", (letter) => letter.charCodeAt(0));
  const found = bytes.some(
    (byte, at) => byte === encrypted[0] && encrypted.every((letter, index) => bytes[at + index * 2] === letter),
  );
  if (found) throw new PackageError("encrypted", "the workbook is protected by a password; save a copy without one");
  throw new PackageError("old-format", "the file is in the old .xls format; save it as .xlsx");
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged("the end of the package is missing");
}

function readDirectoryRecord(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  limits: PackageLimits,
): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged("its directory is broken");
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (flags & 1) throw new PackageError("encrypted", "the part is encrypted", name);
  if (method !== 0 && method !== 8)
    throw new PackageError("damaged", `compression method ${method} is not used in workbooks`, name);
  const [size, packed, offset] = sizes(view, at, at + 46 + nameLength, extraLength);
  if (size > limits.partBytes)
    throw new PackageError("too-large", `it would unpack to ${size} bytes; ${limits.partBytes} are allowed`, name);
  if (size > limits.ratioFloorBytes && size > packed * limits.ratio) {
    throw new PackageError(
      "compression-bomb",
      `it would unpack to ${Math.round(size / Math.max(packed, 1))} times its size`,
      name,
    );
  }
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw damaged(`${name} is not where the directory says`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged(`${name} is incomplete`);
  if (method === 0 && packed !== size) throw damaged(`${name} has two different sizes`);
  const stored = bytes.subarray(start, start + packed);
  const entry: ZipEntry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    stored,
    modified: view.getUint32(at + 12, true),
    utf8: (flags & 0x800) !== 0,
  };
  return { entry, next };
}

/** Inflated size, packed size and offset; streaming writers move them to a 64-bit extra field even in small files. */
function sizes(view: DataView, at: number, extraStart: number, extraLength: number): [number, number, number] {
  const fields: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (!fields.includes(WIDE)) return fields;
  const extraEnd = extraStart + extraLength;
  for (let extra = extraStart; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== ZIP64_EXTRA) continue;
    let value = extra + 4;
    for (const index of [0, 1, 2] as const) {
      if (fields[index] !== WIDE) continue;
      if (value + 8 > extraEnd) throw damaged("a 64-bit size is missing");
      fields[index] = Number(view.getBigUint64(value, true));
      value += 8;
    }
    return fields;
  }
  throw damaged("a 64-bit size is missing");
}

/** Entries that share their data are how the strongest bombs are made. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const spans = entries.map((entry) => ({
    name: entry.name,
    start: entry.stored.byteOffset,
    end: entry.stored.byteOffset + entry.stored.length,
  }));
  spans.sort((left, right) => left.start - right.start || left.end - right.end);
  for (let index = 1; index < spans.length; index++) {
    if (spans[index]!.start < spans[index - 1]!.end)
      throw new PackageError("compression-bomb", "two parts share the same data", spans[index]!.name);
  }
}
