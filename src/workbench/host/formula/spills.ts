import { contains, intersection, MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "../model/address";
import { isCellError } from "../model/cell-value";
import type { Spill, Worksheet } from "../model/worksheet";
import { ERRORS, type Matrix, type Scalar } from "./values";

/** An array result laid over the cells: the anchor's value, and the spill or (null) none. */
export interface PlacedArray {
  readonly anchor: Scalar;
  readonly spill: Spill | null;
  /** The range that was wanted, when something is in its way. */
  readonly blocked: RangeAddress | null;
}

/** Whether anything but the anchor lies where an array wants to spill: contents, another spill, a merge or a table. */
function isBlocked(sheet: Worksheet, range: RangeAddress): boolean {
  for (let column = range.column; column < range.column + range.columnCount; column++) {
    const cells = sheet.grid.column(column);
    if (cells === undefined) continue;
    for (let row = range.row; row < range.row + range.rowCount; row++) {
      if (row === range.row && column === range.column) continue;
      if ((cells.values[row] ?? null) !== null || (cells.formulas?.[row] ?? null) !== null) return true;
    }
  }
  const others = sheet
    .allSpills()
    .filter((spill) => spill.range.row !== range.row || spill.range.column !== range.column);
  if (others.some((spill) => intersection(spill.range, range) !== null)) return true;
  const { merges, tables } = sheet.properties;
  return [...merges, ...tables.map((table) => table.range)].some((area) => intersection(area, range) !== null);
}

function shown(value: Scalar): Scalar {
  return value ?? 0;
}

/** Spill of a dynamic formula's array: #SPILL! when it is blocked or leaves the sheet; 1 x 1 is a single value. */
export function placeDynamic(sheet: Worksheet, row: number, column: number, matrix: Matrix): PlacedArray {
  const { rowCount, columnCount } = matrix;
  if (rowCount === 0 || columnCount === 0) return { anchor: ERRORS.calculation, spill: null, blocked: null };
  const anchor = shown(matrix.at(0, 0));
  if (rowCount === 1 && columnCount === 1) return { anchor, spill: null, blocked: null };
  const range = { row, column, rowCount, columnCount };
  if (row + rowCount > MAX_ROWS || column + columnCount > MAX_COLUMNS || isBlocked(sheet, range)) {
    return { anchor: ERRORS.spill, spill: null, blocked: range };
  }
  return { anchor, spill: { range, values: matrix.rows().map((cells) => cells.map(shown)) }, blocked: null };
}

/** Values of a formula entered over a fixed range: short rows and columns repeat, the rest is #N/A. */
export function placeFixed(sheet: Worksheet, row: number, column: number, matrix: Matrix): PlacedArray {
  const range = sheet.properties.arrayRanges.find((area) => area.row === row && area.column === column);
  const anchor = shown(matrix.broadcast(0, 0));
  if (range === undefined || (range.rowCount === 1 && range.columnCount === 1))
    return { anchor, spill: null, blocked: null };
  const values = Array.from({ length: range.rowCount }, (_, down) =>
    Array.from({ length: range.columnCount }, (_unused, right) => shown(matrix.broadcast(down, right))),
  );
  return { anchor, spill: { range, values }, blocked: null };
}

/** Whether two spills show the same. */
export function sameSpill(left: Spill | null, right: Spill | null): boolean {
  if (left === null || right === null) return left === right;
  const same = left.range.rowCount === right.range.rowCount && left.range.columnCount === right.range.columnCount;
  return (
    same && left.values.every((cells, row) => cells.every((value, at) => equal(value, right.values[row]?.[at] ?? null)))
  );
}

function equal(left: Scalar, right: Scalar): boolean {
  return left === right || (isCellError(left) && isCellError(right) && left.error === right.error);
}

/** The spill anchored in a cell, or null. */
export function anchoredSpill(sheet: Worksheet, row: number, column: number): Spill | null {
  return (
    sheet
      .allSpills()
      .find(({ range }) => range.row === row && range.column === column && contains(range, row, column)) ?? null
  );
}
