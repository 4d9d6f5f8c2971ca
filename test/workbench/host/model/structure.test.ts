import {
  deleteColumns,
  deleteRows,
  insertCells,
  insertColumns,
  insertRows,
} from "../../../../src/workbench/host/model/structure";
import { Workbook } from "../../../../src/workbench/host/model/workbook";

describe("the frozen part of a sheet", () => {
  const frozenSheet = (rowCount: number, columnCount: number) => {
    const sheet = new Workbook().addSheet("S");
    sheet.set("freezePanes", { rowCount, columnCount });
    return sheet;
  };

  it("grows by lines inserted in it, shrinks by lines deleted from it, and minds no others", () => {
    const sheet = frozenSheet(3, 2);
    insertRows(sheet, 1, 2);
    expect(sheet.properties.freezePanes).toEqual({ rowCount: 5, columnCount: 2 });
    insertRows(sheet, 5, 4);
    insertRows(sheet, 0, 1);
    expect(sheet.properties.freezePanes).toEqual({ rowCount: 6, columnCount: 2 });
    insertColumns(sheet, 1, 1);
    insertColumns(sheet, 3, 1);
    deleteColumns(sheet, 0, 1);
    expect(sheet.properties.freezePanes).toEqual({ rowCount: 6, columnCount: 2 });
    deleteRows(sheet, 4, 10);
    expect(sheet.properties.freezePanes).toEqual({ rowCount: 4, columnCount: 2 });
    insertCells(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, "down");
    expect(sheet.properties.freezePanes).toEqual({ rowCount: 4, columnCount: 2 });
    sheet.workbook.edits.undo();
    sheet.workbook.edits.undo();
    expect(sheet.properties.freezePanes).toEqual({ rowCount: 6, columnCount: 2 });
  });

  it("is none when all of it is deleted", () => {
    const sheet = frozenSheet(2, 0);
    deleteRows(sheet, 0, 2);
    expect(sheet.properties.freezePanes).toBeNull();
  });
});
