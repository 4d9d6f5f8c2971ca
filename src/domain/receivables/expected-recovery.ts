import { roundHalfAway } from "../spreadsheet/round";

/** Customary allowances by days overdue: what is not lost can be recovered. */
const LOSS_RATES: readonly (readonly [days: number, rate: number])[] = [
  [365, 1],
  [180, 0.8],
  [90, 0.5],
  [60, 0.3],
  [30, 0.1],
  [0, 0.05],
];

/** Overdue amount less the customary allowance for its age, to cents; 0 where nothing is overdue. */
export function expectedRecovery(overdue: number, daysOverdue: number): number {
  if (!(overdue > 0)) return 0;
  const days = Number.isNaN(daysOverdue) ? 0 : daysOverdue;
  const rate = LOSS_RATES.find(([over]) => days > over)?.[1] ?? 0;
  return roundHalfAway(overdue * (1 - rate), 2);
}
