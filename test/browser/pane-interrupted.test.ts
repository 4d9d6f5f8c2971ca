import { describeWorkbench } from "./describe-workbench";
import { cell, goTo, sheetTab, shows, type } from "./drive-sheet";
import { reopenPane, setTap, tapPane, whenDead } from "./pane-wire";
import { openRows } from "./workbook-file";
import type { Rows } from "./workbook-file";
import { words } from "./workbench";

const english = words["en-US"];

const twoCustomers: Rows = [
  ["Customer", "Receivable balance", "Overdue amount", "Days overdue", "Annual revenue", "Years of cooperation"],
  ["Quiet Luggage", 1200, 0, 0, 800_000, 5],
  ["Late Leather", 900, 900, 75, 300_000, 2],
];

describeWorkbench("the pane when it is disturbed", (open) => {
  test("while a cell is being edited it waits, says why, and goes on when the edit ends", async () => {
    const { page, pane } = await open({ language: "en-US" });
    const classify = pane.getByRole("button", { name: english.classify });
    await classify.waitFor();
    await goTo(page, "H16");
    await page.keyboard.type("20");
    await classify.click();
    await pane.getByText(/finish with Enter or Esc/).waitFor();
    // What was typed is still being typed, as in Excel.
    await expect(page.locator("#cell-editor").inputValue()).resolves.toBe("20");
    await expect(page.locator("#tabs [role=tab]").count()).resolves.toBe(1);
    await page.locator("#cell-editor").focus();
    await type(page, "0");
    await pane.getByText(english.done).waitFor();
    await shows(page, "H16", "200");
    await sheetTab(page, "Policy").waitFor();
  });

  test("a protected sheet is refused with what to do, and nothing is changed", async () => {
    const { page, pane } = await open({ language: "en-US" });
    await openRows(page, twoCustomers, true);
    await pane.getByRole("button", { name: "Classify 2 customers" }).click();
    await pane.getByText("The sheet was not classified").waitFor();
    await pane.getByText(/Unprotect it under Review/).waitFor();
    await pane.getByText("Nothing in your workbook was changed.").waitFor();
    await expect(page.locator("#tabs [role=tab]").count()).resolves.toBe(1);
    await expect(page.locator("#undo").isDisabled()).resolves.toBe(true);
  });

  test("another workbook opened meanwhile is the one the pane tells of", async () => {
    const { page, pane } = await open({ language: "en-US" });
    await pane.getByRole("button", { name: english.classify }).click();
    await pane.getByText(english.done).waitFor();
    await openRows(page, twoCustomers);
    await pane.getByRole("button", { name: "Classify 2 customers" }).waitFor();
    await expect(pane.getByText(english.done).count()).resolves.toBe(0);
    await expect(page.locator("#tabs [role=tab]").count()).resolves.toBe(1);
  });

  test("a pane closed in the middle of a run puts the workbook back when it is opened again", async () => {
    const { page, pane } = await open({ language: "en-US" });
    await tapPane(page);
    const classify = pane.getByRole("button", { name: english.classify });
    await classify.waitFor();
    await goTo(page, "V3");
    await shows(page, "V3", "");
    // The journal says that at least one step is done.
    await setTap(page, { deadAfter: String.raw`\bdone[\\":]+[1-9]` });
    await classify.click();
    await whenDead(page);
    // Something of the run stands.
    await sheetTab(page, "Policy").waitFor();
    await reopenPane(page);
    await pane.getByText(/An earlier run has not ended/).waitFor();
    await pane.getByText(/Everything is as it was before it/).waitFor();
    await shows(page, "V3", "");
    await expect(page.locator("#tabs [role=tab]").count()).resolves.toBe(1);
    await classify.click();
    await pane.getByText(english.done).waitFor();
    await cell(page, "V3").waitFor();
  });
});
