import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findProgram } from "../build/find-program";
import { buildPage } from "./build-page";
import { servePage } from "./page-server";

const folder = join(__dirname, "../../../assets/screenshots");

/** Takes the README's pictures of the page: the classified sample in Chinese, and the pane in English on dark. */
async function main(): Promise<void> {
  const executablePath = findProgram("chromium", "chromium-browser", "google-chrome");
  if (executablePath === null) throw new Error("Chromium is needed to take pictures.");
  mkdirSync(folder, { recursive: true });
  await buildPage();
  const { server, address } = await servePage(0);
  const browser = await chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  try {
    const whole = await browser.newPage({ viewport: { width: 1440, height: 860 }, deviceScaleFactor: 1.5 });
    await whole.goto(`${address}?lang=zh-CN&theme=light`);
    await whole
      .frameLocator("#pane")
      .getByRole("button", { name: /家客户分类$/ })
      .click();
    await whole.frameLocator("#pane").getByText(/^已对/).waitFor();
    // The last columns of the sheet beside their results, which begin in column V.
    await whole.locator("#name-box").fill("AB4");
    await whole.locator("#name-box").press("Enter");
    await whole.waitForTimeout(400);
    await whole.screenshot({ path: join(folder, "classified-zh.png") });

    const narrow = await browser.newPage({ viewport: { width: 1200, height: 760 }, deviceScaleFactor: 2 });
    await narrow.goto(`${address}?lang=en-US&theme=dark`);
    const pane = narrow.frameLocator("#pane");
    await pane.getByRole("button", { name: /^Classify \d+ customers$/ }).click();
    await pane.getByText(/customers classified/).waitFor();
    await narrow.waitForTimeout(400);
    await narrow.locator("#pane").screenshot({ path: join(folder, "pane-en-dark.png") });
  } finally {
    await browser.close();
    server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
