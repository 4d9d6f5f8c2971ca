import { Workbook } from "../../../../src/workbench/host/model/workbook";
import { layOutSheet } from "../../../../src/workbench/page/browser/grid/sheet-layout";

const at = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

describe("heights of rows", () => {
  it("grow for large letters where nobody gave a height, and only where something is written", () => {
    const sheet = new Workbook().addSheet("Data");
    for (const row of [0, 1, 2]) sheet.setStyle(at(row, 0), { font: { size: 16 } });
    sheet.setValue(0, 0, "Title");
    sheet.setValue(1, 0, "Low");
    sheet.setLines("row", 1, 1, { size: 15 });
    const rows = (): number[] => [0, 1, 2, 3].map((row) => layOutSheet(sheet, { row: 0, column: 0 }, 1).rows.size(row));
    // 16 points need 21 (28 pixels), as a new row of Excel shows; 15 points by hand are 20 pixels; 22 is the default.
    expect(rows()).toEqual([28, 20, 22, 22]);
    sheet.setValue(0, 0, null);
    expect(rows()).toEqual([22, 20, 22, 22]);
  });
});
