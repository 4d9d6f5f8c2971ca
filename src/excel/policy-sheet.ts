import type { CellValue } from "../domain/spreadsheet/cell-value";
import type { CellAddress } from "../domain/spreadsheet/address";
import { POLICY_NAME } from "../domain/plan/marks";
import { ClassifyFailure } from "./failure";
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
 * @throws ClassifyFailure where the name stands for something else
 */
export async function readPolicyCells(session: Session, sheetId: string): Promise<PolicyCells | null> {
  const { workbook } = session.context;
  const own = loaded(workbook.worksheets.getItem(sheetId).names);
  const shared = loaded(workbook.names);
  await session.sync();
  const item = own.isNullObject ? shared : own;
  return item.isNullObject ? null : cellsOf(session, item, own.isNullObject ? null : sheetId);
}

/** Reads the policy of the workbook as a whole. */
export async function readSharedPolicyCells(session: Session): Promise<PolicyCells | null> {
  const shared = loaded(session.context.workbook.names);
  await session.sync();
  return shared.isNullObject ? null : cellsOf(session, shared, null);
}

function loaded(names: Excel.NamedItemCollection): Excel.NamedItem {
  const item = names.getItemOrNullObject(POLICY_NAME);
  item.load("name,formula");
  return item;
}

async function cellsOf(session: Session, item: Excel.NamedItem, scope: string | null): Promise<PolicyCells | null> {
  const range = item.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,values,valueTypes,formulas");
  range.worksheet.load("id,name");
  await session.sync();
  if (range.isNullObject) {
    // A name whose cells were deleted is ours to give new ones; anything else is somebody's.
    if (String(item.formula).includes("#REF!")) return null;
    throw new ClassifyFailure("policy", "unchanged", [
      { code: "name-taken", sheet: "", params: { name: POLICY_NAME } },
    ]);
  }
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
    scope,
    formulas: range.formulas,
  };
}
