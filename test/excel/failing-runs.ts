import { classifySheet } from "../../src/excel/classify-sheet";
import { recoverWorkbook } from "../../src/excel/recover";
import { insertRows } from "../../src/workbench/host/model/structure";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { asTable, customerWorkbook, RUN } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

/** How a round trip of a run goes wrong: it fails, before or after Excel carried it out, or the pane dies with it. */
export type Fault = "fails" | "fails-after" | "dies" | "dies-after";
export const FAULTS: readonly Fault[] = ["fails", "fails-after", "dies", "dies-after"];

/** A run to be broken: the workbook before it, made anew each time. */
export interface Scenario {
  readonly name: string;
  readonly open: () => Promise<Workbook>;
  /** Left out: classifying with another as-of date. */
  readonly act?: () => Promise<unknown>;
}

/** First and second runs, beside a plain range with subtotals and in an Excel table. */
export const SCENARIOS: readonly Scenario[] = [
  { name: "first run, plain range", open: async () => plain() },
  { name: "first run, Excel table", open: async () => table() },
  { name: "second run, plain range", open: async () => changed(await classified(plain())) },
  { name: "second run, Excel table", open: async () => changed(await classified(table())) },
];

function plain(): Workbook {
  const { workbook, sheet } = customerWorkbook(2, 1);
  // A subtotal among the customers, and a person's own format where our columns will stand.
  insertRows(sheet, 8, 1);
  sheet.setValue(8, 2, "小计");
  sheet.setValue(8, 3, 2_610_000);
  sheet.setStyle({ row: 5, column: 11, rowCount: 3, columnCount: 2 }, { numberFormat: "0.000" });
  workbook.edits.forget();
  return workbook;
}

function table(): Workbook {
  const { workbook, sheet } = customerWorkbook();
  asTable(sheet);
  workbook.edits.forget();
  return workbook;
}

async function classified(workbook: Workbook): Promise<Workbook> {
  await withExcel(workbook, () => classifySheet(RUN));
  return workbook;
}

/** A criterion's weight and a customer's balance change, and another as-of date is asked for next. */
function changed(workbook: Workbook): Workbook {
  workbook.activeSheet?.setValue(4, 3, 777_000);
  workbook.edits.forget();
  return workbook;
}

const SECOND = { ...RUN, asOf: "2024-07-31", patience: 0 };

export function actOf({ act = () => classifySheet(SECOND) }: Scenario): () => Promise<unknown> {
  return act;
}

/** Round trips of the whole run, and what the workbook is after it. */
export async function unbroken(scenario: Scenario): Promise<{ roundTrips: number; after: string }> {
  const workbook = await scenario.open();
  let roundTrips = 0;
  await withExcel(workbook, async ({ host }) => {
    const before = host.statistics.batches;
    await actOf(scenario)();
    roundTrips = host.statistics.batches - before;
  });
  return { roundTrips, after: JSON.stringify(described(workbook)) };
}

/**
 * Breaks the run at its k-th round trip, opens the pane anew where it died, and says what became of the workbook: "before",
 * "after", or what stands between.
 */
export async function broken(
  scenario: Scenario,
  roundTrip: number,
  fault: Fault,
  after: string,
): Promise<"before" | "after" | string> {
  const workbook = await scenario.open();
  const before = JSON.stringify(described(workbook));
  const forGood = fault.startsWith("dies");
  await withExcel(workbook, async ({ host }) => {
    host.faults.failBatch = {
      countdown: roundTrip,
      applied: fault.endsWith("after"),
      code: "GeneralException",
      forGood,
    };
    await actOf(scenario)().catch(() => undefined);
  });
  if (forGood) await withExcel(workbook, () => recoverWorkbook({ patience: 0 }));
  const now = JSON.stringify(described(workbook));
  return now === before ? "before" : now === after ? "after" : `between: ${difference(before, now)}`;
}

/** The first place in which two descriptions differ. */
export function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 120), at + 80)} <> ${other.slice(Math.max(0, at - 20), at + 80)}`;
}
