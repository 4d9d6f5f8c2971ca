import type { Plan, Step } from "../domain/plan/plan";
import { countSteps } from "../domain/plan/plan";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { clearTheWay } from "./recover";
import { asAction, runAction } from "./run-action";
import { loadSettings } from "./settings";

/** A sheet to try things on, as data. */
export interface SampleSheet {
  readonly name: string;
  /** Headers, then one row per customer. */
  readonly cells: readonly (readonly CellValue[])[];
  /** Format of each column's values. */
  readonly numberFormats: readonly string[];
  /** In characters of the default font. */
  readonly widths: readonly number[];
}

/**
 * Adds a sheet of made-up customers at the end of the workbook and brings it to the front.
 * @throws ClassifyFailure
 */
export async function insertSampleSheet(sample: SampleSheet): Promise<void> {
  await asAction(async (session) => {
    await clearTheWay(session);
    const { worksheets } = session.context.workbook;
    worksheets.load("items/name");
    const settings = loadSettings(session.context);
    await session.sync();
    const name = freeName(
      sample.name,
      worksheets.items.map((item) => item.name),
    );
    const steps = sampleSteps(sample, name);
    const plan: Plan = { purpose: "sample", fingerprint: null, steps, counts: countSteps(steps, 0), problems: [] };
    await runAction(session, plan, { sheets: [], marks: settings.read().marks });
    worksheets.getItem(name).activate();
    await session.sync();
  });
}

function sampleSteps({ cells, numberFormats, widths }: SampleSheet, name: string): Step[] {
  const sheet = { name };
  const headers = { row: 0, column: 0, rowCount: 1, columnCount: widths.length };
  return [
    { kind: "add-sheet", name },
    {
      kind: "write-block",
      sheet,
      at: { row: 0, column: 0 },
      cells,
      numberFormats: cells.map((_, row) => (row === 0 ? widths.map(() => "General") : numberFormats)),
    },
    { kind: "format-block", sheet, range: headers, bold: true, fill: "#E7E6E6" },
    ...widths.map((width, column): Step => ({
      kind: "format-block",
      sheet,
      range: { row: 0, column, rowCount: 1, columnCount: 1 },
      width,
    })),
  ];
}

/** The name, or with the first number behind it that is free; names are compared ignoring case. */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`;
  return name;
}
