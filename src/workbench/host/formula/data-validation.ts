import { contains } from "../model/address";
import { isCellError } from "../model/cell-value";
import type { DataValidation } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import type { Calculator } from "./calculator";
import { compareScalars, parseNumberText, toBoolean, toText } from "./coerce";
import { Matrix, type Scalar } from "./values";

/** The rule that a cell's entries must meet, or null. */
export function validationAt(sheet: Worksheet, row: number, column: number): DataValidation | null {
  return (
    sheet.properties.validations.find(({ ranges }) => ranges.some((range) => contains(range, row, column))) ?? null
  );
}

/** What a list rule offers in a cell, in its order; null for other rules and for lists that give an error. */
export function listChoices(
  calculator: Calculator,
  sheet: Worksheet,
  row: number,
  column: number,
  rule: DataValidation,
): readonly Scalar[] | null {
  if (rule.type !== "list" || rule.formula1 === null) return null;
  if (!rule.formula1.startsWith("=")) return rule.formula1.split(",").map((text) => text.trim());
  const result = operand(calculator, sheet, row, column, rule, rule.formula1);
  if (isCellError(result)) return null;
  return (result instanceof Matrix ? result.values : [result]).filter((value) => value !== null && value !== "");
}

/**
 * Whether a cell's constant, as it stands there now, meets a rule, as Excel decides while a person types: an empty cell
 * always does, and so does one whose rule gives an error or needs a cell that is empty, where the rule ignores blanks.
 */
export function meetsValidation(
  calculator: Calculator,
  sheet: Worksheet,
  row: number,
  column: number,
  rule: DataValidation,
): boolean {
  const value = sheet.value(row, column);
  if (value === null || rule.type === "none") return true;
  if (rule.type === "custom") {
    const result = single(operand(calculator, sheet, row, column, rule, rule.formula1 ?? ""));
    return toBoolean(result) === true;
  }
  if (rule.type === "list") {
    const choices = listChoices(calculator, sheet, row, column, rule);
    return choices === null || choices.some((choice) => sameEntry(choice, value, rule));
  }
  const number = rule.type === "textLength" ? lengthOf(value) : value;
  if (typeof number !== "number" || (rule.type === "whole" && !Number.isInteger(number))) return false;
  const bounds = [rule.formula1, rule.formula2].map((text) =>
    text === null ? null : single(operand(calculator, sheet, row, column, rule, text)),
  );
  const [low = null, high = null] = bounds;
  if (rule.ignoreBlank && (low === null || (/between/i.test(rule.operator ?? "") && high === null))) return true;
  return holds(rule.operator ?? "between", number, low, high);
}

function single(value: Scalar | Matrix): Scalar {
  return value instanceof Matrix ? value.at(0, 0) : value;
}

function operand(
  calculator: Calculator,
  sheet: Worksheet,
  row: number,
  column: number,
  rule: DataValidation,
  text: string,
): Scalar | Matrix {
  if (!text.startsWith("=")) return parseNumberText(text) ?? text;
  const base = rule.ranges[0] ?? { row, column };
  const formula = calculator.workbook.formulas.fromA1(text, base.row, base.column, "array");
  return calculator.evaluateNow(formula, sheet, row, column);
}

/** Lists written into the rule keep the case of letters apart, those of cells do not. */
function sameEntry(choice: Scalar, value: Scalar, { formula1 }: DataValidation): boolean {
  if (formula1?.startsWith("=") === true) return compareScalars(choice, value) === 0;
  return toText(choice) === toText(value) || (typeof value === "number" && parseNumberText(String(choice)) === value);
}

function lengthOf(value: Scalar): number | null {
  const text = toText(value);
  return typeof text === "string" ? text.length : null;
}

function holds(operator: string, value: number, low: Scalar, high: Scalar): boolean {
  if (isCellError(low) || isCellError(high)) return false;
  const order = compareScalars(value, low);
  switch (operator) {
    case "notBetween":
      return order < 0 || compareScalars(value, high) > 0;
    case "equal":
      return order === 0;
    case "notEqual":
      return order !== 0;
    case "greaterThan":
      return order > 0;
    case "lessThan":
      return order < 0;
    case "greaterThanOrEqual":
      return order >= 0;
    case "lessThanOrEqual":
      return order <= 0;
    default:
      return order >= 0 && compareScalars(value, high) <= 0;
  }
}
