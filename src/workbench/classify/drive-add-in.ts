import type { HostStatistics } from "../host/client/host";
import type { Workbook } from "../host/model/workbook";
import { openAddIn } from "../session/open-add-in";
import type { OpenAddIn } from "../session/open-add-in";
import { entryOf } from "./add-in-entry";
import type { AddInEntry, Failure, Report, SheetsReport } from "./add-in-entry";
import type { ClassifyArguments } from "./arguments";
import { driveReceivables, wantsReceivables } from "./drive-receivables";
import type { ReceivablesReport } from "./receivables-report";

/** What a run came to. */
export interface Driven<T> {
  /** A workbook without customers is a failure, and may have receivables all the same. */
  readonly outcome: T | Failure;
  /** null: not asked for, or not come to. */
  readonly receivables: ReceivablesReport | Failure | null;
  readonly statistics: HostStatistics;
}

/**
 * Classifies a sheet of a workbook, in place, by the built add-in behind the real client; then freezes it and makes the
 * workbook share-safe where that is wanted.
 */
export async function driveAddIn(workbook: Workbook, bundle: string, wanted: DriveOptions): Promise<Driven<Report>> {
  return drive(workbook, bundle, wanted, (entry, options) => entry.classifySheet(options));
}

/**
 * The same for the sheet in front; where that holds no customers, as a cover does not, for the sheets that do: one of them as if
 * it had been named, several in one run.
 */
export async function driveWherever(
  workbook: Workbook,
  bundle: string,
  wanted: DriveOptions,
): Promise<Driven<Report | SheetsReport>> {
  return drive<Report | SheetsReport>(workbook, bundle, wanted, async (entry, options) => {
    const inFront = await entry.classifySheet(options);
    if (!("failure" in inFront) || inFront.failure.code !== NO_CUSTOMERS) return inFront;
    const elsewhere = await entry.classifySheets({ ...options, sheets: "all" });
    if ("failure" in elsewhere) return inFront;
    const [only, ...others] = elsewhere.sheets;
    return only !== undefined && others.length === 0 ? only : elsewhere;
  });
}

/** The same for several sheets in one run; each of those classified is frozen. */
export async function driveSheets(
  workbook: Workbook,
  bundle: string,
  wanted: DriveOptions,
): Promise<Driven<SheetsReport>> {
  const { sheets } = wanted;
  return drive(workbook, bundle, wanted, (entry, options) => entry.classifySheets({ ...options, sheets }));
}

type DriveOptions = Pick<ClassifyArguments, "sheet" | "sheets" | "formulas" | "clean" | "asOf"> &
  Required<Pick<ClassifyArguments, "language">> &
  Partial<Pick<ClassifyArguments, "headerRow" | "place" | "outputs">> &
  Partial<Pick<ClassifyArguments, "invoices" | "freeze" | "shareSafe" | "aging" | "collection" | "letters">>;

async function drive<T extends Report | SheetsReport>(
  workbook: Workbook,
  bundle: string,
  wanted: DriveOptions,
  work: (entry: AddInEntry, options: object) => Promise<T | Failure>,
): Promise<Driven<T>> {
  const { sheet, headerRow, formulas, place, outputs, clean, asOf, invoices, language } = wanted;
  const choices = { sheet, headerRow, formulas, place, outputs, clean, asOf, invoices, language };
  const addIn = await openAddIn({ bundle, workbook });
  try {
    const entry = entryOf(addIn.window);
    let outcome = await work(entry, choices);
    await functionsSettled(addIn);
    const classified = "failure" in outcome ? [] : "sheets" in outcome ? outcome.sheets : [outcome as Report];
    const then = [
      ...(wanted.freeze === true ? classified.map((one) => () => entry.freeze({ sheet: one.sheet, language })) : []),
      ...(wanted.shareSafe === true ? [() => entry.makeShareSafe({ language })] : []),
    ];
    for (const action of then) {
      if ("failure" in outcome) break;
      const done = await action();
      if ("failure" in done) outcome = done as Failure;
      await functionsSettled(addIn);
    }
    const goesOn = !("failure" in outcome) || outcome.failure.code === NO_CUSTOMERS;
    const receivables = wantsReceivables(wanted) && goesOn ? await driveReceivables(entry, wanted, language) : null;
    return { outcome, receivables, statistics: { ...addIn.host.statistics } };
  } finally {
    addIn.close();
  }
}

/** Code of the failure of a workbook in which nobody is to be classified. */
const NO_CUSTOMERS = "nothing";

/** Longest wait for the add-in's functions, in milliseconds; cells without a result are written without a value. */
const LONGEST_WAIT = 120_000;

/** Custom functions answer after the batch that wrote their cells: waits until every call has its result. */
export async function functionsSettled({ functions, host }: OpenAddIn): Promise<void> {
  const end = Date.now() + LONGEST_WAIT;
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (functions.pendingCount > 0 && Date.now() < end);
  host.recalculate();
}
