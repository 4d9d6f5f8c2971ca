/** One file of a zip archive, still as stored there, so that an entry nobody touches is written back bit for bit. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly stored: Uint8Array;
  /** DOS time and date as one number, as in the directory. */
  readonly modified: number;
  /** General purpose flags worth keeping: only the UTF-8 name bit. */
  readonly utf8: boolean;
}
