import type { RowSpan } from "../domain/customer/snapshot";
import type { RangeAddress } from "../domain/spreadsheet/address";
import { SHEET_COLUMNS } from "../domain/spreadsheet/address";
import { officeErrorCode } from "./failure";
import type { Session } from "./session";
import { hasExcelApi } from "./session";

/**
 * Merged cells in some rows of a sheet, in all of their columns: those among the customers, and those where columns of ours
 * are going to stand. Excel answers at most 512 areas at once, so where there are more they are asked for in halves. Empty
 * where Excel cannot say (before ExcelApi 1.13).
 */
export async function readMerges(session: Session, sheet: Excel.Worksheet, rows: RowSpan): Promise<RangeAddress[]> {
  if (!hasExcelApi("1.13") || rows.rowCount === 0) return [];
  const found = new Map<string, RangeAddress>();
  const waiting: RangeAddress[] = [{ row: rows.row, rowCount: rows.rowCount, column: 0, columnCount: SHEET_COLUMNS }];
  for (let area = waiting.pop(); area !== undefined; area = waiting.pop()) {
    const { row, column, rowCount, columnCount } = area;
    const merged = sheet.getRangeByIndexes(row, column, rowCount, columnCount).getMergedAreasOrNullObject();
    merged.load("address");
    try {
      await session.sync();
    } catch (error) {
      if (officeErrorCode(error) !== "InvalidOperation" || rowCount * columnCount === 1) throw error;
      waiting.push(...halves(area));
      continue;
    }
    if (merged.isNullObject) continue;
    merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    await session.sync();
    for (const { rowIndex, columnIndex, rowCount: high, columnCount: wide } of merged.areas.items)
      found.set(`${rowIndex} ${columnIndex}`, {
        row: rowIndex,
        column: columnIndex,
        rowCount: high,
        columnCount: wide,
      });
  }
  return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function halves({ row, column, rowCount, columnCount }: RangeAddress): RangeAddress[] {
  if (rowCount === 1) {
    const left = Math.floor(columnCount / 2);
    return [
      { row, rowCount, column, columnCount: left },
      { row, rowCount, column: column + left, columnCount: columnCount - left },
    ];
  }
  const upper = Math.floor(rowCount / 2);
  return [
    { row, rowCount: upper, column, columnCount },
    { row: row + upper, rowCount: rowCount - upper, column, columnCount },
  ];
}
