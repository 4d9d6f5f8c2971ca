import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { newPackage } from "../../../src/workbench/xlsx/new-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";
import { convert, sheetRows } from "./libre-office";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { differingParts } from "./package-parts";

describeWithLibreOffice("written files in LibreOffice", () => {
  it("recalculates formulas that have no cached value, and shows what was written", () => {
    const loaded = newPackage();
    const sheet = loaded.model.addSheet("数据");
    sheet.setValues({ row: 0, column: 0, rowCount: 3, columnCount: 2 }, [
      ["名称", "=text"],
      ["甲", 10.5],
      ["乙", true],
    ]);
    sheet.setFormulas({ row: 1, column: 2, rowCount: 1, columnCount: 1 }, "=ROUND(B2*2,1)+SUMPRODUCT((B2:B2>1)*3)");
    sheet.setStyle({ row: 1, column: 1, rowCount: 1, columnCount: 1 }, { numberFormat: "0.00", font: { bold: true } });
    // By hand: 10.5 * 2 + 3.
    expect(sheetRows(savePackage(loaded)).map((row) => row.slice(0, 3))).toEqual([
      ["名称", "=text", ""],
      ["甲", "10.5", "24"],
      ["乙", "TRUE", ""],
    ]);
  });

  it("a file that LibreOffice saved: unchanged byte for byte, values and formulas as written", () => {
    const loaded = newPackage();
    const sheet = loaded.model.addSheet("S");
    sheet.setValues({ row: 0, column: 0, rowCount: 2, columnCount: 2 }, [
      [1, "a b"],
      [2, "中文"],
    ]);
    sheet.setFormulas({ row: 2, column: 0, rowCount: 1, columnCount: 2 }, "=SUM(A1:A2)");
    sheet.setLines("column", 1, 1, { size: 25, hidden: true });
    const theirs = convert(savePackage(loaded), "from.xlsx", "ods", "ods");
    const file = convert(theirs, "back.ods", "xlsx:Calc MS Excel 2007 XML", "xlsx");
    const again = loadPackage(file);
    expect(differingParts(file, savePackage(again))).toEqual([]);
    const read = again.model.sheets[0]!;
    expect([read.value(0, 0), read.value(1, 1), read.value(2, 0), read.formulaText(2, 0)]).toEqual([
      1,
      "中文",
      3,
      "=SUM(A1:A2)",
    ]);
    expect(read.line("column", 1).hidden).toBe(true);
  });
});
