import { isCellError, type CellValue } from "../model/cell-value";
import { invalidArgument } from "./host-error";
import { readTypedEntry, type EntryOptions } from "./typed-entry";

/** What a cell gets when something is written into it: a formula text, or a constant and the format that goes with it. */
export type CellInput = { readonly formula: string } | { readonly constant: CellValue; readonly format: string | null };

const constant = (value: CellValue): CellInput => ({ constant: value, format: null });

/**
 * Text that is written through `values` or `formulas` is read as if it were typed (in en-US): numbers, percents, dates,
 * TRUE and errors become values, "=" begins a formula, a leading apostrophe keeps text. In cells of the format "@" all
 * text stays text.
 */
export function readInput(value: unknown, numberFormat: string, options: EntryOptions, location: string): CellInput {
  if (value === null || typeof value === "number" || typeof value === "boolean") return constant(value);
  if (typeof value !== "string") throw invalidArgument(location);
  if (value === "") return constant(null);
  if (value.startsWith("'")) return constant(value.slice(1));
  if (numberFormat === "@") return constant(value);
  if (value.startsWith("=") && value.length > 1) return { formula: value };
  const entry = readTypedEntry(value, options);
  return { constant: entry.value, format: numberFormat === "General" ? entry.format : null };
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
