import type { CompiledPolicy } from "../policy/compile-policy";
import type { FormulaColumn } from "./portable-columns";
import { r1c1ToA1 } from "./r1c1";
import type { ResultColumn, VisibleRole } from "./result-columns";
import { VISIBLE_ROLES } from "./result-columns";

/** Where the record, its headers and the results stand. Rows and columns are 0-based. */
export interface CustomFunctionContext {
  /** Namespace of the add-in's functions, "CUSTOMER" in production. */
  readonly namespace: string;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly headerRow: number;
  readonly headerRowCount: number;
}

const FUNCTIONS: Partial<Record<VisibleRole, string>> = {
  score: "SCORE",
  tier: "TIER",
  risk: "RISK",
  size: "SIZE",
  limit: "LIMIT",
  terms: "TERMS",
  reasons: "REASONS",
};

/** Results as calls of the add-in's functions, e.g. =CUSTOMER.SCORE($A5:$P5,$A$4:$P$4,CustomerPolicy). */
export function customFunctionColumns(
  compiled: CompiledPolicy,
  context: CustomFunctionContext,
  chosen: readonly VisibleRole[] = VISIBLE_ROLES,
): FormulaColumn[] {
  const record = `RC${context.firstColumn + 1}:RC${context.lastColumn + 1}`;
  const lastHeader = context.headerRow + context.headerRowCount;
  const headers = `R${context.headerRow + 1}C${context.firstColumn + 1}:R${lastHeader}C${context.lastColumn + 1}`;
  const formats: Partial<Record<VisibleRole, string>> = { limit: "#,##0" };
  return VISIBLE_ROLES.filter((role) => chosen.includes(role) && FUNCTIONS[role] !== undefined).map((role) => {
    const templateR1C1 = `=${context.namespace}.${FUNCTIONS[role] ?? ""}(${record},${headers},CustomerPolicy)`;
    const column: ResultColumn = { role, header: role, headerText: "", hiddenGroup: false };
    const decimals = compiled.policy.decimals;
    const score = decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
    return {
      ...column,
      templateR1C1,
      a1ForRow: (row: number) => r1c1ToA1(templateR1C1, row),
      numberFormat: role === "score" ? score : (formats[role] ?? "General"),
    };
  });
}
