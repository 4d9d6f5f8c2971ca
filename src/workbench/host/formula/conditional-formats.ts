import { contains } from "../model/address";
import { isCellError } from "../model/cell-value";
import type { ConditionalFormat, ConditionalStyle, DataBar } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import type { Calculator } from "./calculator";
import { compareScalars, toBoolean, toText } from "./coerce";
import { cellsOfRule, measureHolds, scaleColor } from "./conditional-measures";
import type { Scalar } from "./values";

/** What conditional formats do to a cell. */
export interface AppliedFormats {
  readonly style: ConditionalStyle;
  /** Bar of the first data bar rule, filled by `share` 0 … 1. */
  readonly dataBar: { readonly bar: DataBar; readonly share: number } | null;
  /** Ids of the rules that apply, in order. */
  readonly rules: readonly string[];
  /** Ids of rules whose kind is not evaluated here. */
  readonly notEvaluated: readonly string[];
}

/**
 * The conditional formats of a cell as Excel combines them: by priority (0 first); of two rules that set one property the
 * first wins; a rule that matches and stops ends the list, a rule that does not match never stops anything.
 */
export function conditionalFormatsOf(
  calculator: Calculator,
  sheet: Worksheet,
  row: number,
  column: number,
): AppliedFormats {
  let style: ConditionalStyle = {};
  let dataBar: AppliedFormats["dataBar"] = null;
  const rules: string[] = [];
  const notEvaluated: string[] = [];
  for (const rule of byPriority(sheet.properties.conditionalFormats)) {
    if (!rule.ranges.some((range) => contains(range, row, column))) continue;
    if (rule.type === "dataBar" && rule.dataBar !== null) {
      const share = shareOfBar(calculator, sheet, rule, rule.dataBar, calculator.value(sheet, row, column));
      if (share === null) continue;
      dataBar ??= { bar: rule.dataBar, share };
      rules.push(rule.id);
      continue;
    }
    if (rule.type === "colorScale") {
      const value = calculator.value(sheet, row, column);
      const fill = scaleColor(calculator, sheet, rule, value, (point) =>
        numberOf(calculator, sheet, rule, point.value),
      );
      if (fill === null) continue;
      style = { fill, ...style };
      rules.push(rule.id);
      continue;
    }
    const holds = matches(calculator, sheet, rule, row, column);
    if (holds === null) notEvaluated.push(rule.id);
    if (holds !== true) continue;
    rules.push(rule.id);
    style = { ...rule.style, ...style };
    if (rule.stopIfTrue) break;
  }
  return { style, dataBar, rules, notEvaluated };
}

const sortedRules = new WeakMap<readonly ConditionalFormat[], readonly ConditionalFormat[]>();

/** Rules are replaced whole by every edit, so one sort a list is enough. */
function byPriority(formats: readonly ConditionalFormat[]): readonly ConditionalFormat[] {
  let sorted = sortedRules.get(formats);
  if (sorted === undefined) {
    sorted = [...formats].sort((left, right) => left.priority - right.priority);
    sortedRules.set(formats, sorted);
  }
  return sorted;
}

/** A formula of the rule for this cell: written for the top left of the first range, moved along like a filled one. */
function operand(
  calculator: Calculator,
  sheet: Worksheet,
  rule: ConditionalFormat,
  index: number,
  row: number,
  column: number,
): Scalar {
  const text = rule.formulas[index];
  const base = rule.ranges[0];
  if (text === undefined || base === undefined) return null;
  const formula = calculator.workbook.formulas.fromA1(text, base.row, base.column, "array");
  return calculator.evaluate(formula, sheet, row, column);
}

