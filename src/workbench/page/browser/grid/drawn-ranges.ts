import { MAX_COLUMNS, MAX_ROWS, type CellAddress, type RangeAddress } from "../../../host/model/address";

/** Whole rows or columns from one to another, in either order. */
export function wholeLinesBetween(axis: "row" | "column", one: number, other: number): RangeAddress {
  const [first, count] = [Math.min(one, other), Math.abs(one - other) + 1];
  return axis === "row"
    ? { row: first, rowCount: count, column: 0, columnCount: MAX_COLUMNS }
    : { row: 0, rowCount: MAX_ROWS, column: first, columnCount: count };
}

/** The range that dragging the handle to a cell fills: longer in the direction that was drawn furthest. */
export function filledTo(range: RangeAddress, cell: CellAddress): RangeAddress {
  const below = cell.row - (range.row + range.rowCount - 1);
  const above = range.row - cell.row;
  const after = cell.column - (range.column + range.columnCount - 1);
  const before = range.column - cell.column;
  const most = Math.max(below, above, after, before);
  if (most <= 0) return range;
  if (most === below) return { ...range, rowCount: range.rowCount + below };
  if (most === above) return { ...range, row: cell.row, rowCount: range.rowCount + above };
  if (most === after) return { ...range, columnCount: range.columnCount + after };
  return { ...range, column: cell.column, columnCount: range.columnCount + before };
}

/** Whether two ranges are the same cells. */
export function sameRange(a: RangeAddress, b: RangeAddress): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

/** Whether a range is whole rows, or whole columns. */
export function wholeLines(range: RangeAddress, axis: "row" | "column"): boolean {
  return axis === "row" ? range.columnCount === MAX_COLUMNS : range.rowCount === MAX_ROWS;
}
