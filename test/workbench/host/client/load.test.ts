import { bootPage, type BootedPage } from "./booted-page";

describe("load", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("answers nested paths and collections with their items", async () => {
    await page.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name, items/tables/items/name");
      const cell = sheets.getItem("Sheet1").getRange("A1");
      cell.load({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
      expect(sheets.items[0]?.tables.items).toEqual([]);
      expect([cell.format.fill.color, cell.format.font.bold]).toEqual(["#FFFFFF", false]);
    });
  });

  it("pages through a collection with top and skip", async () => {
    await page.run(async (context) => {
      context.workbook.worksheets.add("Second");
      const sheets = context.workbook.worksheets.load({ select: "name", top: 1, skip: 1 });
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Second"]);
    });
  });

  it("refuses a property that does not exist", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("colour");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toContain("colour");
  });

  it("says loudly what the host lacks instead of a default", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load("items/name");
      await context.sync();
    });
    expect(error.code).toBe("NotImplemented");
    expect(error.message).toContain("HostNotImplemented");
    expect([...page.host.notImplemented]).toEqual(["Worksheet.Charts"]);
  });
});
