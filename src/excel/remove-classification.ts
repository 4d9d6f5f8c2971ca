import type { Problem } from "../domain/problem";
import { digest } from "../domain/plan/marks";
import { planRemoval } from "../domain/plan/plan-removal";
import { applyPlan } from "./apply-plan";
import { ClassifyFailure, failureOf, stopIfCancelled } from "./failure";
import { readPolicyCells } from "./policy-sheet";
import { readMarked } from "./read-marked";
import { clearTheWay } from "./recover";
import type { Session } from "./session";
import { withSession } from "./session";
import type { Progress } from "./progress";

export interface RemoveOptions {
  /** Name of the sheet; the active one when left out. */
  readonly sheet?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Milliseconds without a sign of life after which a run that somebody began counts as dead. */
  readonly patience?: number;
}

/** What Remove did. */
export interface RemovalReport {
  readonly sheet: string;
  readonly columns: number;
  readonly problems: readonly Problem[];
  readonly roundTrips: number;
}

/**
 * Takes our classification off a sheet and gives the workbook back as it was; an edited Policy sheet stays and a problem
 * says so.
 * @throws ClassifyFailure
 */
export async function removeClassification(options: RemoveOptions = {}): Promise<RemovalReport> {
  try {
    return await withSession((session) => remove(session, options));
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}

async function remove(session: Session, options: RemoveOptions): Promise<RemovalReport> {
  options.onProgress?.({ stage: "reading", done: 0, total: 0 });
  await clearTheWay(session, options);
  const marked = await readMarked(session, options.sheet);
  if (marked === null) throw new ClassifyFailure("nothing", "unchanged", []);
  if (marked.protection.sheet)
    throw new ClassifyFailure("protected", "unchanged", [{ code: "sheet-protected", sheet: marked.sheet.name }]);
  if (marked.protection.workbook)
    throw new ClassifyFailure("protected", "unchanged", [{ code: "workbook-protected", sheet: "" }]);
  stopIfCancelled(options.signal);
  const policy = await readPolicyCells(session, marked.sheet.id);
  const plan = planRemoval({
    ...marked,
    policySheet: policy === null ? null : { ...policy.sheet, digest: digest(policy.formulas) },
  });
  options.onProgress?.({ stage: "removing", done: 0, total: plan.steps.length });
  if (plan.steps.length > 0) {
    await applyPlan(session, plan, {
      mode: "forward",
      sheets: [{ ...marked.sheet, found: marked.found, tables: marked.tables }],
      marks: marked.marks,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  }
  return {
    sheet: marked.sheet.name,
    columns: marked.found.length,
    problems: plan.problems,
    roundTrips: session.roundTrips,
  };
}
