import { MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "./address";
import type { CellBlock, ColumnSlice } from "./cell-grid";
import { isCellError, type CellValue } from "./cell-value";
import type { Formula } from "./formula";
import { resolve, type Coordinate } from "./formula-tokens";
import type { Worksheet } from "./worksheet";

/** A sort key: column (0-based on the sheet) and direction. */
export interface SortKey {
  readonly column: number;
  readonly descending: boolean;
}

function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  if (typeof value === "boolean") return 2;
  return isCellError(value) ? 3 : 4;
}

/** Excel's order of two cells: numbers, texts (case ignored), FALSE, TRUE, errors; empty cells last either way. */
export function compareForSort(left: CellValue, right: CellValue, descending = false): number {
  const ranks = rank(left) - rank(right);
  if (left === null || right === null) return ranks;
  let order = ranks;
  if (order === 0) {
    if (typeof left === "number" && typeof right === "number") order = left - right;
    else if (typeof left === "boolean") order = Number(left) - Number(right);
    else if (typeof left === "string" && typeof right === "string") {
      order = left.localeCompare(right, "en", { sensitivity: "accent" });
    }
  }
  return descending ? -order : order;
}

function permuted<T>(list: readonly T[] | null, order: readonly number[], empty: T): T[] | null {
  return list === null ? null : order.map((from) => list[from] ?? empty);
}

/**
 * Sort the rows of a range (no header inside) by keys, stable; one undo step. Formulas move as Excel moves them: with
 * their relative references, as a copy would. Row heights and hidden flags stay. Returns the old index of each row.
 */
export function sortRows(sheet: Worksheet, range: RangeAddress, keys: readonly SortKey[]): number[] {
  const order = Array.from({ length: range.rowCount }, (_, index) => index);
  const columns = keys.map(({ column }) => order.map((index) => sheet.value(range.row + index, column)));
  order.sort((left, right) => {
    for (const [index, key] of keys.entries()) {
      const values = columns[index] ?? [];
      const result = compareForSort(values[left] ?? null, values[right] ?? null, key.descending);
      if (result !== 0) return result;
    }
    return left - right;
  });
  const block = sheet.grid.read(range);
  const sorted = block.columns.map((slice): ColumnSlice => ({
    values: permuted(slice.values, order, null) ?? [],
    formulas: permuted(slice.formulas, order, null),
    styles: permuted(slice.styles, order, 0),
  }));
  sheet.replaceBlock(range, { rowCount: range.rowCount, columns: sorted }, { order });
  return order;
}

export type CopyPart = "all" | "contents" | "values" | "formats";

/**
 * Copy a range over another, repeated where the target is a multiple of it; relative references move along, those that
 * would leave the sheet become #REF!. A target smaller than the source grows to its size. One undo step.
 */
export function copyRange(
  source: { sheet: Worksheet; range: RangeAddress },
  target: { sheet: Worksheet; range: RangeAddress },
  part: CopyPart = "all",
): void {
  const tiles = (size: number, of: number): number => (size >= of && size % of === 0 ? size : of);
  const to: RangeAddress = {
    ...target.range,
    rowCount: tiles(target.range.rowCount, source.range.rowCount),
    columnCount: tiles(target.range.columnCount, source.range.columnCount),
  };
  const from = source.sheet.grid.read(source.range);
  const old = target.sheet.grid.read(to);
  const columns = Array.from({ length: to.columnCount }, (_, index): ColumnSlice => {
    const slice = tiled(from, index % source.range.columnCount, to.rowCount);
    const before = old.columns[index] ?? { values: [], formulas: null, styles: null };
    if (part === "formats") return { ...before, styles: slice.styles };
    const formulas = part === "values" ? null : movedFormulas(target.sheet, slice.formulas, to.row, to.column + index);
    return { values: slice.values, formulas, styles: part === "all" ? slice.styles : before.styles };
  });
  target.sheet.replaceBlock(to, { rowCount: to.rowCount, columns });
}

function tiled(block: CellBlock, column: number, rowCount: number): ColumnSlice {
  const slice = block.columns[column] ?? { values: [], formulas: null, styles: null };
  const repeat = <T>(list: readonly T[], empty: T): T[] =>
    Array.from({ length: rowCount }, (_, row) => list[row % block.rowCount] ?? empty);
  return {
    values: repeat(slice.values, null),
    formulas: slice.formulas === null ? null : repeat(slice.formulas, null),
    styles: slice.styles === null ? null : repeat(slice.styles, 0),
  };
}

function movedFormulas(
  sheet: Worksheet,
  formulas: readonly (Formula | null)[] | null,
  row: number,
  column: number,
): (Formula | null)[] | null {
  return formulas?.map((formula, index) => formula && withoutWrapping(sheet, formula, row + index, column)) ?? null;
}

/** The formula with references that leave the sheet at this cell made #REF!; the same formula when none does. */
function withoutWrapping(sheet: Worksheet, formula: Formula, row: number, column: number): Formula {
  const leaves = (side: Coordinate | null, base: number, limit: number): boolean =>
    side !== null && !side.absolute && resolve(side, base, limit) !== base + side.value;
  let changed = false;
  const tokens = formula.tokens.map((token) => {
    if (token.kind !== "reference") return token;
    const gone =
      leaves(token.firstRow, row, MAX_ROWS) ||
      leaves(token.lastRow, row, MAX_ROWS) ||
      leaves(token.firstColumn, column, MAX_COLUMNS) ||
      leaves(token.lastColumn, column, MAX_COLUMNS);
    changed ||= gone;
    return gone ? ({ kind: "error", text: "#REF!" } as const) : token;
  });
  return changed ? sheet.workbook.formulas.fromTokens(tokens, formula.evaluation) : formula;
}
