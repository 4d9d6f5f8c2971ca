import { bootPage, type BootedPage } from "./booted-page";

describe("tracked objects", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("keeps a range across syncs and gives it back at the end of the run", async () => {
    await page.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[100]]);
      expect(page.host.references.count).toBe(1);
    });
    await new Promise((done) => setTimeout(done, 20));
    expect(page.host.references.count).toBe(0);
  });

  it("lets a kept range follow rows inserted above it", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B2:B4");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.load("address, values");
      await context.sync();
      expect(range.address).toBe("Sheet1!B4:B6");
      expect(range.values[0]).toEqual([100]);
    });
  });

  it("refuses a range that was not tracked once its run is over", async () => {
    const range = await page.run(async (context) => {
      const kept = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      await context.sync();
      return kept;
    });
    await new Promise((done) => setTimeout(done, 20));
    const read = async (): Promise<void> => {
      range.load("values");
      await range.context.sync();
    };
    await expect(read()).rejects.toMatchObject({ code: "InvalidObjectPath" });
  });
});
