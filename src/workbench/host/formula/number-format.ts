import { isCellError } from "../model/cell-value";
import { generalNumberText } from "./coerce";
import { fractionIn, fractionTexts } from "./fraction-format";
import { round } from "./rounding";
import { fromSerial } from "./serial-time";
import type { Scalar } from "./values";

/** What a cell shows; `color` is a colour the format names ("Red"), or null. */
export interface FormattedValue {
  readonly text: string;
  readonly color: string | null;
}

interface Section {
  readonly condition: ((value: number) => boolean) | null;
  readonly color: string | null;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly kind: "literal" | "digits" | "percent" | "date" | "general" | "text" | "exponent";
  readonly text: string;
}

const PIECE =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|(General)|(AM\/PM|A\/P|\[h+\]|\[m+\]|\[s+\]|y+|m+|d+|h+|s+|e(?![+-]))|(E[+-]0+)|([0#?][0#?,.]*|\.[0#?]+)|(%)|(@)|\[[^\]]*\]|([\s\S])/giy;
const COLORS = /^\[(Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+)\]/i;
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?[\d.]+(?:E[+-]?\d+)?)\]/i;
const MONTHS = ["January", "February", "March", "April", "May", "June"].concat([
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]);
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The sections between semicolons; quoted, escaped and bracketed semicolons do not count. */
function splitSections(format: string): string[] {
  const sections = [""];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g)) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function condition(operator: string, bound: number): (value: number) => boolean {
  switch (operator) {
    case "<":
      return (value) => value < bound;
    case ">":
      return (value) => value > bound;
    case "<=":
      return (value) => value <= bound;
    case ">=":
      return (value) => value >= bound;
    case "<>":
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}

function parseSection(source: string): Section {
  let text = source;
  let color: string | null = null;
  let test: Section["condition"] = null;
  for (;;) {
    const colored = COLORS.exec(text);
    const conditional = CONDITION.exec(text);
    if (colored !== null) color = colored[1] ?? null;
    else if (conditional !== null) test = condition(conditional[1] ?? "=", Number(conditional[2]));
    else break;
    text = text.slice((colored ?? conditional)?.[0].length ?? 0);
  }
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [whole, quoted, escaped, space, , general, date, exponent, digits, percent, at, other] = match;
    const literal = quoted ?? escaped ?? (space === undefined ? other : " ");
    if (general !== undefined) pieces.push({ kind: "general", text: general });
    else if (date !== undefined) pieces.push({ kind: "date", text: date.toLowerCase() });
    else if (exponent !== undefined) pieces.push({ kind: "exponent", text: exponent });
    else if (digits !== undefined) pieces.push({ kind: "digits", text: digits });
    else if (percent !== undefined) pieces.push({ kind: "percent", text: "%" });
    else if (at !== undefined) pieces.push({ kind: "text", text: "@" });
    else if (literal !== undefined) pieces.push({ kind: "literal", text: literal });
    else if (/^\[\$[^\]-]/.test(whole)) pieces.push({ kind: "literal", text: whole.slice(2, -1).split("-")[0] ?? "" });
  }
  return { condition: test, color, pieces };
}

const cache = new Map<string, readonly Section[]>();

function sectionsOf(format: string): readonly Section[] {
  let sections = cache.get(format);
  if (sections === undefined) cache.set(format, (sections = splitSections(format).map(parseSection)));
  return sections;
}

