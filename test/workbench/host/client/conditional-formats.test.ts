import { bootPage, type BootedPage } from "./booted-page";

describe("conditional formats", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  const add = (context: Excel.RequestContext, address: string, formula: string): Excel.ConditionalFormat => {
    const rule = context.workbook.worksheets.getItem("Sheet1").getRange(address).conditionalFormats.add("Custom");
    rule.custom.rule.formula = formula;
    return rule;
  };

  it("puts the newest rule first and renumbers the others", async () => {
    await page.run(async (context) => {
      const first = add(context, "A2:C4", "=$C2>30");
      const second = add(context, "A2:C4", "=$C2>90");
      first.custom.format.fill.color = "#FFF2CC";
      second.custom.format.font.color = "#C00000";
      second.stopIfTrue = true;
      await context.sync();
      const rules = context.workbook.worksheets.getItem("Sheet1").getRange().conditionalFormats;
      rules.load("items/id, items/type, items/priority, items/stopIfTrue");
      await context.sync();
      expect(rules.items.map(({ priority, stopIfTrue, type }) => [priority, stopIfTrue, type])).toEqual([
        [0, true, "Custom"],
        [1, false, "Custom"],
      ]);
      first.priority = 0;
      await context.sync();
      second.load("priority");
      await context.sync();
      expect(second.priority).toBe(1);
    });
    const [top] = page.workbook.sheet("Sheet1")?.properties.conditionalFormats ?? [];
    expect(top).toMatchObject({ formulas: ["=$C2>30"], style: { fill: "#FFF2CC" }, priority: 0 });
  });

  it("reads a formula at the rule's first cell but writes it from the fetching range", async () => {
    await page.run(async (context) => {
      add(context, "A2:C4", "=$C2>30");
      await context.sync();
      const part = context.workbook.worksheets.getItem("Sheet1").getRange("A4:C4").conditionalFormats.getItemAt(0);
      part.custom.rule.load("formula");
      await context.sync();
      expect(part.custom.rule.formula).toBe("=$C2>30");
      part.custom.rule.formula = "=$C4>60";
      await context.sync();
    });
    expect(page.workbook.sheet("Sheet1")?.properties.conditionalFormats[0]?.formulas).toEqual(["=$C2>60"]);
  });

  it("deletes one rule and clears a part of the sheet without touching the rest", async () => {
    await page.run(async (context) => {
      const users = add(context, "A1:C4", "=$B1>1");
      const ours = add(context, "A2:C4", "=$C2>30");
      await context.sync();
      ours.delete();
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2").conditionalFormats.clearAll();
      await context.sync();
      const left = users.getRange().load("address");
      const count = context.workbook.worksheets.getItem("Sheet1").getRange().conditionalFormats.getCount();
      await context.sync();
      expect([left.address, count.value]).toEqual(["Sheet1!A3:C4", 1]);
    });
  });

  it("sets cell value rules and data bars", async () => {
    await page.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:B4");
      const above = range.conditionalFormats.add("CellValue");
      above.cellValue.rule = { formula1: "=100", operator: "GreaterThan" };
      above.cellValue.format.font.bold = true;
      const bars = range.conditionalFormats.add("DataBar");
      bars.dataBar.positiveFormat.fillColor = "#638EC6";
      await context.sync();
    });
    expect(page.workbook.sheet("Sheet1")?.properties.conditionalFormats).toMatchObject([
      { type: "dataBar", dataBar: { color: "#638EC6" } },
      { type: "cellValue", operator: "greaterThan", formulas: ["=100"], style: { bold: true } },
    ]);
  });

  it("refuses custom functions in a rule, and the parts of another kind of rule", async () => {
    const called = await page.refusal(async (context) => {
      add(context, "A2:C4", '=CUSTOMER.TIER($A2:$C2)="D"');
      await context.sync();
    });
    const other = await page.refusal(async (context) => {
      const rule = add(context, "A2:C4", "=$C2>30");
      rule.cellValue.load("rule");
      await context.sync();
    });
    expect([called.code, other.code]).toEqual(["InvalidArgument", "InvalidOperation"]);
  });
});
