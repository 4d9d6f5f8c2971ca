import type { ReceivablesReport } from "./receivables-report";

/**
 * The parts of the add-in's report that the command line reads; the rest is passed on as it is. The add-in is a built
 * bundle here, so its own declarations do not apply.
 */
export interface Report {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly {
    readonly column: string;
    readonly header: string;
    readonly field: string | null;
    /** What people call the field. */
    readonly fieldName: string | null;
    readonly doubts: readonly string[];
    readonly rivals: readonly { readonly fieldName: string }[];
  }[];
  readonly problems: readonly { readonly message: string }[];
  readonly skipped: readonly unknown[];
  readonly totals: {
    readonly customers: number;
    readonly ar_balance: number | null;
    readonly overdue_amount: number | null;
    readonly highRisk: number;
    readonly unrated: number;
    readonly tiers: Readonly<Record<string, number>>;
  };
  readonly output: { readonly formulas: string; readonly columns: Readonly<Record<string, string>> };
}

/** The report of a run over several sheets. */
export interface SheetsReport {
  readonly sheets: readonly Report[];
  readonly left: readonly { readonly sheet: string; readonly problems: readonly { readonly message: string }[] }[];
  readonly totals: Report["totals"];
}

export interface Failure {
  readonly failure: { readonly code: string; readonly detail: string; readonly messages: readonly string[] };
}

/** The add-in's entry for programs, as the built page defines it. */
export interface AddInEntry {
  classifySheet(options: object): Promise<Report | Failure>;
  classifySheets(options: object): Promise<SheetsReport | Failure>;
  removeClassification(options: object): Promise<object | Failure>;
  freeze(options: object): Promise<object | Failure>;
  makeShareSafe(options: object): Promise<object | Failure>;
  writeAging(options: object): Promise<NonNullable<ReceivablesReport["aging"]> | Failure>;
  writeCollection(options: object): Promise<NonNullable<ReceivablesReport["collection"]> | Failure>;
  watchReceivables(options: object): Promise<NonNullable<ReceivablesReport["watch"]> | Failure>;
}

/** The entry of an open add-in. @throws when the page defines none */
export function entryOf(window: object): AddInEntry {
  const entry: unknown = "CustomerTiers" in window ? window.CustomerTiers : undefined;
  if (typeof entry !== "object" || entry === null) throw new Error("The built add-in has no CustomerTiers entry.");
  return entry as AddInEntry;
}
