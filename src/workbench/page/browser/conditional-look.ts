import { contains } from "../../host/model/address";
import type { CellValue } from "../../host/model/cell-value";
import type { Formula } from "../../host/model/formula";
import type { ConditionalFormat, ConditionalStyle, DataBar } from "../../host/model/sheet-properties";
import type { Worksheet } from "../../host/model/worksheet";

/** What the conditional formats of a sheet make of one cell. */
export interface ConditionalLook extends ConditionalStyle {
  /** A data bar and how much of the cell it fills, 0..1. */
  readonly bar?: { readonly color: string; readonly share: number };
}

/** Evaluates a formula as if it stood in a cell. */
export type EvaluateAt = (formula: Formula, sheet: Worksheet, row: number, column: number) => CellValue;

const PLAIN: ConditionalLook = {};

/**
 * The rules that fire on a cell, first one first; what an earlier rule sets stays, and a rule that stops ends it.
 * Formula rules, comparisons with a value and data bars are shown; the page shows nothing of other kinds.
 */
export function conditionalLook(sheet: Worksheet, row: number, column: number, evaluate: EvaluateAt): ConditionalLook {
  const rules = sheet.properties.conditionalFormats;
  if (rules.length === 0) return PLAIN;
  const here = rules.filter((rule) => rule.ranges.some((range) => contains(range, row, column)));
  let look = PLAIN;
  for (const rule of here.sort((a, b) => a.priority - b.priority)) {
    if (rule.type === "dataBar" && rule.dataBar !== null) {
      const share = shareOf(sheet.value(row, column), rule.dataBar);
      if (share !== null) look = { bar: { color: rule.dataBar.color, share }, ...look };
    } else if (fires(rule, sheet, row, column, evaluate)) {
      look = { ...defined(rule.style), ...look };
      if (rule.stopIfTrue) break;
    }
  }
  return look;
}

function fires(rule: ConditionalFormat, sheet: Worksheet, row: number, column: number, evaluate: EvaluateAt): boolean {
  const [anchor] = rule.ranges;
  if (anchor === undefined) return false;
  const operand = (index: number): CellValue => {
    const text = rule.formulas[index];
    if (text === undefined) return null;
    return evaluate(sheet.workbook.formulas.fromA1(text, anchor.row, anchor.column), sheet, row, column);
  };
  if (rule.type === "custom") {
    const result = operand(0);
    return result === true || (typeof result === "number" && result !== 0);
  }
  if (rule.type !== "cellValue") return false;
  return compares(rule.operator, sheet.value(row, column), operand(0), operand(1));
}

function compares(operator: string | null, value: CellValue, one: CellValue, two: CellValue): boolean {
  if (operator === "equal" || operator === "EqualTo") return value === one;
  if (operator === "notEqual" || operator === "NotEqualTo") return value !== one;
  if (typeof value !== "number" || typeof one !== "number") return false;
  const last = typeof two === "number" ? two : one;
  switch (operator?.charAt(0).toLowerCase() + (operator?.slice(1) ?? "")) {
    case "greaterThan":
      return value > one;
    case "greaterThanOrEqual":
      return value >= one;
    case "lessThan":
      return value < one;
    case "lessThanOrEqual":
      return value <= one;
    case "between":
      return value >= one && value <= last;
    case "notBetween":
      return value < one || value > last;
    default:
      return false;
  }
}

/** Where a value lies between the fixed bounds of a bar; bounds that move with the data count as 0 and 100. */
function shareOf(value: CellValue, bar: DataBar): number | null {
  if (typeof value !== "number") return null;
  const bound = (text: string | null, otherwise: number): number => {
    const number = Number((text ?? "").replace(/^=/, ""));
    return text === null || Number.isNaN(number) ? otherwise : number;
  };
  const low = bound(bar.lower.value, 0);
  const high = bound(bar.upper.value, 100);
  return high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : null;
}

/** Without the properties that a style does not name: they must not hide those of a later rule. */
function defined(style: ConditionalStyle): ConditionalStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
