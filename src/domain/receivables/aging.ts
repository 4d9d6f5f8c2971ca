import { roundHalfAway } from "../spreadsheet/round";
import { foldAsciiCase } from "../spreadsheet/text";
import type { ReceivablesBook } from "./receivables-book";

/** How receivables are aged. */
export interface AgingRules {
  /** The day they are aged to, a serial without time. */
  readonly asOf: number;
  /** The date that days are counted from. */
  readonly basis: "due" | "invoice";
  /** Lower bounds of the buckets in days, inclusive, ascending; the first takes everything below the second. */
  readonly bounds: readonly number[];
  /** Whether payments and credits that name no invoice pay the oldest first; false: they stand as unapplied credit alone. */
  readonly payOldestFirst: boolean;
}

/** Classes of an item beside the buckets. */
export const UNDATED = 14;
export const CREDIT = 15;
/** At most so many buckets: the classes after them are taken. */
export const MOST_BUCKETS = 13;

/** The receivables of a day. */
export interface Aging {
  readonly rules: AgingRules;
  /** Per item, before unassigned payments: open amount (negative: more was paid than billed), cents precise. */
  readonly residual: Float64Array;
  /** Per account, `buckets` values each: what is open after unassigned payments and credits. */
  readonly matrix: Float64Array;
  readonly buckets: number;
  /** Per account. */
  readonly undated: Float64Array;
  /** Per account: what was paid or credited and pays nothing yet, at most 0. */
  readonly unappliedCredit: Float64Array;
  /** Per account: open in all. */
  readonly outstanding: Float64Array;
  /** Per account: past its due date, after unassigned payments and credits. */
  readonly overdue: Float64Array;
  /** Per account: largest number of days overdue of an item still open, 0 where nothing is overdue. */
  readonly oldestDaysOverdue: Float64Array;
  /** Open items less payments, less the matrix with its other columns: 0 unless something was lost. */
  readonly reconciliation: number;
  /** Items and payments whose row names no customer: they are in no account, and this is their sum. */
  readonly withoutCustomer: number;
}

/**
 * Ages all items to a day. What a payment that names an invoice of several instalments leaves of one, it pays of the next. Day 0 (the due date itself) is not overdue. An invoice of a later date is not there yet; what was paid
 * for it already is a credit. Unassigned payments and overpaid items of an account pay its oldest bucket first and the items
 * without a date last.
 */
export function ageReceivables(book: ReceivablesBook, rules: AgingRules): Aging {
  const { items, accounts, payments } = book;
  const { asOf } = rules;
  const width = CREDIT + 1;
  const assigned = assignedPayments(book, asOf);
  const bounds = Float64Array.from(rules.bounds);
  const residual = new Float64Array(items.count);
  const gross = new Float64Array(accounts.length * width);
  const overdueGross = new Float64Array(accounts.length);
  const oldest = new Float64Array(accounts.length);
  let itemTotal = 0;
  let withoutCustomer = 0;
  const { dueDate, invoiceDate, amount, settledUndated, settledDated, paidDate } = items;
  const basis = rules.basis === "due" ? dueDate : invoiceDate;
  for (let item = 0; item < items.count; item++) {
    let open = at(invoiceDate, item) > asOf ? 0 : at(amount, item) - at(settledUndated, item);
    if (at(paidDate, item) <= asOf) open -= at(settledDated, item);
    if (assigned !== null) {
      open = toCents(open);
      const paid = toCents(at(assigned, item));
      const spare = paid <= 0 ? 0 : Math.max(0, toCents(paid - Math.max(0, open)));
      if (spare > 0 && isNextInstalment(items, item)) {
        assigned[item + 1] = at(assigned, item + 1) + spare;
        open -= paid - spare;
      } else open -= paid;
    }
    open = toCents(open);
    residual[item] = open;
    itemTotal += open;
    const account = items.account[item] ?? -1;
    if (account < 0) {
      withoutCustomer += open;
      continue;
    }
    const kind = open < 0 ? CREDIT : classOf(asOf - at(basis, item), bounds);
    const cell = account * width + kind;
    gross[cell] = at(gross, cell) + open;
    const past = asOf - at(dueDate, item);
    if (past > 0 && open > 0) {
      overdueGross[account] = at(overdueGross, account) + open;
      if (past > at(oldest, account)) oldest[account] = past;
    }
  }
  for (let index = 0; index < payments.count; index++) {
    if ((payments.item[index] ?? -1) >= 0 || at(payments.date, index) > asOf) continue;
    const paid = at(payments.amount, index);
    itemTotal -= paid;
    const account = payments.account[index] ?? -1;
    if (account < 0) withoutCustomer -= paid;
    else gross[account * width + CREDIT] = at(gross, account * width + CREDIT) - paid;
  }
  const net = netAccounts(gross, overdueGross, oldest, rules, accounts.length);
  let total = 0;
  for (let account = 0; account < accounts.length; account++) total += at(net.outstanding, account);
  return {
    rules,
    residual,
    buckets: bounds.length,
    ...net,
    reconciliation: roundHalfAway(itemTotal - withoutCustomer - total, 2),
    withoutCustomer: roundHalfAway(withoutCustomer, 2),
  };
}

