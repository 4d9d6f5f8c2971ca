import type { CustomerTable, FieldColumn } from "../domain/customer/customer-table";
import { numberAt, textAt } from "../domain/customer/customer-table";
import type { FieldId } from "../domain/customer/fields";
import type { Recognition } from "../domain/customer/recognition";
import { VISIBLE_ROLES } from "../domain/formulas/result-columns";
import type { FormulaStyle } from "../domain/plan/marks";
import type { Plan } from "../domain/plan/plan";
import type { Problem } from "../domain/problem";
import { inBookCurrency } from "../domain/scoring/book-currency";
import type { Classification } from "../domain/scoring/classification";
import { riskNameAt, sizeNameAt, tierNameAt } from "../domain/scoring/classification";
import { reasonsAt } from "../domain/scoring/reasons";
import { a1, columnLetters } from "../domain/spreadsheet/address";
import { roundHalfAway } from "../domain/spreadsheet/round";
import type { ClassifyReport, ReportCustomer, ReportProblem, ReportTotals } from "./classify-report";

const LEVELS = ["low", "medium", "high", "unrated"] as const;
const HIGH = 2;

export interface ReportInput {
  readonly sheet: string;
  readonly recognition: Recognition;
  readonly customers: CustomerTable;
  readonly classification: Classification;
  /** 0-based column of each role. */
  readonly places: ReadonlyMap<string, number>;
  readonly plan: Plan;
  readonly formulas: FormulaStyle;
  readonly problems: readonly Problem[];
  readonly roundTrips: number;
  readonly wordProblem: (problem: Problem) => string;
}

/** The report of a run: rows 1-based, columns by letter, amounts in yuan. */
export function buildReport(input: ReportInput): ClassifyReport {
  const { recognition, classification, plan } = input;
  const { headerRows } = recognition;
  return {
    sheet: input.sheet,
    kind: recognition.kind,
    kindReasons: recognition.reasons,
    headerRow: headerRows.row + headerRows.rowCount,
    columns: recognition.columns
      .filter(({ reason }) => reason !== "own-column")
      .map(({ column, header, field, unit, taxBasis, currency, confidence, reason, doubts, rivals }) => ({
        column: columnLetters(column),
        ...{ header, field, unit, taxBasis, currency, confidence, reason, doubts, rivals },
      })),
    customers: Array.from({ length: classification.count }, (_, index) => reportCustomer(input, index)),
    skipped: recognition.skipped.map(({ row, why }) => ({ row: row + 1, why })),
    problems: input.problems.map((problem) => reportProblem(problem, input.wordProblem)),
    totals: totalsOf(input),
    output: { formulas: input.formulas, columns: visibleColumns(input.places) },
    run: { roundTrips: input.roundTrips, cellsWritten: plan.counts.cells },
  };
}

function reportCustomer({ customers, classification }: ReportInput, index: number): ReportCustomer {
  const number = (value: number | undefined): number | null =>
    value === undefined || Number.isNaN(value) ? null : value;
  const name =
    textOf(customers.columns.get("customer_name"), index) ??
    textOf(customers.columns.get("customer_short_name"), index);
  return {
    row: (customers.rowNumbers[index] ?? -1) + 1,
    id: textOf(customers.columns.get("customer_id"), index) ?? textOf(customers.columns.get("uscc"), index),
    name,
    score: number(classification.score[index]),
    tier: tierNameAt(classification, index),
    risk: riskNameAt(classification, index),
    riskLevel: LEVELS[classification.riskIndex[index] ?? LEVELS.length - 1] ?? "unrated",
    size: classification.sizeIndex[index] === -1 ? null : sizeNameAt(classification, index),
    daysOverdue: number(classification.daysOverdue[index]),
    limit: number(classification.limit[index]),
    termsDays: number(classification.termsDays[index]),
    completeness: classification.completeness[index] ?? 0,
    reasons: reasonsAt(classification, index),
  };
}

function textOf(column: FieldColumn | undefined, index: number): string | null {
  const text = textAt(column, index);
  return text === "" ? null : text;
}

/** A problem with its place as people write it, and its words. */
export function reportProblem(problem: Problem, word: (problem: Problem) => string): ReportProblem {
  const { row, column } = problem;
  return {
    code: problem.code,
    sheet: problem.sheet,
    cell: row === undefined || column === undefined ? null : a1({ row, column }),
    text: problem.text ?? null,
    reads: problem.reads ?? null,
    message: word(problem),
  };
}

function totalsOf({ customers: asRead, classification }: ReportInput): ReportTotals {
  const customers = inBookCurrency(classification.compiled, asRead);
  const { tiers, unrated } = classification.compiled.policy;
  const counts: Record<string, number> = Object.fromEntries(
    [...tiers.map(({ name }) => name), unrated.name].map((name) => [name, 0]),
  );
  let highRisk = 0;
  for (let index = 0; index < classification.count; index += 1) {
    const tier = tierNameAt(classification, index);
    counts[tier] = (counts[tier] ?? 0) + 1;
    if (classification.riskIndex[index] === HIGH) highRisk += 1;
  }
  return {
    customers: classification.count,
    ar_balance: sumOf(customers, "ar_balance"),
    overdue_amount: sumOf(customers, "overdue_amount"),
    highRisk,
    unrated: counts[unrated.name] ?? 0,
    tiers: counts,
  };
}

/** Sum of what is readable, in yuan to 6 decimals; null where the sheet has no such column. */
function sumOf(customers: CustomerTable, field: FieldId): number | null {
  const column = customers.columns.get(field);
  if (column === undefined) return null;
  let sum = 0;
  for (let index = 0; index < customers.rowNumbers.length; index += 1) {
    const value = numberAt(column, index);
    if (!Number.isNaN(value)) sum += value;
  }
  return roundHalfAway(sum, 6);
}

function visibleColumns(places: ReadonlyMap<string, number>): Record<string, string> {
  const shown: readonly string[] = VISIBLE_ROLES;
  return Object.fromEntries(
    [...places].filter(([role]) => shown.includes(role)).map(([role, column]) => [role, columnLetters(column)]),
  );
}
