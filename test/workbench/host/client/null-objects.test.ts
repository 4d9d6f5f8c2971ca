import { bootPage, type BootedPage } from "./booted-page";

describe("null objects", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("gives the null object for a sheet, a name, a table and an intersection that are not there", async () => {
    await page.run(async (context) => {
      const { worksheets, names, tables } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      const absent = [
        worksheets.getItemOrNullObject("Nope"),
        names.getItemOrNullObject("Nope"),
        tables.getItemOrNullObject("Nope"),
        sheet.getRange("A1").getIntersectionOrNullObject("C3"),
        sheet.getRange("H1:H9").getUsedRangeOrNullObject(true),
      ];
      for (const item of absent) item.load();
      await context.sync();
      expect(absent.map((item) => item.isNullObject)).toEqual([true, true, true, true, true]);
    });
  });

  it("keeps children of a null object null", async () => {
    await page.run(async (context) => {
      const range = context.workbook.worksheets.getItemOrNullObject("Nope").getRange("A1").load("values");
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });

  it("fails for the strict form of the same question", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Nope").load("name");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });

  it("gives the null object for the used range of an empty sheet, and its first cell where asked strictly", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Empty");
      const none = sheet.getUsedRangeOrNullObject();
      const first = sheet.getUsedRange().load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(first.address).toBe("Empty!A1");
    });
  });
});
