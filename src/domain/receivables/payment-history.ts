import type { Aging } from "./aging";
import type { ReceivablesBook } from "./receivables-book";

/** How an account has paid so far. */
export interface PaymentHistory {
  /** Items settled in full by the as-of date whose own sheet tells due date and payment date. */
  readonly settled: number;
  /** Share of them paid by the due date; NaN without any. */
  readonly onTimeRate: number;
  /** Average days after the due date, early payments counting 0; NaN without any. */
  readonly averageDaysLate: number;
  /** Open items whose promised date has passed. */
  readonly brokenPromises: number;
  /** Days late of the settled items, in the order in which they were paid. */
  readonly lateness: readonly number[];
  /** The days on which they were paid. */
  readonly paidOn: readonly number[];
}

/** Payment behaviour of every account, by account. */
export function paymentHistories(book: ReceivablesBook, aging: Aging): PaymentHistory[] {
  const { items, accounts } = book;
  const { asOf } = aging.rules;
  const paid = accounts.map((): { date: number; late: number }[] => []);
  const broken = new Int32Array(accounts.length);
  for (let item = 0; item < items.count; item++) {
    const account = items.account[item] ?? -1;
    if (account < 0) continue;
    const open = aging.residual[item] ?? 0;
    const promised = items.promiseDate[item] ?? Number.NaN;
    if (open > 0 && promised < asOf) broken[account] = (broken[account] ?? 0) + 1;
    const date = items.paidDate[item] ?? Number.NaN;
    const due = items.dueDate[item] ?? Number.NaN;
    // A credit note is nothing that a customer paid, late or not.
    if (!((items.amount[item] ?? 0) > 0)) continue;
    if (open <= 0 && date <= asOf && !Number.isNaN(due)) paid[account]?.push({ date, late: Math.max(0, date - due) });
  }
  return paid.map((payments, account) => {
    const lateness = payments.sort((a, b) => a.date - b.date).map(({ late }) => late);
    const settled = lateness.length;
    return {
      settled,
      onTimeRate: settled === 0 ? Number.NaN : lateness.filter((late) => late === 0).length / settled,
      averageDaysLate: settled === 0 ? Number.NaN : lateness.reduce((sum, late) => sum + late, 0) / settled,
      brokenPromises: broken[account] ?? 0,
      lateness,
      paidOn: payments.map(({ date }) => date),
    };
  });
}

/**
 * By how many days the latest payments came later than the ones before them: average of the last `count` less average of the
 * earlier ones. NaN where there are not as many earlier payments as latest ones: no history to compare with.
 */
export function slowDown(lateness: readonly number[], count: number): number {
  const latest = lateness.slice(-count);
  const earlier = lateness.slice(0, -count);
  if (count < 1 || latest.length < count || earlier.length < count) return Number.NaN;
  const average = (days: readonly number[]): number => days.reduce((sum, late) => sum + late, 0) / days.length;
  return average(latest) - average(earlier);
}
