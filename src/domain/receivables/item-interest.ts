import { roundHalfAway } from "../spreadsheet/round";
import type { ReceivablesBook } from "./receivables-book";

/**
 * Simple interest on one item from the day after its due date to a day, segment by segment between payments: what was paid late
 * bears interest until it was paid. Rounded to cents; 0 without a due date.
 *
 * @param rate of a year of `yearDays` days, a fraction
 * @param credited paid by credits that name no invoice: it bears no interest at all, because none can say until when it would
 */
export function itemInterest(
  { items, payments }: ReceivablesBook,
  item: number,
  asOf: number,
  { rate, yearDays }: { readonly rate: number; readonly yearDays: number },
  credited = 0,
): number {
  const due = items.dueDate[item] ?? Number.NaN;
  if (Number.isNaN(due) || asOf <= due || rate <= 0) return 0;
  const paid: { date: number; amount: number }[] = [];
  const on = (date: number, amount: number): void => {
    if (date <= asOf && amount !== 0) paid.push({ date, amount });
  };
  on(items.paidDate[item] ?? Number.NaN, items.settledDated[item] ?? 0);
  for (let index = 0; index < payments.count; index++) {
    if (payments.item[index] === item) on(payments.date[index] ?? Number.NaN, payments.amount[index] ?? 0);
  }
  let open = (items.amount[item] ?? 0) - (items.settledUndated[item] ?? 0) - credited;
  let from = due;
  let dayAmounts = 0;
  for (const { date, amount } of paid.sort((a, b) => a.date - b.date)) {
    if (date > due) {
      dayAmounts += Math.max(0, open) * (date - from);
      from = date;
    }
    open -= amount;
  }
  dayAmounts += Math.max(0, open) * (asOf - from);
  return roundHalfAway((dayAmounts * rate) / yearDays, 2);
}