/** Section for a number, and whether it shows the sign itself. */
function chooseSection(sections: readonly Section[], value: number): { section: Section | null; magnitude: boolean } {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition: test }) => test !== null)) {
    const hit = numeric.find(({ condition: test }, index) =>
      test === null ? index === numeric.length - 1 : test(value),
    );
    const fallback = numeric.find(({ condition: test }) => test === null);
    return { section: hit ?? fallback ?? null, magnitude: false };
  }
  const index = value < 0 ? 1 : value === 0 ? 2 : 0;
  const own = numeric[index];
  return own === undefined
    ? { section: numeric[0] ?? null, magnitude: false }
    : { section: own, magnitude: index === 1 };
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Digits by a pattern such as #,##0.00 — the pattern's places before the point are laid over the number from the right. */
function formatDigits(magnitude: number, pattern: string): string {
  const scale = /,+$/.exec(pattern.replace(/\..*$/, ""))?.[0].length ?? 0;
  const tail = /,+$/.exec(pattern)?.[0].length ?? 0;
  const scaled = magnitude / 1000 ** Math.max(scale, tail);
  const [whole = "", fraction = ""] = pattern.replace(/,+$/, "").split(".");
  const places = fraction.replace(/,/g, "").length;
  const rounded = round(scaled, places);
  const [integer = "0", decimals = ""] = (
    rounded >= 1e21 ? String(rounded) : rounded.toFixed(Math.min(places, 100))
  ).split(".");
  const least = whole.replace(/[^0?]/g, "").length;
  let head = integer === "0" && least === 0 ? "" : integer.padStart(least, "0");
  if (/[0#?],[0#?]/.test(whole)) head = group(head);
  let end = decimals;
  const kept = fraction.replace(/,/g, "").replace(/#+$/, "").length;
  while (end.length > kept && end.endsWith("0")) end = end.slice(0, -1);
  return pattern.includes(".") ? `${head}.${end}` : head;
}

function formatExponent(magnitude: number, digits: string, exponent: string): string {
  const places = (digits.split(".")[1] ?? "").length;
  const [mantissa = "0", power = "0"] = magnitude.toExponential(places).split("e");
  const sign = power.startsWith("-") ? "-" : exponent[1] === "+" ? "+" : "";
  return `${mantissa}E${sign}${power.replace(/[+-]/, "").padStart(exponent.length - 2, "0")}`;
}

function formatDate(serial: number, pieces: readonly Piece[], date1904: boolean): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const day = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const date = fromSerial(day, date1904);
  const clock = seconds % 86_400;
  const half = pieces.some(({ kind, text }) => kind === "date" && text.startsWith("a"));
  const hours = Math.floor(clock / 3600);
  const weekday = (day + (date1904 ? 1462 : 0) + 6) % 7;
  const pad = (value: number, text: string): string => String(value).padStart(text.length > 1 ? 2 : 1, "0");
  const names = (list: readonly string[], index: number, text: string): string =>
    text.length === 5
      ? (list[index]?.[0] ?? "")
      : text.length === 4
        ? (list[index] ?? "")
        : (list[index]?.slice(0, 3) ?? "");
  const dates = pieces.filter(({ kind }) => kind === "date");
  const isMinute = (piece: Piece): boolean => {
    const at = dates.indexOf(piece);
    return (dates[at - 1]?.text.includes("h") ?? false) || (dates[at + 1]?.text.includes("s") ?? false);
  };
  const show = (piece: Piece): string => {
    const { text } = piece;
    switch (text[0]) {
      case "y":
      case "e":
        return text === "y" || text === "yy" ? String(date.year % 100).padStart(2, "0") : String(date.year);
      case "m":
        if (isMinute(piece) && text.length <= 2) return pad(Math.floor(clock / 60) % 60, text);
        return text.length > 2 ? names(MONTHS, date.month - 1, text) : pad(date.month, text);
      case "d":
        return text.length > 2 ? names(DAYS, weekday, text) : pad(date.day, text);
      case "h":
        return pad(half ? hours % 12 || 12 : hours, text);
      case "s":
        return pad(clock % 60, text);
      case "a":
        return hours < 12 ? "AM" : "PM";
      default: {
        const total = serial * 86_400;
        const unit = text[1] === "h" ? 3600 : text[1] === "m" ? 60 : 1;
        return String(Math.floor(Math.round(total) / unit)).padStart(text.length - 2, "0");
      }
    }
  };
  return pieces.map((piece) => (piece.kind === "date" ? show(piece) : piece.text)).join("");
}

function formatNumber(value: number, section: Section, magnitude: boolean, date1904: boolean): string {
  const { pieces } = section;
  if (pieces.some(({ kind }) => kind === "date")) return value < 0 ? "########" : formatDate(value, pieces, date1904);
  const percent = pieces.filter(({ kind }) => kind === "percent").length;
  const size = Math.abs(value) * 100 ** percent;
  const fraction = fractionIn(pieces);
  if (fraction !== null) {
    const shown = fractionTexts(size, pieces, fraction).join("");
    return value < 0 && !magnitude && /[1-9]/.test(shown.replace(/\/.*/, "")) ? `-${shown}` : shown;
  }
  const exponent = pieces.find(({ kind }) => kind === "exponent");
  const digits = pieces.filter(({ kind }) => kind === "digits");
  const numbers =
    exponent === undefined ? laidOut(size, digits) : [formatExponent(size, digits[0]?.text ?? "0", exponent.text)];
  const text = pieces.map((piece) => {
    if (piece.kind === "general") return generalNumberText(size);
    if (piece.kind === "exponent") return "";
    if (piece.kind === "text") return generalNumberText(value);
    return piece.kind === "digits" ? (numbers[digits.indexOf(piece)] ?? "") : piece.text;
  });
  const result = text.join("");
  // A section of words alone shows no sign, nor does a number rounded to zero.
  const signed = pieces.some(({ kind }) => kind === "general") || (digits.length > 0 && /[1-9]/.test(result));
  return value < 0 && !magnitude && signed ? `-${result}` : result;
}

/**
 * Digits of each digit piece. Several pieces are one number with literals between: "0\.0," shows 123,456 as 12.3, its
 * last digit behind the literal point.
 */
function laidOut(magnitude: number, pieces: readonly Piece[]): string[] {
  const all = formatDigits(magnitude, pieces.map(({ text }) => text).join(""));
  const texts: string[] = [];
  let end = all.length;
  for (let index = pieces.length - 1; index > 0; index--) {
    const width = (pieces[index]?.text ?? "").replace(/[^0#?.]/g, "").length;
    texts.unshift(all.slice(Math.max(end - width, 0), end));
    end = Math.max(end - width, 0);
  }
  return [all.slice(0, end), ...texts];
}

/** What a value looks like under a number format; text sections, conditions, colours, dates and scaling included. */
export function formatValue(value: Scalar, format: string, date1904 = false): FormattedValue {
  if (value === null) return { text: "", color: null };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", color: null };
  if (isCellError(value)) return { text: value.error, color: null };
  const sections = sectionsOf(format);
  if (typeof value === "string") {
    const section = sections[3] ?? sections.find(({ pieces }) => pieces.some(({ kind }) => kind === "text"));
    if (section === undefined) return { text: value, color: null };
    const text = section.pieces.map((piece) => (piece.kind === "text" ? value : piece.text)).join("");
    return { text, color: section.color };
  }
  const { section, magnitude } = chooseSection(sections, value);
  if (section === null) return { text: "########", color: null };
  return { text: formatNumber(value, section, magnitude, date1904), color: section.color };
}
