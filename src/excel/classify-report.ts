import type { TaxBasis } from "../domain/customer/column-mapping";
import type { FieldId } from "../domain/customer/fields";
import type { ColumnDoubt, ColumnReason, FieldGuess, SheetKind, SheetReason } from "../domain/customer/recognition";
import type { UnitId } from "../domain/customer/units";
import type { FormulaStyle } from "../domain/plan/marks";

/** What a classification found and wrote. Rows are 1-based sheet rows, columns are letters, amounts are in yuan. */
export interface ClassifyReport {
  readonly sheet: string;
  readonly kind: SheetKind;
  /** What speaks for the kind. */
  readonly kindReasons: readonly SheetReason[];
  readonly headerRow: number;
  readonly columns: readonly ReportColumn[];
  readonly customers: readonly ReportCustomer[];
  readonly skipped: readonly { readonly row: number; readonly why: string }[];
  readonly problems: readonly ReportProblem[];
  readonly totals: ReportTotals;
  readonly output: { readonly formulas: FormulaStyle; readonly columns: Readonly<Record<string, string>> };
  /** How the run went, for benches and the curious. */
  readonly run: { readonly roundTrips: number; readonly cellsWritten: number };
}

/** What classifying several sheets in one run found and wrote. */
export interface ClassifySheetsReport {
  readonly sheets: readonly ClassifyReport[];
  /** Sheets that hold nothing to classify, or cannot be written, and why. */
  readonly left: readonly { readonly sheet: string; readonly problems: readonly ReportProblem[] }[];
  /** Over all sheets; the totals of the sheets add up to them. */
  readonly totals: ReportTotals;
  readonly run: { readonly roundTrips: number; readonly cellsWritten: number };
}

export interface ReportColumn {
  readonly column: string;
  readonly header: string;
  readonly field: FieldId | null;
  /** Unit in which the cells stand; null where field is null. */
  readonly unit: UnitId | null;
  /** Whether amounts contain tax; null where nothing says. */
  readonly taxBasis: TaxBasis;
  /** Foreign currency of the whole column; null for the book's. */
  readonly currency: string | null;
  /** 0..1; 1 for what a person said. */
  readonly confidence: number;
  readonly reason: ColumnReason;
  /** What a person should confirm; empty where nothing is in doubt. */
  readonly doubts: readonly ColumnDoubt[];
  /** Other fields the column could be, best first. */
  readonly rivals: readonly FieldGuess[];
}

export interface ReportCustomer {
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  /** null: unrated before a score could be given. */
  readonly score: number | null;
  /** Tier, risk and size as the cells say them, in the policy's words. */
  readonly tier: string;
  readonly risk: string;
  /** The risk whatever the words of the policy. */
  readonly riskLevel: "high" | "medium" | "low" | "unrated";
  readonly size: string | null;
  readonly daysOverdue: number | null;
  readonly limit: number | null;
  readonly termsDays: number | null;
  /** Weight of the criteria present by weight of those applicable, 0..1. */
  readonly completeness: number;
  readonly reasons: readonly string[];
}

export interface ReportProblem {
  readonly code: string;
  readonly sheet: string;
  /** "B5"; null where the problem is not a cell's. */
  readonly cell: string | null;
  readonly text: string | null;
  /** What a person would read there, or null. */
  readonly reads: number | string | null;
  readonly message: string;
}

export interface ReportTotals {
  readonly customers: number;
  readonly ar_balance: number | null;
  readonly overdue_amount: number | null;
  readonly highRisk: number;
  readonly unrated: number;
  readonly tiers: Readonly<Record<string, number>>;
}
