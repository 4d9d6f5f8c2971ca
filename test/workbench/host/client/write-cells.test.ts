import { bootPage, type BootedPage } from "./booted-page";

describe("writing cells", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  const write = (address: string, set: (range: Excel.Range) => void): Promise<void> =>
    page.run(async (context) => {
      set(context.workbook.worksheets.getItem("Sheet1").getRange(address));
      await context.sync();
    });
  const value = (row: number, column: number): unknown => page.workbook.sheet("Sheet1")?.value(row, column);

  it("puts a matrix cell by cell and skips null", async () => {
    await write(
      "A2:B3",
      (range) =>
        (range.values = [
          ["Anna", null],
          [null, 7],
        ]),
    );
    expect([value(1, 0), value(1, 1), value(2, 0), value(2, 1)]).toEqual(["Anna", 100, "Beta", 7]);
  });

  it("puts a scalar into every cell", async () => {
    await write("F1:G2", (range) => ((range as { values: unknown }).values = 5));
    expect([value(0, 5), value(1, 6)]).toEqual([5, 5]);
  });

  it("reads texts as if they were typed in English", async () => {
    const typed = ["12.5", "1,200", "5%", "true", "2024-01-15", "1/15/2024", "'007", "#N/A", "", "12 apples"];
    await write("H1:H10", (range) => (range.values = typed.map((text) => [text])));
    expect(typed.map((_, row) => value(row, 7))).toEqual([
      12.5,
      1200,
      0.05,
      true,
      45306,
      45306,
      "007",
      { error: "#N/A" },
      null,
      "12 apples",
    ]);
  });

  it("keeps text in cells of the text format", async () => {
    await write("H1", (range) => {
      range.numberFormat = [["@"]];
      range.values = [["007"]];
    });
    expect(value(0, 7)).toBe("007");
  });

  it.each([
    ["too few rows", [[1, 2]]],
    ["too few columns", [[1], [2]]],
    ["one row short", [[1, 2], [3]]],
    ["a flat list", [1, 2]],
  ])("refuses %s", async (_title, matrix) => {
    const error = await page.refusal(async (context) => {
      (context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2") as { values: unknown }).values = matrix;
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
    expect(value(0, 0)).toBe("Customer");
  });

  it("refuses an object that is no cell value", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[{ a: 1 }]];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});
