import { intersection, MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "../model/address";
import { isCellError } from "../model/cell-value";
import type { Change } from "../model/edit-log";
import type { Formula } from "../model/formula";
import { shiftCell, shiftRange, type Shift } from "../model/shift";
import type { DefinedName, Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { splitName } from "./compile";
import { plainFunctionName } from "./compile-call";
import { DependencyGraph, type FormulaRun } from "./dependency-graph";
import type { DirtyCells } from "./dirty-cells";
import type { SheetCell, UnusualCells } from "./unusual-cells";

interface Place {
  readonly sheet: Worksheet;
  readonly range: RangeAddress;
}

type ShiftChange = Extract<Change, { kind: "shift" }>;

const EVERYWHERE: RangeAddress = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
/** Functions whose result depends on where their cell stands. */
const PLACE_FUNCTIONS: ReadonlySet<string> = new Set(["ROW", "COLUMN", "SHEET"]);

/**
 * Finds the formula cells that an edit concerns. Rows inserted into a sheet of thousands of formulas concern few of them:
 * those rewritten because a range of theirs grew or lost cells, those that read the new cells, and their readers.
 */
export class Invalidation {
  private current: DependencyGraph;
  private knownNames: readonly DefinedName[];

  constructor(
    private readonly workbook: Workbook,
    private readonly dirty: DirtyCells,
    private readonly unusual: UnusualCells,
  ) {
    this.current = new DependencyGraph(workbook);
    this.knownNames = workbook.names;
  }

  get graph(): DependencyGraph {
    return this.current;
  }

  /**
   * Marks what a finished group of changes concerns.
   * @param settled nothing waited before: then cells may move without all being marked
   * @returns whether cells may have moved, so that addresses noted before are worth nothing
   */
  hear(changes: readonly Change[], settled: boolean): boolean {
    const structural = changes.some(
      ({ kind, ...change }) =>
        kind === "shift" ||
        kind === "sheets" ||
        kind === "names" ||
        ("property" in change && change.property === "tables"),
    );
    if (!structural) {
      for (const change of changes) this.hearPlain(change);
      return false;
    }
    const partial = changes.some((change) => change.kind === "shift" && change.band !== undefined);
    if (!settled || partial) {
      // Spills are kept by address: they are poured out anew.
      for (const sheet of this.workbook.sheets)
        for (const { range } of sheet.allSpills()) sheet.storeSpill(range.row, range.column, null);
      this.markEverything();
    } else this.hearStructural(changes);
    return true;
  }

  /** Everything waits, as after opening. `keeps`: a formula whose cached value may stay. */
  markEverything(keeps: (formula: Formula) => boolean = () => false): void {
    this.current = new DependencyGraph(this.workbook);
    this.knownNames = this.workbook.names;
    this.dirty.reset();
    this.unusual.takeAll(() => null);
    for (const sheet of this.workbook.sheets)
      for (const run of this.current.runsIn(sheet, EVERYWHERE))
        if (!keeps(run.formula)) this.dirty.markRows(sheet, run.column, run.first, run.last);
        else this.markErrors(run);
  }

  /** Of the cells that keep their values, those with an error or without a value wait all the same. */
  private markErrors({ sheet, column, first, last }: FormulaRun): void {
    for (let row = first; row <= last; row++) {
      const value = sheet.value(row, column);
      if (value === null || isCellError(value)) this.dirty.markRows(sheet, column, row, row);
    }
  }

  /** Marks the formulas in a range, what reads the range, and spills that it touches. */
  markRange({ sheet, range }: Place): void {
    for (const run of this.current.runsIn(sheet, range)) {
      const first = Math.max(run.first, range.row);
      this.dirty.markRows(sheet, run.column, first, Math.min(run.last, range.row + range.rowCount - 1));
    }
    this.dirty.markReaders(this.current, sheet, range);
    for (const spill of sheet.allSpills()) {
      if (intersection(spill.range, range) === null) continue;
      const { row, column } = spill.range;
      if (sheet.formula(row, column) === null) {
        sheet.storeSpill(row, column, null);
        this.dirty.markReaders(this.current, sheet, spill.range);
      } else this.dirty.markRows(sheet, column, row, row);
    }
    this.wakeBlocked(sheet, range);
  }

  /** Marks spills that may have room now. */
  wakeBlocked(sheet: Worksheet, range: RangeAddress): void {
    for (const cell of this.unusual.waitingFor(sheet, range))
      if (this.dirty.markRows(sheet, cell.column, cell.row, cell.row).length > 0) this.markReadersOf(cell);
  }

  markReadersOf({ sheet, row, column }: SheetCell): void {
    this.dirty.markReaders(this.current, sheet, { row, column, rowCount: 1, columnCount: 1 });
  }

  private hearPlain(change: Change): void {
    if (change.kind === "cells" && change.what !== "styles") {
      const sheet = this.workbook.sheetById(change.sheet);
      if (sheet === null) return;
      this.current.rescan(sheet, change.range.column, change.range.columnCount);
      this.markRange({ sheet, range: change.range });
    } else if (change.kind === "lines" && change.axis === "row") {
      // SUBTOTAL looks at hidden rows.
      const sheet = this.workbook.sheetById(change.sheet);
      const range = { row: change.at, column: 0, rowCount: change.count, columnCount: MAX_COLUMNS };
      if (sheet !== null) this.dirty.markReaders(this.current, sheet, range);
    }
  }

  private hearStructural(changes: readonly Change[]): void {
    const unusual = this.unusual.takeAll((id) => this.workbook.sheetById(id));
    const spilled = this.workbook.sheets.flatMap((sheet) => sheet.allSpills().map(({ range }) => ({ sheet, range })));
    for (const { sheet, range } of spilled) sheet.storeSpill(range.row, range.column, null);
    const cells = unusual.map(({ sheet, row, column }) => ({
      sheet,
      range: { row, column, rowCount: 1, columnCount: 1 },
    }));
    let places: Place[] = [...cells, ...spilled];
    for (const change of changes) {
      const sheet = "sheet" in change ? this.workbook.sheetById(change.sheet) : null;
      if (sheet === null) continue;
      if (change.kind === "cells" && change.what !== "styles") places.push({ sheet, range: change.range });
      else if (change.kind === "shift") places = [...moved(places, sheet, change), ...edges(sheet, change)];
      else if (change.kind === "sheets" && change.what !== "moved") places.push({ sheet, range: EVERYWHERE });
    }
    const names = this.changedNames();
    this.current = new DependencyGraph(this.workbook);
    this.dirty.reset();
    const shifted = changes.some(({ kind }) => kind === "shift");
    const tables = changes.some((change) => change.kind === "properties" && change.property === "tables");
    const added = changes.flatMap((change) =>
      change.kind === "sheets" ? [this.workbook.sheetById(change.sheet)?.name.toLowerCase() ?? ""] : [],
    );
    this.markUsers((formula) => usesAny(formula, names, { shifted, tables, sheets: added }));
    for (const place of places) this.markRange(place);
  }

  /** Lower-case names that mean something else than before. */
  private changedNames(): ReadonlySet<string> {
    const key = ({ name, scope, formula }: DefinedName): string => `${scope ?? ""}!${name.toLowerCase()}${formula}`;
    const before = new Set(this.knownNames.map(key));
    const after = new Set(this.workbook.names.map(key));
    const changed = [
      ...this.knownNames.filter((name) => !after.has(key(name))),
      ...this.workbook.names.filter((name) => !before.has(key(name))),
    ];
    this.knownNames = this.workbook.names;
    return withUsers(new Set(changed.map(({ name }) => name.toLowerCase())), this.workbook.names);
  }

  private markUsers(uses: (formula: Formula) => boolean): void {
    const known = new Map<Formula, boolean>();
    for (const sheet of this.workbook.sheets)
      for (const run of this.current.runsIn(sheet, EVERYWHERE)) {
        let used = known.get(run.formula);
        if (used === undefined) known.set(run.formula, (used = uses(run.formula)));
        if (!used) continue;
        const range = { row: run.first, column: run.column, rowCount: run.last - run.first + 1, columnCount: 1 };
        this.dirty.markRows(sheet, run.column, run.first, run.last);
        this.dirty.markReaders(this.current, sheet, range);
      }
  }
}

/** Names whose formula uses one of the names belong to them too. */
function withUsers(names: Set<string>, all: readonly DefinedName[]): ReadonlySet<string> {
  for (let size = -1; size !== names.size && names.size > 0;) {
    size = names.size;
    for (const { name, formula } of all) {
      const text = formula.toLowerCase();
      if ([...names].some((used) => text.includes(used))) names.add(name.toLowerCase());
    }
  }
  return names;
}

function usesAny(
  formula: Formula,
  names: ReadonlySet<string>,
  changed: { readonly shifted: boolean; readonly tables: boolean; readonly sheets: readonly string[] },
): boolean {
  return formula.tokens.some((token) => {
    if (token.kind === "name") return names.size > 0 && names.has(splitName(token.text).name.toLowerCase());
    if (token.kind === "structured") return changed.tables;
    if (token.kind === "function") return changed.shifted && PLACE_FUNCTIONS.has(plainFunctionName(token.text));
    return token.kind === "reference" && token.sheet !== null && changed.sheets.includes(token.sheet.toLowerCase());
  });
}

function shiftOf(sheet: Worksheet, { axis, at, count }: ShiftChange): Shift {
  return { sheet: sheet.name, axis, at, count, bandFirst: 0, bandLast: (axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1 };
}

function moved(places: readonly Place[], sheet: Worksheet, change: ShiftChange): Place[] {
  const shift = shiftOf(sheet, change);
  return places.flatMap((place) => {
    if (place.sheet !== sheet) return [place];
    if (place.range.rowCount * place.range.columnCount === 1) {
      const cell = shiftCell(shift, place.range);
      return [{ sheet, range: { ...place.range, row: cell.row, column: cell.column } }];
    }
    const range = shiftRange(shift, place.range);
    return range === null ? [] : [{ sheet, range }];
  });
}

/** What is new: the inserted lines, or the two that a deletion brought together (whole columns read them too). */
function edges(sheet: Worksheet, { axis, at, count }: ShiftChange): Place[] {
  const size = axis === "row" ? "rowCount" : "columnCount";
  const first = count > 0 ? at : Math.max(at - 1, 0);
  return [{ sheet, range: { ...EVERYWHERE, [axis]: first, [size]: count > 0 ? count : 2 } }];
}
