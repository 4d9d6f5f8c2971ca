import type { HostStatistics } from "../host/client/host";
import type { CommandText } from "./command-text";
import type { Report, SheetsReport } from "./add-in-entry";
import type { ReceivablesReport } from "./receivables-report";

/** Problems listed one by one; the report holds all of them. */
const PROBLEMS_SHOWN = 5;

/** Columns of a terminal that labels take; a Chinese character takes two. */
const LABEL_WIDTH = 13;

/** What a person reads after a run over several sheets: each of them, those left out, and the sum. */
export function summarizeSheets({ sheets, left, totals }: SheetsReport, text: CommandText): string {
  const [receivables = "", overdue = ""] = [totals.ar_balance, totals.overdue_amount].map((value) =>
    amountText(value ?? 0),
  );
  return [
    ...sheets.map((sheet) => summarizeSheet(sheet, text)),
    ...left.map(({ sheet, problems }) => text.leftOut(sheet, problems[0]?.message ?? "")),
    text.allSheets(sheets.length, totals.customers, receivables, overdue, totals.highRisk),
  ].join("\n");
}

/** What a person reads of the receivables. */
export function summarizeReceivables({ aging, collection, watch }: ReceivablesReport, text: CommandText): string[] {
  const lines: string[] = [];
  if (aging !== undefined) {
    const sums = [aging.outstanding, aging.overdue, aging.reconciliation].map(amountText);
    lines.push(text.aging(aging.sheet, aging.invoices, aging.customers, aging.asOf));
    lines.push(`  ${text.agingSums(sums[0] ?? "", sums[1] ?? "", sums[2] ?? "")}`);
    if (aging.withoutCustomer !== 0) lines.push(`  ${text.unassigned(amountText(aging.withoutCustomer))}`);
  }
  if (watch !== undefined) lines.push(text.watchList(watch.entries.length));
  if (collection !== undefined) {
    const { sheet, cases, asOf, lettersSheet, letters } = collection;
    lines.push(text.collection(sheet, cases.length, asOf));
    if (lettersSheet !== null) lines.push(text.letters(lettersSheet, letters.length));
  }
  const problems = [...(aging?.problems ?? []), ...(collection?.problems ?? [])].map(({ message }) => message);
  return [...lines, ...problemLines([...new Set(problems)], text)];
}

/** The last lines: what the run took, and where its result is. */
export function ending(statistics: HostStatistics, output: string, text: CommandText): string {
  const requests = text.requests(statistics.batches, amountText(statistics.largestRequest));
  return [line(text.labels.roundTrips, requests), text.written(output)].join("\n");
}

/** What a person reads of one sheet. */
export function summarizeSheet(report: Report, text: CommandText): string {
  const { totals, problems, output } = report;
  const { labels } = text;
  const amount = (value: number | null): string => (value === null ? text.notOnSheet : text.yuan(amountText(value)));
  const tiers = Object.entries(totals.tiers).map(([tier, count]) => `${tier} ${count}`);
  const columns = Object.entries(output.columns).map(([role, column]) => `${text.roles[role] ?? role} ${column}`);
  return [
    text.sheet(report.sheet, totals.customers, report.headerRow, report.skipped.length),
    line(labels.read, understood(report, text)),
    line(labels.tiers, tiers.join(", ")),
    line(labels.receivables, amount(totals.ar_balance)),
    line(labels.overdue, amount(totals.overdue_amount)),
    line(labels.highRisk, String(totals.highRisk)),
    line(labels.columns, `${columns.join(", ")} (${text.formulas[output.formulas] ?? output.formulas})`),
    line(labels.problems, String(problems.length)),
    ...problemLines(
      problems.map(({ message }) => message),
      text,
    ),
  ].join("\n");
}

/** The first problems, and how many more there are. */
function problemLines(messages: readonly string[], text: CommandText): string[] {
  const more = messages.length - PROBLEMS_SHOWN;
  const shown = messages.slice(0, PROBLEMS_SHOWN).map((message) => `    ${message}`);
  return more > 0 ? [...shown, `    ${text.more(more)}`] : shown;
}

/** How many columns were understood, and those that a person should look at with what they could be. */
function understood({ columns }: Report, text: CommandText): string {
  const known = columns.filter(({ field }) => field !== null);
  const doubtful = columns
    .filter(({ doubts }) => doubts.length > 0)
    .map(({ column, header, fieldName, rivals }) => {
      const guesses = [...new Set([fieldName, ...rivals.map((rival) => rival.fieldName)])];
      return text.doubtful(
        column,
        header,
        guesses.filter((guess) => guess !== null),
      );
    });
  return text.columnsRead(known.length, columns.length) + (doubtful.length > 0 ? text.pleaseCheck(doubtful) : "");
}

function line(label: string, value: string): string {
  const width = [...label].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
  return `  ${label}${" ".repeat(Math.max(LABEL_WIDTH - width, 1))}${value}`;
}

function amountText(value: number): string {
  return value.toLocaleString("en-US");
}
