import type { CellAddress } from "../domain/spreadsheet/address";
import { ClassifyFailure, failureOf } from "./failure";
import { withSession } from "./session";

export interface InsertFormulaOptions {
  readonly sheetId: string;
  readonly cell: CellAddress;
  /** With its "=", in English names. */
  readonly formula: string;
  /** Replaces what the cell holds: a person confirmed that. */
  readonly overwrite: boolean;
}

/**
 * Writes one formula into a cell and selects it. A cell that holds something is left alone unless a person said otherwise.
 * @throws ClassifyFailure
 */
export async function insertFormula(options: InsertFormulaOptions): Promise<"inserted" | "occupied"> {
  try {
    return await withSession(async (session) => {
      const sheet = session.context.workbook.worksheets.getItemOrNullObject(options.sheetId);
      sheet.load("name");
      const cell = sheet.getRangeByIndexes(options.cell.row, options.cell.column, 1, 1);
      cell.load("formulas");
      sheet.protection.load("protected");
      await session.sync();
      if (sheet.isNullObject) throw new ClassifyFailure("nothing", "unchanged", []);
      if (sheet.protection.protected)
        throw new ClassifyFailure("protected", "unchanged", [{ code: "sheet-protected", sheet: sheet.name }]);
      if (cell.formulas[0]?.[0] !== "" && !options.overwrite) return "occupied";
      cell.formulas = [[options.formula]];
      cell.select();
      await session.sync();
      return "inserted";
    });
  } catch (error) {
    throw failureOf(error, "unchanged");
  }
}
