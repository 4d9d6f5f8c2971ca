import { axeFindings, paneFrame, sidewaysOverflow } from "./axe";
import { describeWorkbench } from "./describe-workbench";
import { words } from "./workbench";

describeWorkbench("the pane for everybody", (open) => {
  test.each([
    ["zh-CN", "light", 1440],
    ["en-US", "light", 1440],
    ["zh-CN", "dark", 1440],
    ["en-US", "dark", 700],
  ] as const)(
    "axe finds nothing before and after classifying (%s, %s, window of %i)",
    async (language, theme, width) => {
      const opened = await open({ language, theme, width });
      const { pane } = opened;
      await pane.getByRole("button", { name: words[language].classify }).waitFor();
      for (const number of [1, 2, 3, 4, 5]) await pane.getByRole("button", { name: new RegExp(`^${number} `) }).click();
      expect(await axeFindings(paneFrame(opened.page))).toEqual([]);
      await pane.getByRole("button", { name: words[language].classify }).click();
      await pane.getByText(words[language].done).waitFor();
      expect(await axeFindings(paneFrame(opened.page))).toEqual([]);
    },
  );

  test("nothing scrolls sideways at 320 pixels", async () => {
    const opened = await open({ language: "en-US", width: 700 });
    const { page, pane } = opened;
    await pane.getByRole("button", { name: words["en-US"].classify }).click();
    await pane.getByText(words["en-US"].done).waitFor();
    expect(await pane.locator("html").evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
    expect(await sidewaysOverflow(page)).toBe(0);
  });

  test("the keyboard alone reaches the button, and dark is dark", async () => {
    const { page, pane } = await open({ language: "en-US", theme: "dark" });
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
  });
});
