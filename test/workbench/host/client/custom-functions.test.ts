import { bootPage, type BootedPage } from "./booted-page";

const any = { type: "any" };
const metadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "ADD", name: "ADD", parameters: [any, { ...any, optional: true }], result: {} },
    { id: "SUMUP", name: "SUMUP", parameters: [{ ...any, dimensionality: "matrix" }], result: {} },
    { id: "SPILL", name: "SPILL", parameters: [any], result: { dimensionality: "matrix" } },
    { id: "REFUSE", name: "REFUSE", parameters: [], result: {} },
    { id: "WHEREAMI", name: "WHEREAMI", parameters: [{ ...any, optional: true }], result: {} },
    { id: "SEEERROR", name: "SEEERROR", parameters: [any], result: {} },
  ],
};
const script = `
  CustomFunctions.associate("ADD", (a, b) => a + (b ?? 1000));
  CustomFunctions.associate("SUMUP", (cells) => cells.flat().reduce((sum, x) => sum + Number(x ?? 0), 0));
  CustomFunctions.associate("SPILL", (n) => Array.from({ length: n }, (_, i) => [i + 1, "row"]));
  CustomFunctions.associate("REFUSE", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "Say why"); });
  CustomFunctions.associate("WHEREAMI", (unused, invocation) => invocation.address);
  CustomFunctions.associate("SEEERROR", (value) => value instanceof CustomFunctions.Error ? "saw " + value.code : "none");
`;

describe("custom functions", () => {
  let page: BootedPage;
  beforeAll(async () => void (page = await bootPage({ script, metadata })));
  afterAll(() => page.close());

  it("calls through the client's proxy: omitted arguments come as null, the invocation last", async () => {
    const outcomes = await Promise.all([
      page.functions.invoke("ADD", [1, 2]),
      page.functions.invoke("add", [1]),
      page.functions.invoke("SUMUP", [
        [
          [1, 2],
          [null, 4],
        ],
      ]),
      page.functions.invoke("WHEREAMI", [], "Sheet1!C3"),
      page.functions.invoke("SEEERROR", [{ error: "#N/A" }]),
    ]);
    expect(outcomes.map(({ value }) => value)).toEqual([3, 1001, 7, "Sheet1!C3", "saw #N/A"]);
  });

  it("keeps the words of an error", async () => {
    expect(await page.functions.invoke("REFUSE", [])).toEqual({ value: { error: "#VALUE!" }, message: "Say why" });
  });

  it("gives #NAME? for a function that does not exist, and #VALUE! for a wrong number of arguments", async () => {
    expect((await page.functions.invoke("NOPE", [])).value).toEqual({ error: "#NAME?" });
    expect((await page.functions.invoke("ADD", [])).value).toEqual({ error: "#VALUE!" });
    expect((await page.functions.invoke("ADD", [1, 2, 3])).value).toEqual({ error: "#VALUE!" });
  });

  it("fills cells from formulas, spilled where the result is a matrix", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      (sheet.getRange("D2:D4") as { formulas: unknown }).formulas = "=CUSTOMER.ADD(B2,C2)";
      sheet.getRange("F1").formulas = [["=CUSTOMER.SPILL(2)"]];
      sheet.getRange("H1").formulas = [["=CUSTOMER.REFUSE()"]];
      await context.sync();
    });
    const sheet = page.workbook.sheet("Sheet1");
    const deadline = Date.now() + 20_000;
    while (page.calculator.pendingCalls > 0 && Date.now() < deadline) await new Promise((done) => setTimeout(done, 50));
    expect([1, 2, 3].map((row) => sheet?.value(row, 3))).toEqual([100, 295, 160]);
    expect([sheet?.value(0, 5), sheet?.value(1, 5), sheet?.value(1, 6)]).toEqual([1, 2, "row"]);
    expect(sheet?.value(0, 7)).toEqual({ error: "#VALUE!", message: "Say why" });
  });
});
