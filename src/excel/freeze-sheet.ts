import { isoDate } from "../domain/spreadsheet/serial-date";
import type { FoundColumn, FrozenMark } from "../domain/plan/marks";
import { CHECK_ROLE } from "../domain/plan/plan-classification";
import type { FreezeInput } from "../domain/plan/plan-freeze";
import { noteCell, planFreeze } from "../domain/plan/plan-freeze";
import type { PolicyWords } from "../domain/policy/policy-words";
import { readPolicy } from "../domain/policy/read-policy";
import type { Problem } from "../domain/problem";
import { a1, columnLetters } from "../domain/spreadsheet/address";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { readColumnLooks } from "./column-looks";
import { ClassifyFailure, stopIfCancelled } from "./failure";
import type { WatchedCells } from "./last-action";
import { watchCells } from "./last-action";
import { readChunks } from "./limits";
import { readPolicyCells } from "./policy-sheet";
import type { MarkedSheet } from "./read-marked";
import { readMarked } from "./read-marked";
import { clearTheWay } from "./recover";
import { refuseProtected } from "./refuse-protected";
import type { ActionOptions } from "./run-action";
import { asAction, runAction } from "./run-action";
import type { Session } from "./session";
import { digestOf } from "./unchanged-since";

export interface FreezeOptions extends ActionOptions {
  /** Name or id of the sheet; the active one when left out. */
  readonly sheet?: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly words: PolicyWords;
}

/** What Freeze did. */
export interface FreezeReport {
  readonly sheet: string;
  readonly columns: number;
  readonly cells: number;
  /** As-of date of the results; null where the workbook has no policy any more. */
  readonly asOf: string | null;
  readonly policyVersion: string;
  /** What the sheet says now, and where. */
  readonly note: string;
  readonly noteCell: string;
  readonly problems: readonly Problem[];
  readonly roundTrips: number;
}

/** Formulas looked at in one round trip: ours are some hundred characters long. */
const FORMULAS_PER_READ = 2_000;
/** Above this many cells a person's own among our formulas are not looked for: undoing would write formulas over them. */
const FORMULAS_LOOKED_AT = 100_000;

/**
 * Turns a sheet's results into values, for the end of a month: they stay as they are whatever becomes of policy and
 * customers. The as-of date and the policy's version stand in the sheet.
 *
 * @throws ClassifyFailure "nothing" for a sheet without results of ours, or with results that are frozen already
 */
export async function freezeSheet(options: FreezeOptions): Promise<FreezeReport> {
  return asAction((session) => freeze(session, options));
}

async function freeze(session: Session, options: FreezeOptions): Promise<FreezeReport> {
  options.onProgress?.({ stage: "reading", done: 0, total: 0 });
  await clearTheWay(session, options);
  const marked = await readMarked(session, options.sheet);
  const at = marked === null ? null : noteCell(marked.found);
  if (marked === null || at === null) throw new ClassifyFailure("nothing", "unchanged", []);
  refuseProtected(marked.protection.sheet ? [marked.sheet.name] : [], marked.protection.workbook);
  const known = marked.marks?.sheets.find(({ sheetId }) => sheetId === marked.sheet.id)?.frozen;
  if (known !== undefined) {
    const params = { date: known.asOf ?? known.on, version: known.policyVersion };
    throw new ClassifyFailure("nothing", "unchanged", [{ code: "frozen-already", sheet: marked.sheet.name, params }]);
  }
  const frozen = await frozenBy(session, marked, options.today);
  const note = options.words.frozenNote
    .replace("{asOf}", frozen.asOf ?? "—")
    .replace("{version}", frozen.policyVersion)
    .replace("{on}", frozen.on);
  const plan = planFreeze({
    ...marked,
    frozen,
    note,
    beside: await besideUs(session, marked, at),
    typedOver: await typedOver(session, marked, options),
  });
  await runAction(session, plan, {
    ...options,
    sheets: [{ ...marked.sheet, found: marked.found, tables: marked.tables }],
    marks: marked.marks,
  });
  await watchFrozen(session, marked);
  return {
    sheet: marked.sheet.name,
    columns: plan.counts.columns,
    cells: plan.counts.cells,
    asOf: frozen.asOf,
    policyVersion: frozen.policyVersion,
    note,
    noteCell: a1(at),
    problems: plan.problems,
    roundTrips: session.roundTrips,
  };
}

