import type { CellAddress } from "../domain/spreadsheet/address";
import { withSession } from "./session";

/** Brings a place of a sheet (its name or id) into view and selects it: a cell, or a whole row where `column` is left out. 0-based. */
export async function selectPlace(sheet: string, row: number, column?: number): Promise<void> {
  await withSession(async (session) => {
    const worksheet = session.context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    const cell = worksheet.getRangeByIndexes(row, column ?? 0, 1, 1);
    (column === undefined ? cell.getEntireRow() : cell).select();
    await session.sync();
  });
}

/** Brings a sheet, by name or id, to the front. */
export async function showSheet(sheet: string): Promise<void> {
  await withSession(async (session) => {
    session.context.workbook.worksheets.getItem(sheet).activate();
    await session.sync();
  });
}

/** Id of the sheet in front. */
export async function frontSheetId(): Promise<string> {
  return withSession(async (session) => {
    const sheet = session.context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id");
    await session.sync();
    return sheet.id;
  });
}

/** The upper left cell of what is selected, with its sheet's id. */
export async function selectedCell(): Promise<CellAddress & { readonly sheetId: string }> {
  return withSession(async (session) => {
    const range = session.context.workbook.getSelectedRange();
    const { worksheet } = range;
    range.load("rowIndex,columnIndex");
    worksheet.load("id");
    await session.sync();
    return { sheetId: worksheet.id, row: range.rowIndex, column: range.columnIndex };
  });
}
