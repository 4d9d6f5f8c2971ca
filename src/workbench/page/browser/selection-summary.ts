import { formatValue } from "../../host/formula/number-format";
import { intersection, type RangeAddress } from "../../host/model/address";
import type { Worksheet } from "../../host/model/worksheet";
import type { PageText } from "./page-text";

/** Cells looked at most: a selection of whole columns must not stop the page. */
const CELLS_AT_MOST = 500_000;

/** Sum, average and count of a selection of several cells as Excel's status bar shows them, hidden rows left out; "" where there is no number. */
export function selectionSummary(sheet: Worksheet, range: RangeAddress, text: PageText): string {
  const used = sheet.usedRange(true);
  const area = used === null ? null : intersection(range, used);
  if (area === null || area.rowCount * area.columnCount < 2 || area.rowCount * area.columnCount > CELLS_AT_MOST)
    return "";
  let sum = 0;
  let numbers = 0;
  let filled = 0;
  for (let column = area.column; column < area.column + area.columnCount; column += 1)
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      if (sheet.line("row", row).hidden) continue;
      const value = sheet.value(row, column);
      if (value !== null) filled += 1;
      if (typeof value !== "number") continue;
      sum += value;
      numbers += 1;
    }
  if (filled < 2) return "";
  const shown = (value: number): string =>
    formatValue(Math.round(value * 100) / 100, "#,##0.##").text.replace(/\.$/, "");
  const counted = `${text.count}: ${filled}`;
  if (numbers === 0) return counted;
  return `${text.average}: ${shown(sum / numbers)}   ${counted}   ${text.sum}: ${shown(sum)}`;
}
