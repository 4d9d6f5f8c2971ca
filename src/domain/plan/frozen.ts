import type { Problem } from "../problem";
import type { Marks } from "./marks";
import { sheetMarks } from "./marks";

/**
 * What a person should be asked before a sheet is classified: its results are frozen, and would become live again.
 * @returns null for a sheet that is not frozen
 */
export function frozenProblem(
  marks: Marks | null,
  sheet: { readonly id: string; readonly name: string },
): Problem | null {
  const frozen = sheetMarks(marks, sheet.id)?.frozen;
  if (frozen === undefined) return null;
  return {
    code: "sheet-frozen",
    sheet: sheet.name,
    params: { date: frozen.asOf ?? frozen.on, version: frozen.policyVersion },
  };
}
