import type { RangeAddress } from "../model/address";
import type { Worksheet } from "../model/worksheet";

/** The block of filled cells around a range, ended by empty rows and columns: what Ctrl+Shift+8 selects. */
export function surroundingRegion(sheet: Worksheet, start: RangeAddress): RangeAddress {
  const used = sheet.usedRange(true);
  if (used === null) return start;
  let region = start;
  for (;;) {
    const grown = growOnce(sheet, region, used);
    if (grown === region) return trimmed(sheet, region, start);
    region = grown;
  }
}

const filled = (sheet: Worksheet, top: number, left: number, bottom: number, right: number): boolean => {
  for (let column = left; column <= right; column += 1)
    for (let row = top; row <= bottom; row += 1)
      if (sheet.value(row, column) !== null || sheet.formula(row, column) !== null) return true;
  return false;
};

/** One step outwards on every side whose neighbours, corners included, hold something. */
function growOnce(sheet: Worksheet, region: RangeAddress, used: RangeAddress): RangeAddress {
  const edge = {
    top: region.row,
    left: region.column,
    bottom: region.row + region.rowCount - 1,
    right: region.column + region.columnCount - 1,
  };
  const lastRow = used.row + used.rowCount - 1;
  const lastColumn = used.column + used.columnCount - 1;
  const out = {
    left: Math.max(edge.left - 1, 0),
    right: edge.right + 1,
    top: Math.max(edge.top - 1, 0),
    bottom: edge.bottom + 1,
  };
  const up = edge.top > used.row && filled(sheet, edge.top - 1, out.left, edge.top - 1, out.right);
  const down = edge.bottom < lastRow && filled(sheet, edge.bottom + 1, out.left, edge.bottom + 1, out.right);
  const back = edge.left > used.column && filled(sheet, out.top, edge.left - 1, out.bottom, edge.left - 1);
  const on = edge.right < lastColumn && filled(sheet, out.top, edge.right + 1, out.bottom, edge.right + 1);
  if (!up && !down && !back && !on) return region;
  const row = up ? edge.top - 1 : edge.top;
  const column = back ? edge.left - 1 : edge.left;
  const rowCount = (down ? edge.bottom + 1 : edge.bottom) - row + 1;
  const columnCount = (on ? edge.right + 1 : edge.right) - column + 1;
  return { row, column, rowCount, columnCount };
}

/** A start beside the block does not keep its own empty edge, unless nothing is there at all. */
function trimmed(sheet: Worksheet, region: RangeAddress, start: RangeAddress): RangeAddress {
  return filled(
    sheet,
    region.row,
    region.column,
    region.row + region.rowCount - 1,
    region.column + region.columnCount - 1,
  )
    ? region
    : start;
}
