import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { describeInBrowser, launchChromium } from "./chromium";
import { openWorkbench, serveWorkbench, words } from "./workbench";
import type { OpenWorkbench, ServedPage } from "./workbench";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in the pane's frame: rule and element. */
async function axeFindings({ page }: OpenWorkbench): Promise<string[]> {
  const frame = page.frames().find((candidate) => candidate.url().includes("/add-in/"));
  if (frame === undefined) throw new Error("the page has no pane");
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

describeInBrowser("the pane for everybody", () => {
  let served: ServedPage;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveWorkbench(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  test.each([
    ["zh-CN", "light", 1440],
    ["en-US", "light", 1440],
    ["zh-CN", "dark", 1440],
    ["en-US", "dark", 700],
  ] as const)(
    "axe finds nothing before and after classifying (%s, %s, window of %i)",
    async (language, theme, width) => {
      const opened = await openWorkbench(browser, served.address, { language, theme, width });
      const { pane } = opened;
      await pane.getByRole("button", { name: words[language].classify }).waitFor();
      for (const number of [1, 2, 3, 4, 5]) await pane.getByRole("button", { name: new RegExp(`^${number} `) }).click();
      expect(await axeFindings(opened)).toEqual([]);
      await pane.getByRole("button", { name: words[language].classify }).click();
      await pane.getByText(words[language].done).waitFor();
      expect(await axeFindings(opened)).toEqual([]);
      await opened.page.context().close();
    },
  );

  test("nothing scrolls sideways at 320 pixels", async () => {
    const opened = await openWorkbench(browser, served.address, { language: "en-US", width: 700 });
    const { page, pane } = opened;
    await pane.getByRole("button", { name: words["en-US"].classify }).click();
    await pane.getByText(words["en-US"].done).waitFor();
    const [wide, shown] = await pane
      .locator("html")
      .evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(shown).toBeLessThanOrEqual(320);
    expect(wide).toBeLessThanOrEqual(shown ?? 0);
    await page.context().close();
  });

  test("the keyboard alone reaches the button, and dark is dark", async () => {
    const { page, pane } = await openWorkbench(browser, served.address, { language: "en-US", theme: "dark" });
    const button = pane.getByRole("button", { name: words["en-US"].classify });
    await button.waitFor();
    await pane.locator("body").evaluate((body) => body.ownerDocument.defaultView?.focus());
    for (let i = 0; i < 15; i += 1) {
      await page.keyboard.press("Tab");
      if (await button.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(button.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
    await page.keyboard.press("Enter");
    await pane.getByText(words["en-US"].done).waitFor();
    const fill = await pane
      .locator("main")
      .evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor);
    expect(fill).toBe("rgb(41, 41, 41)");
    await page.context().close();
  });
});
