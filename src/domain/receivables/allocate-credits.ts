import { roundHalfAway } from "../spreadsheet/round";
import type { Aging } from "./aging";
import type { ReceivablesBook } from "./receivables-book";

/**
 * What is open of each item after payments and credits that name no invoice, which pay the oldest due date first and items
 * without a date last: the sums per account and bucket are those of an aging by due date.
 */
export function openAfterCredits(book: ReceivablesBook, aging: Aging): Float64Array {
  const open = aging.residual.map((amount) => Math.max(0, amount));
  if (!aging.rules.payOldestFirst) return open;
  const { items, payments, accounts } = book;
  const credit = new Float64Array(accounts.length);
  const take = (account: number, amount: number): void => {
    if (account >= 0) credit[account] = (credit[account] ?? 0) + amount;
  };
  aging.residual.forEach((amount, item) => {
    if (amount < 0) take(items.account[item] ?? -1, -amount);
  });
  for (let index = 0; index < payments.count; index++) {
    if ((payments.item[index] ?? -1) >= 0 || (payments.date[index] ?? 0) > aging.rules.asOf) continue;
    take(payments.account[index] ?? -1, payments.amount[index] ?? 0);
  }
  const day = (item: number): number => {
    const due = items.dueDate[item] ?? Number.NaN;
    return Number.isNaN(due) ? Number.POSITIVE_INFINITY : due;
  };
  const order = Array.from(open.keys())
    .filter((item) => (open[item] ?? 0) > 0 && (credit[items.account[item] ?? -1] ?? 0) > 0)
    .sort((a, b) => (day(a) === day(b) ? a - b : day(a) - day(b)));
  for (const item of order) {
    const account = items.account[item] ?? -1;
    const paid = Math.min(open[item] ?? 0, credit[account] ?? 0);
    if (paid <= 0) continue;
    open[item] = roundHalfAway((open[item] ?? 0) - paid, 2);
    credit[account] = roundHalfAway((credit[account] ?? 0) - paid, 2);
  }
  return open;
}
