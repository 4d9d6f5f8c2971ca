import { bootPage } from "./booted-page";

describe("limits", () => {
  it("refuses members above the advertised requirement set, which the client lets through", async () => {
    const page = await bootPage({ host: { requirements: { ExcelApi: "1.6" } } });
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getSurroundingRegion().load("address");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    await page.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").conditionalFormats.getCount();
      await context.sync();
    });
    page.close();
  });

  it("refuses requests and answers above the limit of Excel on the web", async () => {
    const page = await bootPage();
    page.host.faults.payloadLimit = 2000;
    const request = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(3000)]];
      await context.sync();
    });
    const response = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:Z100").load("values");
      await context.sync();
    });
    expect([request.code, response.code]).toEqual([
      "RequestPayloadSizeLimitExceeded",
      "ResponsePayloadSizeLimitExceeded",
    ]);
    page.close();
  });

  it("answers null for too many cells, and for whole columns, without an error", async () => {
    const page = await bootPage();
    page.host.faults.silentNullAbove = 10;
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const [many, few, column] = [sheet.getRange("A1:C4"), sheet.getRange("A1:C3"), sheet.getRange("B:B")];
      for (const range of [many, few, column]) range.load("values, cellCount");
      await context.sync();
      expect([many.values, few.values.length, column.values]).toEqual([null, 3, null]);
      expect(column.cellCount).toBe(1_048_576);
    });
    page.close();
  });
});
