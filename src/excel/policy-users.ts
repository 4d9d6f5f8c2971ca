import { POLICY_NAME } from "../domain/plan/marks";
import type { CustomerCell } from "../domain/plan/plan-share-safe";
import { quoteSheetName } from "../domain/spreadsheet/address";
import type { MarkedSheet } from "./read-marked";
import { scanFormulas } from "./scan-formulas";
import type { Session } from "./session";

/**
 * Cells of a person's own whose formulas read the policy, by its name or by its sheet: they would show errors without it.
 *
 * @param marked the sheet whose columns of ours are passed over
 * @param without further sheets of ours, by id
 */
export async function policyUsers(
  session: Session,
  marked: MarkedSheet,
  policySheet: { readonly id: string; readonly name: string },
  without: readonly string[],
): Promise<readonly CustomerCell[]> {
  const marks = [POLICY_NAME, `${policySheet.name}!`, `${quoteSheetName(policySheet.name)}!`].map((mark) =>
    mark.toLowerCase(),
  );
  const { cells } = await scanFormulas(session, {
    wants: (formula) => marks.some((mark) => formula.toLowerCase().includes(mark)),
    withoutSheets: new Set([policySheet.id, ...without]),
    withoutColumns: { sheetId: marked.sheet.id, columns: marked.found.map(({ column }) => column) },
  });
  return cells;
}
