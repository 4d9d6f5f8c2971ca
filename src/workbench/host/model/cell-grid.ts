import { MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "./address";
import type { CellValue } from "./cell-value";
import type { Formula } from "./formula";

/** Cells of one column over some rows; arrays may be shorter than the rows they stand for (the rest is empty). */
export interface ColumnSlice {
  readonly values: CellValue[];
  readonly formulas: (Formula | null)[] | null;
  /** Style id + 1 of each cell, 0 where the cell has no style of its own. */
  readonly styles: number[] | null;
}

/** A rectangle of cells taken out of a grid: one slice a column. */
export interface CellBlock {
  readonly rowCount: number;
  readonly columns: readonly ColumnSlice[];
}

const EMPTY_SLICE: ColumnSlice = { values: [], formulas: null, styles: null };

function overwrite<T>(target: T[], row: number, rowCount: number, source: readonly T[] | null, empty: T): void {
  const count = Math.min(rowCount, source?.length ?? 0);
  if (count > 0) while (target.length < row) target.push(empty);
  for (let index = 0; index < count; index++) target[row + index] = source?.[index] ?? empty;
  const end = Math.min(row + rowCount, target.length);
  if (end === target.length && row + count < end) target.length = Math.max(row + count, 0);
  else target.fill(empty, Math.min(row + count, end), end);
}

function splice<T>(list: T[], at: number, count: number, empty: T): T[] {
  if (at >= list.length) return list;
  if (count < 0) return list.slice(0, at).concat(list.slice(at - count));
  return list.slice(0, at).concat(new Array<T>(count).fill(empty), list.slice(at));
}

/** One column: parallel arrays, so that a cell costs no object. Formulas and styles exist only where a cell has one. */
export class CellColumn {
  values: CellValue[] = [];
  formulas: (Formula | null)[] | null = null;
  styles: number[] | null = null;

  read(row: number, rowCount: number): ColumnSlice {
    const end = row + rowCount;
    return {
      values: this.values.slice(row, end),
      formulas: this.formulas?.slice(row, end) ?? null,
      styles: this.styles?.slice(row, end) ?? null,
    };
  }

  write(row: number, rowCount: number, slice: ColumnSlice): void {
    overwrite(this.values, row, rowCount, slice.values, null);
    if (slice.formulas !== null || this.formulas !== null) {
      this.formulas ??= [];
      overwrite(this.formulas, row, rowCount, slice.formulas, null);
    }
    if (slice.styles !== null || this.styles !== null) {
      this.styles ??= [];
      overwrite(this.styles, row, rowCount, slice.styles, 0);
    }
  }

  shift(at: number, count: number): void {
    this.values = splice(this.values, at, count, null);
    if (this.formulas !== null) this.formulas = splice(this.formulas, at, count, null);
    if (this.styles !== null) this.styles = splice(this.styles, at, count, 0);
  }

  /** First and last row in use, or null; cells with only a style count unless `contentsOnly`. */
  usedRows(contentsOnly: boolean): { first: number; last: number } | null {
    const styles = contentsOnly ? null : this.styles;
    const length = Math.max(this.values.length, this.formulas?.length ?? 0, styles?.length ?? 0);
    const used = (row: number): boolean =>
      (this.values[row] ?? null) !== null || (this.formulas?.[row] ?? null) !== null || (styles?.[row] ?? 0) !== 0;
    let first = 0;
    while (first < length && !used(first)) first++;
    if (first === length) return null;
    let last = length - 1;
    while (!used(last)) last--;
    return { first, last };
  }
}

/** All cells of a sheet, by column. Knows nothing of undo: the worksheet wraps its changes into edits. */
export class CellGrid {
  private readonly columns: (CellColumn | undefined)[] = [];

  column(index: number): CellColumn | undefined {
    return this.columns[index];
  }

  ensureColumn(index: number): CellColumn {
    while (this.columns.length <= index) this.columns.push(undefined);
    return (this.columns[index] ??= new CellColumn());
  }

  /** One more than the last column that was ever written. */
  get columnCount(): number {
    return this.columns.length;
  }

  read(range: RangeAddress): CellBlock {
    const columns: ColumnSlice[] = [];
    const end = Math.min(range.column + range.columnCount, this.columns.length);
    for (let index = range.column; index < end; index++) {
      columns.push(this.columns[index]?.read(range.row, range.rowCount) ?? EMPTY_SLICE);
    }
    return { rowCount: range.rowCount, columns };
  }

  write(range: RangeAddress, block: CellBlock): void {
    const reached = Math.max(this.columns.length - range.column, block.columns.length);
    for (let index = 0; index < Math.min(range.columnCount, reached); index++) {
      const slice = block.columns[index] ?? EMPTY_SLICE;
      const empty = slice.values.length === 0 && slice.formulas === null && slice.styles === null;
      const column = empty ? this.columns[range.column + index] : this.ensureColumn(range.column + index);
      column?.write(range.row, range.rowCount, slice);
    }
  }

  /**
   * Move the cells from `at` on by `count` (negative: take out cells) along the axis, for the lines bandFirst … bandLast
   * of the other axis. Cells pushed over the edge of the sheet are lost: callers check before.
   */
  shift(axis: "row" | "column", at: number, count: number, bandFirst: number, bandLast: number): void {
    if (axis === "row") {
      const end = Math.min(bandLast + 1, this.columns.length);
      for (let index = bandFirst; index < end; index++) this.columns[index]?.shift(at, count);
    } else if (bandFirst === 0 && bandLast === MAX_ROWS - 1) {
      if (at >= this.columns.length) return;
      if (count < 0) this.columns.splice(at, -count);
      else this.columns.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
    } else {
      const rowCount = bandLast - bandFirst + 1;
      const from = count < 0 ? at - count : at;
      const width = Math.max(this.columns.length - from, 0);
      const rest = { row: bandFirst, rowCount, column: from, columnCount: width };
      const block = this.read(rest);
      const cleared = { ...rest, column: at, columnCount: Math.max(this.columns.length - at, 0) };
      this.write(cleared, { rowCount, columns: [] });
      this.write({ ...rest, column: from + count }, block);
    }
  }

  /** Smallest rectangle of the cells in use, or null for an empty sheet. */
  usedRange(contentsOnly: boolean): RangeAddress | null {
    let row = MAX_ROWS;
    let lastRow = -1;
    let column = MAX_COLUMNS;
    let lastColumn = -1;
    this.columns.forEach((cells, index) => {
      const used = cells?.usedRows(contentsOnly);
      if (used === undefined || used === null) return;
      row = Math.min(row, used.first);
      lastRow = Math.max(lastRow, used.last);
      column = Math.min(column, index);
      lastColumn = index;
    });
    return lastRow < 0 ? null : { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
  }
}
