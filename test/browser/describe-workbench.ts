import type { Browser } from "playwright-core";
import { describeInBrowser, launchChromium } from "./chromium";
import { openWorkbench, serveWorkbench } from "./workbench";
import type { Look, OpenWorkbench, ServedPage } from "./workbench";

/** Opens the page in a browser context of its own, which lives until the end of the test. */
export type OpenPage = (look: Look) => Promise<OpenWorkbench>;

/**
 * A suite on the served page. Whatever a test is about, its pages ask nothing of anybody but this machine and log no
 * error.
 */
export function describeWorkbench(name: string, suite: (open: OpenPage) => void): void {
  describeInBrowser(name, () => {
    let served: ServedPage;
    let browser: Browser;
    const open: OpenWorkbench[] = [];
    beforeAll(async () => {
      [served, browser] = await Promise.all([serveWorkbench(), launchChromium()]);
    });
    afterAll(async () => {
      await browser?.close();
      served?.stop();
    });
    afterEach(async () => {
      const done = open.splice(0);
      await Promise.all(done.map(({ page }) => page.context().close()));
      for (const { outside, errors } of done) {
        expect(outside).toEqual([]);
        expect(errors).toEqual([]);
      }
    });
    suite(async (look) => {
      const opened = await openWorkbench(browser, served.address, look);
      open.push(opened);
      return opened;
    });
  });
}
