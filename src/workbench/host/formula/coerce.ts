import { isCellError, type CellError } from "../model/cell-value";
import { precise } from "./rounding";
import { parseDateText } from "./serial-time";
import { ERRORS, type Scalar } from "./values";

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:E[+-]?\d+)?(%?)$/i;

/** Number of a text as VALUE reads it (sign, thousands, percent, exponent, year-month-day), or null. */
export function parseNumberText(text: string): number | null {
  const trimmed = text.trim().replace(/^([+-]?)[$¥￥]/, "$1");
  if (!/\d/.test(trimmed)) return null;
  const match = NUMBER.exec(trimmed);
  if (match === null) return parseDateText(trimmed);
  const number = Number(trimmed.replace(/[,%]/g, ""));
  if (!Number.isFinite(number)) return null;
  return match[1] === "%" ? number / 100 : number;
}

/** Number a scalar counts as in arithmetic: empty 0, TRUE 1, number text its number, other text #VALUE!. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return parseNumberText(value) ?? ERRORS.value;
  return value;
}

/** A number as Excel shows it without a format: up to 15 significant digits. */
export function generalNumberText(value: number): string {
  const number = precise(value);
  if (number === 0) return "0";
  const magnitude = Math.abs(number);
  if (magnitude >= 1e21 || magnitude < 1e-9) {
    const [mantissa = "", exponent = "0"] = number.toExponential().split("e");
    const digits = exponent.replace(/[+-]/, "").padStart(2, "0");
    return `${mantissa}E${exponent.startsWith("-") ? "-" : "+"}${digits}`;
  }
  return magnitude < 1e-6 ? number.toFixed(20).replace(/0+$/, "") : String(number);
}

/** Text a scalar counts as when joined. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return generalNumberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** Truth of a scalar: 0 and empty are false; the texts TRUE and FALSE count, other text is #VALUE!. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") {
    const text = value.toUpperCase();
    return text === "TRUE" ? true : text === "FALSE" ? false : ERRORS.value;
  }
  return value;
}

/**
 * A text whose letters are capitals where that is one letter for one: LibreOffice, our referee, keeps ß apart from SS when it
 * compares.
 */
export function foldCase(text: string): string {
  const upper = text.toUpperCase();
  if (upper.length === text.length) return upper;
  return Array.from(text, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  }).join("");
}

/** Order of two texts as Excel compares them: case of letters ignored. */
export function compareText(left: string, right: string): number {
  const a = foldCase(left);
  const b = foldCase(right);
  if (a === b) return 0;
  return left.localeCompare(right, "en", { sensitivity: "accent" }) || (a < b ? -1 : 1);
}

/** Order of two numbers at 15 significant digits. */
export function compareNumbers(left: number, right: number): number {
  if (left === right) return 0;
  const gap = left - right;
  if (Math.abs(gap) > Math.abs(left) * 1e-13) return gap;
  return precise(left) - precise(right);
}

function typeRank(value: Scalar): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Excel's order of two values that are not errors: number < text < FALSE < TRUE; an empty one takes the other's type. */
export function compareScalars(left: Scalar, right: Scalar): number {
  if (left === null && right === null) return 0;
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return typeRank(a) - typeRank(b);
}

function emptyLike(other: Scalar): Scalar {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** The first error among some values, or null. */
export function firstError(values: readonly Scalar[]): CellError | null {
  for (const value of values) if (isCellError(value)) return value;
  return null;
}
