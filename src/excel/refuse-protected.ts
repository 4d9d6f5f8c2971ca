import type { Problem } from "../domain/problem";
import type { WorkbookState } from "./failure";
import { ClassifyFailure } from "./failure";

/**
 * Ends an action before it changes anything where sheets it would write to are protected: nobody's protection is lifted.
 *
 * @param sheets names of protected sheets among those to be written
 * @throws ClassifyFailure naming each of them
 */
export function refuseProtected(
  sheets: Iterable<string>,
  workbook = false,
  workbookState: WorkbookState = "unchanged",
): void {
  const problems: Problem[] = [...new Set(sheets)].map((sheet) => ({ code: "sheet-protected", sheet }));
  if (workbook) problems.push({ code: "workbook-protected", sheet: "" });
  if (problems.length > 0) throw new ClassifyFailure("protected", workbookState, problems);
}
