import type { Applied, Plan } from "../domain/plan/plan";
import type { ApplyOptions } from "./apply-plan";
import { applyPlan } from "./apply-plan";
import { ClassifyFailure, failureOf } from "./failure";
import type { Progress } from "./progress";
import type { Session } from "./session";
import { withSession } from "./session";

/** What every action on a workbook may be given. */
export interface ActionOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * One session for an action, with errors of Excel as failures that say what became of the workbook.
 * @throws ClassifyFailure
 */
export async function asAction<T>(work: (session: Session) => Promise<T>): Promise<T> {
  try {
    return await withSession(work);
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}

/** Applies the plan of an action, if it has any steps. What it did can be taken back by `undoLast`. */
export async function runAction(
  session: Session,
  plan: Plan,
  options: ActionOptions & Pick<ApplyOptions, "sheets" | "marks" | "mode">,
): Promise<Applied | null> {
  if (plan.steps.length === 0) return null;
  const { sheets, marks, mode, signal, onProgress } = options;
  return applyPlan(session, plan, {
    sheets,
    marks,
    onProgress: (done, total) => onProgress?.({ stage: "writing", done, total }),
    ...(mode === undefined ? {} : { mode }),
    ...(signal === undefined ? {} : { signal }),
  });
}
