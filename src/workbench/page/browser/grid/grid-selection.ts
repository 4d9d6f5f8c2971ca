import {
  contains,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellAddress,
  type RangeAddress,
} from "../../../host/model/address";
import type { Worksheet } from "../../../host/model/worksheet";
import type { SheetLayout } from "./sheet-layout";

/** What is selected: a rectangle from where it was begun to where it was drawn, and the cell that typing goes to. */
export interface GridSelection {
  readonly anchor: CellAddress;
  readonly focus: CellAddress;
  readonly active: CellAddress;
  /** Anchor and focus, and every merged cell they touch, whole. */
  readonly range: RangeAddress;
}

export type Direction = "up" | "down" | "left" | "right";

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** A selection between two cells; `active` is the anchor unless said otherwise. */
export function selectBetween(
  sheet: Worksheet,
  anchor: CellAddress,
  focus: CellAddress,
  active: CellAddress = anchor,
): GridSelection {
  return { anchor, focus, active: mergeAt(sheet, active) ?? active, range: withMerges(sheet, spanning(anchor, focus)) };
}

/** The selection of a range that the model names; its first cell is active. */
export function selectRange(sheet: Worksheet, range: RangeAddress): GridSelection {
  const { row, column, rowCount, columnCount } = range;
  return selectBetween(sheet, { row, column }, { row: row + rowCount - 1, column: column + columnCount - 1 });
}

/**
 * The range, or where it is a single cell that is hidden, the next one that is not: a sheet whose first column is hidden
 * would otherwise begin with a cell that nobody sees.
 */
export function cellInSight(sheet: Worksheet, range: RangeAddress): RangeAddress {
  if (range.rowCount * range.columnCount > 1) return range;
  const shown = (axis: "row" | "column", from: number, limit: number): number => {
    let index = from;
    while (index < limit && sheet.line(axis, index).hidden) index += 1;
    return index < limit ? index : from;
  };
  const row = shown("row", range.row, MAX_ROWS);
  const column = shown("column", range.column, MAX_COLUMNS);
  return row === range.row && column === range.column ? range : { ...range, row, column };
}

/** The cell one step on, past hidden lines and out of merged cells. */
export function stepFrom(
  sheet: Worksheet,
  layout: SheetLayout,
  from: CellAddress,
  direction: Direction,
  count = 1,
): CellAddress {
  const [down, across] = STEPS[direction];
  const merge = mergeAt(sheet, from);
  const row = down > 0 && merge !== null ? merge.row + merge.rowCount - 1 : from.row;
  const column = across > 0 && merge !== null ? merge.column + merge.columnCount - 1 : from.column;
  return {
    row: down === 0 ? from.row : layout.rows.step(row, down * count),
    column: across === 0 ? from.column : layout.columns.step(column, across * count),
  };
}

/** Where Ctrl and an arrow lead: to the edge of the filled cells, else to the next filled one, else to the sheet's edge. */
export function jumpFrom(sheet: Worksheet, layout: SheetLayout, from: CellAddress, direction: Direction): CellAddress {
  const filled = (cell: CellAddress): boolean => sheet.value(cell.row, cell.column) !== null;
  const next = (cell: CellAddress): CellAddress => stepFrom(sheet, layout, cell, direction);
  const same = (a: CellAddress, b: CellAddress): boolean => a.row === b.row && a.column === b.column;
  let at = next(from);
  if (same(at, from)) return from;
  const inside = filled(from) && filled(at);
  for (let following = next(at); !same(following, at); following = next(at)) {
    if (inside ? !filled(following) : filled(at)) return at;
    at = following;
  }
  return at;
}

/** The next cell inside a selected range when Enter or Tab is pressed there, row by row or column by column. */
export function nextInside(selection: GridSelection, byRows: boolean, back: boolean): CellAddress {
  const { range, active } = selection;
  const [inner, outer] = byRows ? (["column", "row"] as const) : (["row", "column"] as const);
  const sizes = { row: range.rowCount, column: range.columnCount };
  let position = (active[outer] - range[outer]) * sizes[inner] + (active[inner] - range[inner]) + (back ? -1 : 1);
  const count = sizes.row * sizes.column;
  position = (position + count) % count;
  const first = range[inner] + (position % sizes[inner]);
  const second = range[outer] + Math.floor(position / sizes[inner]);
  return byRows ? { row: second, column: first } : { row: first, column: second };
}

/** The merged cell that a cell belongs to, or null. */
export function mergeAt(sheet: Worksheet, { row, column }: CellAddress): RangeAddress | null {
  return sheet.properties.merges.find((merge) => contains(merge, row, column)) ?? null;
}

function spanning(a: CellAddress, b: CellAddress): RangeAddress {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row, b.row) - row + 1,
    columnCount: Math.max(a.column, b.column) - column + 1,
  };
}

function withMerges(sheet: Worksheet, range: RangeAddress): RangeAddress {
  let grown = range;
  for (let changed = true; changed;) {
    changed = false;
    for (const merge of sheet.properties.merges) {
      if (intersection(merge, grown) === null) continue;
      const last = { row: merge.row + merge.rowCount - 1, column: merge.column + merge.columnCount - 1 };
      const end = { row: grown.row + grown.rowCount - 1, column: grown.column + grown.columnCount - 1 };
      const wider = spanning(
        { row: Math.min(merge.row, grown.row), column: Math.min(merge.column, grown.column) },
        { row: Math.max(last.row, end.row), column: Math.max(last.column, end.column) },
      );
      changed ||= wider.rowCount !== grown.rowCount || wider.columnCount !== grown.columnCount;
      grown = wider;
    }
  }
  return grown;
}
