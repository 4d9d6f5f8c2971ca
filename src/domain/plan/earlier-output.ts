import { rolesOfStyle } from "../formulas/formula-styles";
import { isGroupRole } from "../formulas/group-formula";
import { VISIBLE_ROLES } from "../formulas/result-columns";
import type { VisibleRole } from "../formulas/result-columns";
import type { FormulaStyle, SheetMarks } from "./marks";

/** How results are written, and which columns of them. */
export interface OutputChoice {
  readonly formulas: FormulaStyle;
  readonly outputs: readonly VisibleRole[];
}

/**
 * What an earlier run was asked to write on a sheet, so that the next one brings the same up to date. Columns that its
 * style does not have, and those of groups, which stand only where customers have groups, count as wanted: their absence
 * was nobody's choice.
 */
export function earlierOutput({ formulas, columns }: Pick<SheetMarks, "formulas" | "columns">): OutputChoice {
  const stands = new Set(columns.map(({ role }) => role));
  const possible = rolesOfStyle(formulas, true);
  const outputs = VISIBLE_ROLES.filter((role) => stands.has(role) || isGroupRole(role) || !possible.includes(role));
  return { formulas, outputs };
}
