import { findCalls } from "../domain/formulas/function-calls";
import type { ClassifiedSheet, NativeContext } from "../domain/formulas/native-form";
import { recordOf } from "../domain/formulas/native-form";
import { tierOfFormula } from "../domain/formulas/tier-of-formula";
import { VISIBLE_ROLES } from "../domain/formulas/result-columns";
import { POLICY_NAME } from "../domain/plan/marks";
import type { CustomerCell, ShareSafeChange } from "../domain/plan/plan-share-safe";
import { groupedChanges, planShareSafe } from "../domain/plan/plan-share-safe";
import type { PolicyWords } from "../domain/policy/policy-words";
import { readPolicy } from "../domain/policy/read-policy";
import type { Problem } from "../domain/problem";
import { columnIndex } from "../domain/spreadsheet/address";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import type { ClassifyReport } from "./classify-report";
import { classifySheet } from "./classify-sheet";
import type { FailureCode } from "./failure";
import { ClassifyFailure, stopIfCancelled } from "./failure";
import { NAMESPACE } from "./function-namespace";
import { asOneAction } from "./last-action";
import { readChunks } from "./limits";
import { readPolicyCells } from "./policy-sheet";
import { clearTheWay } from "./recover";
import { refuseProtected } from "./refuse-protected";
import { scan } from "./repair-formulas";
import type { ActionOptions } from "./run-action";
import { asAction, runAction } from "./run-action";
import type { FormulaScan } from "./scan-formulas";
import type { Session } from "./session";

export interface ShareSafeOptions extends ActionOptions {
  readonly today: string;
  readonly words: PolicyWords;
  readonly wordProblem: (problem: Problem) => string;
}

/** What became of every cell that called the add-in's functions. */
export interface ShareSafeReport {
  readonly changes: readonly ShareSafeChange[];
  /** Cells that are native formulas now, that are values now, and that were left alone. */
  readonly formulas: number;
  readonly values: number;
  readonly left: number;
  readonly problems: readonly Problem[];
  readonly roundTrips: number;
}

/**
 * Makes a workbook safe to share with people who do not have the add-in: every cell that calls its functions, wherever it
 * stands, becomes a native formula, or the value it shows where there is none. Sheets whose customers such cells read are
 * classified with native formulas first; the cells then refer to these.
 *
 * @throws ClassifyFailure before any change where a sheet to be written is protected
 */
export async function makeShareSafe(options: ShareSafeOptions): Promise<ShareSafeReport> {
  const found = await asAction(async (session) => {
    await clearTheWay(session, options);
    return scan(session, options);
  });
  refuseProtected(found.cells.map(({ sheet }) => sheet.name).filter((name) => found.protectedSheets.has(name)));
  return asOneAction("share-safe", async () => {
    const classified = await classifyRead(found, options);
    return asAction((session) => share(session, found, classified, options));
  });
}

/** Failures that say that a sheet cannot be classified as it is; all others end the whole action. */
const ABOUT_THE_SHEET: ReadonlySet<FailureCode> = new Set([
  "nothing",
  "coverage",
  "neighbour",
  "policy",
  "frozen",
  "protected",
]);

interface Classified {
  readonly reports: readonly ClassifyReport[];
  readonly problems: readonly Problem[];
}

/** Classifies, with native formulas, the sheets whose customers are read; one that cannot be is passed over. */
async function classifyRead(found: FormulaScan, options: ShareSafeOptions): Promise<Classified> {
  const reports: ClassifyReport[] = [];
  const problems: Problem[] = [];
  for (const sheet of sheetsRead(found)) {
    stopIfCancelled(options.signal);
    if (found.protectedSheets.has(sheet)) {
      problems.push({ code: "sheet-protected", sheet });
      continue;
    }
    try {
      reports.push(await classifySheet({ ...options, sheet, formulas: "portable" }));
    } catch (error) {
      if (!(error instanceof ClassifyFailure) || !ABOUT_THE_SHEET.has(error.code)) throw error;
      problems.push(...error.problems);
    }
  }
  return { reports, problems };
}

/** Names of the sheets that records stand on, in the order met. */
function sheetsRead({ cells, tables }: FormulaScan): Set<string> {
  const sheets = new Set<string>();
  const look = (formula: string, cell: CustomerCell): void => {
    for (const call of findCalls(formula, NAMESPACE)) {
      const record = recordOf(call, { ...cell, sheet: cell.sheet.name }, tables);
      if (record !== null) sheets.add(record.sheet);
      for (const arg of call.args) look(arg, cell);
    }
  };
  for (const cell of cells) look(cell.formula, cell);
  return sheets;
}

