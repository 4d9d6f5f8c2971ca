import { intersection, MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "../model/address";
import type { Change } from "../model/edit-log";
import type { Formula } from "../model/formula";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { compileFormula, compileName, type Operand } from "./compile";
import { CustomFunctionCalls, type CustomFunctionDriver } from "./custom-functions";
import { DependencyGraph } from "./dependency-graph";
import { CLEAN, DIRTY, DirtyCells, EVALUATING } from "./dirty-cells";
import { UnknownFunction, type Engine, type Frame } from "./frame";
import { anchoredSpill, placeDynamic, placeFixed, sameSpill, type PlacedArray } from "./spills";
import { ERRORS, Matrix, Reference, type Scalar, type Value } from "./values";

export interface CalculatorOptions {
  readonly clock?: () => Date;
  readonly random?: () => number;
  readonly customFunctions?: CustomFunctionDriver;
  /** Told once after results of custom functions arrived and cells wait for `recalculate`. */
  readonly onResults?: () => void;
}

/** Cells this deep in one another are put off to a list, so that long chains do not end the call stack. */
const MAX_DEPTH = 120;
/** Spills that keep changing each other end here. */
const MAX_ROUNDS = 30;

/** Thrown to unwind a chain that is too deep; the cell is evaluated first, then the chain again. */
class Deferred extends Error {
  constructor(
    readonly sheet: Worksheet,
    readonly row: number,
    readonly column: number,
  ) {
    super("Deferred");
  }
}

/**
 * Calculates the formulas of a workbook. It listens to the edit log and only marks what an edit concerns; `recalculate`
 * does the work and writes the results into the model. Everything is waiting after construction.
 */
export class Calculator {
  private graph: DependencyGraph;
  private readonly dirty = new DirtyCells();
  private readonly compiled = new Map<Formula, Operand>();
  private readonly matrices = new Map<string, Matrix>();
  private readonly sheetsByName = new Map<string, Worksheet | null>();
  private readonly names = new Map<string, ((frame: Frame) => Value) | null>();
  private readonly unknown = new Map<string, Set<string>>();
  private readonly circular = new Set<string>();
  private readonly blocked = new Map<string, { sheet: Worksheet; range: RangeAddress }>();
  private readonly moved: { sheet: Worksheet; range: RangeAddress }[] = [];
  private readonly custom: CustomFunctionCalls | null;
  private readonly engine: Engine;
  private readonly stopListening: () => void;
  private depth = 0;
  private changedVolatile = false;

  constructor(
    readonly workbook: Workbook,
    private readonly options: CalculatorOptions = {},
  ) {
    this.graph = new DependencyGraph(workbook);
    const driver = options.customFunctions;
    this.custom =
      driver === undefined ? null : new CustomFunctionCalls(driver, (...cell) => this.resultArrived(...cell));
    this.engine = this.createEngine();
    this.stopListening = workbook.edits.listen((changes) => this.hear(changes));
    this.markEverything();
  }

  /** Stop following the workbook. */
  dispose(): void {
    this.stopListening();
  }

  /** Calculate what waits. `everything`: all cells, custom functions are asked anew. */
  recalculate({ everything = false } = {}): void {
    if (everything) {
      this.custom?.forget();
      this.markEverything();
    }
    this.markVolatile();
    for (let round = 0; round < MAX_ROUNDS && !this.dirty.isEmpty; round++) {
      for (const { sheet, column, first, last } of this.dirty.take()) {
        for (let row = first; row <= last; row++) {
          if (this.dirty.state(sheet, row, column) === DIRTY) this.settle(sheet, row, column);
        }
      }
      if (this.moved.length === 0) continue;
      this.matrices.clear();
      for (const { sheet, range } of this.moved.splice(0)) this.dirty.markReaders(this.graph, sheet, range);
    }
  }

  /** Value of a cell, calculated if it waits (only it and what it reads). */
  value(sheet: Worksheet, row: number, column: number): Scalar {
    if (this.dirty.state(sheet, row, column) === DIRTY) this.settle(sheet, row, column);
    return sheet.value(row, column);
  }

  /** Whether a cell waits to be calculated. */
  isWaiting(sheet: Worksheet, row: number, column: number): boolean {
    return this.dirty.state(sheet, row, column) === DIRTY;
  }

  /** Calls of custom functions still without a result. */
  get pendingCalls(): number {
    return this.custom?.pendingCount ?? 0;
  }

  /** Functions met that are not known: name -> cells ("sheetId row column") that kept the value they had. */
  unknownFunctions(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.unknown;
  }

  /** Cells that read themselves ("sheetId row column"); they show #REF!. */
  circularCells(): ReadonlySet<string> {
    return this.circular;
  }

  /**
   * Evaluate a formula as if it stood in a cell (conditional formats, validations). Not stored, no spill; a function that
   * is not known gives #NAME?.
   */
  evaluate(formula: Formula, sheet: Worksheet, row: number, column: number): Scalar {
    for (;;) {
      try {
        const result = this.compile(formula)({ engine: this.engine, sheet, row, column, customCalls: 0 });
        return result instanceof Matrix ? result.at(0, 0) : result;
      } catch (error) {
        if (error instanceof UnknownFunction) return ERRORS.name;
        if (!(error instanceof Deferred)) throw error;
        this.settle(error.sheet, error.row, error.column);
      }
    }
  }

  // ---- what an edit concerns -------------------------------------------------------------------------------------

  private hear(changes: readonly Change[]): void {
    this.matrices.clear();
    const structural = changes.some(({ kind }) => kind === "shift" || kind === "sheets" || kind === "names");
    const tables = changes.some((change) => change.kind === "properties" && change.property === "tables");
    if (structural || tables) {
      this.graph = new DependencyGraph(this.workbook);
      // Spills are kept by address: after cells have moved they are poured out anew.
      for (const sheet of this.workbook.sheets) {
        for (const { range } of sheet.allSpills()) sheet.storeSpill(range.row, range.column, null);
      }
      this.markEverything();
      return;
    }
    for (const change of changes) {
      if (change.kind === "cells" && change.what === "contents") {
        const sheet = this.workbook.sheetById(change.sheet);
        if (sheet !== null) this.cellsChanged(sheet, change.range);
      } else if (change.kind === "lines" && change.axis === "row") {
        // SUBTOTAL looks at hidden rows.
        const sheet = this.workbook.sheetById(change.sheet);
        const range = { row: change.at, column: 0, rowCount: change.count, columnCount: MAX_COLUMNS };
        if (sheet !== null) this.dirty.markReaders(this.graph, sheet, range);
      }
    }
  }

  private cellsChanged(sheet: Worksheet, range: RangeAddress): void {
    this.graph.rescan(sheet, range.column, range.columnCount);
    for (const run of this.graph.runsIn(sheet, range)) {
      const first = Math.max(run.first, range.row);
      this.dirty.markRows(sheet, run.column, first, Math.min(run.last, range.row + range.rowCount - 1));
    }
    this.dirty.markReaders(this.graph, sheet, range);
    for (const spill of sheet.allSpills()) {
      if (intersection(spill.range, range) === null) continue;
      const { row, column } = spill.range;
      if (sheet.formula(row, column) === null) {
        sheet.storeSpill(row, column, null);
        this.dirty.markReaders(this.graph, sheet, spill.range);
      } else this.dirty.markRows(sheet, column, row, row);
    }
    this.wakeBlocked(sheet, range);
  }

  private wakeBlocked(sheet: Worksheet, range: RangeAddress): void {
    for (const waiting of this.blocked.values()) {
      if (waiting.sheet !== sheet || intersection(waiting.range, range) === null) continue;
      const { row, column } = waiting.range;
      if (this.dirty.markRows(sheet, column, row, row).length > 0) this.markOwnReaders(sheet, row, column);
    }
  }

  private markOwnReaders(sheet: Worksheet, row: number, column: number): void {
    this.dirty.markReaders(this.graph, sheet, { row, column, rowCount: 1, columnCount: 1 });
  }

  private markEverything(): void {
    this.dirty.reset();
    this.sheetsByName.clear();
    this.names.clear();
    this.matrices.clear();
    this.unknown.clear();
    this.circular.clear();
    this.blocked.clear();
    const everywhere = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
    for (const sheet of this.workbook.sheets) {
      for (const run of this.graph.runsIn(sheet, everywhere)) {
        this.dirty.markRows(sheet, run.column, run.first, run.last);
      }
    }
  }

  /** Volatile cells are evaluated each time; their readers only when the value is another one. */
  private markVolatile(): void {
    for (const { sheet, column, first, last } of this.graph.volatile) {
      for (let row = first; row <= last; row++) {
        const before = sheet.value(row, column);
        this.dirty.markRows(sheet, column, row, row);
        this.changedVolatile = false;
        this.settle(sheet, row, column);
        if (!this.changedVolatile && Object.is(before, sheet.value(row, column))) continue;
        this.matrices.clear();
        this.markOwnReaders(sheet, row, column);
      }
    }
  }

  private resultArrived(sheetId: string, row: number, column: number): void {
    const sheet = this.workbook.sheetById(sheetId);
    if (sheet === null || sheet.formula(row, column) === null) return;
    const quiet = this.dirty.isEmpty;
    this.matrices.clear();
    this.dirty.markRows(sheet, column, row, row);
    this.markOwnReaders(sheet, row, column);
    if (quiet) this.options.onResults?.();
  }

  // ---- evaluation ------------------------------------------------------------------------------------------------

  /** Evaluate a cell, first whatever its chain had to put off. */
  private settle(sheet: Worksheet, row: number, column: number): void {
    const stack: { sheet: Worksheet; row: number; column: number }[] = [{ sheet, row, column }];
    const waiting = new Set([cellKey(sheet, row, column)]);
    const outerDepth = this.depth;
    for (let cell = stack.at(-1); cell !== undefined; cell = stack.at(-1)) {
      try {
        this.depth = 0;
        this.evaluateCell(cell.sheet, cell.row, cell.column);
        stack.pop();
        waiting.delete(cellKey(cell.sheet, cell.row, cell.column));
      } catch (error) {
        if (!(error instanceof Deferred)) throw error;
        const key = cellKey(error.sheet, error.row, error.column);
        if (waiting.has(key)) {
          this.store(error.sheet, error.row, error.column, ERRORS.reference);
          this.circular.add(key);
        } else {
          waiting.add(key);
          stack.push(error);
        }
      } finally {
        this.depth = outerDepth;
      }
    }
  }

  private evaluateCell(sheet: Worksheet, row: number, column: number): void {
    const formula = sheet.formula(row, column);
    if (formula === null || this.dirty.state(sheet, row, column) !== DIRTY) {
      this.dirty.setState(sheet, row, column, CLEAN);
      return;
    }
    this.dirty.setState(sheet, row, column, EVALUATING);
    this.depth++;
    try {
      const result = this.compile(formula)({ engine: this.engine, sheet, row, column, customCalls: 0 });
      if (result instanceof Matrix && formula.evaluation !== "classic")
        this.storeArray(sheet, row, column, formula, result);
      else this.store(sheet, row, column, result instanceof Matrix ? result.at(0, 0) : result);
    } catch (error) {
      if (!(error instanceof UnknownFunction)) {
        this.dirty.setState(sheet, row, column, DIRTY);
        throw error;
      }
      this.keepCached(sheet, row, column, error.functionName);
    } finally {
      this.depth--;
    }
  }

  private keepCached(sheet: Worksheet, row: number, column: number, name: string): void {
    let cells = this.unknown.get(name);
    if (cells === undefined) this.unknown.set(name, (cells = new Set()));
    cells.add(cellKey(sheet, row, column));
    if ((sheet.grid.column(column)?.values[row] ?? null) === null) sheet.storeResult(row, column, ERRORS.name);
    this.dirty.setState(sheet, row, column, CLEAN);
  }

  private store(sheet: Worksheet, row: number, column: number, value: Scalar): void {
    this.place(sheet, row, column, { anchor: value ?? 0, spill: null, blocked: null });
  }

  private storeArray(sheet: Worksheet, row: number, column: number, formula: Formula, matrix: Matrix): void {
    const place = formula.evaluation === "array" ? placeFixed : placeDynamic;
    this.place(sheet, row, column, place(sheet, row, column, matrix));
  }

  private place(sheet: Worksheet, row: number, column: number, placed: PlacedArray): void {
    const key = cellKey(sheet, row, column);
    const before = anchoredSpill(sheet, row, column);
    if (!sameSpill(before, placed.spill)) {
      this.changedVolatile = true;
      sheet.storeSpill(row, column, placed.spill);
      for (const spill of [before, placed.spill]) if (spill !== null) this.moved.push({ sheet, range: spill.range });
      if (before !== null) this.wakeBlocked(sheet, before.range);
    }
    if (placed.blocked !== null) this.blocked.set(key, { sheet, range: placed.blocked });
    else if (this.blocked.size > 0) this.blocked.delete(key);
    sheet.storeResult(row, column, placed.anchor);
    this.dirty.setState(sheet, row, column, CLEAN);
  }

  private compile(formula: Formula): Operand {
    let operand = this.compiled.get(formula);
    if (operand === undefined) this.compiled.set(formula, (operand = compileFormula(formula)));
    return operand;
  }

  // ---- what formulas ask -----------------------------------------------------------------------------------------

  private createEngine(): Engine {
    return {
      workbook: this.workbook,
      clock: this.options.clock ?? (() => new Date()),
      random: this.options.random ?? Math.random,
      cell: (sheet, row, column) => this.read(sheet, row, column),
      matrix: (reference) => this.readMatrix(reference),
      sheetNamed: (name) => this.sheetNamed(name),
      name: (name, sheet) => this.namedFormula(name, sheet),
      isCustom: (name) => this.custom?.isCustom(name) ?? false,
      callCustom: (name, args, frame) => this.custom?.call(name, args, frame) ?? ERRORS.name,
      spillRange: ({ sheet, range }) => {
        this.read(sheet, range.row, range.column);
        const spill = anchoredSpill(sheet, range.row, range.column);
        return spill === null ? null : new Reference(sheet, spill.range, false);
      },
    };
  }

  private read(sheet: Worksheet, row: number, column: number): Scalar {
    const cells = sheet.grid.column(column);
    if ((cells?.formulas?.[row] ?? null) === null) return sheet.value(row, column);
    const state = this.dirty.state(sheet, row, column);
    if (state === DIRTY) {
      if (this.depth >= MAX_DEPTH) throw new Deferred(sheet, row, column);
      this.evaluateCell(sheet, row, column);
    } else if (state === EVALUATING) {
      this.circular.add(cellKey(sheet, row, column));
      return ERRORS.reference;
    }
    return cells?.values[row] ?? null;
  }

  private readMatrix({ sheet, range, shared }: Reference): Matrix {
    const key = shared ? `${sheet.id} ${range.row} ${range.column} ${range.rowCount} ${range.columnCount}` : "";
    const known = shared ? this.matrices.get(key) : undefined;
    if (known !== undefined) return known;
    let { rowCount, columnCount } = range;
    if (rowCount === MAX_ROWS || columnCount === MAX_COLUMNS) {
      // Whole columns and rows end with the used part of the sheet, the same for every column.
      const used = sheet.usedRange(true);
      if (rowCount === MAX_ROWS) rowCount = Math.max(used === null ? 1 : used.row + used.rowCount, 1);
      if (columnCount === MAX_COLUMNS) columnCount = Math.max(used === null ? 1 : used.column + used.columnCount, 1);
    }
    const values: Scalar[] = [];
    for (let row = range.row; row < range.row + rowCount; row++) {
      for (let column = range.column; column < range.column + columnCount; column++)
        values.push(this.read(sheet, row, column));
    }
    const matrix = new Matrix(rowCount, columnCount, values);
    if (shared) this.matrices.set(key, matrix);
    return matrix;
  }

  private sheetNamed(name: string): Worksheet | null {
    let sheet = this.sheetsByName.get(name);
    if (sheet === undefined) this.sheetsByName.set(name, (sheet = this.workbook.sheet(name)));
    return sheet;
  }

  private namedFormula(name: string, sheet: Worksheet): ((frame: Frame) => Value) | null {
    const key = `${sheet.id} ${name.toLowerCase()}`;
    let evaluate = this.names.get(key);
    if (evaluate !== undefined) return evaluate;
    const defined = this.workbook.findName(name, sheet.id);
    evaluate = defined === null ? null : compileName(this.workbook.formulas.fromA1(defined.formula, 0, 0));
    this.names.set(key, evaluate);
    return evaluate;
  }
}

function cellKey(sheet: Worksheet, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}
