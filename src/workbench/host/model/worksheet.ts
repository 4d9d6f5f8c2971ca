import { contains, intersection, MAX_COLUMNS, MAX_ROWS, type CellAddress, type RangeAddress } from "./address";
import { CellGrid, type CellBlock, type ColumnSlice } from "./cell-grid";
import type { CellValue } from "./cell-value";
import type { Change } from "./edit-log";
import { textOfFormula, type Evaluation, type Formula } from "./formula";
import { DEFAULT_LINE, DEFAULT_SHEET_PROPERTIES, type LineProperties, type SheetProperties } from "./sheet-properties";
import type { CellStyle, StylePatch } from "./style";
import type { Workbook } from "./workbook";

/** What a cell is: `value` is what it shows (for a formula its last result), `styleId` counts row and column defaults. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: Formula | null;
  readonly styleId: number;
}

/** Values a dynamic formula pours over its neighbours; the anchor's own value is in its cell. */
export interface Spill {
  readonly range: RangeAddress;
  readonly values: readonly (readonly CellValue[])[];
}

type Axis = "row" | "column";

/** A sheet. Reads are plain; every change goes through the workbook's edit log. Cell text is never interpreted. */
export class Worksheet {
  readonly grid = new CellGrid();
  private current: SheetProperties = DEFAULT_SHEET_PROPERTIES;
  private lines: Record<Axis, Map<number, LineProperties>> = { row: new Map(), column: new Map() };
  private readonly spills = new Map<number, Spill>();

  /** Sheets are made by `Workbook.addSheet`; the name changes by `renameSheet` only. */
  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  // ---- reading -------------------------------------------------------------------------------------------------

  /** What the cell shows: constant, last result of its formula, or the value spilled over it. */
  value(row: number, column: number): CellValue {
    const cells = this.grid.column(column);
    const own = cells?.values[row] ?? null;
    if (own !== null || this.spills.size === 0 || (cells?.formulas?.[row] ?? null) !== null) return own;
    const spill = this.spillAt(row, column);
    return spill?.values[row - spill.range.row]?.[column - spill.range.column] ?? null;
  }

  formula(row: number, column: number): Formula | null {
    return this.grid.column(column)?.formulas?.[row] ?? null;
  }

  /** A1 text with "=", or null for a cell without formula. */
  formulaText(row: number, column: number): string | null {
    const formula = this.formula(row, column);
    return formula === null ? null : textOfFormula(formula, row, column);
  }

  getCell(row: number, column: number): Cell {
    return { value: this.value(row, column), formula: this.formula(row, column), styleId: this.styleId(row, column) };
  }

  /** The style the cell is shown in: its own, else its row's, else its column's, else the default. */
  styleId(row: number, column: number): number {
    const own = this.grid.column(column)?.styles?.[row] ?? 0;
    return own !== 0 ? own - 1 : this.lineStyleId(row, column);
  }

  /** The style that row or column give a cell without one of its own. */
  private lineStyleId(row: number, column: number): number {
    return this.lines.row.get(row)?.styleId ?? this.lines.column.get(column)?.styleId ?? 0;
  }

  style(row: number, column: number): CellStyle {
    return this.workbook.styles.get(this.styleId(row, column));
  }

  /** Smallest rectangle in use, null when empty; spilled values count, styles count unless `valuesOnly`. */
  usedRange(valuesOnly = false): RangeAddress | null {
    let used = this.grid.usedRange(valuesOnly);
    for (const { range } of this.spills.values()) used = used === null ? range : bounding(used, range);
    return used;
  }

  get properties(): SheetProperties {
    return this.current;
  }

  line(axis: Axis, index: number): LineProperties {
    return this.lines[axis].get(index) ?? DEFAULT_LINE;
  }

  /** Rows or columns that differ from the default, in order. */
  customLines(axis: Axis): [number, LineProperties][] {
    return [...this.lines[axis]].sort(([left], [right]) => left - right);
  }

  // ---- what the calculator and package readers write: no undo, no listener ------------------------------------------

  /** Put a cell as a file holds it. Call `workbook.edits.forget()` when the file is read. */
  loadCell(row: number, column: number, value: CellValue, formula: Formula | null, styleId: number | null): void {
    const cells = this.grid.ensureColumn(column);
    while (cells.values.length < row) cells.values.push(null);
    cells.values[row] = value;
    if (formula !== null) {
      cells.formulas ??= [];
      while (cells.formulas.length < row) cells.formulas.push(null);
      cells.formulas[row] = formula;
    }
    if (styleId !== null) {
      cells.styles ??= [];
      while (cells.styles.length < row) cells.styles.push(0);
      cells.styles[row] = styleId + 1;
    }
  }

  /** Set a row or column as a file holds it. */
  loadLine(axis: Axis, index: number, line: Partial<LineProperties>): void {
    this.lines[axis].set(index, { ...DEFAULT_LINE, ...line });
  }

  /** Set the result of the formula in a cell. */
  storeResult(row: number, column: number, value: CellValue): void {
    const cells = this.grid.ensureColumn(column);
    while (cells.values.length < row) cells.values.push(null);
    cells.values[row] = value;
  }