async function share(
  session: Session,
  before: FormulaScan,
  { reports, problems }: Classified,
  options: ShareSafeOptions,
): Promise<ShareSafeReport> {
  // Our own columns are native by now; what is left was typed by people.
  const now = reports.length === 0 ? before : await scan(session, options);
  const sheets = new Map<string, ClassifiedSheet>();
  for (const report of reports) sheets.set(report.sheet, await classifiedSheet(session, report));
  const { plan, changes } = planShareSafe(now.cells, await contextOf(session, now, sheets), NAMESPACE);
  const own = await rewrittenByUs(session, before, now);
  await runAction(session, plan, { ...options, sheets: [], marks: now.marks });
  const all = [...own, ...changes];
  const count = (became: ShareSafeChange["became"]): number =>
    all.filter((change) => change.became === became).reduce((sum, { cells }) => sum + cells, 0);
  return {
    changes: all,
    formulas: count("formula"),
    values: count("value"),
    left: count("left"),
    problems,
    roundTrips: session.roundTrips + reports.reduce((sum, { run }) => sum + run.roundTrips, 0),
  };
}

async function contextOf(
  session: Session,
  { tables, cells }: FormulaScan,
  sheets: NativeContext["sheets"],
): Promise<NativeContext> {
  const anySheet = cells[0]?.sheet.id;
  const policy = anySheet === undefined ? null : await readPolicyCells(session, anySheet);
  if (policy === null) return { tables, sheets, policy: null };
  const { layout } = readPolicy(policy.values, policy.sheet.name, policy.origin);
  return {
    tables,
    sheets,
    policy: {
      name: POLICY_NAME.toLowerCase(),
      range: {
        sheet: policy.sheet.name,
        ...policy.origin,
        rowCount: policy.values.length,
        columnCount: policy.values[0]?.length ?? 0,
      },
      tierOf: (score) => tierOfFormula(score, layout, policy.sheet.name, policy.origin),
    },
  };
}

/** Where a classified sheet's results stand, and what its native formulas show. */
async function classifiedSheet(session: Session, report: ClassifyReport): Promise<ClassifiedSheet> {
  const columns = new Map(Object.entries(report.output.columns).map(([role, letters]) => [role, columnIndex(letters)]));
  const rows = report.customers.map(({ row }) => row - 1);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const results = new Map<number, ReadonlyMap<string, CellValue>>();
  const places = VISIBLE_ROLES.flatMap((role) => {
    const column = columns.get(role);
    return column === undefined ? [] : [{ role, column }];
  });
  const left = Math.min(...places.map(({ column }) => column));
  const width = Math.max(...places.map(({ column }) => column)) - left + 1;
  const sheet = session.context.workbook.worksheets.getItem(report.sheet);
  const wanted = new Set(rows);
  for (const chunk of readChunks(last - first + 1, width)) {
    const range = sheet.getRangeByIndexes(first + chunk.row, left, chunk.rowCount, width);
    range.load("values");
    await session.sync();
    (range.values as CellValue[][]).forEach((values, index) => {
      const row = first + chunk.row + index;
      if (!wanted.has(row)) return;
      results.set(row, new Map(places.map(({ role, column }) => [role, values[column - left] ?? null])));
    });
    range.untrack();
  }
  const inputs = report.columns.filter(({ field }) => field !== null).map(({ column }) => columnIndex(column));
  return { columns, inputs, headerRow: report.headerRow - 1, results };
}

/** Cells that called functions before and do not any more: columns of ours, written anew. */
async function rewrittenByUs(session: Session, before: FormulaScan, now: FormulaScan): Promise<ShareSafeChange[]> {
  const keyOf = ({ sheet, row, column }: CustomerCell): string => `${sheet.id} ${row} ${column}`;
  const remaining = new Set(now.cells.map(keyOf));
  const gone = before.cells.filter((cell) => !remaining.has(keyOf(cell)));
  const changes = groupedChanges(gone, () => ({ became: "formula", to: null, reason: null }));
  const firsts = changes.map(({ sheet, range }) => {
    const cell = session.context.workbook.worksheets.getItem(sheet).getRange(range).getCell(0, 0);
    cell.load("formulas");
    return cell;
  });
  await session.sync();
  return changes.map((change, index) => ({ ...change, to: String(firsts[index]?.formulas[0]?.[0] ?? "") }));
}
