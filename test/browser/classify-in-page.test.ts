import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { loadPackage } from "../../src/workbench/xlsx/load-package";
import { describeWorkbench } from "./describe-workbench";
import { words } from "./workbench";

/** Text and colours of a cell as the table shows it; found and read in one go, as a redraw replaces the element. */
async function cellLook(page: Page, cell: string): Promise<{ text: string; fill: string; color: string }> {
  const selector = `[data-cell="${cell}"]`;
  await page.locator(selector).waitFor();
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (element === null) throw new Error(`the table does not show ${wanted}`);
    const { backgroundColor, color } = getComputedStyle(element);
    return { text: element.textContent ?? "", fill: backgroundColor, color };
  }, selector);
}

/** The table draws itself again after a run: waits until a cell has these colours. */
async function waitForColours(page: Page, cell: string, fill: string, color: string): Promise<void> {
  await page.waitForFunction(
    ([id, wantedFill, wantedColor]) => {
      const element = document.querySelector(`[data-cell="${id}"]`);
      if (element === null) return false;
      const style = getComputedStyle(element);
      return style.backgroundColor === wantedFill && style.color === wantedColor;
    },
    [cell, fill, color],
  );
}

describeWorkbench("the page with the real pane", (open) => {
  test.each(["zh-CN", "en-US"] as const)(
    "classifies the sample, colours its rows, and removes it again (%s)",
    async (language) => {
      const { page, pane } = await open({ language });
      // Row 19 of the sample: 121 days overdue, so at high risk. Row 15: 7 days overdue, nothing worse.
      const before = [await cellLook(page, "B19"), await cellLook(page, "B15")];
      for (const { fill } of before) expect(fill).toBe("rgb(255, 255, 255)");
      const sheetsBefore = await page.locator("#tabs [role=tab]").allTextContents();
      await pane.getByRole("button", { name: words[language].classify }).click();
      await pane.getByText(words[language].done).waitFor();
      await waitForColours(page, "B19", "rgb(251, 213, 213)", "rgb(122, 12, 20)");
      await waitForColours(page, "B15", "rgb(255, 232, 184)", "rgb(92, 58, 0)");
      await expect(page.locator("#tabs [role=tab]").allTextContents()).resolves.toEqual([...sheetsBefore, "Policy"]);
      await pane.getByRole("button", { name: words[language].remove }).click();
      await pane.getByRole("button", { name: words[language].classify }).waitFor();
      await page.waitForFunction(() => document.querySelectorAll("#tabs [role=tab]").length === 1);
      for (const [index, cell] of ["B19", "B15"].entries())
        await waitForColours(page, cell, before[index]?.fill ?? "", before[index]?.color ?? "");
    },
  );

  test("the ribbon button classifies too, and an edit in the table recalculates the result", async () => {
    const { page } = await open({ language: "zh-CN" });
    await page.locator("#classifySheet").click();
    await page.waitForFunction(() => document.querySelectorAll("#tabs [role=tab]").length === 2);
    // Done, so that the edit below is the last thing that undo can take back.
    await page.waitForFunction(() => document.querySelector("#status")?.textContent === "");
    // Row 16 is a customer without overdue days; 200 days make it high risk and colour the row.
    await expect(cellLook(page, "H16")).resolves.toMatchObject({ text: "0" });
    await page.locator('[data-cell="H16"]').click();
    await page.keyboard.type("200");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => {
      const cell = document.querySelector('[data-cell="B16"]');
      return cell !== null && getComputedStyle(cell).backgroundColor === "rgb(251, 213, 213)";
    });
    await page.locator("#undo").click();
    await page.waitForFunction(() => document.querySelector('[data-cell="H16"]')?.textContent === "0");
  });

  test("saves a copy of the classified workbook", async () => {
    const { page, pane } = await open({ language: "en-US" });
    await pane.getByRole("button", { name: words["en-US"].classify }).click();
    await pane.getByText(words["en-US"].done).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save-copy").click()]);
    expect(download.suggestedFilename()).toBe("customers-en-copy.xlsx");
    const { model } = loadPackage(await readFile(await download.path()));
    expect(model.sheets.map(({ name }) => name)).toContain("Policy");
    expect(model.settings.has("CustomerTiers")).toBe(true);
  });

  test("says that it is a try-out, shows formulas, and opens and closes the pane", async () => {
    const { page } = await open({ language: "en-US" });
    await expect(page.locator(".about").textContent()).resolves.toMatch(/not Excel/);
    await page.locator('[data-cell="B4"]').click();
    await expect(page.locator("#name-box").inputValue()).resolves.toBe("B4");
    await page.locator("#formula").fill("=1+2");
    await page.locator("#formula").press("Enter");
    await page.waitForFunction(() => document.querySelector('[data-cell="B4"]')?.textContent === "3");
    await page.locator('[data-cell="B4"]').click();
    await expect(page.locator("#formula").inputValue()).resolves.toBe("=1+2");
    await page.locator("#open-pane").click();
    await expect(page.locator("#side").isHidden()).resolves.toBe(true);
  });

  test("a customer to look at first leads to its row", async () => {
    const { page, pane } = await open({ language: "en-US" });
    await pane.getByRole("button", { name: words["en-US"].classify }).click();
    const first = pane.getByRole("list", { name: "Watch list" }).getByRole("button").first();
    const row = /Row (\d+)/.exec((await first.textContent()) ?? "")?.[1];
    await first.click();
    await page.waitForFunction(
      (wanted) => document.querySelector("#table [aria-selected=true]")?.getAttribute("data-cell") === wanted,
      `A${row}`,
    );
  });
});
