import { isCellError } from "../model/cell-value";
import { compareText, parseNumberText } from "./coerce";
import type { Scalar } from "./values";

/** A condition of COUNTIF, SUMIFS and the like, ready to test cells. */
export type Criterion = (value: Scalar) => boolean;

/** Whether a text holds wildcards (or escaped ones) at all. */
export function hasWildcards(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}

/** Pattern with * (any text), ? (one character) and ~ (take the next literally); the case of letters is ignored. */
export function wildcardExpression(pattern: string, whole: boolean): RegExp {
  let source = "";
  for (let index = 0; index < pattern.length; index++) {
    const letter = pattern[index] ?? "";
    const next = pattern[index + 1];
    if (letter === "~" && (next === "*" || next === "?" || next === "~")) {
      source += next.replace(/[*?]/, "\\$&");
      index++;
    } else if (letter === "*") source += ".*";
    else if (letter === "?") source += ".";
    else source += letter.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
  }
  return new RegExp(whole ? `^(?:${source})$` : source, "isu");
}

function textEquals(pattern: string): Criterion {
  if (!hasWildcards(pattern)) return (value) => typeof value === "string" && compareText(value, pattern) === 0;
  const expression = wildcardExpression(pattern, true);
  return (value) => typeof value === "string" && expression.test(value);
}

function constantOf(text: string): Scalar {
  const number = parseNumberText(text);
  if (number !== null) return number;
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (/^#[A-Z/0!?]+$/i.test(text)) return { error: text.toUpperCase() };
  return text;
}

function equalTo(wanted: Scalar): Criterion {
  if (typeof wanted === "string") return textEquals(wanted);
  if (isCellError(wanted)) return (value) => isCellError(value) && value.error === wanted.error;
  if (typeof wanted === "number") {
    // A text that reads as the number counts too, as in Excel.
    return (value) => value === wanted || (typeof value === "string" && parseNumberText(value) === wanted);
  }
  return (value) => value === wanted;
}

function ordered(operator: string, wanted: Scalar): Criterion {
  const holds = (order: number): boolean =>
    operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  if (typeof wanted === "number") return (value) => typeof value === "number" && holds(value - wanted);
  if (typeof wanted === "string") return (value) => typeof value === "string" && holds(compareText(value, wanted));
  if (typeof wanted === "boolean")
    return (value) => typeof value === "boolean" && holds(Number(value) - Number(wanted));
  return () => false;
}

/** Condition of a criterion as cells give it: ">5", "<>x", "a*", 3, TRUE; an empty criterion means 0. */
export function compileCriterion(criterion: Scalar): Criterion {
  if (criterion === null) return equalTo(0);
  if (typeof criterion !== "string") return equalTo(criterion);
  const match = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion);
  const operator = match?.[1] ?? "";
  const operand = match?.[2] ?? "";
  if (operator === "" || operator === "=") {
    if (operand === "") return operator === "=" ? (value) => value === null : (value) => value === null || value === "";
    return equalTo(constantOf(operand));
  }
  if (operator === "<>") {
    if (operand === "") return (value) => value !== null;
    const same = equalTo(constantOf(operand));
    return (value) => !same(value);
  }
  return ordered(operator, constantOf(operand));
}
