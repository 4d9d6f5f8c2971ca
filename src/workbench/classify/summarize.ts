import type { HostStatistics } from "../host/client/host";
import type { Report, SheetsReport } from "./drive-add-in";
import type { ReceivablesReport } from "./drive-receivables";

/** Problems listed one by one; the report holds all of them. */
const PROBLEMS_SHOWN = 5;

/** What a person reads after a run over several sheets: each of them, those left out, and the sum. */
export function summarizeSheets(report: SheetsReport): string {
  const { sheets, left, totals } = report;
  const amounts = [totals.ar_balance, totals.overdue_amount].map((value) => (value ?? 0).toLocaleString("en-US"));
  return [
    ...sheets.map(summarizeSheet),
    ...left.map(({ sheet, problems }) => `${sheet}: left out. ${problems[0]?.message ?? ""}`),
    `All ${sheets.length} sheets: ${totals.customers} customers, receivables ${amounts[0] ?? ""}, overdue ${amounts[1] ?? ""} yuan, ${totals.highRisk} high risk`,
  ].join("\n");
}

/** What a person reads of the receivables. */
export function summarizeReceivables({ aging, collection, watch }: ReceivablesReport): string[] {
  const amount = (value: number): string => value.toLocaleString("en-US");
  return [
    ...(aging === undefined
      ? []
      : [
          `${aging.sheet}: ${aging.invoices} invoices of ${aging.customers} customers as of ${aging.asOf}`,
          `  outstanding  ${amount(aging.outstanding)}, overdue ${amount(aging.overdue)}, not reconciled ${amount(aging.reconciliation)}`,
        ]),
    ...(watch === undefined ? [] : [`Watch list: ${watch.entries.length} customers`]),
    ...(collection === undefined
      ? []
      : [
          `${collection.sheet}: ${collection.cases.length} to collect from as of ${collection.asOf}`,
          ...(collection.lettersSheet === null
            ? []
            : [`${collection.lettersSheet}: ${collection.letters.length} letters`]),
        ]),
  ];
}

/** The last lines: what the run took, and where its result is. */
export function ending(statistics: HostStatistics, output: string): string {
  return [
    `  round trips  ${statistics.batches}, largest request ${statistics.largestRequest.toLocaleString("en-US")} bytes`,
    `Written: ${output}`,
  ].join("\n");
}

/** What a person reads of one sheet. */
export function summarizeSheet(report: Report): string {
  const { totals, problems } = report;
  const amount = (value: number | null): string =>
    value === null ? "not on the sheet" : `${value.toLocaleString("en-US")} yuan`;
  const tiers = Object.entries(totals.tiers).map(([tier, count]) => `${tier} ${count}`);
  const columns = Object.entries(report.output.columns).map(([role, column]) => `${role} ${column}`);
  const more = problems.length - PROBLEMS_SHOWN;
  return [
    `${report.sheet}: ${totals.customers} customers below row ${report.headerRow}, ${report.skipped.length} rows left out`,
    `  read         ${understood(report)}`,
    `  tiers        ${tiers.join(", ")}`,
    `  receivables  ${amount(totals.ar_balance)}`,
    `  overdue      ${amount(totals.overdue_amount)}`,
    `  high risk    ${totals.highRisk}`,
    `  columns      ${columns.join(", ")} (${report.output.formulas} formulas)`,
    `  problems     ${problems.length}`,
    ...problems.slice(0, PROBLEMS_SHOWN).map(({ message }) => `    ${message}`),
    ...(more > 0 ? [`    … and ${more} more (--report writes them all)`] : []),
  ].join("\n");
}

/** How many columns were understood, and those that a person should look at with what they could be. */
function understood({ columns }: Report): string {
  const known = columns.filter(({ field }) => field !== null);
  const doubtful = columns
    .filter(({ doubts }) => doubts.length > 0)
    .map(({ column, header, field, rivals }) => {
      const guesses = [...new Set([field, ...rivals.map((rival) => rival.field)])].filter((guess) => guess !== null);
      return `${column} "${header}" (${guesses.join(" or ") || "not used"})`;
    });
  const check = doubtful.length > 0 ? `; please check ${doubtful.join(", ")}` : "";
  return `${known.length} of ${columns.length} columns${check}`;
}
