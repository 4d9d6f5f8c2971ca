import type { Problem } from "../domain/problem";
import { failureOf } from "../excel/failure";
import type { FailureCode, WorkbookState } from "../excel/failure";

/** What the pane was doing when something went wrong. */
export type FailedWork = "read" | "classify" | "remove";

/** A failure as the pane shows it: what happened, what became of the workbook, what to look at. */
export interface PaneFailure {
  readonly during: FailedWork;
  readonly code: FailureCode;
  readonly workbook: WorkbookState;
  readonly problems: readonly Problem[];
  /** The technical message, for whoever asks. */
  readonly detail: string;
}

/**
 * The failure that an error of the use case stands for. An error that says nothing of the workbook came before the
 * first change when reading, and may have come after it otherwise.
 */
export function paneFailure(during: FailedWork, error: unknown): PaneFailure {
  const known = error instanceof Error && "workbook" in error;
  const failure = failureOf(error, during === "read" ? "unchanged" : "partly");
  const workbook = known ? (error.workbook as WorkbookState) : failure.workbook;
  return { during, code: failure.code, workbook, problems: failure.problems, detail: failure.message };
}
