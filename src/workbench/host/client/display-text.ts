import { formatValue } from "../formula/number-format";
import type { CellValue } from "../model/cell-value";

/** What a cell shows under its number format. */
export function displayText(value: CellValue, numberFormat: string, date1904 = false): string {
  return formatValue(value, numberFormat, date1904).text;
}
