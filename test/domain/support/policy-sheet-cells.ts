import type { PolicySheet } from "../../../src/domain/policy/policy-sheet";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { SheetCell } from "./small-xlsx";

/** The sheet's cells from A1 on, formulas as they are. */
export function policySheetCells(sheet: PolicySheet): SheetCell[][] {
  const rows: SheetCell[][] = Array.from({ length: sheet.rowCount }, () =>
    new Array<SheetCell>(sheet.columnCount).fill(null),
  );
  for (const { row, column, value, formula } of sheet.cells) {
    (rows[row] ?? [])[column] = formula === null ? value : { formula };
  }
  return rows;
}

/** The values alone: cells with formulas are empty, but for names that a formula repeats from another cell. */
export function policySheetValues(sheet: PolicySheet): CellValue[][] {
  const rows: CellValue[][] = Array.from({ length: sheet.rowCount }, () =>
    new Array<CellValue>(sheet.columnCount).fill(null),
  );
  for (const { row, column, value } of sheet.cells) (rows[row] ?? [])[column] = value;
  return rows;
}
