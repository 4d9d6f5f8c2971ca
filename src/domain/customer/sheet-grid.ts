import { isBlank } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import type { SheetSnapshot } from "./snapshot";

/** A snapshot by sheet positions, with our own columns out of sight. */
export interface SheetGrid {
  readonly snapshot: SheetSnapshot;
  readonly firstRow: number;
  /** One past the last row. */
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
  cell(row: number, column: number): CellValue;
  /** Prevailing format of a column. */
  numberFormat(column: number): string | null;
  /** Format of one cell, where cells were looked at. */
  formatAt(row: number, column: number): string | null;
}

/** Looks at a snapshot by sheet positions. */
export function sheetGrid(snapshot: SheetSnapshot): SheetGrid {
  const { origin, values } = snapshot;
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const own: boolean[] = Array.from({ length: width }, () => false);
  for (const { column } of snapshot.ownColumns) own[column - origin.column] = true;
  return {
    snapshot,
    firstRow: origin.row,
    endRow: origin.row + values.length,
    firstColumn: origin.column,
    endColumn: origin.column + width,
    cell: (row, column) =>
      own[column - origin.column] === true ? null : (values[row - origin.row]?.[column - origin.column] ?? null),
    numberFormat: (column) => snapshot.numberFormats[column - origin.column] ?? null,
    formatAt: (row, column) => snapshot.formatAt?.(row, column) ?? null,
  };
}

/** True where nothing is seen in a row between two columns; white space of any kind is nothing to see. */
export function isRowEmpty(grid: SheetGrid, row: number, from: number, to: number): boolean {
  for (let column = from; column < to; column++) {
    const value = grid.cell(row, column);
    if (!isBlank(value) && !(typeof value === "string" && value.length < 50 && value.trim() === "")) return false;
  }
  return true;
}
