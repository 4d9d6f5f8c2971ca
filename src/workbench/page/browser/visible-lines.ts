import type { Worksheet } from "../../host/model/worksheet";

const ROWS_AFTER = 20;
const COLUMNS_AFTER = 6;
/** Pixels of a column that has no width of its own. */
const DEFAULT_WIDTH = 76;

/** Rows and columns of a sheet that are shown, with some empty ones after the used range. */
export interface VisibleLines {
  readonly rows: readonly number[];
  readonly columns: readonly { readonly column: number; readonly width: number }[];
}

/** Which rows and columns of a sheet are shown; hidden and folded ones are left out. */
export function visibleLines(sheet: Worksheet): VisibleLines {
  const used = sheet.usedRange();
  const lastRow = (used === null ? 0 : used.row + used.rowCount) + ROWS_AFTER;
  const lastColumn = (used === null ? 0 : used.column + used.columnCount) + COLUMNS_AFTER;
  const hiddenRows = new Set(sheet.customLines("row").flatMap(([row, line]) => (line.hidden ? [row] : [])));
  const rows: number[] = [];
  for (let row = 0; row < lastRow; row += 1) if (!hiddenRows.has(row)) rows.push(row);
  const columns: { column: number; width: number }[] = [];
  for (let column = 0; column < lastColumn; column += 1) {
    const { hidden, size } = sheet.line("column", column);
    if (!hidden) columns.push({ column, width: size === null ? DEFAULT_WIDTH : Math.round(size * 7 + 9) });
  }
  return { rows, columns };
}
