import type { Applied, Plan } from "../domain/plan/plan";
import type { RunOptions } from "./run";
import { withRun } from "./run";
import type { Session } from "./session";

export type ApplyOptions = Omit<RunOptions, "purpose" | "mode"> & Partial<Pick<RunOptions, "mode">>;

/**
 * Applies one plan as a run of its own: all of it or nothing.
 * @throws ClassifyFailure saying why, and what the workbook is now
 */
export async function applyPlan(session: Session, plan: Plan, options: ApplyOptions): Promise<Applied> {
  const { purpose } = plan;
  return withRun(session, { mode: "back", ...options, purpose }, (run) => run.apply(plan));
}
