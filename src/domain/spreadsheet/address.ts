/** A cell, 0-based row and column; letters exist only at the edges. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, 0-based upper left corner. */
export interface RangeAddress {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** How an address is written: "$A$1" when both are absolute, "$A1" when only the column is. */
export interface AddressStyle {
  readonly absolute?: boolean;
  readonly absoluteRow?: boolean;
  readonly absoluteColumn?: boolean;
}

/** Largest sheet of the file format, in rows and columns. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Letters of a 0-based column: 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of letters in either case; -1 when they name no column of a sheet. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= SHEET_COLUMNS ? index - 1 : -1;
}

/** A1 text of a cell: a1({row: 4, column: 1}) is "B5". */
export function a1(address: CellAddress, style: AddressStyle = {}): string {
  const column = (style.absoluteColumn ?? style.absolute) ? "$" : "";
  const row = (style.absoluteRow ?? style.absolute) ? "$" : "";
  return `${column}${columnLetters(address.column)}${row}${address.row + 1}`;
}

/** A1 text of a rectangle; a single cell is written without a colon. */
export function rangeA1(range: RangeAddress, style: AddressStyle = {}): string {
  const first = a1(range, style);
  if (range.rowCount === 1 && range.columnCount === 1) return first;
  const last = { row: range.row + range.rowCount - 1, column: range.column + range.columnCount - 1 };
  return `${first}:${a1(last, style)}`;
}

/** The rectangle of "B5", "$B$5:C9" (no sheet name); null when the text is no such address. */
export function parseA1(text: string): RangeAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = match;
  const columns = [columnIndex(letters), columnIndex(lastLetters)];
  const rows = [Number(digits) - 1, Number(lastDigits) - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  if (row < 0 || column < 0 || Math.max(...rows) >= SHEET_ROWS) return null;
  return { row, column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 };
}

/** A sheet name as formulas write it, without the "!": always quoted, inner quotes doubled, so that no name needs a rule. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
