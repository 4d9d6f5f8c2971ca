import { MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "../model/address";
import type { Formula } from "../model/formula";
import { resolve, type Coordinate } from "../model/formula-tokens";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { precedentsOf, type Precedent } from "./precedents";

/** Consecutive cells of a column that share one formula: what a fill leaves. Rows first … last. */
export interface FormulaRun {
  readonly sheet: Worksheet;
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly formula: Formula;
  readonly volatile: boolean;
}

interface Link {
  readonly run: FormulaRun;
  readonly precedent: Precedent;
}

interface SheetLinks {
  readonly byColumn: Map<number, Link[]>;
  /** Links that read many columns, tested one by one. */
  readonly wide: Link[];
}

const WIDE = 48;

/**
 * Who reads whom, by runs of filled cells instead of single cells: a column of 200,000 equal formulas is one entry, and
 * the readers of a changed range are found by arithmetic on the references.
 */
export class DependencyGraph {
  private readonly runsBySheet = new Map<Worksheet, Map<number, FormulaRun[]>>();
  private links: Map<Worksheet, SheetLinks> | null = null;
  private volatileRuns: FormulaRun[] = [];

  constructor(private readonly workbook: Workbook) {
    for (const sheet of workbook.sheets) {
      for (let column = 0; column < sheet.grid.columnCount; column++) this.scan(sheet, column);
    }
  }

  /** Read the formulas of some columns of a sheet again. */
  rescan(sheet: Worksheet, column: number, columnCount: number): void {
    const end = Math.min(column + columnCount, Math.max(sheet.grid.columnCount, column));
    for (let index = column; index < end; index++) this.scan(sheet, index);
    this.links = null;
  }

  /** All runs of a sheet that touch a range. */
  runsIn(sheet: Worksheet, range: RangeAddress): FormulaRun[] {
    const columns = this.runsBySheet.get(sheet);
    if (columns === undefined) return [];
    const found: FormulaRun[] = [];
    for (const [column, runs] of columns) {
      if (column < range.column || column >= range.column + range.columnCount) continue;
      for (const run of runs) if (run.first < range.row + range.rowCount && run.last >= range.row) found.push(run);
    }
    return found;
  }

  get volatile(): readonly FormulaRun[] {
    this.linked();
    return this.volatileRuns;
  }

  /** Calls `visit` with every stretch of formula cells that reads something in the range. */
  forEachReader(
    sheet: Worksheet,
    range: RangeAddress,
    visit: (run: FormulaRun, first: number, last: number) => void,
  ): void {
    const links = this.linked().get(sheet);
    if (links === undefined) return;
    const test = ({ run, precedent }: Link): void => {
      const rows = readingRows(run, precedent, range);
      if (rows !== null) visit(run, rows[0], rows[1]);
    };
    const seen = new Set<Link>();
    const end = range.column + range.columnCount;
    const columns = range.columnCount > links.byColumn.size ? [...links.byColumn.keys()] : span(range.column, end);
    for (const column of columns) {
      if (column < range.column || column >= end) continue;
      for (const link of links.byColumn.get(column) ?? []) {
        if (range.columnCount > 1) {
          if (seen.has(link)) continue;
          seen.add(link);
        }
        test(link);
      }
    }
    for (const link of links.wide) test(link);
  }

  private scan(sheet: Worksheet, column: number): void {
    let columns = this.runsBySheet.get(sheet);
    if (columns === undefined) this.runsBySheet.set(sheet, (columns = new Map()));
    const formulas = sheet.grid.column(column)?.formulas ?? null;
    const runs: FormulaRun[] = [];
    const length = formulas?.length ?? 0;
    for (let row = 0; row < length;) {
      const formula = formulas?.[row] ?? null;
      const first = row++;
      if (formula === null) continue;
      while (row < length && formulas?.[row] === formula) row++;
      runs.push({ sheet, column, first, last: row - 1, formula, volatile: false });
    }
    if (runs.length === 0) columns.delete(column);
    else columns.set(column, runs);
  }

  private linked(): Map<Worksheet, SheetLinks> {
    if (this.links !== null) return this.links;
    const links = new Map<Worksheet, SheetLinks>();
    this.volatileRuns = [];
    for (const columns of this.runsBySheet.values()) {
      for (const runs of columns.values()) for (const run of runs) this.link(links, run);
    }
    return (this.links = links);
  }

  private link(links: Map<Worksheet, SheetLinks>, run: FormulaRun): void {
    if (!this.workbook.sheets.includes(run.sheet)) return;
    const { cells, volatile } = precedentsOf(run.formula, run.sheet, run.first, run.column);
    if (volatile) this.volatileRuns.push(run);
    for (const precedent of cells) {
      let target = links.get(precedent.sheet);
      if (target === undefined) links.set(precedent.sheet, (target = { byColumn: new Map(), wide: [] }));
      const [from, to] = columnsOf(run, precedent);
      const link = { run, precedent };
      if (to - from >= WIDE) target.wide.push(link);
      else {
        for (const column of span(from, to + 1)) {
          const list = target.byColumn.get(column);
          if (list === undefined) target.byColumn.set(column, [link]);
          else list.push(link);
        }
      }
    }
  }
}

function span(from: number, end: number): number[] {
  return Array.from({ length: Math.max(end - from, 0) }, (_, index) => from + index);
}

function columnsOf(run: FormulaRun, { token }: Precedent): readonly [number, number] {
  if (token.firstColumn === null || token.lastColumn === null) return [0, MAX_COLUMNS - 1];
  const first = resolve(token.firstColumn, run.column, MAX_COLUMNS);
  const last = resolve(token.lastColumn, run.column, MAX_COLUMNS);
  return [Math.min(first, last), Math.max(first, last)];
}

/** Distance of a relative side; a name's "row above" is stored as the far end of the sheet. */
function distance(side: Coordinate): number {
  return side.value > MAX_ROWS / 2 ? side.value - MAX_ROWS : side.value;
}

/** Rows of the run whose formula reads something in the range, or null. */
function readingRows(run: FormulaRun, precedent: Precedent, range: RangeAddress): readonly [number, number] | null {
  const [left, right] = columnsOf(run, precedent);
  if (left >= range.column + range.columnCount || right < range.column) return null;
  const { firstRow, lastRow } = precedent.token;
  const top = range.row;
  const bottom = range.row + range.rowCount - 1;
  let from = run.first;
  let to = run.last;
  if (firstRow !== null && lastRow !== null) {
    if (firstRow.absolute && lastRow.absolute) {
      if (Math.min(firstRow.value, lastRow.value) > bottom || Math.max(firstRow.value, lastRow.value) < top)
        return null;
    } else if (!firstRow.absolute && !lastRow.absolute) {
      const low = Math.min(distance(firstRow), distance(lastRow));
      const high = Math.max(distance(firstRow), distance(lastRow));
      from = Math.max(from, top - high);
      to = Math.min(to, bottom - low);
    } else {
      // One end stays, the other runs along: readers are on the far side of the changed rows.
      const anchor = firstRow.absolute ? firstRow.value : lastRow.value;
      const moving = distance(firstRow.absolute ? lastRow : firstRow);
      if (anchor > bottom) to = Math.min(to, bottom - moving);
      if (anchor < top) from = Math.max(from, top - moving);
    }
  }
  return from > to ? null : [from, to];
}
