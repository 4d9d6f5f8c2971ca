import { isCellError, type CellError } from "../../model/cell-value";
import { parseNumberText, toBoolean, toNumber, toText } from "../coerce";
import { wildcardExpression } from "../criteria";
import { scalarFunction, type Frame, type FunctionSpec, type FunctionTable } from "../frame";
import { formatValue } from "../number-format";
import { round } from "../rounding";
import { ERRORS, isScalar, type Scalar, type Value } from "../values";
import { elements } from "./gather";

/** Text arguments and number arguments of a function, converted; the first error is the result. */
function convert(args: readonly Scalar[], kinds: string): (string | number)[] | CellError {
  const converted: (string | number)[] = [];
  for (const [index, arg] of args.entries()) {
    const value = kinds[index] === "n" ? toNumber(arg) : toText(arg);
    if (isCellError(value)) return value;
    converted.push(value);
  }
  return converted;
}

/** `kinds`: "t" text, "n" number, one letter an argument; arguments in excess of `required` may be left out. */
function textFunction(kinds: string, required: number, apply: (...args: never[]) => Scalar): FunctionSpec {
  return scalarFunction([required, kinds.length], (args) => {
    const converted = convert(args, kinds);
    return isCellError(converted) ? converted : apply(...(converted as never[]));
  });
}

function left(text: string, count = 1): Scalar {
  return count < 0 ? ERRORS.value : text.slice(0, Math.trunc(count));
}

function right(text: string, count = 1): Scalar {
  const length = Math.trunc(count);
  return count < 0 ? ERRORS.value : length === 0 ? "" : text.slice(-length);
}

function middle(text: string, start: number, count: number): Scalar {
  if (start < 1 || count < 0) return ERRORS.value;
  const from = Math.trunc(start) - 1;
  return text.slice(from, from + Math.trunc(count));
}

function found(position: number): Scalar {
  return position < 0 ? ERRORS.value : position + 1;
}

function find(wanted: string, within: string, start = 1): Scalar {
  if (start < 1 || start > within.length + 1) return ERRORS.value;
  return found(within.indexOf(wanted, Math.trunc(start) - 1));
}

function search(wanted: string, within: string, start = 1): Scalar {
  if (start < 1 || start > within.length + 1) return ERRORS.value;
  const from = Math.trunc(start) - 1;
  const position = within.slice(from).search(wildcardExpression(wanted, false));
  return found(position < 0 ? -1 : position + from);
}

