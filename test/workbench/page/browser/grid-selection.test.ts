import { Workbook } from "../../../../src/workbench/host/model/workbook";
import { cellInSight } from "../../../../src/workbench/page/browser/grid/grid-selection";

describe("the cell that a sheet begins with", () => {
  const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

  it("is the first one that is not hidden", () => {
    const sheet = new Workbook().addSheet("Policy");
    expect(cellInSight(sheet, cell(0, 0))).toEqual(cell(0, 0));
    sheet.setLines("column", 0, 2, { hidden: true });
    sheet.setLines("row", 0, 1, { hidden: true });
    expect(cellInSight(sheet, cell(0, 0))).toEqual(cell(1, 2));
    expect(cellInSight(sheet, cell(4, 3))).toEqual(cell(4, 3));
    const chosen = { row: 0, column: 0, rowCount: 3, columnCount: 3 };
    expect(cellInSight(sheet, chosen)).toEqual(chosen);
  });
});
