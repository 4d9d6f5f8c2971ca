import type { Marks } from "../domain/plan/marks";
import { digest } from "../domain/plan/marks";
import type { Applied, Plan, SheetRef, Step } from "../domain/plan/plan";
import { isStale } from "../domain/plan/fingerprint";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { cleanCells } from "./clean-cells";
import { ClassifyFailure, failureOf, officeErrorCode, stopIfCancelled } from "./failure";
import { CHARACTERS_PER_STEP, CHARACTERS_PER_WRITE, readChunks } from "./limits";
import { readPolicyCells } from "./policy-sheet";
import { applyRules } from "./rules";
import type { Session } from "./session";
import { isStored, openJournal, queueJournalEnd, queueMarks } from "./settings";
import { queueStep } from "./write-step";
import { verifyColumns } from "./verify-columns";

export interface ApplyOptions {
  readonly runId: string;
  readonly again: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Steps that give back the workbook as it was, for a run that fails half way; null where only repeating helps. */
  readonly inverse: Plan | null;
}

/**
 * Applies a plan in chunks of bounded size: journal first, the steps in their order, journal last. Calculation and
 * screen rest while a chunk is written. A run that fails or is cancelled is undone by `inverse`.
 *
 * @throws ClassifyFailure saying why, and what the workbook is now
 */
export async function applyPlan(session: Session, plan: Plan, options: ApplyOptions): Promise<Applied> {
  if (plan.problems.length > 0 && plan.steps.length === 0)
    throw new ClassifyFailure("neighbour", "unchanged", plan.problems);
  await refuseStale(session, plan);
  stopIfCancelled(options.signal);
  const sheetId = plan.fingerprint?.sheetId ?? "";
  const purpose = plan.purpose === "remove" ? "remove" : "classify";
  try {
    await openJournal(session, { runId: options.runId, sheetId, purpose, again: options.again });
    await runSteps(session, plan.steps, options);
    queueJournalEnd(session.context);
    await session.sync();
  } catch (error) {
    throw await undone(session, error, options.inverse);
  }
  return { purpose: plan.purpose, roundTrips: session.roundTrips, inverse: options.inverse };
}

/** Reads headers and key cells again: what changed since the plan was made must be looked at by a person first. */
async function refuseStale(session: Session, plan: Plan): Promise<void> {
  const { fingerprint } = plan;
  if (fingerprint === null) return;
  const sheet = session.context.workbook.worksheets.getItemOrNullObject(fingerprint.sheetId);
  sheet.load("id");
  const { headerRow, firstColumn, firstRow, lastRow, keyColumn, headers } = fingerprint;
  const headerCells = sheet.getRangeByIndexes(headerRow, firstColumn, 1, headers.length);
  headerCells.load("values");
  const keys: CellValue[] = [];
  let gone = false;
  for (const chunk of readChunks(lastRow - firstRow + 1, 1)) {
    const keyCells = sheet.getRangeByIndexes(firstRow + chunk.row, keyColumn, chunk.rowCount, 1);
    keyCells.load("values");
    await session.sync();
    gone = sheet.isNullObject;
    if (gone) break;
    for (const row of keyCells.values as (string | number | boolean)[][]) keys.push(row[0] ?? null);
    keyCells.untrack();
  }
  if (gone || isStale(fingerprint, headerCells.values[0] as (string | number | boolean)[], keys)) {
    throw new ClassifyFailure("stale", "unchanged", [{ code: "stale-plan", sheet: "" }]);
  }
}

async function runSteps(
  session: Session,
  steps: readonly Step[],
  options: Pick<ApplyOptions, "signal" | "onProgress">,
): Promise<void> {
  let waiting = 0;
  const send = async (): Promise<void> => {
    if (waiting === 0) return;
    await session.sync();
    waiting = 0;
  };
  for (const [index, step] of steps.entries()) {
    stopIfCancelled(options.signal);
    const size = JSON.stringify(step).length + CHARACTERS_PER_STEP;
    if (waiting > 0 && waiting + size > CHARACTERS_PER_WRITE) {
      await send();
      options.onProgress?.(index, steps.length);
    }
    if (waiting === 0) pauseExcel(session.context);
    if (step.kind === "set-rules") {
      await applyRules(session, sheetOf(session.context, step.sheet), step);
      waiting = size;
    } else if (step.kind === "clean-cells") {
      await send();
      await cleanCells(session, sheetOf(session.context, step.sheet), step);
    } else if (step.kind === "set-setting") {
      await send();
      const marks = await withPolicySheet(session, step.value);
      queueMarks(session.context, marks);
      await session.sync();
      if (!(await isStored(session, marks)))
        throw new ClassifyFailure("office", "partly", [], "settings were not kept");
    } else {
      queueStep(session.context, step);
      waiting += size;
    }
  }
  await send();
  await verifyColumns(session, steps);
  options.onProgress?.(steps.length, steps.length);
}

/** Fills in which sheet is the Policy sheet that this plan added, and what it holds untouched. */
async function withPolicySheet(session: Session, marks: Marks | null): Promise<Marks | null> {
  const sheetId = marks?.sheets.at(-1)?.sheetId;
  if (marks === null || sheetId === undefined || marks.policySheet?.id !== "") return marks;
  const policy = await readPolicyCells(session, sheetId);
  return { ...marks, policySheet: policy === null ? null : { id: policy.sheet.id, digest: digest(policy.formulas) } };
}

function pauseExcel(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

/**
 * Takes steps back, however far the failed run came: at once where all was written, else one by one, passing over what
 * is not there yet.
 */
async function runInverse(session: Session, steps: readonly Step[]): Promise<void> {
  try {
    await runSteps(session, steps, {});
  } catch {
    for (const step of steps) {
      try {
        await runSteps(session, [step], {});
      } catch (error) {
        if (!isNotThere(step, error)) throw error;
      }
    }
  }
}

/** Whether taking a step back failed because there was nothing to take back. */
function isNotThere({ kind }: Step, error: unknown): boolean {
  const code = officeErrorCode(error);
  if (kind === "ungroup-columns" || code === "ItemNotFound") return true;
  // How an index beyond the table's columns is refused.
  return kind === "remove-table-column" && code === "InvalidArgument";
}

/** Takes back what a failed run wrote, and says what became of the workbook. */
async function undone(session: Session, error: unknown, inverse: Plan | null): Promise<ClassifyFailure> {
  if (inverse === null) return failureOf(error, "partly");
  try {
    await runInverse(session, inverse.steps);
    queueJournalEnd(session.context);
    await session.sync();
    return failureOf(error, "put-back");
  } catch {
    return failureOf(error, "partly");
  }
}

/** The worksheet that a step means. */
export function sheetOf(context: Excel.RequestContext, ref: SheetRef): Excel.Worksheet {
  return context.workbook.worksheets.getItem("id" in ref ? ref.id : ref.name);
}
