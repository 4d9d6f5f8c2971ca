import type { Problem } from "../../domain/problem";
import { failureOf } from "../../excel/failure";
import type { FailureCode, WorkbookState } from "../../excel/failure";
import type { JobKind } from "./job-kinds";

/** What the pane was doing when something went wrong. */
export type FailedWork = "read" | "show" | "preview" | "recover" | JobKind;

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
  const harmless = during === "read" || during === "show" || during === "preview";
  const failure = failureOf(error, harmless ? "unchanged" : "partly");
  const workbook = known ? (error.workbook as WorkbookState) : failure.workbook;
  return { during, code: failure.code, workbook, problems: failure.problems, detail: failure.message };
}
