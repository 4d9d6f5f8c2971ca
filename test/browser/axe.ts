import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong with a page or frame as it is now, but for the parts named by selectors: rule and element. The size of
 * targets (WCAG 2.2) is looked at too, which axe does only when asked.
 */
export async function axeFindings(where: Frame | Page, except: readonly string[] = []): Promise<string[]> {
  await where.evaluate(source);
  return where.evaluate(async (parts) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(
      { exclude: parts.map((part) => [part]) },
      { rules: { "target-size": { enabled: true } } },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, except);
}

/** The frame of the pane. @throws where the page has none */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes("/add-in/"));
  if (frame === undefined) throw new Error("the page has no pane");
  return frame;
}

/** How far the pane, or what scrolls in it, reaches beyond its own width, in pixels; 0 where nothing does. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return paneFrame(page).evaluate(() => {
    const panel = document.querySelector("#tab-panel");
    return Math.max(
      0,
      document.documentElement.scrollWidth - window.innerWidth,
      panel === null ? 0 : panel.scrollWidth - panel.clientWidth,
    );
  });
}
