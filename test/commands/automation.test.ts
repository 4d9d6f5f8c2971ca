import { defineAutomation } from "../../src/commands/automation";
import type { Automation } from "../../src/commands/automation-runs";
import { CUSTOMERS, customerWorkbook } from "../excel/customer-workbook";
import { withExcel } from "../excel/workbook-session";

function automation(): Automation {
  defineAutomation();
  const defined: unknown = Reflect.get(globalThis, "CustomerTiers");
  return defined as Automation;
}

describe("the entry for programs", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, "CustomerTiers"));

  it("classifies and removes, telling its stages in order", async () => {
    const { workbook } = customerWorkbook();
    const stages: string[] = [];
    await withExcel(workbook, async () => {
      const onProgress = (stage: string): void => void stages.push(stage);
      const report = await automation().classifySheet({ asOf: "2024-06-30", language: "en-US", onProgress });
      expect(report).toMatchObject({ totals: { customers: CUSTOMERS } });
      expect(await automation().removeClassification()).toMatchObject({ sheet: "台账", problems: [] });
    });
    expect([...new Set(stages)]).toEqual(["reading", "recognizing", "scoring", "writing"]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["台账"]);
  });

  it("gives a failure as plain data, worded in the language asked for", async () => {
    const { workbook, sheet } = customerWorkbook();
    sheet.set("protection", { options: {}, password: null });
    await withExcel(workbook, async () => {
      const outcome = await automation().classifySheet({ language: "en-US" });
      expect(outcome).toMatchObject({ failure: { code: "protected", workbook: "unchanged" } });
      expect("failure" in outcome && outcome.failure.messages.join()).toMatch(/protected/);
    });
  });
});
