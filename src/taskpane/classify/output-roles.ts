import { columnOf } from "../../domain/customer/recognition";
import type { Recognition } from "../../domain/customer/recognition";
import { rolesOfStyle } from "../../domain/formulas/formula-styles";
import type { VisibleRole } from "../../domain/formulas/result-columns";
import type { FormulaStyle } from "../../domain/plan/marks";

/** The result columns that a run can write beside these customers, as formulas of a style. */
export function outputRoles(style: FormulaStyle, { columns }: Pick<Recognition, "columns">): readonly VisibleRole[] {
  return rolesOfStyle(style, columnOf(columns, "parent_customer") !== undefined);
}
