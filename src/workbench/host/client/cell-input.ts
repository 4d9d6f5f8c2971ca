import { isCellError, type CellValue } from "../model/cell-value";
import { invalidArgument } from "./host-error";

/** What a cell gets when something is written into it: a formula text, or a constant. */
export type CellInput = { readonly formula: string } | { readonly constant: CellValue };

const numberText = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?$/i;
const errorText = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;
const isoDate = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const usDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * Text that is written through `values` or `formulas` is read as if it were typed (in en-US): numbers, percents, dates,
 * TRUE and errors become values, "=" begins a formula, a leading apostrophe keeps text. In cells of the format "@" all
 * text stays text.
 */
export function readInput(value: unknown, numberFormat: string, location: string): CellInput {
  if (value === null) return { constant: null };
  if (typeof value === "number" || typeof value === "boolean") return { constant: value };
  if (typeof value !== "string") throw invalidArgument(location);
  if (value === "") return { constant: null };
  if (value.startsWith("'")) return { constant: value.slice(1) };
  if (numberFormat === "@") return { constant: value };
  if (value.startsWith("=") && value.length > 1) return { formula: value };
  return { constant: readTyped(value) };
}

function readTyped(text: string): CellValue {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  if (errorText.test(upper)) return { error: upper };
  if (/\d/.test(trimmed)) {
    if (numberText.test(trimmed)) return Number(trimmed.replaceAll(",", ""));
    const percent = trimmed.endsWith("%") ? trimmed.slice(0, -1).trim() : null;
    if (percent !== null && numberText.test(percent)) return Number(percent.replaceAll(",", "")) / 100;
    return readDate(trimmed) ?? text;
  }
  return text;
}

function readDate(text: string): number | null {
  const iso = isoDate.exec(text);
  const us = usDate.exec(text);
  const [year, month, day] =
    iso !== null
      ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
      : us !== null
        ? [Number(us[3]), Number(us[1]), Number(us[2])]
        : [0, 0, 0];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = time / 86_400_000 + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

/** A cell's value as `values` shows it: "" for an empty cell, errors as their text. */
export function shownValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** The word of `valueTypes`. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
