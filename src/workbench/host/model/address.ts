/** Rows of a sheet in the file format. */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet in the file format. */
export const MAX_COLUMNS = 16_384;

/** A cell, both indexes 0-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, 0-based top left corner and size (at least 1 x 1). */
export interface RangeAddress extends CellAddress {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of its letters, in either case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B3" of {row: 2, column: 1}. */
export function cellText(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** "A1:B2"; a single cell is "A1", whole columns "A:B", whole rows "1:2". */
export function rangeText(range: RangeAddress): string {
  const lastRow = range.row + range.rowCount - 1;
  const lastColumn = range.column + range.columnCount - 1;
  if (range.rowCount === MAX_ROWS) return `${columnLetters(range.column)}:${columnLetters(lastColumn)}`;
  if (range.columnCount === MAX_COLUMNS) return `${range.row + 1}:${lastRow + 1}`;
  const first = cellText(range.row, range.column);
  return range.rowCount === 1 && range.columnCount === 1 ? first : `${first}:${cellText(lastRow, lastColumn)}`;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function parseCell(text: string): CellAddress | null {
  const match = CELL.exec(text);
  if (match === null) return null;
  const address = { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "") };
  return address.row >= 0 && address.row < MAX_ROWS && address.column < MAX_COLUMNS ? address : null;
}

/** Range of "A1", "$A$1:B2", "A:B" or "1:2" (no sheet name); null when the text is none of these. */
export function parseRange(text: string): RangeAddress | null {
  const columns = COLUMNS.exec(text);
  if (columns !== null) {
    const ends = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")];
    const column = Math.min(...ends);
    return { row: 0, column, rowCount: MAX_ROWS, columnCount: Math.max(...ends) - column + 1 };
  }
  const rows = ROWS.exec(text);
  if (rows !== null) {
    const ends = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const row = Math.min(...ends);
    return row < 0 ? null : { row, column: 0, rowCount: Math.max(...ends) - row + 1, columnCount: MAX_COLUMNS };
  }
  const [firstText = "", lastText = firstText, ...more] = text.split(":");
  const first = parseCell(firstText);
  const last = parseCell(lastText);
  if (first === null || last === null || more.length > 0) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  const rowCount = Math.max(first.row, last.row) - row + 1;
  return { row, column, rowCount, columnCount: Math.max(first.column, last.column) - column + 1 };
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_REFERENCE = /^([A-Z]{1,3}\d+|R\d*C\d*|R\d*|C\d*|TRUE|FALSE)$/i;

/** A sheet name as a formula writes it before "!": quoted where it must be, quotes inside doubled. */
export function quoteSheetName(name: string): string {
  if (PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_REFERENCE.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/** The cells two ranges share, or null. */
export function intersection(left: RangeAddress, right: RangeAddress): RangeAddress | null {
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  const rowEnd = Math.min(left.row + left.rowCount, right.row + right.rowCount);
  const columnEnd = Math.min(left.column + left.columnCount, right.column + right.columnCount);
  if (rowEnd <= row || columnEnd <= column) return null;
  return { row, column, rowCount: rowEnd - row, columnCount: columnEnd - column };
}

/** Whether a range holds a cell. */
export function contains(range: RangeAddress, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rowCount &&
    column >= range.column &&
    column < range.column + range.columnCount
  );
}
