import { withOwnAging } from "../domain/plan/marks";
import type { PolicyWords } from "../domain/policy/policy-words";
import type { Problem } from "../domain/problem";
import { planReceivablesCleaning } from "../domain/receivables/receivable-cells";
import { isoDate } from "../domain/spreadsheet/serial-date";
import { ClassifyFailure, failureOf, stopIfCancelled } from "./failure";
import type { Progress } from "./progress";
import type { ReceivablesSheet } from "./read-receivables";
import { planAgingSheets } from "./plan-aging-sheets";
import type { AgingPlans } from "./plan-aging-sheets";
import { readSituation } from "./read-situation";
import type { Situation } from "./read-situation";
import { clearTheWay } from "./recover";
import { withRun } from "./run";
import type { Run, RunOptions } from "./run";
import type { Session } from "./session";
import { withSession } from "./session";

export interface AgingOptions {
  /** Names of the sheets to take invoices, payments and customers from; left out: all. */
  readonly sheets?: readonly string[];
  /** YYYY-MM-DD. Left out: the policy's date, and today for a policy that is written now. */
  readonly asOf?: string;
  readonly today: string;
  readonly words: PolicyWords;
  /** First turns texts that a person reads as numbers or dates into such: a person confirmed that. */
  readonly clean?: boolean;
  /** Numbers in place of formulas, whatever the size. */
  readonly values?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** What was written. */
export interface AgingReport {
  readonly sheet: string;
  readonly customers: number;
  readonly accounts: number;
  readonly invoices: number;
  readonly payments: number;
  /** In the book's currency; other currencies stand on lines of their own. */
  readonly outstanding: number;
  readonly overdue: number;
  /** Items less payments whose row names no customer: on a line of its own, in no other figure. */
  readonly withoutCustomer: number;
  readonly reconciliation: number;
  readonly asOf: string;
  /** Every payment has a date, so that a past date shows what was open then. */
  readonly isDated: boolean;
  /** "values": too large for formulas; the numbers are of the as-of date. */
  readonly mode: "formulas" | "values";
  readonly problems: readonly Problem[];
  readonly roundTrips: number;
}

/**
 * Writes the aging sheet: customers by buckets in native formulas, with helper columns beside invoices and payments. A second
 * run writes the same over it.
 *
 * @throws ClassifyFailure when no sheet holds invoices or something is in the way; it says what the workbook is then
 */
export async function writeAging(options: AgingOptions): Promise<AgingReport> {
  try {
    return await withSession((session) => write(session, options));
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}

async function write(session: Session, options: AgingOptions): Promise<AgingReport> {
  const say = (stage: Progress["stage"], done = 0, total = 0): void => options.onProgress?.({ stage, done, total });
  say("reading");
  await clearTheWay(session, options);
  let situation = await readSituation(session, { ...options, writesBeside: true });
  const sheets = [...situation.read.invoices, ...situation.read.payments];
  const [first] = situation.read.invoices;
  if (first === undefined) throw new ClassifyFailure("nothing", "unchanged", [{ code: "no-invoices", sheet: "" }]);
  refuseProtected(sheets);
  stopIfCancelled(options.signal);
  say("scoring");
  const { marks } = first.reading;
  const plan = (): Promise<AgingPlans> =>
    planAgingSheets(session, {
      ...situation,
      words: options.words.aging,
      values: options.values === true,
      marks: marks === null ? null : withOwnAging(marks),
    });
  // Whatever is in the way of writing is found before anything is cleaned.
  let plans = await plan();
  stopIfCancelled(options.signal);
  say("writing", 0, plans.steps.length);
  await withRun(
    session,
    {
      purpose: "aging",
      mode: "back",
      sheets: [],
      marks,
      onProgress: (done, total) => say("writing", done, total),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
    async (run) => {
      if (options.clean === true && (await cleanReceivables(run, sheets)) > 0) {
        situation = await readSituation(session, { ...options, writesBeside: true });
        plans = await plan();
      }
      for (const step of plans.steps) await run.apply(step.plan, step.sheet === null ? [] : [knownSheet(step.sheet)]);
    },
  );
  return reportOf(situation, plans, session.roundTrips);
}

/** Turns texts beside the invoices that a person reads as numbers or dates into such. @returns the number of cells */
export async function cleanReceivables(run: Run, sheets: readonly ReceivablesSheet[]): Promise<number> {
  let cells = 0;
  for (const sheet of sheets) {
    const plan = planReceivablesCleaning(sheet.reading.snapshot, sheet.recognition);
    if (plan.steps.length === 0) continue;
    await run.apply(plan, [knownSheet(sheet)]);
    cells += plan.counts.cells;
  }
  return cells;
}

function knownSheet({ reading: { snapshot, found } }: ReceivablesSheet): RunOptions["sheets"][number] {
  return { ...snapshot.sheet, found, tables: snapshot.tables };
}

function reportOf({ read: { book, problems } }: Situation, plans: AgingPlans, roundTrips: number): AgingReport {
  const { aging } = plans;
  const ofBook = (amounts: Float64Array): number =>
    Math.round(
      amounts.reduce((sum, amount, account) => sum + (book.accounts[account]?.currency === "" ? amount : 0), 0) * 100,
    ) / 100;
  return {
    sheet: plans.layout.sheetName,
    customers: book.customers.length,
    accounts: book.accounts.length,
    invoices: book.items.count,
    payments: book.payments.count,
    outstanding: ofBook(aging.outstanding),
    overdue: ofBook(aging.overdue),
    withoutCustomer: aging.withoutCustomer,
    reconciliation: aging.reconciliation,
    asOf: isoDate(aging.rules.asOf),
    isDated: book.isDated,
    mode: plans.mode,
    problems,
    roundTrips,
  };
}

function refuseProtected(sheets: readonly ReceivablesSheet[]): void {
  for (const { reading } of sheets) {
    const { sheet, workbook } = reading.protection;
    const name = reading.snapshot.sheet.name;
    if (sheet) throw new ClassifyFailure("protected", "unchanged", [{ code: "sheet-protected", sheet: name }]);
    if (workbook) throw new ClassifyFailure("protected", "unchanged", [{ code: "workbook-protected", sheet: "" }]);
  }
}