function matches(
  calculator: Calculator,
  sheet: Worksheet,
  rule: ConditionalFormat,
  row: number,
  column: number,
): boolean | null {
  if (rule.type === "custom") return toBoolean(operand(calculator, sheet, rule, 0, row, column)) === true;
  const value = calculator.value(sheet, row, column);
  if (rule.type === "cellValue") {
    const first = operand(calculator, sheet, rule, 0, row, column);
    const second = rule.formulas.length > 1 ? operand(calculator, sheet, rule, 1, row, column) : null;
    return compares(rule.operator ?? "", value, first, second);
  }
  if (rule.measure !== undefined) return measureHolds(calculator, sheet, rule, value);
  if (rule.type === "containsText" && rule.text !== null) return textMatches(rule.operator ?? "", value, rule.text);
  // Blanks, errors, periods and texts in cells come with a formula that says what they test.
  if (/^(presetCriteria|containsText)$/.test(rule.type) && rule.formulas.length > 0)
    return toBoolean(operand(calculator, sheet, rule, 0, row, column)) === true;
  return null;
}

function compares(operator: string, value: Scalar, first: Scalar, second: Scalar): boolean | null {
  // Operators as the client ("GreaterThan", "EqualTo") and as files ("greaterThan", "equal") name them.
  const name = operator.toLowerCase().replace(/to$/, "");
  if (isCellError(value) || isCellError(first) || isCellError(second)) return false;
  // An empty cell equals an empty text or 0, but is not less or more than anything.
  if (value === null && !name.startsWith("equal") && !name.startsWith("notequal")) return false;
  const order = compareScalars(value, first);
  switch (name) {
    case "equal":
      return order === 0;
    case "notequal":
      return order !== 0;
    case "greaterthan":
      return order > 0;
    case "lessthan":
      return order < 0;
    case "greaterthanorequal":
    case "greaterthanequal":
      return order >= 0;
    case "lessthanorequal":
    case "lessthanequal":
      return order <= 0;
    case "between":
    case "notbetween": {
      const low = compareScalars(first, second) <= 0 ? first : second;
      const high = low === first ? second : first;
      const inside = compareScalars(value, low) >= 0 && compareScalars(value, high) <= 0;
      return inside === (name === "between");
    }
    default:
      return null;
  }
}

function textMatches(operator: string, value: Scalar, wanted: string): boolean | null {
  const text = toText(value);
  if (typeof text !== "string") return false;
  const within = text.toUpperCase();
  const part = wanted.toUpperCase();
  switch (
    operator
      .toLowerCase()
      .replace(/s?text$|s$/, "")
      .replace("contains", "contain")
  ) {
    case "contain":
      return within.includes(part);
    case "notcontain":
      return !within.includes(part);
    case "beginswith":
      return within.startsWith(part);
    case "endswith":
      return within.endsWith(part);
    default:
      return null;
  }
}

/** Part of the cell the bar fills, null for a cell without a number. */
function shareOfBar(
  calculator: Calculator,
  sheet: Worksheet,
  rule: ConditionalFormat,
  bar: DataBar,
  value: Scalar,
): number | null {
  if (typeof value !== "number") return null;
  const low = bound(calculator, sheet, rule, bar.lower, Math.min);
  const high = bound(calculator, sheet, rule, bar.upper, Math.max);
  return high <= low ? 0 : Math.min(Math.max((value - low) / (high - low), 0), 1);
}

function bound(
  calculator: Calculator,
  sheet: Worksheet,
  rule: ConditionalFormat,
  { type, value }: DataBar["lower"],
  extreme: (...numbers: number[]) => number,
): number {
  if (value !== null && /^(num|number|formula)$/i.test(type)) return numberOf(calculator, sheet, rule, value);
  // Automatic bars start at 0 unless there are negative numbers.
  let found = /^auto/i.test(type) ? 0 : extreme();
  for (const cell of cellsOfRule(calculator, sheet, rule)) if (typeof cell === "number") found = extreme(found, cell);
  return found;
}

/** The number that a bound written as a number or a formula means. */
function numberOf(calculator: Calculator, sheet: Worksheet, rule: ConditionalFormat, value: string | null): number {
  if (value === null) return 0;
  const base = rule.ranges[0] ?? { row: 0, column: 0 };
  const formula = calculator.workbook.formulas.fromA1(value, base.row, base.column, "array");
  const result = calculator.evaluate(formula, sheet, base.row, base.column);
  return typeof result === "number" ? result : 0;
}
