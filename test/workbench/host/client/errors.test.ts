import { bootPage, type BootedPage } from "./booted-page";

describe("errors", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("names the statement, the code and the place", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("not an address").load("values");
      await context.sync();
    });
    expect(error).toBeInstanceOf(page.window.OfficeExtension.Error);
    expect(error.code).toBe("InvalidArgument");
    expect(error.debugInfo.errorLocation).toBe("Worksheet.getRange");
    expect(JSON.stringify(error.debugInfo)).toContain("getRange");
  });

  it("leaves what came before the failing action applied", async () => {
    await page.refusal(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["changed"]];
      sheet.getRange("A2:B3").values = [[1]];
      await context.sync();
    });
    expect(page.workbook.sheet("Sheet1")?.value(0, 0)).toBe("changed");
    expect(page.workbook.sheet("Sheet1")?.value(1, 0)).toBe("Alpha");
  });

  it("makes a failed batch one step of the undo", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("A2").values = [["y"]];
      await context.sync();
    });
    page.workbook.edits.undo();
    expect(page.workbook.sheet("Sheet1")?.value(0, 0)).toBe("Customer");
    expect(page.workbook.sheet("Sheet1")?.value(1, 0)).toBe("Alpha");
  });

  it("refuses to set what is read-only", async () => {
    const error = await page.refusal(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      (range as unknown as { set(values: object, options: object): void }).set(
        { rowCount: 3 },
        { throwOnReadOnly: true },
      );
      await context.sync();
    });
    expect(error.code).toMatch(/InvalidArgument|InvalidOperation/);
  });
});
