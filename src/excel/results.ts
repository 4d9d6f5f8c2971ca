import { isFed } from "../domain/customer/fed-columns";
import type { Recognition } from "../domain/customer/recognition";
import { columnOf } from "../domain/customer/recognition";
import type { CustomFunctionContext } from "../domain/formulas/custom-function-columns";
import { customFunctionColumns } from "../domain/formulas/custom-function-columns";
import type { FormulaColumn } from "../domain/formulas/portable-columns";
import { portableColumns } from "../domain/formulas/portable-columns";
import { r1c1ToA1 } from "../domain/formulas/r1c1";
import type { VisibleRole } from "../domain/formulas/result-columns";
import { VISIBLE_ROLES, resultColumns } from "../domain/formulas/result-columns";
import { fieldTest } from "../domain/formulas/sheet-context";
import type { SheetContext } from "../domain/formulas/sheet-context";
import type { FormulaStyle } from "../domain/plan/marks";
import type { Highlights, OutputColumn } from "../domain/plan/plan-classification";
import type { CompiledPolicy } from "../domain/policy/compile-policy";
import type { PolicyWords } from "../domain/policy/policy-words";
import { NAMESPACE } from "./function-namespace";

/** Results that are written as calls of the add-in's functions where nobody chooses. */
const CUSTOM_ROLES: readonly VisibleRole[] = ["score", "tier", "risk"];
/** More cells than this that call the add-in make a workbook slow; people are warned. */
export const CUSTOM_CELLS_WITHOUT_WARNING = 2_000;
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
  /** Result columns that a person chose; left out: all that the style gives by default. */
  readonly outputs?: readonly VisibleRole[];
}

/** What is written beside the customers in one style of formulas. */
export interface Output {
  readonly roles: readonly string[];
  /** The columns with their formulas, once their places are known. */
  columns(places: ReadonlyMap<string, number>): OutputColumn[];
  readonly highlights: Highlights;
  /** Cells of a customer's row that call the add-in's functions. */
  readonly customCells: number;
}

/** The output in one style of formulas. */
export function outputOf(style: FormulaStyle, input: OutputInput): Output {
  if (style === "portable") return portableOutput(input);
  return style === "custom" ? customOutput(input) : spilledOutput(input);
}

/** Native formulas, with the helper columns that they are calculated from. */
function portableOutput(input: OutputInput): Output {
  const { compiled, context, words } = input;
  const outputs = input.outputs ?? VISIBLE_ROLES;
  const roles = resultColumns(compiled, fieldTest(context), outputs).map(({ role }) => role);
  return {
    roles,
    columns: (places) => {
      const firstResultColumn = places.get(roles[0] ?? "") ?? 0;
      return portableColumns(compiled, { ...context, firstResultColumn }, outputs).map((column) =>
        asOutput(column, words),
      );
    },
    customCells: 0,
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
function customOutput(input: OutputInput): Output {
  const { compiled, words } = input;
  const roles = input.outputs ?? CUSTOM_ROLES;
  const columns = customFunctionColumns(compiled, callContext(input), roles).map((column) => asOutput(column, words));
  return {
    roles: columns.map(({ role }) => role),
    columns: () => columns,
    highlights: customHighlights(input),
    customCells: columns.length,
  };
}

/** One call whose results spill: its headers and rows stand under and right of it, and hold no formulas of their own. */
function spilledOutput(input: OutputInput): Output {
  const { compiled, recognition } = input;
  const { body, headerRows } = recognition;
  const { namespace, firstColumn, lastColumn } = callContext(input);
  const last = body.at(-1);
  const end = last === undefined ? headerRows.row + 1 : last.row + last.rowCount;
  const table = `R${headerRows.row + 1}C${firstColumn + 1}:R${end}C${lastColumn + 1}`;
  const call = r1c1ToA1(`=${namespace}.CLASSIFY(${table},CustomerPolicy)`, 0);
  const formats = new Map(
    customFunctionColumns(compiled, callContext(input), VISIBLE_ROLES).map(({ role, numberFormat }) => [
      role,
      numberFormat,
    ]),
  );
  return {
    roles: VISIBLE_ROLES,
    columns: () =>
      VISIBLE_ROLES.map((role, index) => ({
        role,
        header: index === 0 ? { formula: call } : null,
        template: null,
        numberFormat: formats.get(role) ?? SPILLED_FORMATS[role] ?? "General",
        width: WIDTHS[role] ?? WIDTH,
        helper: false,
      })),
    highlights: customHighlights(input),
    customCells: VISIBLE_ROLES.length,
  };
}

/** Formats of results that have no function of their own. */
const SPILLED_FORMATS: Partial<Record<VisibleRole, string>> = { completeness: "0%" };

function callContext({ recognition }: OutputInput): CustomFunctionContext {
  // What invoices bring is a part of the record, and stands directly beside the rest of it.
  const data = recognition.columns
    .filter((one) => one.reason !== "own-column" || isFed(one))
    .map(({ column }) => column);
  return {
    namespace: NAMESPACE,
    firstColumn: Math.min(...data),
    lastColumn: Math.max(...data),
    headerRow: recognition.headerRows.row,
    headerRowCount: recognition.headerRows.rowCount,
  };
}

function customHighlights({ compiled: { policy }, recognition }: OutputInput): Highlights {
  const overdue = columnOf(recognition.columns, "overdue_days");
  return {
    high: { role: "risk", operator: "=", value: policy.riskLevels[HIGH - 1]?.name ?? "" },
    overdue: overdue === undefined ? null : { column: overdue.column, operator: ">", value: 0 },
    unrated: { role: "tier", operator: "=", value: policy.unrated.name },
    tiers: policy.tiers.map(({ name }) => ({ role: "tier", operator: "=", value: name })),
    tierRole: "tier",
    scoreRole: "score",
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
