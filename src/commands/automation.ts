import type { Automation } from "./automation-runs";

/** Everything that programs may ask for; a record, so that none can be missing. */
const ENTRIES: Readonly<Record<keyof Automation, true>> = {
  classifySheet: true,
  classifySheets: true,
  previewClassification: true,
  correctColumn: true,
  recoverWorkbook: true,
  removeClassification: true,
  freeze: true,
  makeShareSafe: true,
  undoLast: true,
  insertCompatibilityCheck: true,
  removeCompatibilityCheck: true,
  repair: true,
  writeAging: true,
  writeCollection: true,
  watchReceivables: true,
};

/**
 * Puts the automation entry on the page's global object as `CustomerTiers`. What it does is loaded with the first call: people
 * who use the pane never wait for it.
 */
export function defineAutomation(): void {
  const call =
    (name: keyof Automation) =>
    async (options: never): Promise<unknown> =>
      (await import("./automation-runs")).automationRuns[name](options);
  const names = Object.keys(ENTRIES) as (keyof Automation)[];
  const automation = Object.fromEntries(names.map((name) => [name, call(name)]));
  Object.defineProperty(globalThis, "CustomerTiers", { value: automation, configurable: true });
}
