import type { CustomerTable } from "../../domain/customer/customer-table";
import type { FieldId } from "../../domain/customer/fields";
import { UNREADABLE } from "../../domain/customer/value-state";
import { RISK_LEVELS } from "../../domain/policy/policy";
import type { RiskLevelId } from "../../domain/policy/policy";
import { riskNameAt, tierNameAt } from "../../domain/scoring/classification";
import type { Classification } from "../../domain/scoring/classification";
import { mainReasonAt } from "../../domain/scoring/reasons";
import { roundHalfAway } from "../../domain/spreadsheet/round";
import { customerNameAt, customerNumberAt } from "../judgement";
import type { Judgement } from "../judgement";

/** Customers that stand together in a chart. */
export interface Share {
  readonly name: string;
  readonly count: number;
  /** Their receivables in yuan; 0 where the sheet has none. */
  readonly receivables: number;
}

/** Customers of a tier; `place` in the policy, best first, null for the unrated. */
export interface TierShare extends Share {
  readonly place: number | null;
}

/** Customers of a risk; `level` null for the unrated. */
export interface RiskShare extends Share {
  readonly level: RiskLevelId | null;
}

/** The totals of the sheet, in yuan; null where it has no such column. */
export interface Totals {
  readonly customers: number;
  readonly receivables: number | null;
  readonly overdue: number | null;
  readonly highRisk: number;
  /** Cells of the two amounts that could not be read and are in no total. */
  readonly unreadable: number;
}

/** A customer to look at. */
export interface WatchedCustomer {
  /** 0-based sheet row. */
  readonly row: number;
  readonly name: string | null;
  readonly tier: string;
  readonly place: number | null;
  readonly daysOverdue: number;
  readonly reason: string;
}

/** What a classification comes to. */
export interface ResultSummary {
  readonly tiers: readonly TierShare[];
  readonly risks: readonly RiskShare[];
  readonly totals: Totals;
  readonly watched: readonly WatchedCustomer[];
}

const HIGH = RISK_LEVELS.indexOf("high");
const MEDIUM = RISK_LEVELS.indexOf("medium");

/** Counts, sums and the customers to look at first, at most `watched` of them. */
export function summarizeResult({ customers, classification }: Judgement, watched: number): ResultSummary {
  const { tiers, unrated, riskLevels } = classification.compiled.policy;
  const tierShares = [
    ...tiers.map(({ name }, place) => ({ name, place: place as number | null, count: 0, receivables: 0 })),
    { name: unrated.name, place: null, count: 0, receivables: 0 },
  ];
  const riskShares = [
    ...riskLevels.map(({ name, id }) => ({ name, level: id as RiskLevelId | null, count: 0, receivables: 0 })),
    { name: unrated.name, level: null, count: 0, receivables: 0 },
  ];
  for (let index = 0; index < classification.count; index += 1) {
    const receivables = customerNumberAt(customers, "ar_balance", index) ?? 0;
    for (const share of [
      tierShares[classification.tierIndex[index] ?? tiers.length],
      riskShares[classification.riskIndex[index] ?? riskLevels.length],
    ]) {
      if (share === undefined) continue;
      share.count += 1;
      share.receivables = roundHalfAway(share.receivables + receivables, 6);
    }
  }
  return {
    tiers: tierShares.filter(({ count }) => count > 0),
    risks: riskShares.filter(({ count }) => count > 0),
    totals: {
      customers: classification.count,
      receivables: totalOf(customers, "ar_balance"),
      overdue: totalOf(customers, "overdue_amount"),
      highRisk: riskShares[HIGH]?.count ?? 0,
      unreadable: unreadableCells(customers, "ar_balance") + unreadableCells(customers, "overdue_amount"),
    },
    watched: watchList(customers, classification, watched),
  };
}

/** Whether every customer and every yuan of receivables is in one tier and in one risk: what the charts show is all. */
export function reconciles({ tiers, risks, totals }: ResultSummary): boolean {
  return [tiers, risks].every((shares) => {
    const count = shares.reduce((sum, share) => sum + share.count, 0);
    const receivables = shares.reduce((sum, share) => sum + share.receivables, 0);
    return count === totals.customers && Math.abs(receivables - (totals.receivables ?? 0)) < 0.005;
  });
}

function totalOf(customers: CustomerTable, field: FieldId): number | null {
  if (!customers.columns.has(field)) return null;
  let sum = 0;
  for (let index = 0; index < customers.rowNumbers.length; index += 1)
    sum += customerNumberAt(customers, field, index) ?? 0;
  return roundHalfAway(sum, 6);
}

function unreadableCells(customers: CustomerTable, field: FieldId): number {
  return customers.columns.get(field)?.state.reduce((count, state) => count + (state === UNREADABLE ? 1 : 0), 0) ?? 0;
}

/**
 * The customers to look at first: those at high risk, then at medium risk, then the others overdue; within each by days
 * overdue, then by the lower score. Customers that are neither at high risk nor overdue are not listed.
 */
function watchList(customers: CustomerTable, classification: Classification, most: number): WatchedCustomer[] {
  const { riskIndex, daysOverdue, score, tierIndex, count, compiled } = classification;
  const days = (index: number): number => daysOverdue[index] || 0;
  const rank = (index: number): number => [HIGH, MEDIUM].indexOf(riskIndex[index] ?? -1) + 1 || 3;
  const points = (index: number): number => (Number.isNaN(score[index]) ? Infinity : (score[index] ?? Infinity));
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => riskIndex[index] === HIGH || days(index) > 0)
    .sort((a, b) => rank(a) - rank(b) || days(b) - days(a) || compare(points(a), points(b)))
    .slice(0, most)
    .map((index) => ({
      row: customers.rowNumbers[index] ?? 0,
      name: customerNameAt(customers, index),
      tier: tierNameAt(classification, index),
      place: (tierIndex[index] ?? Infinity) < compiled.policy.tiers.length ? (tierIndex[index] ?? null) : null,
      daysOverdue: days(index),
      reason: mainReasonAt(classification, index) || riskNameAt(classification, index),
    }));
}

/** Infinite scores are equal to each other. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
