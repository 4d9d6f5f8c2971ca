import { isCellError, type CellValue } from "../model/cell-value";

/** What a cell shows: numbers in the General format with at most 11 characters' worth of digits, words as they are. */
export function displayText(value: CellValue, _numberFormat: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(10))) : value;
}
