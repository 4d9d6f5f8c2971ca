import type { CellValue } from "../spreadsheet/cell-value";

/** What must not have changed between reading a sheet and writing beside it. */
export interface Fingerprint {
  readonly sheetId: string;
  /** Row of the last header row, 0-based. */
  readonly headerRow: number;
  readonly firstColumn: number;
  /** Texts of the header row, our own columns left out as empty texts. */
  readonly headers: readonly string[];
  /** First and last row of customers, 0-based, and how many rows in between hold a value in the key column. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly keyColumn: number;
  readonly filled: number;
}

/** What of a header cell enters the fingerprint: its text without surrounding spaces. */
export function headerText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value).trim();
}

/** Cells that hold something: what `filled` counts. */
export function countFilled(values: readonly CellValue[]): number {
  return values.filter((value) => value !== null && value !== "").length;
}

/**
 * Whether the sheet still is what the plan was made for: same header texts (columns outside ours) and as many filled
 * key cells in the same rows. Values themselves may change: formulas follow them.
 */
export function isStale(fingerprint: Fingerprint, headers: readonly CellValue[], keys: readonly CellValue[]): boolean {
  const changed = fingerprint.headers.some(
    (header, index) => header !== "" && header !== headerText(headers[index] ?? null),
  );
  return changed || countFilled(keys) !== fingerprint.filled;
}
