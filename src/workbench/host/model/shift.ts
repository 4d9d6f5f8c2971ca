import { MAX_COLUMNS, MAX_ROWS, type CellAddress, type RangeAddress } from "./address";
import { resolve, type Coordinate, type FormulaToken, type ReferenceToken } from "./formula-tokens";

/**
 * Cells inserted (count > 0) or deleted (count < 0) at row or column `at`, within the lines bandFirst … bandLast of the
 * other axis (all of them for whole rows and columns).
 */
export interface Shift {
  readonly sheet: string;
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  readonly bandFirst: number;
  readonly bandLast: number;
}

function limitOf(axis: "row" | "column"): number {
  return axis === "row" ? MAX_ROWS : MAX_COLUMNS;
}

/** Where the lines first … last are afterwards; null when all of them are gone. */
function shiftSpan(shift: Shift, first: number, last: number): readonly [number, number] | null {
  const { at, count } = shift;
  const limit = limitOf(shift.axis);
  if (first === 0 && last === limit - 1) return [first, last];
  if (count > 0) {
    const start = first >= at ? first + count : first;
    const end = Math.min(last >= at ? last + count : last, limit - 1);
    return start > end ? null : [start, end];
  }
  const kept = at - count;
  const start = first < at ? first : first < kept ? at : first + count;
  const end = last < at ? last : last < kept ? at - 1 : last + count;
  return start > end ? null : [start, end];
}

/** Where a range of the shifted sheet is afterwards, as Excel moves references: null when it is deleted. */
export function shiftRange(shift: Shift, range: RangeAddress): RangeAddress | null {
  const { axis, bandFirst, bandLast } = shift;
  const cross = axis === "row" ? range.column : range.row;
  const crossCount = axis === "row" ? range.columnCount : range.rowCount;
  if (cross < bandFirst || cross + crossCount - 1 > bandLast) return range;
  const first = range[axis];
  const count = axis === "row" ? range.rowCount : range.columnCount;
  const span = shiftSpan(shift, first, first + count - 1);
  if (span === null) return null;
  const [start, end] = span;
  if (start === first && end === first + count - 1) return range;
  if (axis === "row") return { ...range, row: start, rowCount: end - start + 1 };
  return { ...range, column: start, columnCount: end - start + 1 };
}

/** Where a cell of the shifted sheet goes; a deleted cell keeps its address (its contents are thrown away anyway). */
export function shiftCell(shift: Shift, cell: CellAddress): CellAddress {
  const moved = shiftRange(shift, { ...cell, rowCount: 1, columnCount: 1 });
  return moved ?? cell;
}

function moved(side: Coordinate, index: number, base: number): Coordinate {
  const value = side.absolute ? index : index - base;
  return value === side.value ? side : { absolute: side.absolute, value };
}

/**
 * Quick test that a reference stays as it is written. A sheet of filled columns asks this millions of times, and nearly
 * always nothing changes, so it makes no objects; false only means that the long way must look.
 */
function surelySame(token: ReferenceToken, shift: Shift, hits: boolean, from: CellAddress, to: CellAddress): boolean {
  const { axis, at, count } = shift;
  const across = axis === "row" ? "column" : "row";
  if (from[across] !== to[across]) return false;
  const first = axis === "row" ? token.firstRow : token.firstColumn;
  const last = axis === "row" ? token.lastRow : token.lastColumn;
  if (first === null || last === null) return true;
  const own = to[axis] - from[axis];
  const fixed = own === 0 || (first.absolute && last.absolute);
  if (!hits) return fixed;
  const limit = limitOf(axis);
  const a = resolve(first, from[axis], limit);
  const b = resolve(last, from[axis], limit);
  if (a < at && b < at) return fixed;
  const whole = shift.bandFirst === 0 && shift.bandLast === limitOf(across) - 1;
  const start = count > 0 ? at : at - count;
  const end = limit - Math.max(count, 0);
  return whole && a >= start && b >= start && a < end && b < end && own === count && !first.absolute && !last.absolute;
}

