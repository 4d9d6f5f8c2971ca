import { planCleaning } from "../domain/plan/plan-cleaning";
import type { Problem } from "../domain/problem";
import { buildReport } from "./build-report";
import { totalReport } from "./total-report";
import type { ClassifyReport, ClassifySheetsReport } from "./classify-report";
import type { ClassifyOptions, ClassifySheetsOptions, SharedClassifyOptions } from "./classify-options";
import { ClassifyFailure, failureOf, stopIfCancelled } from "./failure";
import type { PreparedSheet, UnderstandOptions, UnderstoodSheet } from "./prepare-classification";
import { prepareSheets, understandSheet } from "./prepare-classification";
import { clearTheWay } from "./recover";
import type { RunOptions } from "./run";
import { withRun } from "./run";
import type { Session } from "./session";
import { withSession } from "./session";
import { cleanReceivables } from "./write-aging";
import { customerSheets } from "./customer-sheets";

/** A sheet that was asked for but left out, and why. */
export interface LeftSheet {
  readonly sheet: string;
  readonly problems: readonly Problem[];
}

/**
 * Classifies several sheets of customers in one run, all of them or none: read, scored by the policy that each of them goes
 * by, written. With "all", sheets that hold no customers are left out and named.
 *
 * @throws ClassifyFailure when nothing can be classified, or one of the named sheets cannot be; it says what the workbook is then
 */
export async function classifySheets(options: ClassifySheetsOptions): Promise<ClassifySheetsReport> {
  return reporting(() =>
    withSession(async (session) => {
      options.onProgress?.({ stage: "reading", done: 0, total: 0 });
      await clearTheWay(session, options);
      const read = (): Promise<{ sheets: UnderstoodSheet[]; left: LeftSheet[] }> => understandAll(session, options);
      const { sheets, left } = await read();
      const prepared = await runAll(session, sheets, options, async () => (await read()).sheets);
      return totalReport(reports(prepared, session, options), left, options.wordProblem);
    }),
  );
}

/**
 * Classifies one sheet of customers: reads it, recognises rows and columns, scores by the policy in the workbook (a default
 * one is written where there is none), writes formulas and highlights beside the customers. Pane, ribbon and command line
 * all call this one.
 *
 * @throws ClassifyFailure when there is nothing to classify or something is in the way; it says what the workbook is then
 */
export async function classifySheet(options: ClassifyOptions): Promise<ClassifyReport> {
  return reporting(() =>
    withSession(async (session) => {
      options.onProgress?.({ stage: "reading", done: 0, total: 0 });
      await clearTheWay(session, options);
      const read = async (): Promise<UnderstoodSheet[]> => [await understandSheet(session, options.sheet, options)];
      const prepared = await runAll(session, await read(), options, read);
      const [report] = reports(prepared, session, options);
      if (report === undefined) throw new ClassifyFailure("nothing", "unchanged", []);
      return report;
    }),
  );
}

/**
 * Understands the sheets that were asked for.
 * @throws ClassifyFailure where none of them can be classified, or a named one cannot
 */
export async function understandAll(
  session: Session,
  options: Pick<ClassifySheetsOptions, "sheets" | "asOf" | "signal" | "onProgress"> &
    Pick<UnderstandOptions, "looksOnly">,
): Promise<{ sheets: UnderstoodSheet[]; left: LeftSheet[] }> {
  const isAll = options.sheets === "all";
  const names = options.sheets === "all" ? await customerSheets(session) : [...new Set(options.sheets)];
  const sheets: UnderstoodSheet[] = [];
  const left: LeftSheet[] = [];
  for (const sheet of names) {
    try {
      sheets.push(await understandSheet(session, sheet, options));
    } catch (error) {
      const isOnlyNotOurs =
        error instanceof ClassifyFailure && (error.code === "nothing" || error.code === "protected");
      if (!isAll || !isOnlyNotOurs) throw error;
      left.push({ sheet, problems: error.problems });
    }
  }
  if (sheets.length === 0)
    throw new ClassifyFailure(
      "nothing",
      "unchanged",
      left.flatMap(({ problems }) => problems),
    );
  return { sheets, left };
}

/** Cleans where that was asked for, then scores and writes, as one run. */
async function runAll(
  session: Session,
  sheets: readonly UnderstoodSheet[],
  options: SharedClassifyOptions,
  readAgain: () => Promise<readonly UnderstoodSheet[]>,
): Promise<PreparedSheet[]> {
  const cleanings =
    options.clean === true
      ? sheets.map((sheet) => ({ sheet, plan: planCleaning(sheet.snapshot, sheet.recognition) }))
      : [];
  const unclean = cleanings.filter(({ plan }) => plan.steps.length > 0);
  // Whatever is in the way of writing is found before anything is cleaned.
  let prepared = await prepareSheets(session, sheets, options);
  stopIfCancelled(options.signal);
  const { remembered } = await withRun(session, runOptions(sheets, options, prepared), async (run) => {
    for (const { sheet, plan } of unclean) await run.apply(plan, knownSheets([sheet]));
    const fedFrom = prepared
      .flatMap(({ before }) => before.map(({ sheet }) => sheet))
      .filter((sheet) => sheet !== null);
    const cleaned = options.clean === true ? await cleanReceivables(run, fedFrom) : 0;
    if (unclean.length + cleaned > 0) prepared = await prepareSheets(session, await readAgain(), options);
    for (const sheet of prepared) {
      for (const { plan, sheet: other } of sheet.before)
        await run.apply(plan, other === null ? [] : knownSheets([other]));
      await run.apply(sheet.plan, knownSheets([sheet]));
    }
  });
  if (remembered) return prepared;
  return prepared.map((sheet) => {
    const lost: Problem = { code: "settings-not-kept", sheet: sheet.snapshot.sheet.name };
    return { ...sheet, problems: [...sheet.problems, lost] };
  });
}

function runOptions(
  sheets: readonly UnderstoodSheet[],
  options: SharedClassifyOptions,
  prepared: readonly PreparedSheet[],
): RunOptions {
  const plans = prepared.flatMap(({ before, plan }) => [...before.map((one) => one.plan), plan]);
  const total = plans.reduce((sum, { steps }) => sum + steps.length, 0);
  let earlier = 0;
  let last = 0;
  options.onProgress?.({ stage: "writing", done: 0, total });
  return {
    purpose: "classify",
    mode: "back",
    sheets: knownSheets(sheets),
    marks: sheets[0]?.reading.marks ?? null,
    onProgress: (done) => {
      // Each plan counts its own steps from the start.
      if (done < last) earlier += last;
      last = done;
      options.onProgress?.({ stage: "writing", done: Math.min(earlier + done, total), total });
    },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
}

function knownSheets(sheets: readonly Pick<UnderstoodSheet, "reading">[]): RunOptions["sheets"] {
  return sheets.map(({ reading: { snapshot, found } }) => ({ ...snapshot.sheet, found, tables: snapshot.tables }));
}

function reports(
  prepared: readonly PreparedSheet[],
  session: Session,
  options: SharedClassifyOptions,
): ClassifyReport[] {
  return prepared.map((sheet) =>
    buildReport({
      sheet: sheet.snapshot.sheet.name,
      recognition: sheet.recognition,
      customers: sheet.customers,
      classification: sheet.classification,
      places: sheet.placement.columns,
      plan: sheet.plan,
      formulas: sheet.formulas,
      roundTrips: session.roundTrips,
      problems: sheet.problems,
      wordProblem: options.wordProblem,
    }),
  );
}

/** Whatever goes wrong becomes a failure that says what the workbook is. */
async function reporting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}
