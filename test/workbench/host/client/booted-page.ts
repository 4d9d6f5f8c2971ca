import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HostOptions } from "../../../../src/workbench/host/client/host";
import { Workbook } from "../../../../src/workbench/host/model/workbook";
import { openAddIn, type OpenAddIn } from "../../../../src/workbench/session/open-add-in";

const page = `<!doctype html><html><head>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="page.js"></script></head><body></body></html>`;

export interface BootedPage extends OpenAddIn {
  /** `Excel.run` of the page's own client. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The error that a batch ends with; fails when it does not. */
  refusal(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error>;
}

export interface PageOptions {
  readonly host?: Partial<HostOptions>;
  readonly script?: string;
  readonly metadata?: object;
  readonly workbook?: Workbook;
}

/** A workbook with one sheet of a small customer list: headers in row 1, three customers below. */
export function smallWorkbook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Sheet1");
  const rows = [
    ["Customer", "Balance", "Days"],
    ["Alpha", 100, 0],
    ["Beta", 250, 45],
    ["Gamma", 40, 120],
  ];
  sheet.setValues({ row: 0, column: 0, rowCount: 4, columnCount: 3 }, rows);
  workbook.edits.forget();
  return workbook;
}

/** Boots a page with nothing but office.js (and a script, where given) over a small workbook. */
export async function bootPage({
  host,
  script = "",
  metadata,
  workbook = smallWorkbook(),
}: PageOptions = {}): Promise<BootedPage> {
  const bundle = mkdtempSync(join(tmpdir(), "page-"));
  writeFileSync(join(bundle, "taskpane.html"), page);
  writeFileSync(join(bundle, "page.js"), script);
  if (metadata !== undefined) writeFileSync(join(bundle, "functions.json"), JSON.stringify(metadata));
  const opened = await openAddIn({ bundle, workbook, host });
  const run: BootedPage["run"] = (batch) => opened.window.Excel.run(batch);
  return {
    ...opened,
    run,
    refusal: async (batch) => {
      try {
        await run(batch);
      } catch (error) {
        return error as OfficeExtension.Error;
      }
      throw new Error("The batch was expected to be refused.");
    },
    close: () => {
      opened.close();
      rmSync(bundle, { recursive: true, force: true });
    },
  };
}
