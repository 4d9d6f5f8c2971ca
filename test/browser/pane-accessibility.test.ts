import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import { axeFindings, paneFrame, sidewaysOverflow } from "./axe";
import { describeWorkbench } from "./describe-workbench";
import { setTap, tapPane } from "./pane-wire";
import { words } from "./workbench";

const english = words["en-US"];

/** Puts the keyboard into the pane, before its first stop. */
async function enterPane(pane: FrameLocator): Promise<void> {
  await pane.locator("body").evaluate((body) => body.ownerDocument.defaultView?.focus());
}

const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((one) => one === one.ownerDocument.activeElement);

/** Presses Tab, or Shift+Tab, until an element has the focus. */
async function tabTo(page: Page, element: Locator, key = "Tab"): Promise<void> {
  await element.waitFor();
  for (let stop = 0; stop < 150; stop += 1) {
    if (await hasFocus(element)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${String(element)}`);
}

/** A name for what has the focus; null where the keyboard has left the pane. */
function focused(frame: Frame): Promise<string | null> {
  return frame.evaluate(() => {
    const { activeElement: element, body } = document;
    if (element === null || element === body || !document.hasFocus()) return null;
    return `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent ?? ""}`.slice(0, 60);
  });
}

/** What is wrong with the stop that the keyboard is at: it is out of sight, covered, or looks as if it had no focus. */
async function troubleAt(page: Page, frame: Frame): Promise<string | null> {
  const box = await frame.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return null;
    // Fluent draws a checkbox or radio button over a transparent input, and a field around one.
    const { left, top, width, height } = element.getBoundingClientRect();
    const middle = { x: left + width / 2, y: top + Math.min(height, window.innerHeight - top) / 2 };
    const seen = document.elementFromPoint(middle.x, middle.y);
    const related =
      seen !== null && (element.contains(seen) || (seen.closest("label, span, div")?.contains(element) ?? false));
    return { left, top, width, height, related };
  });
  if (box === null) return null;
  if (!box.related) return "hidden";
  const outer = await page.locator("#pane").boundingBox();
  if (outer === null) throw new Error("the page shows no pane");
  const margin = 6;
  const left = Math.max(outer.x, outer.x + box.left - margin);
  const top = Math.max(outer.y, outer.y + box.top - margin);
  const clip = {
    x: left,
    y: top,
    width: Math.min(box.width + 2 * margin, outer.x + outer.width - left),
    height: Math.min(box.height + 2 * margin, outer.y + outer.height - top),
  };
  const picture = () => page.screenshot({ clip, animations: "disabled" });
  const withFocus = await picture();
  const element = await frame.evaluateHandle(() => document.activeElement as HTMLElement);
  await element.evaluate((one) => one.blur());
  const without = await picture();
  await element.evaluate((one) => one.focus({ preventScroll: true }));
  return withFocus.equals(without) ? "not seen" : null;
}

describeWorkbench("the pane for everybody", (open) => {
  test.each([
    ["zh-CN", "light", 1440],
    ["en-US", "light", 1440],
    ["zh-CN", "dark", 1440],
    ["en-US", "dark", 700],
  ] as const)(
    "axe finds nothing before and after classifying (%s, %s, window of %i)",
    async (language, theme, width) => {
      const { page, pane } = await open({ language, theme, width });
      await pane.getByRole("button", { name: words[language].classify }).waitFor();
      for (const number of [1, 2, 3, 4, 5]) await pane.getByRole("button", { name: new RegExp(`^${number} `) }).click();
      expect(await axeFindings(paneFrame(page))).toEqual([]);
      await pane.getByRole("button", { name: words[language].classify }).click();
      await pane.getByText(words[language].done).waitFor();
      expect(await axeFindings(paneFrame(page))).toEqual([]);
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

  test("dark is dark, the browser's own calendars too", async () => {
    const { pane } = await open({ language: "en-US", theme: "dark" });
    await pane.getByRole("button", { name: english.classify }).waitFor();
    const [fill, scheme] = await pane
      .locator("main")
      .evaluate((main) => [
        getComputedStyle(main.parentElement ?? main).backgroundColor,
        getComputedStyle(document.documentElement).colorScheme,
      ]);
    expect(fill).toBe("rgb(41, 41, 41)");
    expect(scheme).toBe("dark");
  });

  test("the keyboard alone corrects a column, classifies, edits the policy, and removes", async () => {
    const { page, pane } = await open({ language: "en-US" });
    const button = (name: string | RegExp) => pane.getByRole("button", { name });
    const press = async (element: Locator, key = "Enter"): Promise<void> => {
      await tabTo(page, element);
      await page.keyboard.press(key);
    };
    await button(english.classify).waitFor();
    await enterPane(pane);
    await press(button("Got it"));
    await press(button(/^2 Columns/));
    await tabTo(page, pane.getByRole("combobox", { name: /, holds$/ }).last());
    await page.keyboard.type("not used");
    await pane.getByText("The column is remembered in this workbook.").waitFor();
    await press(button(english.classify));
    await pane.getByText(english.done).waitFor();

    await tabTo(page, pane.getByRole("tab", { name: "Classify", exact: true }), "Shift+Tab");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
    await tabTo(page, pane.getByRole("slider").first());
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
    await press(button("Save policy"));
    await pane.getByText("The policy is saved.").waitFor();

    await tabTo(page, pane.getByRole("tab", { name: "Policy", exact: true }), "Shift+Tab");
    await page.keyboard.press("Home");
    await press(button(english.remove));
    await pane.getByText(/The classification is removed/).waitFor();
  });

  test("every stop of the keyboard is in sight and looks like one", async () => {
    const { page, pane } = await open({ language: "en-US", height: 620 });
    await pane.getByRole("button", { name: "Got it" }).click();
    await pane.getByRole("button", { name: /^1 Sheet/ }).click();
    await pane.getByRole("button", { name: /^5 What/ }).click();
    await pane.getByRole("radio").first().waitFor();
    const frame = paneFrame(page);
    const trouble: string[] = [];
    for (const tab of ["Classify", "Policy", "More"]) {
      await pane.getByRole("tab", { name: tab, exact: true }).click();
      await pane.locator("#tab-panel").getByRole("button").first().waitFor();
      if (tab === "Policy") {
        await pane.getByRole("slider").first().fill("20");
        await pane.getByRole("button", { name: "Save policy" }).waitFor();
        await pane.getByRole("tab", { name: tab, exact: true }).focus();
      }
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press("Tab");
        const name = await focused(frame);
        if (name === null) break;
        const wrong = await troubleAt(page, frame);
        if (wrong !== null) trouble.push(`${tab}: ${name}: ${wrong}`);
      }
    }
    expect(trouble).toEqual([]);
  });

  test("nothing moves for long where the system asks for less motion", async () => {
    const { page, pane } = await open({ language: "en-US", lessMotion: true });
    await tapPane(page);
    const button = pane.getByRole("button", { name: english.classify });
    await button.waitFor();
    await setTap(page, { dead: true });
    await button.click();
    await pane.getByRole("progressbar").waitFor();
    const moving = await paneFrame(page).evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState }) => playState === "running")
        // What only grows fainter and stronger stays where it is.
        .filter(({ effect }) =>
          (effect as KeyframeEffect).getKeyframes().some((frame) => "transform" in frame || "left" in frame),
        )
        .map((animation) => ({
          what: (animation as CSSAnimation).animationName ?? "transition",
          every: Number(animation.effect?.getComputedTiming().duration),
        }))
        .filter(({ every }) => every > 50),
    );
    expect(moving).toEqual([]);
  });
});
