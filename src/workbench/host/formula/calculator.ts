import type { RangeAddress } from "../model/address";
import type { Change } from "../model/edit-log";
import type { Formula } from "../model/formula";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { compileFormula, type Operand } from "./compile";
import { CustomFunctionCalls, type CustomFunctionDriver } from "./custom-functions";
import { CLEAN, DIRTY, DirtyCells, EVALUATING, type DirtyRows } from "./dirty-cells";
import { UnknownFunction, type Engine } from "./frame";
import { anchoredSpill, placeDynamic, placeFixed, sameSpill, type PlacedArray } from "./spills";
import { FormulaLookups } from "./formula-lookups";
import { Invalidation } from "./invalidation";
import { cellKey, UnusualCells, type SheetCell } from "./unusual-cells";
import { ERRORS, Matrix, Reference, type Scalar } from "./values";

export interface CalculatorOptions {
  readonly clock?: () => Date;
  readonly random?: () => number;
  readonly customFunctions?: CustomFunctionDriver;
  /** Formulas whose stored value, where it is no error, stays when the workbook is opened: Excel does not ask add-ins then. */
  readonly keepsOnOpen?: (formula: Formula) => boolean;
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

/** Thrown to unwind when the time of a slice is over. */
class Paused extends Error {}

/**
 * Calculates the formulas of a workbook. It listens to the edit log and only marks what an edit concerns; `recalculate`
 * does the work and writes the results into the model. Everything is waiting after construction.
 */
export class Calculator {
  private readonly dirty = new DirtyCells();
  /** Cells that kept a value for want of a function, that read themselves, or whose spill has no room. */
  readonly unusual = new UnusualCells();
  private readonly invalidation: Invalidation;
  private readonly compiled = new Map<Formula, Operand>();
  private readonly lookups: FormulaLookups;
  private readonly moved: { sheet: Worksheet; range: RangeAddress }[] = [];
  /** Stretches taken from `dirty` that are not walked to their end yet. */
  private queue: DirtyRows[] = [];
  private readonly custom: CustomFunctionCalls | null;
  private readonly engine: Engine;
  private readonly stopListening: () => void;
  private depth = 0;
  /** The cells being evaluated, each for the one before it. */
  private readonly chain: SheetCell[] = [];
  private changedVolatile = false;
  private rounds = 0;
  /** Time at which calculating pauses before its next cell. */
  private deadline = Infinity;
  private cellsSince = 0;

  constructor(
    readonly workbook: Workbook,
    private readonly options: CalculatorOptions = {},
  ) {
    this.invalidation = new Invalidation(workbook, this.dirty, this.unusual);
    const driver = options.customFunctions;
    this.custom =
      driver === undefined ? null : new CustomFunctionCalls(driver, (...cell) => this.resultArrived(...cell));
    this.lookups = new FormulaLookups(workbook, (sheet, row, column) => this.read(sheet, row, column));
    this.engine = this.createEngine();
    this.stopListening = workbook.edits.listen((changes) => this.hear(changes));
    this.markEverything(options.keepsOnOpen);
  }

  /** Stop following the workbook. */
  dispose(): void {
    this.stopListening();
  }

  /** Calculate what waits. `everything`: all cells, custom functions are asked anew. */
  recalculate({ everything = false } = {}): void {
    if (everything) this.markAllAgain();
    this.markVolatile();
    this.walk();
  }

  /** Makes everything wait, custom functions too; `advance` then does the work. */
  markAllAgain(): void {
    this.custom?.forget();
    this.markEverything();
  }

  /**
   * Calculates for about so many milliseconds, at least one cell; the cells in `first` before all others.
   * @returns whether nothing waits any more
   */
  advance(
    milliseconds: number,
    first: readonly { readonly sheet: Worksheet; readonly range: RangeAddress }[] = [],
  ): boolean {
    const done = this.attempt(milliseconds, () => {
      for (const { sheet, range } of first) this.settleRange(sheet, range);
      this.walk();
      return true;
    });
    return done ?? false;
  }

  /** Does what may calculate many cells, for about so long; null when the time did not do: ask again later. */
  attempt<T>(milliseconds: number, action: () => T): T | null {
    this.deadline = performance.now() + milliseconds;
    this.cellsSince = 0;
    try {
      return action();
    } catch (error) {
      if (!(error instanceof Paused)) throw error;
      return null;
    } finally {
      this.deadline = Infinity;
    }
  }

  /** Makes the volatile cells wait (an edit was made, so they are evaluated anew). */
  touchVolatile(): void {
    for (const { sheet, column, first, last } of this.invalidation.graph.volatile)
      for (let row = first; row <= last; row++)
        if (this.dirty.markRows(sheet, column, row, row).length > 0)
          this.invalidation.markReadersOf({ sheet, row, column });
  }

  /** Whether nothing waits; calls of custom functions may still be out. */
  get isSettled(): boolean {
    return this.dirty.isEmpty && this.queue.length === 0 && this.moved.length === 0;
  }

  private settleRange(sheet: Worksheet, range: RangeAddress): void {
    for (let row = range.row; row < range.row + range.rowCount; row++)
      for (let column = range.column; column < range.column + range.columnCount; column++)
        if (this.dirty.state(sheet, row, column) === DIRTY) this.settle(sheet, row, column);
  }

