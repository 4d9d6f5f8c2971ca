import { bootPage, type BootedPage } from "./booted-page";

describe("ranges", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("finds its neighbours and parts", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B2:C4");
      const found = [
        range.getCell(1, 1),
        range.getRow(2),
        range.getLastCell(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(0, 1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getColumnsAfter(1),
        sheet.getCell(0, 25),
        sheet.getRangeByIndexes(9, 26, 2, 2),
        sheet.getRange("C3").getSurroundingRegion(),
        sheet.getRange("A:B").getUsedRange(true),
      ];
      for (const item of found) item.load("address");
      await context.sync();
      expect(found.map((item) => item.address.replace("Sheet1!", ""))).toEqual([
        "C3",
        "B4:C4",
        "C4",
        "A3:B5",
        "B2:D4",
        "2:4",
        "B:C",
        "D2:D4",
        "Z1",
        "AA10:AB11",
        "A1:C4",
        "A1:B4",
      ]);
    });
  });

  it("refuses to leave the sheet", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("inserts and deletes rows and columns; formulas follow", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("E1").formulas = [["=B2+B3"]];
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A:A").delete("Left");
      await context.sync();
    });
    expect(page.workbook.sheet("Sheet1")?.formulaText(0, 3)).toBe("=A3+A4");
    expect(page.workbook.sheet("Sheet1")?.value(0, 3)).toBe(350);
  });

  it("groups columns, hides the details and reports them hidden", async () => {
    await page.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("E:G");
      range.group("ByColumns");
      range.hideGroupDetails("ByColumns");
      range.load("columnHidden");
      const outside = context.workbook.worksheets.getItem("Sheet1").getRange("D:G").load("columnHidden");
      await context.sync();
      expect([range.columnHidden, outside.columnHidden]).toEqual([true, null]);
    });
    const sheet = page.workbook.sheet("Sheet1");
    expect([sheet?.line("column", 4).outlineLevel, sheet?.line("column", 7).collapsed]).toEqual([1, true]);
  });

  it("sorts rows by a column, headers staying", async () => {
    await page.run(async (context) => {
      context.workbook.worksheets
        .getItem("Sheet1")
        .getRange("A1:C4")
        .sort.apply([{ key: 1, ascending: false }], false, true);
      await context.sync();
    });
    expect([0, 1, 2, 3].map((row) => page.workbook.sheet("Sheet1")?.value(row, 0))).toEqual([
      "Customer",
      "Beta",
      "Alpha",
      "Gamma",
    ]);
  });

  it("formats cells and tells what is common, null where cells differ", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const header = sheet.getRange("A1:C1");
      header.format.fill.color = "#ddeeff";
      header.format.font.bold = true;
      header.format.borders.getItem("EdgeBottom").style = "Continuous";
      header.format.horizontalAlignment = "Center";
      sheet.getRange("B2:B4").numberFormat = [["0.00"], ["0.00"], ["0%"]];
      sheet.getRange("B:B").format.columnWidth = 96;
      await context.sync();
      const both = sheet.getRange("A1:C2").load("format/font/bold, format/fill/color, format/horizontalAlignment");
      const amounts = sheet.getRange("B2:B4").load("numberFormat, text, format/columnWidth");
      const border = header.format.borders.getItem("EdgeBottom").load("style, color");
      await context.sync();
      expect([both.format.font.bold, both.format.fill.color]).toEqual([null, null]);
      expect(amounts.numberFormat).toEqual([["0.00"], ["0.00"], ["0%"]]);
      expect(amounts.text).toEqual([["100.00"], ["250.00"], ["4000%"]]);
      expect(amounts.format.columnWidth).toBeCloseTo(96, 0);
      expect([border.style, border.color]).toEqual(["Continuous", "#000000"]);
    });
  });

  it("merges cells, keeping the first value, and finds merged areas", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C1").merge();
      const merged = sheet.getRange("A1:C4").getMergedAreasOrNullObject().load("address, areaCount");
      const none = sheet.getRange("A2:C4").getMergedAreasOrNullObject();
      none.load("address");
      await context.sync();
      expect([merged.address, merged.areaCount, none.isNullObject]).toEqual(["Sheet1!A1:C1", 1, true]);
    });
    expect(page.workbook.sheet("Sheet1")?.value(0, 1)).toBeNull();
  });

  it("handles a whole sheet of rows in one batch each way", async () => {
    await page.run(async (context) => {
      const range = context.workbook.worksheets.add("Large").getRange("A1:J20000");
      range.values = Array.from({ length: 20000 }, (_, row) =>
        Array.from({ length: 10 }, (_unused, column) => row + column),
      );
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values[19999]?.[9]).toBe(20008);
    });
  });
});
