import type { Problem } from "../domain/problem";

/** Why a run ended without its result; the pane and the command line word these. */
export type FailureCode =
  | "protected"
  | "editing"
  | "stale"
  | "frozen"
  | "busy"
  | "neighbour"
  | "policy"
  | "coverage"
  | "nothing"
  | "unsupported"
  | "cancelled"
  | "office";

/** What the workbook is after the failure. */
export type WorkbookState = "unchanged" | "put-back" | "partly";

/** A run that ended without its result, with the reason and what became of the workbook. */
export class ClassifyFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly workbook: WorkbookState,
    readonly problems: readonly Problem[],
    detail = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "ClassifyFailure";
  }
}

/** The failure that an error of Excel, or any other, stands for. */
export function failureOf(error: unknown, workbook: WorkbookState): ClassifyFailure {
  if (error instanceof ClassifyFailure) return new ClassifyFailure(error.code, workbook, error.problems, error.message);
  const code = officeErrorCode(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (code === "AccessDenied") return new ClassifyFailure("protected", workbook, [], detail);
  if (code === "InvalidOperationInCellEditMode") return new ClassifyFailure("editing", workbook, [], detail);
  if (code === "ApiNotFound") return new ClassifyFailure("unsupported", workbook, [], detail);
  return new ClassifyFailure("office", workbook, [], detail);
}

/** Code of an error of Office ("AccessDenied" …), "" for others. */
export function officeErrorCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/** Ends the run when a person pressed Cancel. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ClassifyFailure("cancelled", "unchanged", []);
}
