import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { findProgram } from "../../src/workbench/build/find-program";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of the browser on this machine, or null. */
export const chromiumPath = findProgram("chromium", "chromium-browser", "google-chrome");

/** Runs a suite where there is a browser; elsewhere says why not, and fails where referees are required. */
export function describeInBrowser(name: string, suite: () => void): void {
  if (chromiumPath !== null) describe(name, suite);
  else if (process.env["CUSTOMER_TIERS_REQUIRE_REFEREES"] === "1")
    test(name, () => {
      throw new Error("chromium is missing, and CUSTOMER_TIERS_REQUIRE_REFEREES=1 asks for it");
    });
  else test.skip(`${name}: skipped, no chromium on this machine`, () => {});
}

/** Starts the browser. @throws where there is none */
export function launchChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error("no chromium on this machine");
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}
