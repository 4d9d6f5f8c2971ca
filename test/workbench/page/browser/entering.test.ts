import { Workbook } from "../../../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../../../src/workbench/host/model/worksheet";
import { editText } from "../../../../src/workbench/page/browser/edit-text";
import { sheetActions } from "../../../../src/workbench/page/browser/sheet-actions";

const at = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

describe("an entry in a cell", () => {
  let sheet: Worksheet;
  beforeEach(() => void (sheet = new Workbook().addSheet("Data")));
  const entered = (text: string): [unknown, string] => {
    sheetActions.enter(sheet, at(0, 0), text);
    return [sheet.value(0, 0), sheet.style(0, 0).numberFormat];
  };

  it("brings its number format along into a cell that has none, and no other", () => {
    expect(entered("2024年6月30日")).toEqual([45473, 'yyyy"年"m"月"d"日"']);
    expect(entered("12%")).toEqual([0.12, 'yyyy"年"m"月"d"日"']);
    sheet.workbook.edits.undo();
    sheet.workbook.edits.undo();
    expect([sheet.value(0, 0), sheet.style(0, 0).numberFormat]).toEqual([null, "General"]);
  });

  it("of several lines wraps, so that they are seen", () => {
    entered("one\ntwo");
    expect([sheet.value(0, 0), sheet.style(0, 0).alignment.wrapText]).toEqual(["one\ntwo", true]);
  });

  it("stays a text after an apostrophe and in text cells", () => {
    expect(entered("'007")).toEqual(["007", "General"]);
    sheet.setStyle(at(0, 0), { numberFormat: "@" });
    expect(entered("2024/6/30")).toEqual(["2024/6/30", "@"]);
  });

  it.each([
    "2024/6/30",
    "10:30:00",
    "2024/6/30 10:30:00",
    "12.5%",
    "'007",
    "'=A1",
    "abc",
    "36:00:00",
    "'1-30",
    "1234.5",
  ])("%s is edited as what was typed", (text) => {
    entered(text);
    expect(editText(sheet, 0, 0)).toBe(text);
    const before = [sheet.value(0, 0), sheet.style(0, 0).numberFormat];
    expect(entered(editText(sheet, 0, 0))).toEqual(before);
  });

  it("a formula takes the format of the cells it repeats or sums, a calculation does not", () => {
    sheet.setStyle(at(1, 1), { numberFormat: "yyyy/m/d" });
    const formatOf = (formula: string): string => {
      sheet.setStyle(at(0, 0), { numberFormat: "General" });
      return entered(formula)[1];
    };
    expect(formatOf("=B2")).toBe("yyyy/m/d");
    expect(formatOf("=MAX(B2:B9)")).toBe("yyyy/m/d");
    expect(formatOf("=TODAY()")).toBe("yyyy/m/d");
    expect(formatOf("=B2-A9")).toBe("General");
    expect(formatOf("=YEAR(B2)")).toBe("General");
    expect(formatOf("=TODAY()-B2")).toBe("General");
  });

  it("pasted texts are read the same", () => {
    const before = sheet.workbook.edits.depth;
    sheetActions.pasteTexts(sheet, at(0, 0), [
      ["￥1,200", "2024/6/30"],
      ["'1-30", "x"],
    ]);
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(1, 0), sheet.value(1, 1)]).toEqual([
      1200,
      45473,
      "1-30",
      "x",
    ]);
    expect(sheet.style(0, 1).numberFormat).toBe("yyyy/m/d");
    expect(sheet.workbook.edits.depth).toBe(before + 1);
  });
});
