import { formatValue } from "../../../host/formula/number-format";
import type { CellAddress } from "../../../host/model/address";
import type { Worksheet } from "../../../host/model/worksheet";

/** Cells between two looks at the clock. */
const CELLS_AT_A_TIME = 2_000;

/**
 * The cells of a sheet, row by row, whose shown text holds a text (case ignored); hidden rows and columns are passed over.
 * Gives null now and then, so that whoever searches a large sheet can let the page answer people.
 */
export function* cellsShowing(sheet: Worksheet, wanted: string): Generator<CellAddress | null> {
  const used = sheet.usedRange();
  const folded = wanted.toLowerCase();
  if (used === null || folded === "") return;
  const columns = Array.from({ length: used.columnCount }, (_, index) => used.column + index).filter(
    (column) => !sheet.line("column", column).hidden,
  );
  let looked = 0;
  for (let row = used.row; row < used.row + used.rowCount; row += 1) {
    if (sheet.line("row", row).hidden) continue;
    for (const column of columns) {
      const value = sheet.value(row, column);
      if (value !== null) {
        const { text } = formatValue(value, sheet.style(row, column).numberFormat, sheet.workbook.date1904);
        if (text.toLowerCase().includes(folded)) yield { row, column };
      }
      looked += 1;
      if (looked % CELLS_AT_A_TIME === 0) yield null;
    }
  }
}

/** The place, among cells in row order, of the first one after a cell (or before it), going round at the end; -1 for none. */
export function nextPlace(found: readonly CellAddress[], from: CellAddress, back: boolean): number {
  if (found.length === 0) return -1;
  const after = (cell: CellAddress): boolean =>
    cell.row > from.row || (cell.row === from.row && cell.column > from.column);
  const before = (cell: CellAddress): boolean =>
    cell.row < from.row || (cell.row === from.row && cell.column < from.column);
  if (back) {
    const place = found.findLastIndex(before);
    return place < 0 ? found.length - 1 : place;
  }
  return Math.max(0, found.findIndex(after));
}