  /** Set, replace or (null) end the spill of the formula in a cell. */
  storeSpill(row: number, column: number, spill: Spill | null): void {
    const key = row * MAX_COLUMNS + column;
    if (spill === null) this.spills.delete(key);
    else this.spills.set(key, spill);
  }

  /** The spill that covers a cell (its anchor included), or null. */
  spillAt(row: number, column: number): Spill | null {
    for (const spill of this.spills.values()) if (contains(spill.range, row, column)) return spill;
    return null;
  }

  /** All spills of the sheet. */
  allSpills(): readonly Spill[] {
    return [...this.spills.values()];
  }

  // ---- editing -------------------------------------------------------------------------------------------------

  /** Constants into a range: one value everywhere, or a row-major matrix of its size. Formulas there go away. */
  setValues(range: RangeAddress, values: CellValue | readonly (readonly CellValue[])[]): void {
    const matrix = isMatrix(values) ? values : null;
    this.editSlices(range, "contents", (slice, column) => ({
      ...slice,
      values: Array.from({ length: range.rowCount }, (_, row) =>
        matrix === null ? (values as CellValue) : (matrix[row]?.[column] ?? null),
      ),
      formulas: null,
    }));
  }

  setValue(row: number, column: number, value: CellValue): void {
    this.setValues({ row, column, rowCount: 1, columnCount: 1 }, value);
  }

  /**
   * Formulas ("=" optional, A1) into a range. One text is filled: written for the top left cell, its relative references
   * move along and all cells share one formula. A matrix gives each cell its own text; null leaves that cell empty.
   */
  setFormulas(
    range: RangeAddress,
    texts: string | readonly (readonly (string | null)[])[],
    evaluation?: Evaluation,
  ): void {
    if (typeof texts === "string") {
      this.fillFormula(range, this.workbook.formulas.fromA1(texts, range.row, range.column, evaluation));
      return;
    }
    const at = (row: number, column: number): Formula | null => {
      const text = texts[row]?.[column] ?? null;
      if (text === null) return null;
      return this.workbook.formulas.fromA1(text, range.row + row, range.column + column, evaluation);
    };
    this.editSlices(range, "contents", (slice, column) => ({
      ...slice,
      values: [],
      formulas: Array.from({ length: range.rowCount }, (_, row) => at(row, column)),
    }));
  }

  setFormula(row: number, column: number, text: string, evaluation?: Evaluation): void {
    this.setFormulas({ row, column, rowCount: 1, columnCount: 1 }, text, evaluation);
  }

  /** One shared formula into every cell of a range. */
  fillFormula(range: RangeAddress, formula: Formula): void {
    this.editSlices(range, "contents", (slice) => ({
      ...slice,
      values: [],
      formulas: new Array<Formula | null>(range.rowCount).fill(formula),
    }));
  }

  /** Change some style properties of a range; whole columns and rows change their default too. */
  setStyle(range: RangeAddress, patch: StylePatch): void {
    this.mapStyles(range, (id) => this.workbook.styles.patched(id, patch));
  }

  /** Give a range one style by id. */
  setStyleId(range: RangeAddress, styleId: number): void {
    this.mapStyles(range, () => styleId);
  }

  /** Empty a range: its contents, its styles, or both. */
  clear(range: RangeAddress, what: "contents" | "styles" | "all" = "contents"): void {
    const change = what === "styles" ? "styles" : "contents";
    this.editSlices(range, change, (slice) => ({
      values: what === "styles" ? slice.values : [],
      formulas: what === "styles" ? slice.formulas : null,
      styles: what === "contents" ? slice.styles : null,
    }));
  }

  /** Replace the cells of a range by a block of the same size (copy, sort, cut); `origin` says where the cells were before. */
  replaceBlock(
    range: RangeAddress,
    block: CellBlock,
    origin: Pick<Extract<Change, { kind: "cells" }>, "order" | "cutFrom"> = {},
  ): void {
    let other = block;
    const swap = (): void => {
      const before = this.grid.read(range);
      this.grid.write(range, other);
      other = before;
    };
    const change: Change = { kind: "cells", sheet: this.id, range, what: "contents", ...origin };
    this.workbook.edits.perform({ change, redo: swap, undo: swap });
  }

  /** Replace one of the sheet's properties. */
  set<K extends keyof SheetProperties>(property: K, value: SheetProperties[K]): void {
    let other = value;
    const swap = (): void => {
      const before = this.current[property];
      this.current = { ...this.current, [property]: other };
      other = before;
    };
    this.workbook.edits.perform({ change: { kind: "properties", sheet: this.id, property }, redo: swap, undo: swap });
  }

