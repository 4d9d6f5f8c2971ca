import type { Page } from "playwright-core";
import { describeWorkbench } from "./describe-workbench";
import type { OpenPage } from "./describe-workbench";
import { cell, goTo, sheetTab, type } from "./drive-sheet";
import { setTap, tapPane } from "./pane-wire";
import { words } from "./workbench";
import type { OpenWorkbench } from "./workbench";

const english = words["en-US"];

async function classified(open: OpenPage, tap = false): Promise<OpenWorkbench> {
  const opened = await open({ language: "en-US" });
  if (tap) await tapPane(opened.page);
  await opened.pane.getByRole("button", { name: english.classify }).click();
  await opened.pane.getByText(english.done).waitFor();
  return opened;
}

async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await cell(page, address).waitFor();
  await type(page, text);
}

/** Address of the cell below a heading of the Policy sheet, which comes to the front. */
async function below(page: Page, heading: string): Promise<string> {
  await sheetTab(page, "Policy").click();
  for (let row = 1; row < 200; row += 15) {
    await goTo(page, `B${row}`);
    await cell(page, `B${row}`).waitFor();
    const found = page.locator("[data-cell]", { hasText: new RegExp(`^${heading}$`) }).first();
    if ((await found.count()) === 0) continue;
    const address = (await found.getAttribute("data-cell")) ?? "";
    return address.replace(/\d+$/, (digits) => String(Number(digits) + 1));
  }
  throw new Error(`the Policy sheet has no ${heading}`);
}

describeWorkbench("the pane while the workbook is edited", (open) => {
  test("an edit of a customer changes totals and customer without anything being pressed", async () => {
    const { page, pane } = await classified(open);
    // Row 16 is a customer without overdue days; column F holds what it owes.
    await goTo(page, "F16");
    await pane.getByRole("tab", { name: "Customer", exact: true }).click();
    await pane.getByText("Row 16").waitFor();
    const name = (await cell(page, "B16").textContent()) ?? "";
    await pane.getByRole("heading", { name }).waitFor();
    await typeInto(page, "F16", "1000000000");
    await goTo(page, "F16");
    await pane.getByText("1B yuan", { exact: true }).waitFor();
    await pane.getByRole("tab", { name: "Classify", exact: true }).click();
    await pane.getByText(/^1\.\d+B$/).waitFor();
    await typeInto(page, "H16", "200");
    await pane.getByRole("list", { name: "Watch list" }).getByRole("button", { name }).waitFor();
    await page.locator("#undo").click();
    await page.locator("#undo").click();
    await pane
      .getByText(/^\d+\.\d+M$/)
      .first()
      .waitFor();
    await pane.getByRole("list", { name: "Watch list" }).getByRole("button", { name }).waitFor({ state: "detached" });
  });

  test("a co-author's edit is followed like one's own", async () => {
    const { page, pane } = await classified(open, true);
    await setTap(page, { coAuthor: true });
    await typeInto(page, "F4", "1000000000");
    await pane.getByText(/^1\.\d+B$/).waitFor();
  });

  test("a weight changed on the Policy sheet is the pane's weight, and scores follow", async () => {
    const { page, pane } = await classified(open);
    const weight = await below(page, "Weight");
    await pane.getByRole("tab", { name: "Policy", exact: true }).click();
    await pane.getByRole("button", { name: "Weights (sum 100)" }).waitFor();
    const before = Number(await cell(page, weight).textContent());
    await typeInto(page, weight, String(before + 31));
    await pane.getByRole("button", { name: "Weights (sum 131)" }).waitFor();
    const slider = pane.getByRole("slider").first();
    await expect(slider.inputValue()).resolves.toBe(String(before + 31));
  });

  test("a hand edit that breaks the policy is shown with its cell, and is over when the cell is mended", async () => {
    const { page, pane } = await classified(open);
    const weight = await below(page, "Weight");
    await goTo(page, weight);
    await cell(page, weight).waitFor();
    // A word would be refused by the sheet's own validation; an emptied cell is not.
    await page.keyboard.press("Delete");
    await pane.getByRole("tab", { name: "Policy", exact: true }).click();
    await pane.getByText("The Policy sheet cannot be used").waitFor();
    const place = pane.getByRole("button", { name: `Go to Policy!${weight}`, exact: true });
    await goTo(page, "B1");
    await place.click();
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>("#name-box")?.value === wanted,
      weight,
    );
    await page.locator("#undo").click();
    await pane.getByRole("slider").first().waitFor();
  });

  test.each([
    ["no JSON at all", "<script>alert(1)</script>", /This is not a policy file/],
    [
      "a prototype",
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
      /not an exported policy/,
    ],
    ["nesting without end", "[".repeat(100_000) + "]".repeat(100_000), /This is not a policy file/],
    ["a file of two megabytes", " ".repeat(2_000_001), /too large/],
  ])("a hostile policy file (%s) is refused, said so, and changes nothing", async (_what, content, message) => {
    const { page, pane } = await classified(open);
    await pane.getByRole("tab", { name: "Policy", exact: true }).click();
    await pane.getByRole("button", { name: "File and default" }).click();
    const undone = await page.locator("#undo").isDisabled();
    await pane
      .locator("input[type=file]")
      .setInputFiles({ name: "policy.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await pane.getByText(message).waitFor();
    await expect(pane.getByRole("button", { name: "Save policy" }).count()).resolves.toBe(0);
    expect(await pane.locator("body").evaluate(() => "polluted" in Object.prototype)).toBe(false);
    expect(await page.locator("#undo").isDisabled()).toBe(undone);
  });

  test("a sheet renamed keeps the pane; deleted, the pane shows the one that came to the front", async () => {
    const { page, pane } = await classified(open);
    const first = page.locator("#tabs [role=tab]").first();
    await first.dblclick();
    await page.keyboard.type("Ledger of May");
    await page.keyboard.press("Enter");
    await sheetTab(page, "Ledger of May").waitFor();
    // This Excel tells of no renaming: the pane's own buttons work on the sheet all the same, and it looks when work goes on.
    await pane.getByRole("button", { name: "Classify 330 customers again" }).click();
    await pane.getByRole("heading", { level: 1, name: "Ledger of May" }).waitFor();
    // The name may be seen while the run still goes on; what is done meanwhile is the run's, not looked at.
    await pane.getByRole("button", { name: "Cancel" }).waitFor({ state: "detached" });
    await first.dblclick();
    await page.keyboard.type("Ledger of June");
    await page.keyboard.press("Enter");
    await goTo(page, "B4");
    await pane.getByRole("heading", { level: 1, name: "Ledger of June" }).waitFor();
    await pane.getByText(english.done).waitFor();
    await page.locator("#add-sheet").click();
    await pane.getByText("This sheet is empty.").waitFor();
    await first.click();
    await pane.getByText(english.done).waitFor();
    await first.click({ button: "right" });
    await page.locator(".menu [data-action=delete-sheet]").click();
    await pane.getByRole("heading", { level: 1, name: "Ledger of June" }).waitFor({ state: "detached" });
    await pane.getByText("This sheet is empty.").waitFor();
  });
});
