import type { Problem } from "../domain/problem";
import { roundHalfAway } from "../domain/spreadsheet/round";
import { reportProblem } from "./build-report";
import type { ClassifyReport, ClassifySheetsReport, ReportTotals } from "./classify-report";

/** The report of several sheets, with the sum over all of them. */
export function totalReport(
  sheets: readonly ClassifyReport[],
  left: readonly { readonly sheet: string; readonly problems: readonly Problem[] }[],
  wordProblem: (problem: Problem) => string,
): ClassifySheetsReport {
  return {
    sheets,
    left: left.map(({ sheet, problems }) => ({
      sheet,
      problems: problems.map((problem) => reportProblem(problem, wordProblem)),
    })),
    totals: sumOfTotals(sheets.map(({ totals }) => totals)),
    run: {
      roundTrips: Math.max(0, ...sheets.map(({ run }) => run.roundTrips)),
      cellsWritten: sheets.reduce((sum, { run }) => sum + run.cellsWritten, 0),
    },
  };
}

/** Totals added up; an amount that no sheet has stays unknown. */
function sumOfTotals(totals: readonly ReportTotals[]): ReportTotals {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const amount = (key: "ar_balance" | "overdue_amount"): number | null => {
    const known = totals.flatMap((one) => one[key] ?? []);
    return known.length === 0 ? null : roundHalfAway(sum(known), 6);
  };
  const tiers: Record<string, number> = {};
  for (const one of totals)
    for (const [tier, count] of Object.entries(one.tiers)) tiers[tier] = (tiers[tier] ?? 0) + count;
  return {
    customers: sum(totals.map(({ customers }) => customers)),
    ar_balance: amount("ar_balance"),
    overdue_amount: amount("overdue_amount"),
    highRisk: sum(totals.map(({ highRisk }) => highRisk)),
    unrated: sum(totals.map(({ unrated }) => unrated)),
    tiers,
  };
}
