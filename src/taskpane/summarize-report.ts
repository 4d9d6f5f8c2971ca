import type { ClassifyReport, ReportCustomer } from "../excel/classify-report";

/** One part of the tier bar. */
export interface TierShare {
  readonly tier: string;
  readonly count: number;
  /** Place of the tier in the policy, best first; null for the unrated. */
  readonly place: number | null;
}

const RISK_ORDER: readonly ReportCustomer["riskLevel"][] = ["high", "medium"];

/**
 * Customers of each tier in the policy's order, the unrated (the report's last entry) at the end; what nobody is in is
 * left out.
 */
export function tierShares(report: ClassifyReport): TierShare[] {
  const entries = Object.entries(report.totals.tiers);
  return entries
    .map(([tier, count], index) => ({ tier, count, place: index < entries.length - 1 ? index : null }))
    .filter((share) => share.count > 0);
}

/**
 * The customers to look at first, at most `count`: those at high risk, then those overdue; within each by days overdue,
 * then by the lower score. Customers that are neither are not listed.
 */
export function watchList(report: ClassifyReport, count: number): ReportCustomer[] {
  return report.customers
    .filter((customer) => customer.riskLevel === "high" || (customer.daysOverdue ?? 0) > 0)
    .sort(
      (a, b) =>
        riskRank(a) - riskRank(b) ||
        (b.daysOverdue ?? 0) - (a.daysOverdue ?? 0) ||
        (a.score ?? Infinity) - (b.score ?? Infinity),
    )
    .slice(0, count);
}

function riskRank(customer: ReportCustomer): number {
  const rank = RISK_ORDER.indexOf(customer.riskLevel);
  return rank < 0 ? RISK_ORDER.length : rank;
}
