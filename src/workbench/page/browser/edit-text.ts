import { generalNumberText } from "../../host/formula/coerce";
import { isCellError } from "../../host/model/cell-value";
import type { Worksheet } from "../../host/model/worksheet";

/** What a person edits in a cell: its formula, else its value as it is typed. */
export function editText(sheet: Worksheet, row: number, column: number): string {
  const formula = sheet.formulaText(row, column);
  if (formula !== null) return formula;
  const value = sheet.value(row, column);
  if (value === null) return "";
  const { numberFormat } = sheet.style(row, column);
  if (typeof value === "number") return typedNumber(value, numberFormat, sheet.workbook.date1904);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // A text that would be read as something else keeps its apostrophe.
  return isCellError(value) ? value.error : /^[=']/.test(value) ? `'${value}` : value;
}

function typedNumber(value: number, numberFormat: string, date1904: boolean): string {
  const plain = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/%/.test(plain)) return `${generalNumberText(Math.round(value * 1e14) / 1e12)}%`;
  if (!/[ymd]/i.test(plain) || !Number.isInteger(value) || value < 61) return generalNumberText(value);
  const date = new Date((value + (date1904 ? 1462 : 0) - 25_569) * 86_400_000);
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
}