/** Undoing asks whether somebody typed among the values since: in the columns that people see. */
async function watchFrozen(session: Session, { sheet, found, grouped }: MarkedSheet): Promise<void> {
  const seen = found.filter(({ column, rowCount }) => !grouped.includes(column) && rowCount > 1);
  const watched: WatchedCells[] = [];
  for (const { row, column, rowCount } of seen) {
    const cells = { sheetId: sheet.id, range: { row: row + 1, column, rowCount: rowCount - 1, columnCount: 1 } };
    watched.push({ ...cells, digest: await digestOf(session, cells) });
  }
  watchCells(watched);
}

/** As-of date and version of the policy that the results follow now. */
async function frozenBy(session: Session, { sheet, marks }: MarkedSheet, on: string): Promise<FrozenMark> {
  const cells = await readPolicyCells(session, sheet.id);
  const read = cells === null ? null : readPolicy(cells.values, cells.sheet.name, cells.origin).policy;
  if (read !== null) return { on, asOf: isoDate(read.asOf), policyVersion: read.version };
  const asOf = marks?.asOf ?? null;
  return { on, asOf: asOf === null ? null : isoDate(asOf), policyVersion: marks?.policyVersion ?? "" };
}

/** How the column is that a note would take; a neighbour there is never overwritten. */
async function besideUs(
  session: Session,
  { sheet, found, tables }: MarkedSheet,
  at: { readonly row: number; readonly column: number },
): Promise<FreezeInput["beside"]> {
  if (found.some(({ role }) => role === CHECK_ROLE)) return { width: null };
  const column = session.context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(0, at.column, 1, 1);
  const used = column.getEntireColumn().getUsedRangeOrNullObject(true);
  used.load("rowIndex");
  const rows = { row: at.row, rowCount: Math.max(...found.map(({ rowCount }) => rowCount)) };
  const looks = await readColumnLooks(session, sheet.id, [at.column], rows);
  // A table makes room for its new column by itself.
  const joins = tables.some(({ range }) => range.row === at.row && at.column === range.column + range.columnCount);
  if (!used.isNullObject && !joins) {
    const range = `${columnLetters(at.column)}:${columnLetters(at.column)}`;
    const place = { sheet: sheet.name, row: used.rowIndex, column: at.column };
    throw new ClassifyFailure("neighbour", "unchanged", [
      { code: "neighbour-in-the-way", ...place, params: { range } },
    ]);
  }
  return looks.get(at.column) ?? { width: null };
}

/** Cells below our headers that hold something else than a formula. */
async function typedOver(
  session: Session,
  { sheet, found }: MarkedSheet,
  options: FreezeOptions,
): Promise<FreezeInput["typedOver"]> {
  const columns = found.filter(({ role, rowCount }) => role !== CHECK_ROLE && rowCount > 1);
  const total = columns.reduce((sum, { rowCount }) => sum + rowCount - 1, 0);
  if (total > FORMULAS_LOOKED_AT) return [];
  const typed: { row: number; column: number; value: CellValue }[] = [];
  const worksheet = session.context.workbook.worksheets.getItem(sheet.id);
  let done = 0;
  for (const column of columns) {
    for (const cell of await typedIn(session, worksheet, column)) typed.push(cell);
    stopIfCancelled(options.signal);
    done += column.rowCount - 1;
    options.onProgress?.({ stage: "reading", done, total });
  }
  return typed;
}

async function typedIn(
  session: Session,
  sheet: Excel.Worksheet,
  { row, column, rowCount }: FoundColumn,
): Promise<{ row: number; column: number; value: CellValue }[]> {
  const typed: { row: number; column: number; value: CellValue }[] = [];
  for (const chunk of readChunks(rowCount - 1, 1, FORMULAS_PER_READ)) {
    const range = sheet.getRangeByIndexes(row + 1 + chunk.row, column, chunk.rowCount, 1);
    range.load("formulas,values");
    await session.sync();
    const values = range.values as CellValue[][];
    (range.formulas as unknown[][]).forEach(([formula], index) => {
      const value = values[index]?.[0] ?? "";
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      if (!isFormula && value !== "") typed.push({ row: row + 1 + chunk.row + index, column, value });
    });
    range.untrack();
  }
  return typed;
}
