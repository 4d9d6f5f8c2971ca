import { bootPage, type BootedPage } from "./booted-page";

describe("protected sheets", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  beforeEach(() => {
    const sheet = page.workbook.sheet("Sheet1");
    sheet?.setStyle({ row: 1, column: 3, rowCount: 1, columnCount: 1 }, { locked: false });
    sheet?.set("protection", { options: {}, password: null });
  });

  it("refuses to write locked cells and lets unlocked ones be written", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [[1]];
      await context.sync();
    });
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.protection.load("protected");
      sheet.getRange("D2").values = [["free"]];
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    expect(error.code).toBe("AccessDenied");
    expect(page.workbook.sheet("Sheet1")?.value(1, 3)).toBe("free");
  });

  it("refuses rows, rules and tables", async () => {
    const attempts: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => sheet.getRange("2:2").insert("Down"),
      (sheet) => sheet.getRange("A1:B2").conditionalFormats.add("Custom"),
      (sheet) => sheet.tables.add("A1:C4", true),
      (sheet) => sheet.getRange("A:A").group("ByColumns"),
    ];
    for (const attempt of attempts) {
      const error = await page.refusal(async (context) => {
        attempt(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      });
      expect(error.code).toBe("AccessDenied");
    }
  });
});

describe("a workbook whose structure is protected", () => {
  it("says so, and refuses to add, delete, rename, move and hide sheets", async () => {
    const page = await bootPage();
    page.workbook.addSheet("Other");
    page.workbook.structureProtected = true;
    const attempts: ((sheets: Excel.WorksheetCollection) => void)[] = [
      (sheets) => sheets.add("New"),
      (sheets) => sheets.getItem("Other").delete(),
      (sheets) => (sheets.getItem("Other").name = "Another"),
      (sheets) => (sheets.getItem("Other").position = 0),
      (sheets) => (sheets.getItem("Other").visibility = "Hidden"),
    ];
    for (const attempt of attempts) {
      const error = await page.refusal(async (context) => {
        attempt(context.workbook.worksheets);
        await context.sync();
      });
      expect(error.code).toBe("AccessDenied");
    }
    await page.run(async (context) => {
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
    page.close();
  });
});
