import type { FormulaStyle } from "../plan/marks";
import { isGroupRole } from "./group-formula";
import { VISIBLE_ROLES } from "./result-columns";
import type { VisibleRole } from "./result-columns";

/** How results can be written. */
export const FORMULA_STYLES: readonly FormulaStyle[] = ["portable", "custom", "spill"];

/** Results that the add-in's own functions give. */
const CUSTOM_ROLES: readonly VisibleRole[] = ["score", "tier", "risk", "size", "limit", "terms", "reasons"];

/** The result columns that a style can write; those of groups only where the sheet says who belongs to whom. */
export function rolesOfStyle(style: FormulaStyle, hasGroups: boolean): readonly VisibleRole[] {
  const roles = style === "custom" ? CUSTOM_ROLES : VISIBLE_ROLES;
  return hasGroups ? roles : roles.filter((role) => !isGroupRole(role));
}
