import type { VisibleRole } from "../../domain/formulas/result-columns";
import type { FormulaStyle } from "../../domain/plan/marks";
import { VISIBLE_ROLES } from "../../domain/formulas/result-columns";

/** How results can be written. */
export const FORMULA_STYLES: readonly FormulaStyle[] = ["portable", "custom", "spill"];

/** Results that the add-in's own functions give. */
const CUSTOM_ROLES: readonly VisibleRole[] = ["score", "tier", "risk", "size", "limit", "terms", "reasons"];

/** The result columns that a style can write. */
export function rolesOfStyle(style: FormulaStyle): readonly VisibleRole[] {
  return style === "custom" ? CUSTOM_ROLES : VISIBLE_ROLES;
}
