import type { PlanPurpose } from "../domain/plan/plan";
import { applyPlan } from "./apply-plan";
import { ClassifyFailure } from "./failure";
import type { RememberedRun } from "./last-action";
import { forgetLastAction, lastAction, runsToUndo } from "./last-action";
import { clearTheWay } from "./recover";
import { refuseLocked } from "./refuse-locked";
import type { ActionOptions } from "./run-action";
import { asAction } from "./run-action";
import type { Session } from "./session";
import { loadSettings } from "./settings";
import { digestOf, isAsWritten } from "./unchanged-since";

/** What Undo took back. */
export interface UndoReport {
  readonly purpose: PlanPurpose;
  readonly sheet: string;
  readonly roundTrips: number;
}

/**
 * Takes the last action of this add-in back, where Excel's own undo cannot: it forgets what programs did, or holds it in
 * pieces.
 *
 * @throws ClassifyFailure "nothing" where there is none or it is not kept, "stale" where cells changed since
 */
export async function undoLast(options: ActionOptions = {}): Promise<UndoReport> {
  return asAction((session) => undo(session, options));
}

async function undo(session: Session, options: ActionOptions): Promise<UndoReport> {
  const action = lastAction();
  const runs = runsToUndo();
  if (action === null) throw new ClassifyFailure("nothing", "unchanged", []);
  if (runs === null)
    throw new ClassifyFailure("nothing", "unchanged", [{ code: "undo-too-large", sheet: action.sheet }]);
  await clearTheWay(session, options);
  options.onProgress?.({ stage: "reading", done: 0, total: runs.length });
  await refuseLocked(
    session,
    runs.flatMap(({ inverse }) => inverse?.steps ?? []),
  );
  await refuseChanged(session, runs, action.sheet);
  for (const [done, run] of runs.entries()) {
    options.onProgress?.({ stage: "writing", done, total: runs.length });
    if (run.inverse === null) continue;
    await applyPlan(session, run.inverse, { sheets: run.sheets, marks: await marksNow(session), mode: "forward" });
  }
  forgetLastAction();
  return { purpose: action.purpose, sheet: action.sheet, roundTrips: session.roundTrips };
}

async function refuseChanged(session: Session, runs: readonly RememberedRun[], sheet: string): Promise<void> {
  const changed = new ClassifyFailure("stale", "unchanged", [{ code: "undo-stale", sheet }]);
  if (JSON.stringify(await marksNow(session)) !== JSON.stringify(runs[0]?.marks ?? null)) throw changed;
  try {
    for (const { plans, watched = [] } of runs) {
      if (!(await isAsWritten(session, plans))) throw changed;
      for (const cells of watched) if ((await digestOf(session, cells)) !== cells.digest) throw changed;
    }
  } catch (error) {
    // A sheet, a table or customers that are gone or others by now.
    if (error instanceof ClassifyFailure && error.code !== "stale") throw error;
    throw changed;
  }
}

async function marksNow(session: Session): Promise<RememberedRun["marks"]> {
  const settings = loadSettings(session.context);
  await session.sync();
  return settings.read().marks;
}
