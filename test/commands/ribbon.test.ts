import { associateCommands, CLASSIFY_ACTION } from "../../src/commands/ribbon";
import { customerWorkbook } from "../excel/customer-workbook";
import { described, withExcel } from "../excel/workbook-session";

describe("the ribbon button", () => {
  it("classifies the active sheet and reports its end", async () => {
    const { workbook, sheet } = customerWorkbook();
    const before = described(workbook);
    await withExcel(workbook, async (addIn) => {
      associateCommands();
      await addIn.runCommand(CLASSIFY_ACTION);
    });
    expect(described(workbook)).not.toEqual(before);
    expect(workbook.names.some(({ name, scope }) => name === "CustomerTiers_tier" && scope === sheet.id)).toBe(true);
    expect(workbook.findName("CustomerPolicy", null)).not.toBeNull();
  });

  it("opens the pane, ends, and changes nothing where classifying is refused", async () => {
    const { workbook, sheet } = customerWorkbook();
    sheet.set("protection", { options: {}, password: null });
    const before = described(workbook);
    await withExcel(workbook, async (addIn) => {
      await addIn.window.Office.addin.hide();
      associateCommands();
      await addIn.runCommand(CLASSIFY_ACTION);
      expect(addIn.host.pane.visible).toBe(true);
    });
    expect(described(workbook)).toEqual(before);
  });
});
