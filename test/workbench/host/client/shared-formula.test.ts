import { bootPage, type BootedPage } from "./booted-page";

describe("one formula for a column", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("fills a scalar R1C1 template as one shared formula in a small body", async () => {
    await page.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("D2:D20001");
      (range as { formulasR1C1: unknown }).formulasR1C1 = "=RC[-2]*2";
      await context.sync();
    });
    const sheet = page.workbook.sheet("Sheet1");
    expect(sheet?.formulaText(1, 3)).toBe("=B2*2");
    expect(sheet?.formulaText(20000, 3)).toBe("=B20001*2");
    expect(sheet?.formula(1, 3)).toBe(sheet?.formula(20000, 3));
    expect(page.host.statistics.largestRequest).toBeLessThan(2000);
  });

  it("moves relative references of a scalar A1 formula along", async () => {
    await page.run(async (context) => {
      (context.workbook.worksheets.getItem("Sheet1").getRange("D2:D4") as { formulas: unknown }).formulas = "=$B2+C$1";
      await context.sync();
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("D2:D4").load("formulas, formulasR1C1");
      await context.sync();
      expect(range.formulas).toEqual([["=$B2+C$1"], ["=$B3+C$1"], ["=$B4+C$1"]]);
      expect(range.formulasR1C1).toEqual([["=RC2+R1C[-1]"], ["=RC2+R1C[-1]"], ["=RC2+R1C[-1]"]]);
    });
  });

  it("copies a formula down with copyFrom", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("D2").formulas = [["=B2*3"]];
      sheet.getRange("D2:D4").copyFrom("D2", "Formulas");
      await context.sync();
    });
    expect(page.workbook.sheet("Sheet1")?.formulaText(3, 3)).toBe("=B4*3");
  });

  it("refuses a formula longer than 8,192 characters", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("D2").formulas = [[`=${"1+".repeat(4100)}1`]];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});
