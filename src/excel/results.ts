import type { Recognition } from "../domain/customer/recognition";
import { columnOf } from "../domain/customer/recognition";
import { customFunctionColumns } from "../domain/formulas/custom-function-columns";
import type { FormulaColumn } from "../domain/formulas/portable-columns";
import { portableColumns } from "../domain/formulas/portable-columns";
import type { VisibleRole } from "../domain/formulas/result-columns";
import { VISIBLE_ROLES, resultColumns } from "../domain/formulas/result-columns";
import { fieldTest } from "../domain/formulas/sheet-context";
import type { SheetContext } from "../domain/formulas/sheet-context";
import type { Highlights, OutputColumn } from "../domain/plan/plan-classification";
import type { CompiledPolicy } from "../domain/policy/compile-policy";
import type { PolicyWords } from "../domain/policy/policy-words";
import { NAMESPACE } from "./function-namespace";

/** Results that the add-in's functions give today. */
const CUSTOM_ROLES: readonly VisibleRole[] = ["score", "tier", "risk"];
/** Index of the level "high" among low, medium and high, from 1. */
const HIGH = 3;
const WIDTHS: Partial<Record<string, number>> = {
  limit: 13,
  groupLimit: 13,
  groupExposure: 13,
  terms: 13,
  reasons: 26,
  check: 16,
};
const WIDTH = 10;

export interface OutputInput {
  readonly compiled: CompiledPolicy;
  readonly recognition: Recognition;
  readonly context: Omit<SheetContext, "firstResultColumn">;
  readonly words: PolicyWords;
}

/** What is written beside the customers in one style of formulas. */
export interface Output {
  readonly roles: readonly string[];
  /** The columns with their formulas, once their places are known. */
  columns(places: ReadonlyMap<string, number>): OutputColumn[];
  readonly highlights: Highlights;
}

/** Native formulas, with the helper columns that they are calculated from. */
export function portableOutput(input: OutputInput): Output {
  const { compiled, context, words } = input;
  const roles = resultColumns(compiled, fieldTest(context), VISIBLE_ROLES).map(({ role }) => role);
  return {
    roles,
    columns: (places) => {
      const firstResultColumn = places.get(roles[0] ?? "") ?? 0;
      return portableColumns(compiled, { ...context, firstResultColumn }, VISIBLE_ROLES).map((column) =>
        asOutput(column, words),
      );
    },
    highlights: {
      high: { role: "riskIndex", operator: "=", value: HIGH },
      overdue: { role: "daysOverdue", operator: ">", value: 0 },
      unrated: { role: "tierIndex", operator: "=", value: compiled.policy.tiers.length + 1 },
      tiers: compiled.policy.tiers.map((_, index) => ({ role: "tierIndex", operator: "=", value: index + 1 })),
      tierRole: "tier",
      scoreRole: "score",
    },
  };
}

/** Calls of the add-in's own functions; rules still test native cells only. */
export function customOutput(input: OutputInput): Output {
  const { compiled, recognition, words } = input;
  const { policy } = compiled;
  const overdue = columnOf(recognition.columns, "overdue_days");
  const own = new Set(recognition.columns.filter(({ reason }) => reason === "own-column").map(({ column }) => column));
  const data = recognition.columns.map(({ column }) => column).filter((column) => !own.has(column));
  return {
    roles: CUSTOM_ROLES,
    columns: () =>
      customFunctionColumns(
        compiled,
        {
          namespace: NAMESPACE,
          firstColumn: Math.min(...data),
          lastColumn: Math.max(...data),
          headerRow: recognition.headerRows.row,
          headerRowCount: recognition.headerRows.rowCount,
        },
        CUSTOM_ROLES,
      ).map((column) => asOutput(column, words)),
    highlights: {
      high: { role: "risk", operator: "=", value: policy.riskLevels[HIGH - 1]?.name ?? "" },
      overdue: overdue === undefined ? null : { column: overdue.column, operator: ">", value: 0 },
      unrated: { role: "tier", operator: "=", value: policy.unrated.name },
      tiers: policy.tiers.map(({ name }) => ({ role: "tier", operator: "=", value: name })),
      tierRole: "tier",
      scoreRole: "score",
    },
  };
}

function asOutput(column: FormulaColumn, words: PolicyWords): OutputColumn {
  const { role, header, headerText, hiddenGroup, templateR1C1, numberFormat } = column;
  const field = role.startsWith("required:") ? words.fields[headerText as keyof PolicyWords["fields"]] : undefined;
  return {
    role,
    header: header === null ? (field ?? headerText) : words.results[header],
    template: templateR1C1,
    numberFormat,
    width: hiddenGroup ? null : (WIDTHS[role] ?? WIDTH),
    helper: hiddenGroup,
  };
}
