import { sheetLanguage } from "../../../src/workbench/classify/sheet-language";
import type { CellValue } from "../../../src/workbench/host/model/cell-value";
import { Workbook } from "../../../src/workbench/host/model/workbook";

function languageOf(rows: readonly (readonly CellValue[])[]): string {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Sheet1");
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
  return sheetLanguage(workbook, "Sheet1");
}

describe("the language of a sheet", () => {
  it.each([
    [
      "Chinese headers",
      [
        ["客户编码", "客户名称", "应收余额"],
        ["C1", "Acme Ltd", 5],
      ],
      "zh-CN",
    ],
    [
      "English headers over Chinese customers",
      [
        ["Code", "Name", "City"],
        ["C1", "广州皮具", "广州"],
      ],
      "en-US",
    ],
    ["a Chinese title over English headers", [["客户台账"], ["Code", "Name", "City"]], "en-US"],
    ["headers in both languages", [["客户 Customer", "应收 Balance", "账龄 Aging"]], "zh-CN"],
    ["no headers, one Chinese word", [["空"]], "zh-CN"],
    ["nothing", [], "en-US"],
  ] as const)("%s", (_, rows, language) => {
    expect(languageOf(rows)).toBe(language);
  });
});
