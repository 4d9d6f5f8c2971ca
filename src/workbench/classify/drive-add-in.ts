import { Calculator } from "../host/formula/calculator";
import type { HostStatistics } from "../host/client/host";
import type { Workbook } from "../host/model/workbook";
import { openAddIn } from "../session/open-add-in";
import type { ClassifyArguments } from "./arguments";

/**
 * The parts of the add-in's report that the command line reads; the rest is passed on as it is. The add-in is a built
 * bundle here, so its own declarations do not apply.
 */
export interface Report {
  readonly sheet: string;
  readonly headerRow: number;
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

export interface Failure {
  readonly failure: { readonly code: string; readonly detail: string; readonly messages: readonly string[] };
}

/** The add-in's entry for programs, as the built page defines it. */
export interface AddInEntry {
  classifySheet(options: object): Promise<Report | Failure>;
  removeClassification(options: object): Promise<object | Failure>;
}

/** The entry of an open add-in. @throws when the page defines none */
export function entryOf(window: object): AddInEntry {
  const entry: unknown = "CustomerTiers" in window ? window.CustomerTiers : undefined;
  if (typeof entry !== "object" || entry === null) throw new Error("The built add-in has no CustomerTiers entry.");
  return entry as AddInEntry;
}

/** Classifies a sheet of a workbook, in place, by the built add-in behind the real client. */
export async function driveAddIn(
  workbook: Workbook,
  bundle: string,
  wanted: Pick<ClassifyArguments, "sheet" | "formulas" | "clean" | "asOf" | "language">,
): Promise<{ outcome: Report | Failure; statistics: HostStatistics }> {
  const calculator = { current: null as Calculator | null };
  const addIn = await openAddIn({ bundle, workbook, host: { calculate: () => calculator.current?.recalculate() } });
  calculator.current = new Calculator(workbook);
  try {
    const { sheet, formulas, clean, asOf, language } = wanted;
    const outcome = await entryOf(addIn.window).classifySheet({ sheet, formulas, clean, asOf, language });
    return { outcome, statistics: { ...addIn.host.statistics } };
  } finally {
    addIn.close();
  }
}