function shiftReference(
  token: ReferenceToken,
  shift: Shift,
  hits: boolean,
  from: CellAddress,
  to: CellAddress,
): FormulaToken {
  return placeReference(token, from, to, hits ? (range) => shiftRange(shift, range) : (range) => range);
}

/**
 * A reference of the formula in cell `from`, written anew for the cell `to`, after `place` has said where its cells are
 * now (null: they are gone, and it becomes #REF!). The very same token comes back when nothing changes.
 */
export function placeReference(
  token: ReferenceToken,
  from: CellAddress,
  to: CellAddress,
  place: (range: RangeAddress) => RangeAddress | null,
): FormulaToken {
  const { firstRow, lastRow, firstColumn, lastColumn } = token;
  const range = place(rangeOfReference(token, from));
  if (range === null) return { kind: "error", text: "#REF!" };
  const rowsAfter =
    firstRow === null || lastRow === null
      ? null
      : ends(firstRow, lastRow, from.row, MAX_ROWS, range.row, range.rowCount);
  const columnsAfter =
    firstColumn === null || lastColumn === null
      ? null
      : ends(firstColumn, lastColumn, from.column, MAX_COLUMNS, range.column, range.columnCount);
  const after = {
    firstRow: firstRow && rowsAfter && moved(firstRow, rowsAfter[0], to.row),
    lastRow: lastRow && rowsAfter && moved(lastRow, rowsAfter[1], to.row),
    firstColumn: firstColumn && columnsAfter && moved(firstColumn, columnsAfter[0], to.column),
    lastColumn: lastColumn && columnsAfter && moved(lastColumn, columnsAfter[1], to.column),
  };
  const same =
    after.firstRow === firstRow &&
    after.lastRow === lastRow &&
    after.firstColumn === firstColumn &&
    after.lastColumn === lastColumn;
  return same ? token : { ...token, ...after };
}

/** The cells that a reference of the formula in cell `from` means. */
export function rangeOfReference(token: ReferenceToken, from: CellAddress): RangeAddress {
  const { firstRow, lastRow, firstColumn, lastColumn } = token;
  const rows = firstRow === null || lastRow === null ? null : order(firstRow, lastRow, from.row, MAX_ROWS);
  const columns =
    firstColumn === null || lastColumn === null ? null : order(firstColumn, lastColumn, from.column, MAX_COLUMNS);
  const row = rows?.[0] ?? 0;
  const column = columns?.[0] ?? 0;
  return {
    row,
    column,
    rowCount: (rows?.[1] ?? MAX_ROWS - 1) - row + 1,
    columnCount: (columns?.[1] ?? MAX_COLUMNS - 1) - column + 1,
  };
}

function order(first: Coordinate, last: Coordinate, base: number, limit: number): readonly [number, number] {
  const a = resolve(first, base, limit);
  const b = resolve(last, base, limit);
  return a <= b ? [a, b] : [b, a];
}

/** New ends in the order the reference wrote them. */
function ends(
  first: Coordinate | null,
  last: Coordinate | null,
  base: number,
  limit: number,
  start: number,
  count: number,
): readonly [number, number] {
  const reversed = first !== null && last !== null && resolve(first, base, limit) > resolve(last, base, limit);
  return reversed ? [start + count - 1, start] : [start, start + count - 1];
}

/**
 * Tokens of a formula after a shift: references to the shifted sheet follow their cells, deleted ones become #REF!.
 * `from` and `to` are the formula's own cell before and after; the very same array comes back when nothing changes.
 */
export function shiftTokens(
  tokens: readonly FormulaToken[],
  homeSheet: string,
  shift: Shift,
  from: CellAddress,
  to: CellAddress,
): readonly FormulaToken[] {
  let changed: FormulaToken[] | null = null;
  const stays = from.row === to.row && from.column === to.column;
  const name = shift.sheet.toLowerCase();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== "reference") continue;
    const hits = (token.sheet ?? homeSheet).toLowerCase() === name;
    if ((!hits && stays) || surelySame(token, shift, hits, from, to)) continue;
    const after = shiftReference(token, shift, hits, from, to);
    if (after !== token) {
      changed ??= [...tokens];
      changed[index] = after;
    }
  }
  return changed ?? tokens;
}
