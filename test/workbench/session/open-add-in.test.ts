import { bootPage, type BootedPage } from "../host/client/booted-page";

describe("opening an add-in with the real client", () => {
  let page: BootedPage;
  beforeAll(async () => void (page = await bootPage()));
  afterAll(() => page.close());

  it("tells the page that it is in Excel on the desktop", async () => {
    const info = await page.window.Office.onReady();
    expect({ host: info.host, platform: info.platform }).toEqual({ host: "Excel", platform: "PC" });
  });

  it("advertises no more than the pinned client can do", () => {
    const { requirements } = page.window.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });

  it("answers a load after sync, and the client refuses to read before", async () => {
    await page.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      range.load("values, address");
      expect(() => range.values).toThrow(/not available|load/i);
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:C4");
      expect(range.values[1]).toEqual(["Alpha", 100, 0]);
    });
  });

  it("fetched nothing but its own files", () => {
    expect(page.refused).toEqual([]);
  });
});