  /** Change some properties of `count` rows or columns from `at` on. */
  setLines(axis: Axis, at: number, count: number, patch: Partial<LineProperties>): void {
    let others = Array.from({ length: count }, (_, index): LineProperties | undefined => ({
      ...this.line(axis, at + index),
      ...patch,
    }));
    const swap = (): void => {
      const before = others.map((_, index) => this.lines[axis].get(at + index));
      others.forEach((line, index) => {
        if (line === undefined) this.lines[axis].delete(at + index);
        else this.lines[axis].set(at + index, line);
      });
      others = before;
    };
    const hidden = patch.hidden === undefined ? {} : { hidden: patch.hidden };
    const change: Change = { kind: "lines", sheet: this.id, axis, at, count, ...hidden };
    this.workbook.edits.perform({ change, redo: swap, undo: swap });
  }

  /** Move the properties of rows or columns when lines are inserted or deleted (see `shiftCells`). */
  shiftLines(axis: Axis, at: number, count: number): void {
    const before = this.lines[axis];
    const after = new Map<number, LineProperties>();
    for (const [index, line] of before) {
      if (index < at) after.set(index, line);
      else if (count > 0 || index >= at - count) after.set(index + count, line);
    }
    this.workbook.edits.perform({
      change: { kind: "lines", sheet: this.id, axis, at, count: Math.abs(count) },
      redo: () => void (this.lines = { ...this.lines, [axis]: after }),
      undo: () => void (this.lines = { ...this.lines, [axis]: before }),
    });
  }

  // ---- inside --------------------------------------------------------------------------------------------------

  private editSlices(
    range: RangeAddress,
    what: "contents" | "styles",
    edit: (slice: ColumnSlice, column: number) => ColumnSlice,
  ): void {
    const clipped = this.clipToUsed(range, edit);
    if (clipped === null) return;
    let other: CellBlock | null = null;
    const swap = (): void => {
      const before = this.grid.read(clipped);
      const empty: ColumnSlice = { values: [], formulas: null, styles: null };
      other ??= {
        rowCount: clipped.rowCount,
        columns: Array.from({ length: clipped.columnCount }, (_, index) => edit(before.columns[index] ?? empty, index)),
      };
      this.grid.write(clipped, other);
      other = before;
    };
    this.workbook.edits.perform({
      change: { kind: "cells", sheet: this.id, range: clipped, what },
      redo: swap,
      undo: swap,
    });
  }

  /** Emptying whole columns or rows must not walk the empty part of the sheet. */
  private clipToUsed(
    range: RangeAddress,
    edit: (slice: ColumnSlice, column: number) => ColumnSlice,
  ): RangeAddress | null {
    if (range.rowCount < MAX_ROWS && range.columnCount < MAX_COLUMNS) return range;
    const probe = edit({ values: [], formulas: null, styles: null }, 0);
    const writes = probe.values.some((value) => value !== null) || probe.formulas !== null || probe.styles !== null;
    if (writes) return range;
    const used = this.grid.usedRange(false);
    return used === null ? null : intersection(range, used);
  }

  private mapStyles(range: RangeAddress, map: (id: number) => number): void {
    const known = new Map<number, number>();
    const mapped = (id: number): number => {
      let result = known.get(id);
      if (result === undefined) known.set(id, (result = map(id)));
      return result;
    };
    this.workbook.edits.group("style", () => {
      let cells: RangeAddress | null = range;
      for (const axis of ["column", "row"] as const) {
        const whole = axis === "column" ? range.rowCount === MAX_ROWS : range.columnCount === MAX_COLUMNS;
        if (!whole) continue;
        const count = axis === "column" ? range.columnCount : range.rowCount;
        for (let index = 0; index < count; index++) {
          const line = this.line(axis, range[axis] + index);
          this.setLines(axis, range[axis] + index, 1, { styleId: mapped(line.styleId ?? 0) });
        }
        const used = this.grid.usedRange(false);
        cells = used === null ? null : intersection(range, used);
        break;
      }
      if (cells === null) return;
      const area = cells;
      this.editSlices(area, "styles", (slice, column) => ({
        ...slice,
        styles: Array.from({ length: area.rowCount }, (_, row) => {
          const own = slice.styles?.[row] ?? 0;
          const [at, across] = [area.row + row, area.column + column];
          const id = mapped(own === 0 ? this.styleId(at, across) : own - 1);
          // A cell that looks like any other has no style of its own: it does not count as used.
          return id === 0 && this.lineStyleId(at, across) === 0 ? 0 : id + 1;
        }),
      }));
    });
  }
}

function isMatrix(values: CellValue | readonly (readonly CellValue[])[]): values is readonly (readonly CellValue[])[] {
  return Array.isArray(values);
}

function bounding(left: RangeAddress, right: RangeAddress): RangeAddress {
  const row = Math.min(left.row, right.row);
  const column = Math.min(left.column, right.column);
  const rowCount = Math.max(left.row + left.rowCount, right.row + right.rowCount) - row;
  return {
    row,
    column,
    rowCount,
    columnCount: Math.max(left.column + left.columnCount, right.column + right.columnCount) - column,
  };
}

/** A cell as a range of one. */
export function cellRange({ row, column }: CellAddress): RangeAddress {
  return { row, column, rowCount: 1, columnCount: 1 };
}