  private walk(): void {
    for (; !this.isSettled && this.rounds < MAX_ROUNDS; this.rounds++) {
      if (this.queue.length === 0) this.queue = this.dirty.take().reverse();
      for (let rows = this.queue.at(-1); rows !== undefined; rows = this.queue.at(-1)) {
        const { sheet, column, last } = rows;
        for (let { first: row } = rows; row <= last; row++) {
          if (this.dirty.state(sheet, row, column) !== DIRTY) continue;
          // Should the walk pause in this cell, it goes on from here.
          this.queue[this.queue.length - 1] = { sheet, column, first: row, last };
          this.settle(sheet, row, column);
        }
        this.queue.pop();
      }
      if (this.moved.length === 0) continue;
      this.lookups.forgetMatrices();
      for (const { sheet, range } of this.moved.splice(0))
        this.dirty.markReaders(this.invalidation.graph, sheet, range);
    }
    this.rounds = 0;
    this.moved.length = 0;
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

  /**
   * Evaluate a formula as if it stood in a cell (conditional formats, validations). Not stored, no spill; a function that
   * is not known gives #NAME?.
   */
  evaluate(formula: Formula, sheet: Worksheet, row: number, column: number): Scalar {
    const result = this.evaluateArray(formula, sheet, row, column);
    return result instanceof Matrix ? result.at(0, 0) : result;
  }

  /** The same with the whole array, over cells that were written a moment ago and may yet be taken back. */
  evaluateNow(formula: Formula, sheet: Worksheet, row: number, column: number): Scalar | Matrix {
    this.lookups.forgetMatrices();
    const result = this.evaluateArray(formula, sheet, row, column);
    this.lookups.forgetMatrices();
    return result;
  }

  private evaluateArray(formula: Formula, sheet: Worksheet, row: number, column: number): Scalar | Matrix {
    for (;;) {
      try {
        return this.compile(formula)({ engine: this.engine, sheet, row, column, customCalls: 0 });
      } catch (error) {
        if (error instanceof UnknownFunction) return ERRORS.name;
        if (!(error instanceof Deferred)) throw error;
        this.settle(error.sheet, error.row, error.column);
      }
    }
  }

  // ---- what an edit concerns -------------------------------------------------------------------------------------

  private hear(changes: readonly Change[]): void {
    this.lookups.forget();
    if (this.invalidation.hear(changes, this.isSettled && this.pendingCalls === 0)) this.queue = [];
  }

  private markEverything(keeps?: (formula: Formula) => boolean): void {
    this.queue = [];
    this.lookups.forget();
    this.invalidation.markEverything(keeps);
  }

  /** Volatile cells are evaluated each time; their readers only when the value is another one. */
  private markVolatile(): void {
    for (const { sheet, column, first, last } of this.invalidation.graph.volatile) {
      for (let row = first; row <= last; row++) {
        const before = sheet.value(row, column);
        this.dirty.markRows(sheet, column, row, row);
        this.changedVolatile = false;
        this.settle(sheet, row, column);
        if (!this.changedVolatile && Object.is(before, sheet.value(row, column))) continue;
        this.lookups.forgetMatrices();
        this.invalidation.markReadersOf({ sheet, row, column });
      }
    }
  }

  private resultArrived(sheetId: string, row: number, column: number): void {
    const sheet = this.workbook.sheetById(sheetId);
    if (sheet === null || sheet.formula(row, column) === null) return;
    const quiet = this.isSettled;
    this.lookups.forgetMatrices();
    this.dirty.markRows(sheet, column, row, row);
    this.invalidation.markReadersOf({ sheet, row, column });
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
          this.store(error.sheet, error.row, error.column, 0);
          this.unusual.addCircular(error);
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
    this.pauseWhenDue();
    this.unusual.forgetCell(sheet, row, column);
    this.dirty.setState(sheet, row, column, EVALUATING);
    this.depth++;
    this.chain.push({ sheet, row, column });
    try {
      const result = this.compile(formula)({ engine: this.engine, sheet, row, column, customCalls: 0 });
      // Excel does not go round in a circle: its cells are 0, whatever else they add.
      if (this.unusual.isCircular(sheet, row, column)) this.store(sheet, row, column, 0);
      else if (result instanceof Matrix && formula.evaluation !== "classic")
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
      this.chain.pop();
    }
  }

  /** A pause leaves the cell, and those that wait for it, to be calculated again. */
  private pauseWhenDue(): void {
    if (this.deadline === Infinity) return;
    this.cellsSince += 1;
    if (this.cellsSince > 1 && performance.now() > this.deadline) throw new Paused();
  }

  private keepCached(sheet: Worksheet, row: number, column: number, name: string): void {
    this.unusual.addUnknown(name, { sheet, row, column });
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
    const before = anchoredSpill(sheet, row, column);
    if (!sameSpill(before, placed.spill)) {
      this.changedVolatile = true;
      sheet.storeSpill(row, column, placed.spill);
      for (const spill of [before, placed.spill]) if (spill !== null) this.moved.push({ sheet, range: spill.range });
      if (before !== null) this.invalidation.wakeBlocked(sheet, before.range);
    }
    this.unusual.setBlocked({ sheet, row, column }, placed.blocked);
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
      matrix: (reference) => this.lookups.matrix(reference),
      sheetNamed: (name) => this.lookups.sheetNamed(name),
      name: (name, sheet) => this.lookups.namedFormula(name, sheet),
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
      const start = this.chain.findIndex((cell) => cell.sheet === sheet && cell.row === row && cell.column === column);
      for (const cell of this.chain.slice(Math.max(0, start))) this.unusual.addCircular(cell);
      return 0;
    }
    return cells?.values[row] ?? null;
  }
}