/** Whether the item after this one is an instalment of the same invoice: the row right below, under the same number. */
function isNextInstalment({ sheet, row, numbers }: ReceivablesBook["items"], item: number): boolean {
  const number = numbers[item] ?? "";
  return (
    number !== "" &&
    sheet[item + 1] === sheet[item] &&
    row[item + 1] === (row[item] ?? 0) + 1 &&
    foldAsciiCase(numbers[item + 1] ?? "") === foldAsciiCase(number)
  );
}

/** Payments of a day that name an item, by item; null where there are none. */
function assignedPayments({ items, payments }: ReceivablesBook, asOf: number): Float64Array | null {
  if (payments.count === 0) return null;
  const paid = new Float64Array(items.count);
  for (let index = 0; index < payments.count; index++) {
    const item = payments.item[index] ?? -1;
    if (item >= 0 && !(at(payments.date, index) > asOf)) paid[item] = at(paid, item) + at(payments.amount, index);
  }
  return paid;
}

/** Days from the due date of an item to the as-of date: negative before it, NaN where there is no due date. */
export function daysPastDue({ items }: ReceivablesBook, { rules }: Aging, item: number): number {
  return rules.asOf - (items.dueDate[item] ?? Number.NaN);
}

/** An element that is there: indexes here never leave their arrays. */
function at(array: Float64Array, index: number): number {
  return array[index] as number;
}

/** 0-based bucket of a number of days; UNDATED for NaN. */
function classOf(days: number, bounds: Float64Array): number {
  if (Number.isNaN(days)) return UNDATED;
  let bucket = 0;
  for (let next = 1; next < bounds.length && days >= at(bounds, next); next++) bucket = next;
  return bucket;
}

type Net = Pick<Aging, "matrix" | "undated" | "unappliedCredit" | "outstanding" | "overdue" | "oldestDaysOverdue">;

function netAccounts(
  gross: Float64Array,
  overdueGross: Float64Array,
  oldest: Float64Array,
  { bounds, payOldestFirst }: AgingRules,
  count: number,
): Net {
  const buckets = bounds.length;
  const width = CREDIT + 1;
  const matrix = new Float64Array(count * buckets);
  const [undated, unappliedCredit, outstanding, overdue] = [0, 0, 0, 0].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let account = 0; account < count; account++) {
    const start = account * width;
    const all = toCents(-at(gross, start + CREDIT));
    let credit = all;
    let sum = 0;
    for (let bucket = buckets - 1; bucket >= -1; bucket--) {
      // Items without a date are paid last.
      const amount = toCents(at(gross, start + (bucket < 0 ? UNDATED : bucket)));
      const applied = payOldestFirst && credit > 0 ? Math.min(amount, credit) : 0;
      const open = toCents(amount - applied);
      credit = toCents(credit - applied);
      sum += open;
      if (bucket < 0) undated[account] = open;
      else matrix[account * buckets + bucket] = open;
    }
    unappliedCredit[account] = credit === 0 ? 0 : -credit;
    outstanding[account] = toCents(sum - credit);
    // What pays the oldest first pays what is overdue first.
    const late = toCents(at(overdueGross, account) - (payOldestFirst && all > 0 ? all : 0));
    overdue[account] = late > 0 ? late : 0;
    if (!(late > 0)) oldest[account] = 0;
  }
  return { matrix, undated, unappliedCredit, outstanding, overdue, oldestDaysOverdue: oldest };
}

/** Sums of cents stay whole far beyond any book; what is rounded away is binary dust, and no zero is left negative. */
function toCents(amount: number): number {
  return Math.round(amount * 100) / 100 + 0;
}
