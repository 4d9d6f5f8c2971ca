import type { Browser, Page } from "playwright-core";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import { chromiumPath, launchChromium } from "../browser/chromium";
import { openWorkbench, serveWorkbench } from "../browser/workbench";
import { customers } from "./made-up-workbook";

/** What is asked of the page, in milliseconds: first values, all values, longest time without an answer. */
const BOUNDS = [
  { rowCount: 300, first: 3_000, all: 6_000 },
  { rowCount: 2_000, first: 8_000, all: Infinity },
] as const;
const FROZEN_AT_MOST = 500;

interface Times {
  readonly first: number;
  readonly all: number;
  readonly frozen: number;
}

/** Measures the workbench page as a person sees it: from opening a file, from pressing Classify, and from an edit. */
export async function benchPage(): Promise<void> {
  if (chromiumPath === null) {
    console.log("page: not measured, no chromium on this machine");
    return;
  }
  const [served, browser] = await Promise.all([serveWorkbench(), launchChromium()]);
  try {
    console.log("page                first values  (at most)  all values  (at most)  longest freeze (at most 500 ms)");
    for (const bound of BOUNDS) await measure(browser, served.address, bound);
  } finally {
    await browser.close();
    served.stop();
  }
}

async function measure(browser: Browser, address: string, bound: (typeof BOUNDS)[number]): Promise<void> {
  const { rowCount } = bound;
  const { page } = await openWorkbench(browser, address, { language: "zh-CN" });
  await page.evaluate(watchFreezes);
  const bytes = savePackage({ ...newPackage(), model: customers(rowCount) });
  const file = { name: `customers-${rowCount}.xlsx`, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  const opened = await timed(page, `客户1`, "B2", () => page.locator("#file").setInputFiles(file));
  print(`open ${rowCount}`, opened, bound);
  // The pane is loaded anew with the file: its functions answer before anybody presses a button.
  await page.frameLocator("#pane").getByRole("heading", { level: 1 }).waitFor();
  const classified = await timed(page, null, "J2", () => page.locator("#classifySheet").click());
  print(`classify ${rowCount}`, classified, bound);
  const before = (await page.locator('[data-cell="J4"]').textContent()) ?? "";
  const edited = await timed(page, { not: before }, "J4", async () => {
    await page.locator('[data-cell="E4"]').click();
    await page.keyboard.type("365");
    await page.keyboard.press("Enter");
  });
  print(`edit in ${rowCount}`, edited, bound);
  const inserted = await timed(page, "", "B6", async () => {
    await page.locator('.row-heads [data-row="5"]').click({ button: "right" });
    await page.locator('.menu [data-action="insert-row"]').click();
  });
  print(`insert row in ${rowCount}`, inserted, bound);
  await page.context().close();
}

/** Acts, then waits until a cell shows a text (null: any; not: another) and until nothing is calculated any more. */
async function timed(
  page: Page,
  wanted: string | null | { readonly not: string },
  cell: string,
  act: () => Promise<unknown>,
): Promise<Times> {
  await page.evaluate(() => {
    (window as unknown as { freezes: number[] }).freezes.length = 0;
  });
  const start = Date.now();
  await act();
  await page.waitForFunction(
    ([address, text]) => {
      const shown = document.querySelector(`[data-cell="${address as string}"]`)?.textContent ?? "";
      if (text === null) return shown !== "";
      return typeof text === "string" ? shown === text : shown !== "" && shown !== text?.not;
    },
    [cell, wanted] as const,
    { timeout: 120_000 },
  );
  const first = Date.now() - start;
  await page.waitForFunction(
    () =>
      document.documentElement.dataset["calculating"] === "false" &&
      !/处理/.test(document.querySelector("#status")?.textContent ?? ""),
    undefined,
    { timeout: 120_000 },
  );
  const all = Date.now() - start;
  const frozen = await page.evaluate(() => Math.max(0, ...(window as unknown as { freezes: number[] }).freezes));
  return { first, all, frozen };
}

/** Runs in the page: notes every task that kept it from answering for more than 50 ms. */
function watchFreezes(): void {
  const freezes: number[] = [];
  Object.assign(window, { freezes });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) freezes.push(duration);
  }).observe({ entryTypes: ["longtask"] });
}

function print(what: string, { first, all, frozen }: Times, bound: (typeof BOUNDS)[number]): void {
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
  const limit = (milliseconds: number): string => (milliseconds === Infinity ? "-" : seconds(milliseconds));
  const broken = first > bound.first || all > bound.all || frozen > FROZEN_AT_MOST ? "  TOO SLOW" : "";
  const cells = [
    what.padEnd(20),
    seconds(first).padEnd(14),
    limit(bound.first).padEnd(11),
    seconds(all).padEnd(12),
    limit(bound.all).padEnd(11),
    `${frozen.toFixed(0)} ms`,
  ];
  console.log(cells.join("") + broken);
}
