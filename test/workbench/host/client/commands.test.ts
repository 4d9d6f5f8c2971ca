import { bootPage } from "./booted-page";

const script = `
  Office.onReady(() => {
    Office.actions.associate("markDone", async (event) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("E1").values = [[event.source.id]];
        await context.sync();
      });
      event.completed();
    });
  });`;

describe("ribbon commands", () => {
  it("runs the associated function and waits for its end", async () => {
    const page = await bootPage({ script });
    await page.runCommand("markDone");
    expect(page.workbook.sheet("Sheet1")?.value(0, 4)).toBe("markDone");
    page.close();
  });

  it("fails for an action that the page does not know", async () => {
    const page = await bootPage({ script });
    await expect(page.runCommand("nothingHere")).rejects.toThrow("nothingHere");
    page.close();
  });

  it("shows and hides the pane", async () => {
    const page = await bootPage();
    await page.window.Office.addin.hide();
    expect(page.host.pane.visible).toBe(false);
    await page.window.Office.addin.showAsTaskpane();
    expect(page.host.pane.visible).toBe(true);
    page.close();
  });
});
