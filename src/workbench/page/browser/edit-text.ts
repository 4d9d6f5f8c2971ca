import { generalNumberText } from "../../host/formula/coerce";
import { isCellError } from "../../host/model/cell-value";
import { formatValue } from "../../host/formula/number-format";
import { fromSerial } from "../../host/formula/serial-time";
import { readInput } from "../../host/client/cell-input";
import { entryOptions } from "../../host/client/range-cells";
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
  if (isCellError(value)) return value.error;
  // A text that would be read as something else keeps its apostrophe.
  const input = readInput(value, numberFormat, entryOptions(sheet, true), "the sheet");
  return "constant" in input && input.constant === value ? value : `'${value}`;
}

function typedNumber(value: number, numberFormat: string, date1904: boolean): string {
  const plain = numberFormat.replace(/"[^"]*"|\[[^\]]*[^\]hms][^\]]*\]|\\./gi, "");
  if (/%/.test(plain)) return `${generalNumberText(Math.round(value * 1e14) / 1e12)}%`;
  const [dated, timed] = [/[yd]/i.test(plain), /[hs]/i.test(plain)];
  const isMoment = value >= 0 && value < 2_958_466 && (dated || timed || /m/i.test(plain));
  if (!isMoment || (!timed && !Number.isInteger(value))) return generalNumberText(value);
  const seconds = Math.round((value - Math.floor(value)) * 86_400);
  const clock = formatValue(seconds / 86_400, "h:mm:ss").text;
  if (!dated && timed) return value < 1 ? clock : formatValue(value, "[h]:mm:ss").text;
  const { year, month, day } = fromSerial(value, date1904);
  return `${year}/${month}/${day}${seconds === 0 ? "" : ` ${clock}`}`;
}
