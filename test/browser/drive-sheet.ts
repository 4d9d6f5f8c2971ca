import type { Locator, Page } from "playwright-core";

/** A cell of the sheet in front, where it is in sight. */
export function cell(page: Page, address: string): Locator {
  return page.locator(`[data-cell="${address}"]`);
}

/** Waits until a cell shows a text. */
export async function shows(page: Page, address: string, text: string | RegExp): Promise<void> {
  const wanted = typeof text === "string" ? { text } : { pattern: text.source };
  await page.waitForFunction(
    ([at, { text: same, pattern }]) => {
      const shown = document.querySelector(`[data-cell="${at}"]`)?.textContent ?? null;
      return shown !== null && (pattern === undefined ? shown === same : new RegExp(pattern).test(shown));
    },
    [address, wanted as { text?: string; pattern?: string }] as const,
  );
}

/** Waits until the formula bar shows a text. */
export async function formulaIs(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>("#formula")?.value === wanted, text);
}

/** Goes to a cell by the name box, as one does far from it. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.locator("#name-box").fill(address);
  await page.locator("#name-box").press("Enter");
}

/** Types into the selected cell. */
export async function type(page: Page, text: string, end = "Enter"): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press(end);
}

/** The tab of a sheet. */
export function sheetTab(page: Page, name: string): Locator {
  return page.locator("#tabs [role=tab]", { hasText: name });
}
