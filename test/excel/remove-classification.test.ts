import { SETTING_KEY } from "../../src/domain/plan/marks";
import { classifySheet } from "../../src/excel/classify-sheet";
import { removeClassification } from "../../src/excel/remove-classification";
import { CUSTOMERS, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

const BESIDE = HEADERS.length;
const cells = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

describe("Remove gives back the look of empty cells that our columns took", () => {
  it("number formats row by row, weight and wrapping of the header, fills, borders and widths", async () => {
    const { workbook, sheet } = customerWorkbook();
    sheet.setStyle(cells(0, BESIDE, 1, 4), { font: { bold: true } });
    sheet.setStyle(cells(0, BESIDE + 1), { alignment: { wrapText: true } });
    sheet.setStyle(cells(1, BESIDE, CUSTOMERS, 1), { numberFormat: "0.0%" });
    sheet.setStyle(cells(5, BESIDE, 3, 2), { numberFormat: "@", fill: "#FFFF00" });
    sheet.setStyle(cells(3, BESIDE + 30), { fill: "#00FFFF" });
    workbook.edits.forget();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      expect(described(workbook)).not.toEqual(before);
      await classifySheet(RUN);
      await removeClassification();
    });
    expect(described(workbook)).toEqual(before);
  });
});

describe("Remove where our settings are gone, as on a copy of a sheet", () => {
  it("takes the columns out by their marks, and their fold with them", async () => {
    const { workbook, sheet } = customerWorkbook();
    const folded = (): number[] =>
      Array.from({ length: 80 }, (_, column) => column).filter(
        (column) => sheet.line("column", column).outlineLevel > 0 || sheet.line("column", column).hidden,
      );
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      expect(folded().length).toBeGreaterThan(10);
      workbook.setSetting(SETTING_KEY, undefined);
      await removeClassification();
    });
    expect(folded()).toEqual([]);
    expect(sheet.usedRange(true)?.columnCount).toBe(HEADERS.length);
  });
});
