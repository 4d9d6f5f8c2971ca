import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-entry";

/** 1980-01-01 00:00, the first moment of a zip: a written part carries no clock, so equal content gives equal bytes. */
const NO_TIME = 0x00210000;

/** A new entry with this content, compressed. */
export function packEntry(name: string, content: Uint8Array): ZipEntry {
  const packed = deflateSync(content, { level: 6 });
  const smaller = packed.length < content.length;
  return {
    name,
    method: smaller ? 8 : 0,
    crc: crc32(content),
    size: content.length,
    stored: smaller ? packed : content,
    modified: NO_TIME,
    utf8: Array.from(name).some((letter) => letter.charCodeAt(0) > 127),
  };
}

/** The archive of these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const length = entries.reduce((sum, entry, index) => sum + 76 + 2 * names[index]!.length + entry.stored.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, entry, names[index]!.length);
    bytes.set(names[index]!, at + 30);
    bytes.set(entry.stored, at + 30 + names[index]!.length);
    at += 30 + names[index]!.length + entry.stored.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, entry, names[index]!.length);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(names[index]!, at + 46);
    at += 46 + names[index]!.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that a local header and a directory record have in common, from "version needed" to "extra length". */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8 ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.stored.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
