import { compatibilitySheet } from "../domain/compatibility/compatibility-sheet";
import type { CompatibilityWords } from "../domain/compatibility/compatibility-words";
import { COMPATIBILITY_NAME, planCompatibility, planCompatibilityRemoval } from "../domain/plan/plan-compatibility";
import { freeSheetName } from "../domain/plan/plan-policy-sheet";
import { compilePolicy } from "../domain/policy/compile-policy";
import type { PolicyWords } from "../domain/policy/policy-words";
import { readPolicy } from "../domain/policy/read-policy";
import { a1 } from "../domain/spreadsheet/address";
import { ClassifyFailure } from "./failure";
import { readPolicyCells } from "./policy-sheet";
import { clearTheWay } from "./recover";
import { refuseProtected } from "./refuse-protected";
import type { ActionOptions } from "./run-action";
import { asAction, runAction } from "./run-action";
import type { Session } from "./session";
import { loadSettings } from "./settings";

export interface CompatibilityOptions extends ActionOptions {
  readonly words: PolicyWords;
  readonly checkWords: CompatibilityWords;
}

/** What the compatibility check is about. */
export interface CompatibilityReport {
  readonly sheet: string;
  /** Cell that counts the disagreements, on that sheet. */
  readonly summaryCell: string;
  /** Disagreements in the program that runs now; null while it has not calculated. */
  readonly disagreements: number | null;
  /** Result cells that are compared. */
  readonly compared: number;
  readonly roundTrips: number;
}

/**
 * Adds a sheet that shows, in whatever program opens the workbook, whether it calculates as this add-in does: stored answers
 * beside live formulas under the workbook's policy. An earlier one is replaced.
 *
 * @throws ClassifyFailure "nothing" where the workbook has no policy yet, "policy" where it cannot be used
 */
export async function insertCompatibilityCheck(options: CompatibilityOptions): Promise<CompatibilityReport> {
  return asAction((session) => insert(session, options));
}

/**
 * Takes the compatibility check out.
 * @returns the name of the sheet, null where there was none
 * @throws ClassifyFailure
 */
export async function removeCompatibilityCheck(
  options: ActionOptions = {},
): Promise<{ readonly sheet: string | null }> {
  return asAction(async (session) => {
    await clearTheWay(session, options);
    const { earlier, marks } = await readWorkbook(session);
    await runAction(session, planCompatibilityRemoval(earlier), { ...options, sheets: [], marks, mode: "forward" });
    return { sheet: earlier?.name ?? null };
  });
}

async function insert(session: Session, options: CompatibilityOptions): Promise<CompatibilityReport> {
  await clearTheWay(session, options);
  const { earlier, marks, sheets, active } = await readWorkbook(session);
  const cells = await readPolicyCells(session, active);
  if (cells === null) throw new ClassifyFailure("nothing", "unchanged", [{ code: "policy-missing", sheet: "" }]);
  const read = readPolicy(cells.values, cells.sheet.name, cells.origin);
  if (read.policy === null) throw new ClassifyFailure("policy", "unchanged", read.problems);
  const placement = { policySheetName: cells.sheet.name, policyOrigin: cells.origin };
  const compiled = compilePolicy(read.policy, read.layout);
  const check = compatibilitySheet(compiled, placement, options.checkWords, options.words);
  const taken = sheets.filter((name) => name !== earlier?.name);
  const name = freeSheetName(check.name, taken);
  // A sheet that goes cannot be taken back: such a run is completed instead.
  const mode = earlier === null ? "back" : "forward";
  await runAction(session, planCompatibility(check, name, earlier), { ...options, sheets: [], marks, mode });
  const sheet = session.context.workbook.worksheets.getItem(name);
  const summary = sheet.getRangeByIndexes(check.summary.row, check.summary.column, 1, 1);
  summary.load("values");
  await session.sync();
  const found: unknown = summary.values[0]?.[0];
  return {
    sheet: name,
    summaryCell: a1(check.summary),
    disagreements: typeof found === "number" ? found : null,
    compared: check.compared,
    roundTrips: session.roundTrips,
  };
}

/** The check that stands in the workbook; null where there is none. */
export async function compatibilitySheetOf(session: Session): Promise<{ id: string; name: string } | null> {
  const item = session.context.workbook.names.getItemOrNullObject(COMPATIBILITY_NAME);
  item.load("name");
  await session.sync();
  return item.isNullObject ? null : sheetOf(session, item);
}

/** The check that stands in the workbook, found by its name, with what writing another takes to know. */
async function readWorkbook(session: Session) {
  const { workbook } = session.context;
  const item = workbook.names.getItemOrNullObject(COMPATIBILITY_NAME);
  item.load("name");
  workbook.worksheets.load("items/name");
  workbook.protection.load("protected");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("id");
  const settings = loadSettings(session.context);
  await session.sync();
  refuseProtected([], workbook.protection.protected);
  const earlier = item.isNullObject ? null : await sheetOf(session, item);
  const sheets = workbook.worksheets.items.map(({ name }) => name);
  return { earlier, marks: settings.read().marks, sheets, active: active.id };
}

async function sheetOf(session: Session, item: Excel.NamedItem): Promise<{ id: string; name: string } | null> {
  const range = item.getRangeOrNullObject();
  range.load("address");
  range.worksheet.load("id,name");
  await session.sync();
  return range.isNullObject ? null : { id: range.worksheet.id, name: range.worksheet.name };
}
