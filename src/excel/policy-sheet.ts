import type { CellValue } from "../domain/spreadsheet/cell-value";
import type { CellAddress } from "../domain/spreadsheet/address";
import { POLICY_NAME } from "../domain/plan/marks";
import type { Session } from "./session";

/** The cells under the name `CustomerPolicy`, and where they stand. */
export interface PolicyCells {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly origin: CellAddress;
  readonly values: readonly (readonly CellValue[])[];
  /** Id of the sheet whose own name it is; null: the workbook's name. */
  readonly scope: string | null;
  /** Formulas of the same cells; what a person edited shows here first. */
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * Reads the policy that holds for a sheet: the sheet's own name before the workbook's.
 * @returns null where the workbook has none
 */
export async function readPolicyCells(session: Session, sheetId: string): Promise<PolicyCells | null> {
  const { workbook } = session.context;
  const own = workbook.worksheets.getItem(sheetId).names.getItemOrNullObject(POLICY_NAME);
  const shared = workbook.names.getItemOrNullObject(POLICY_NAME);
  own.load("name");
  shared.load("name");
  await session.sync();
  const item = own.isNullObject ? shared : own;
  if (item.isNullObject) return null;
  const range = item.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,values,valueTypes,formulas");
  range.worksheet.load("id,name");
  await session.sync();
  if (range.isNullObject) return null;
  const { values, valueTypes } = range;
  return {
    sheet: { id: range.worksheet.id, name: range.worksheet.name },
    origin: { row: range.rowIndex, column: range.columnIndex },
    values: (values as (string | number | boolean)[][]).map((row, r) =>
      row.map((value, c) => {
        if (value === "") return null;
        return valueTypes[r]?.[c] === Excel.RangeValueType.error ? { error: String(value) } : value;
      }),
    ),
    scope: own.isNullObject ? null : sheetId,
    formulas: range.formulas,
  };
}
