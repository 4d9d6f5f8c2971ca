import { surroundingRegion } from "../../host/client/surrounding-region";
import { bodyRange } from "../../host/client/table-cells";
import { contains, intersection, type RangeAddress } from "../../host/model/address";
import type { Worksheet } from "../../host/model/worksheet";

/**
 * The rows that sorting by a column reorders: the selected ones where several are selected, the body of the table, else
 * the filled region around the cell without its header rows. Null where there is nothing to sort.
 */
export function sortedPart(sheet: Worksheet, selection: RangeAddress, column: number): RangeAddress | null {
  const used = sheet.usedRange(true);
  const chosen = used === null ? null : intersection(selection, used);
  const table = sheet.properties.tables.find(({ range }) => contains(range, selection.row, column));
  if (chosen !== null && chosen.rowCount > 1 && selection.rowCount < 1_000_000)
    return chosen.columnCount > 1 ? chosen : { ...chosen, ...columnsOf(sheet, chosen, table?.range) };
  if (table !== undefined) return bodyRange(table);
  if (used === null) return null;
  const inside = { row: Math.max(selection.row, used.row), column, rowCount: 1, columnCount: 1 };
  const region = surroundingRegion(sheet, inside);
  const first = firstBodyRow(sheet, region, column);
  const last = lastBodyRow(sheet, region);
  return last <= first ? null : { ...region, row: first, rowCount: last - first + 1 };
}

/** Rows are sorted whole, as far as their region reaches: one column alone would tear customers apart. */
function columnsOf(
  sheet: Worksheet,
  chosen: RangeAddress,
  table: RangeAddress | undefined,
): Pick<RangeAddress, "column" | "columnCount"> {
  const { column, columnCount } = table ?? surroundingRegion(sheet, chosen);
  return { column, columnCount };
}

/** Title rows (merged, or one cell) and the rows of texts over numbers are headers; frozen rows always are. */
function firstBodyRow(sheet: Worksheet, region: RangeAddress, column: number): number {
  const frozen = sheet.properties.freezePanes?.rowCount ?? 0;
  let first = Math.max(region.row, Math.min(frozen, region.row + region.rowCount - 1));
  if (first > region.row) return first;
  const isNumber = (row: number): boolean => typeof sheet.value(row, column) === "number";
  const merged = (row: number): boolean => sheet.properties.merges.some((merge) => contains(merge, row, region.column));
  while (first < region.row + region.rowCount - 1 && merged(first)) first += 1;
  return !isNumber(first) && filled(sheet, region, first) > 1 ? first + 1 : first;
}

/** A last row whose first cell is empty, or that holds totals by SUBTOTAL or SUM, is not sorted among the others. */
function lastBodyRow(sheet: Worksheet, region: RangeAddress): number {
  let last = region.row + region.rowCount - 1;
  const isTotal = (row: number): boolean => {
    for (let column = region.column; column < region.column + region.columnCount; column += 1) {
      const text = sheet.formulaText(row, column);
      if (text !== null && /^=(SUBTOTAL|SUM)\(/i.test(text)) return true;
    }
    return false;
  };
  while (last > region.row && (isTotal(last) || filled(sheet, region, last) <= 1)) last -= 1;
  return last;
}

function filled(sheet: Worksheet, region: RangeAddress, row: number): number {
  let count = 0;
  for (let column = region.column; column < region.column + region.columnCount; column += 1)
    if (sheet.value(row, column) !== null) count += 1;
  return count;
}
