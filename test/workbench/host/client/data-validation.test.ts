import { bootPage, type BootedPage } from "./booted-page";

describe("data validation", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("sets a list with alert and prompt, and clears it from a part", async () => {
    await page.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("D2:D4");
      dataValidation.rule = { list: { inCellDropDown: true, source: "draft,approved" } };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Status", message: "Choose one." };
      dataValidation.prompt = { showPrompt: true, title: "Status", message: "Draft or approved" };
      dataValidation.ignoreBlanks = false;
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("D3").dataValidation.clear();
      const rest = context.workbook.worksheets.getItem("Sheet1").getRange("D4").dataValidation;
      rest.load("type, rule, ignoreBlanks, errorAlert");
      await context.sync();
      expect(rest.toJSON()).toMatchObject({
        type: "List",
        ignoreBlanks: false,
        rule: { list: { source: "draft,approved" } },
        errorAlert: { style: "Stop", message: "Choose one." },
      });
    });
    expect(page.workbook.sheet("Sheet1")?.properties.validations[0]?.ranges).toHaveLength(2);
  });

  it("sets bounds on numbers and refuses an unknown operator", async () => {
    await page.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      dataValidation.load("type, rule");
      await context.sync();
      expect(dataValidation.rule.decimal).toEqual({ formula1: "0", formula2: "1", operator: "Between" });
    });
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").dataValidation.rule = {
        decimal: { formula1: 0, operator: "Around" as "Between" },
      };
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("refuses a literal list of more than 255 characters", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x".repeat(256) },
      };
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});
