import { intersection, type RangeAddress } from "../model/address";

/** What is left of a range when another is cut out: up to four rectangles, top, bottom, left and right of the hole. */
export function subtract(range: RangeAddress, hole: RangeAddress): RangeAddress[] {
  const cut = intersection(range, hole);
  if (cut === null) return [range];
  const below = cut.row + cut.rowCount;
  const right = cut.column + cut.columnCount;
  const parts = [
    { ...range, rowCount: cut.row - range.row },
    { ...range, row: below, rowCount: range.row + range.rowCount - below },
    { ...cut, column: range.column, columnCount: cut.column - range.column },
    { ...cut, column: right, columnCount: range.column + range.columnCount - right },
  ];
  return parts.filter((part) => part.rowCount > 0 && part.columnCount > 0);
}
