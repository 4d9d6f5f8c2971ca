import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Session } from "../../src/excel/session";
import { withSession } from "../../src/excel/session";
import { describeWorkbook } from "../../src/workbench/host/model/describe-workbook";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { OpenAddIn } from "../../src/workbench/session/open-add-in";
import { openAddIn } from "../../src/workbench/session/open-add-in";

const PAGE = `<!doctype html><html><head>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body></body></html>`;

/**
 * Runs `work` with the real client over a workbook: the page's `Excel` and `Office` stand as globals meanwhile, which is
 * how our modules reach them. The modules are the sources, not a built bundle.
 */
export async function withExcel<T>(workbook: Workbook, work: (addIn: OpenAddIn) => Promise<T>): Promise<T> {
  const bundle = mkdtempSync(join(tmpdir(), "excel-"));
  writeFileSync(join(bundle, "taskpane.html"), PAGE);
  const addIn = await openAddIn({ bundle, workbook });
  const { Excel: client, Office: office } = addIn.window;
  // Two people may work on one workbook: the inner pane gives way to the outer one when it closes.
  const outer = { Excel: Reflect.get(globalThis, "Excel"), Office: Reflect.get(globalThis, "Office") };
  Object.assign(globalThis, { Excel: client, Office: office });
  try {
    return await work(addIn);
  } finally {
    if (outer.Excel === undefined) {
      Reflect.deleteProperty(globalThis, "Excel");
      Reflect.deleteProperty(globalThis, "Office");
    } else Object.assign(globalThis, outer);
    addIn.close();
    rmSync(bundle, { recursive: true, force: true });
  }
}

/** One session of ours over a workbook. */
export async function inSession<T>(
  workbook: Workbook,
  work: (session: Session, addIn: OpenAddIn) => Promise<T>,
): Promise<T> {
  return withExcel(workbook, (addIn) => withSession((session) => work(session, addIn)));
}

/** The whole workbook as plain data that two moments can be compared by. */
export function described(workbook: Workbook): unknown {
  return JSON.parse(JSON.stringify(describeWorkbook(workbook)));
}
