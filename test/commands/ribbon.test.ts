import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hearCommands } from "../../src/commands/command-events";
import { tellChoices } from "../../src/commands/pane-choices";
import { associateCommands, CLASSIFY_ACTION, REMOVE_ACTION } from "../../src/commands/ribbon";
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

  it("does as the pane's button would, with what was chosen there for this sheet", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withExcel(workbook, async (addIn) => {
      associateCommands();
      tellChoices({ sheetId: sheet.id, headerRow: null, formulas: "custom", outputs: ["tier"] });
      await addIn.runCommand(CLASSIFY_ACTION);
    });
    const roles = workbook.names.filter(({ scope }) => scope === sheet.id).map(({ name }) => name);
    expect(roles).toContain("CustomerTiers_tier");
    expect(roles).not.toContain("CustomerTiers_score");
    tellChoices({ sheetId: "another", headerRow: 7, formulas: "custom", outputs: [] });
  });

  it("does every action that manifest and shortcuts name", async () => {
    const { workbook } = customerWorkbook();
    const { actions } = JSON.parse(readFileSync(join(__dirname, "../../assets/shortcuts.json"), "utf8")) as {
      actions: { id: string }[];
    };
    await withExcel(workbook, async (addIn) => {
      associateCommands();
      for (const { id } of actions) await addIn.runCommand(id);
    });
    // Classified, removed, found nothing to share and nothing to freeze: no trace is left.
    expect(workbook.names.some(({ name }) => name.startsWith("CustomerTiers_"))).toBe(false);
  });

  it("removes what the button classified", async () => {
    const { workbook } = customerWorkbook();
    const before = described(workbook);
    await withExcel(workbook, async (addIn) => {
      associateCommands();
      await addIn.runCommand(CLASSIFY_ACTION);
      await addIn.runCommand(REMOVE_ACTION);
    });
    expect(described(workbook)).toEqual(before);
  });

  it("tells the pane how far it is, and why it failed", async () => {
    const { workbook, sheet } = customerWorkbook();
    const heard: string[] = [];
    await withExcel(workbook, async (addIn) => {
      associateCommands();
      // What an earlier command left to be told.
      hearCommands(() => {})();
      const deaf = hearCommands(({ type }) => heard.push(type));
      await addIn.runCommand(CLASSIFY_ACTION);
      expect([heard[0], heard.at(-1)]).toEqual(["started", "done"]);
      expect(heard).toContain("progressed");
      sheet.set("protection", { options: {}, password: null });
      await addIn.runCommand(CLASSIFY_ACTION);
      expect(heard.at(-1)).toBe("failed");
      deaf();
      // Nobody hears this one; it is told as soon as somebody does.
      await addIn.runCommand(CLASSIFY_ACTION);
      hearCommands(({ type }) => heard.push(`later ${type}`))();
      expect(heard.at(-1)).toBe("later failed");
    });
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
