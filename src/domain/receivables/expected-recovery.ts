import type { AgingBucket } from "../policy/policy";
import { roundHalfAway } from "../spreadsheet/round";

/**
 * Overdue amount less what the policy expects to lose of its bucket by days overdue, to cents; 0 where nothing is overdue. Days
 * that nobody knows (NaN) count as the first day overdue.
 */
export function expectedRecovery(overdue: number, daysOverdue: number, buckets: readonly AgingBucket[]): number {
  if (!(overdue > 0)) return 0;
  const days = Number.isNaN(daysOverdue) ? 1 : daysOverdue;
  let bucket = buckets[0];
  for (const next of buckets) if (days >= next.from) bucket = next;
  return roundHalfAway(overdue * (1 - (bucket?.expectedLoss ?? 0)), 2);
}
