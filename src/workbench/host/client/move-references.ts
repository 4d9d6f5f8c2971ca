import { MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "../model/address";
import { shiftArea, type Area, type LineShift } from "./area";
import type { Host } from "./host";
import { rangeType } from "./range-remote";

/** Moves the ranges that the client holds when lines come or go. */
export function moveReferences(host: Host, shift: LineShift): void {
  for (const remote of host.references.all()) {
    const area = rangeType.subjectOf(remote);
    if (area !== null && area.sheet.id === shift.sheet) shiftArea(area, shift);
  }
}

/** The shift that inserting (or deleting) whole rows or columns makes; null for a part of them, which moves no range. */
export function lineShift({ sheet, range }: Area, sign: 1 | -1): LineShift | null {
  const rows = range.columnCount === MAX_COLUMNS;
  if (!rows && range.rowCount !== MAX_ROWS) return null;
  return rows ? shiftOf(sheet.id, range, "row", sign) : shiftOf(sheet.id, range, "column", sign);
}

function shiftOf(sheet: string, range: RangeAddress, axis: "row" | "column", sign: 1 | -1): LineShift {
  return { sheet, axis, at: range[axis], count: sign * (axis === "row" ? range.rowCount : range.columnCount) };
}