function substitute(text: string, old: string, replacement: string, instance?: number): Scalar {
  if (old === "") return text;
  if (instance === undefined) return text.replaceAll(old, replacement);
  if (instance < 1) return ERRORS.value;
  let at = -1;
  for (let count = 0; count < Math.trunc(instance); count++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + replacement + text.slice(at + old.length);
}

function replace(text: string, start: number, count: number, replacement: string): Scalar {
  if (start < 1 || count < 0) return ERRORS.value;
  const from = Math.trunc(start) - 1;
  return text.slice(0, from) + replacement + text.slice(from + Math.trunc(count));
}

function proper(text: string): Scalar {
  return text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Joined texts longer than a cell can hold are #VALUE!. */
function joined(pieces: readonly string[], separator: string): Scalar {
  const text = pieces.join(separator);
  return text.length > 32_767 ? ERRORS.value : text;
}

function texts(args: readonly Value[], frame: Frame): string[] | CellError {
  const pieces: string[] = [];
  for (const arg of args) {
    for (const element of elements(arg, frame)) {
      const text = toText(element);
      if (typeof text !== "string") return text;
      pieces.push(text);
    }
  }
  return pieces;
}

const concat: FunctionSpec = {
  arity: [1, 255],
  params: ["value"],
  evaluate(args, frame) {
    const pieces = texts(args, frame);
    return isCellError(pieces) ? pieces : joined(pieces, "");
  },
};

const textJoin: FunctionSpec = {
  arity: [3, 255],
  params: ["scalar", "scalar", "value"],
  evaluate([separator = null, skip = null, ...rest], frame) {
    const between = toText(separator as Scalar);
    const skips = toBoolean(skip as Scalar);
    const pieces = texts(rest, frame);
    for (const result of [between, skips, pieces]) if (isCellError(result)) return result;
    return joined(
      (pieces as string[]).filter((piece) => skips !== true || piece !== ""),
      String(between),
    );
  },
};

const valueOf = scalarFunction([1, 1], ([value = null]) => {
  if (typeof value === "boolean") return ERRORS.value;
  return typeof value === "string" ? (parseNumberText(value) ?? ERRORS.value) : toNumber(value);
});

const CONTROL_CHARACTERS = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(31)}]`, "g");

/** A number as text with so many decimals, negative ones rounding before the point. */
function decimals(value: Scalar, digits: Scalar, whole: string): Scalar {
  const number = toNumber(value);
  const places = toNumber(digits);
  if (typeof number !== "number") return number;
  if (typeof places !== "number") return places;
  const format = places >= 1 ? `${whole}.${"0".repeat(Math.trunc(places))}` : whole;
  return formatValue(round(number, places), format).text;
}

/** Number of a text written with other marks for decimals and groups; percent signs at its end divide. */
function numberIn(value: string, decimal = ".", group = ","): Scalar {
  const plain = value.replace(/\s/g, "");
  if (plain === "") return 0;
  const [, digits = "", percents = ""] = /^(.*?)(%*)$/s.exec(plain) ?? [];
  const at = digits.indexOf(decimal);
  const before = (at < 0 ? digits : digits.slice(0, at)).replaceAll(group, "");
  const after = at < 0 ? "" : `.${digits.slice(at + decimal.length)}`;
  const number = Number(before + after);
  return before + after === "" || !Number.isFinite(number) ? ERRORS.value : number / 100 ** percents.length;
}

/** Where a mark stands for the n-th time, counted from the end for negative n; null where it does not. */
function nth(value: string, mark: string, instance: number): number | null {
  const times = Math.trunc(instance);
  if (times === 0) return null;
  let at = times > 0 ? -1 : value.length;
  for (let count = 0; count < Math.abs(times); count++) {
    if (times < 0 && at <= 0) return null;
    at = times > 0 ? value.indexOf(mark, at + 1) : value.lastIndexOf(mark, at - 1);
    if (at < 0) return null;
  }
  return at;
}

const text: FunctionSpec = scalarFunction([2, 2], ([value = null, format = null], frame) => {
  const pattern = toText(format);
  if (typeof pattern !== "string") return pattern;
  const number = typeof value === "string" ? (parseNumberText(value) ?? value) : value;
  return formatValue(number, pattern, frame.engine.workbook.date1904).text;
});

export const TEXT: FunctionTable = {
  TRIM: textFunction("t", 1, (value: string) => value.replace(/ +/g, " ").replace(/^ | $/g, "")),
  LEN: textFunction("t", 1, (value: string) => value.length),
  LEFT: textFunction("tn", 1, left),
  RIGHT: textFunction("tn", 1, right),
  MID: textFunction("tnn", 3, middle),
  FIND: textFunction("ttn", 2, find),
  SEARCH: textFunction("ttn", 2, search),
  SUBSTITUTE: textFunction("tttn", 3, substitute),
  REPLACE: textFunction("tnnt", 4, replace),
  REPT: textFunction("tn", 2, (value: string, count: number) =>
    count < 0 || value.length * count > 32_767 ? ERRORS.value : value.repeat(Math.trunc(count)),
  ),
  UPPER: textFunction("t", 1, (value: string) => value.toUpperCase()),
  LOWER: textFunction("t", 1, (value: string) => value.toLowerCase()),
  PROPER: textFunction("t", 1, proper),
  EXACT: textFunction("tt", 2, (a: string, b: string) => a === b),
  CHAR: textFunction("n", 1, (code: number) => (code < 1 || code > 255 ? ERRORS.value : String.fromCharCode(code))),
  UNICHAR: textFunction("n", 1, (code: number) =>
    code < 1 || code > 0x10ffff ? ERRORS.value : String.fromCodePoint(code),
  ),
  CODE: textFunction("t", 1, (value: string) => value.codePointAt(0) ?? ERRORS.value),
  UNICODE: textFunction("t", 1, (value: string) => value.codePointAt(0) ?? ERRORS.value),
  CONCATENATE: scalarFunction([1, 255], (args) => {
    const pieces = convert(args, "");
    return isCellError(pieces) ? pieces : joined(pieces.map(String), "");
  }),
  CONCAT: concat,
  TEXTJOIN: textJoin,
  VALUE: valueOf,
  TEXT: text,
  FIXED: scalarFunction([1, 3], ([value = null, digits = 2, plain = false]) => {
    const without = toBoolean(plain);
    return isCellError(without) ? without : decimals(value, digits, without ? "0" : "#,##0");
  }),
  CLEAN: textFunction("t", 1, (value: string) => value.replace(CONTROL_CHARACTERS, "")),
  NUMBERVALUE: textFunction("ttt", 1, numberIn),
  TEXTBEFORE: textFunction("ttn", 2, (value: string, mark: string, instance = 1) => {
    const at = nth(value, mark, instance);
    return at === null ? ERRORS.notAvailable : value.slice(0, at);
  }),
  TEXTAFTER: textFunction("ttn", 2, (value: string, mark: string, instance = 1) => {
    const at = nth(value, mark, instance);
    return at === null ? ERRORS.notAvailable : value.slice(at + mark.length);
  }),
  T: {
    arity: [1, 1],
    params: ["scalar"],
    evaluate: ([value = null]) => (isScalar(value) && typeof value === "string" ? value : ""),
  },
};
