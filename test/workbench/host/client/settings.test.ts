import { bootPage, type BootedPage } from "./booted-page";

describe("settings", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("keeps plain data in the workbook, readable by both faces of the client", async () => {
    await page.run(async (context) => {
      context.workbook.settings.add("CustomerTiers", { version: 3 });
      await context.sync();
      const setting = context.workbook.settings.getItem("CustomerTiers").load("key, value");
      await context.sync();
      expect([setting.key, setting.value]).toEqual(["CustomerTiers", { version: 3 }]);
    });
    expect(page.workbook.settings.get("CustomerTiers")).toEqual({ version: 3 });
  });

  it("saves what the document settings hold", async () => {
    const { settings } = page.window.Office.context.document;
    settings.set("choice", "zh-CN");
    const status = await new Promise((done) => settings.saveAsync((result) => done(result.status)));
    expect([status, page.workbook.settings.get("choice")]).toEqual(["succeeded", "zh-CN"]);
  });

  it("deletes a setting, and fails for one that is not there", async () => {
    await page.run(async (context) => {
      context.workbook.settings.add("old", 1);
      context.workbook.settings.getItem("old").delete();
      const gone = context.workbook.settings.getItemOrNullObject("old").load("value");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    const error = await page.refusal(async (context) => {
      context.workbook.settings.getItem("old").load("value");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });
});
