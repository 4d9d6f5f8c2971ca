import { resolve } from "node:path";
import { describeWorkbook } from "../../src/workbench/host/model/describe-workbook";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { OpenAddIn } from "../../src/workbench/session/open-add-in";
import { openAddIn } from "../../src/workbench/session/open-add-in";
import { functionsSettled } from "../../src/workbench/classify/drive-add-in";
import type { Automation } from "../../src/commands/automation-runs";

const BUNDLE = resolve(__dirname, "../../dist");

/** What programs call, and a pause until the add-in's functions have answered. */
export interface BuiltAddIn {
  readonly entry: Automation;
  readonly addIn: OpenAddIn;
  settled(): Promise<void>;
}

/** The built add-in with its own functions, open on a workbook. */
export async function withBuiltAddIn<T>(workbook: Workbook, work: (built: BuiltAddIn) => Promise<T>): Promise<T> {
  const addIn = await openAddIn({ bundle: BUNDLE, workbook });
  try {
    const { CustomerTiers: entry } = addIn.window as unknown as { CustomerTiers: Automation };
    return await work({ entry, addIn, settled: () => functionsSettled(addIn) });
  } finally {
    addIn.close();
  }
}

/** The workbook with what its formulas show. */
export function shown(workbook: Workbook): unknown {
  return JSON.parse(JSON.stringify(describeWorkbook(workbook, { results: true })));
}
