import { AttachedObjects } from "../../../../src/workbench/page/browser/attached-objects";
import { loadPackage } from "../../../../src/workbench/xlsx/load-package";
import { insertRows } from "../../../../src/workbench/host/model/structure";
import { minimalPackage } from "../../xlsx/minimal-package";

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

describe("what hangs on cells", () => {
  it("is found on any cell of a range, where it is now", () => {
    const links = '<hyperlinks><hyperlink ref="B2" location="A1"/></hyperlinks>';
    const loaded = loadPackage(minimalPackage(`<sheetData/>${links}`));
    const attached = new AttachedObjects(loaded);
    const sheet = loaded.model.sheets[0]!;
    expect(attached.isOnAny(sheet, area(0, 0, 3, 3))).toBe(true);
    expect(attached.isOnAny(sheet, area(0, 0, 3, 1))).toBe(false);
    insertRows(sheet, 0, 2);
    expect(attached.isOnAny(sheet, area(0, 0, 3, 3))).toBe(false);
    expect(attached.isOnAny(sheet, area(3, 1))).toBe(true);
  });
});
