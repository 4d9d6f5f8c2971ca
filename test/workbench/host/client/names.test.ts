import { bootPage, type BootedPage } from "./booted-page";

describe("defined names", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("adds, reads and deletes names of workbook and sheet", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.names.add("Balances", sheet.getRange("B2:B4"), "open items");
      sheet.names.add("Balances", "=Sheet1!$B$2");
      const [wide, own] = [context.workbook.names.getItem("Balances"), sheet.names.getItem("Balances")];
      wide.load("name, formula, value, type, scope, comment, visible");
      own.load("formula, scope");
      await context.sync();
      expect(wide.toJSON()).toMatchObject({
        name: "Balances",
        formula: "=Sheet1!$B$2:$B$4",
        value: "Sheet1!B2:B4",
        type: "Range",
        scope: "Workbook",
        comment: "open items",
        visible: true,
      });
      expect([own.formula, own.scope]).toEqual(["=Sheet1!$B$2", "Worksheet"]);
      const range = wide.getRange().load("values");
      wide.visible = false;
      own.delete();
      await context.sync();
      expect(range.values).toEqual([[100], [250], [40]]);
    });
    expect(page.workbook.names).toEqual([
      { name: "Balances", scope: null, formula: "=Sheet1!$B$2:$B$4", hidden: true, comment: "open items" },
    ]);
  });

  it.each(["B2", "R1C1", "two words", "1st"])("refuses the name %s", async (name) => {
    const error = await page.refusal(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("refuses a second name of the same scope", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.names.add("Rate", "=0.05");
      context.workbook.names.add("rate", "=0.06");
      await context.sync();
    });
    expect(error.code).toBe("ItemAlreadyExists");
  });
});
