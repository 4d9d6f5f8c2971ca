import { roundHalfAway } from "../spreadsheet/round";
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
  /** Per item: 0-based bucket, UNDATED or CREDIT. */
  readonly itemClass: Uint8Array;
  /** Per item: days from the due date to the as-of date (negative: not due yet), NaN where there is no due date. */
  readonly daysPastDue: Float64Array;
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
 * Ages all items to a day. Day 0 (the due date itself) is not overdue. An invoice of a later date is not there yet; what was paid
 * for it already is a credit. Unassigned payments and overpaid items of an account pay its oldest bucket first and the items
 * without a date last.
 */
export function ageReceivables(book: ReceivablesBook, rules: AgingRules): Aging {
  const { items, accounts } = book;
  const { asOf, bounds } = rules;
  const buckets = bounds.length;
  const width = CREDIT + 1;
  const residual = openAmounts(book, asOf);
  const itemClass = new Uint8Array(items.count);
  const daysPastDue = new Float64Array(items.count);
  const gross = new Float64Array(accounts.length * width);
  const overdueGross = new Float64Array(accounts.length);
  const oldest = new Float64Array(accounts.length);
  let itemTotal = 0;
  let withoutCustomer = 0;
  const basis = rules.basis === "due" ? items.dueDate : items.invoiceDate;
  for (let item = 0; item < items.count; item++) {
    const open = residual[item] ?? 0;
    const past = asOf - (items.dueDate[item] ?? Number.NaN);
    const kind = open < 0 ? CREDIT : bucketOf(asOf - (basis[item] ?? Number.NaN), bounds);
    daysPastDue[item] = past;
    itemClass[item] = kind;
    itemTotal += open;
    const account = items.account[item] ?? -1;
    if (account < 0) {
      withoutCustomer += open;
      continue;
    }
    const at = account * width + kind;
    gross[at] = (gross[at] ?? 0) + open;
    if (past > 0 && open > 0) {
      overdueGross[account] = (overdueGross[account] ?? 0) + open;
      if (past > (oldest[account] ?? 0)) oldest[account] = past;
    }
  }
  const { payments } = book;
  for (let index = 0; index < payments.count; index++) {
    if ((payments.item[index] ?? -1) >= 0 || (payments.date[index] ?? 0) > asOf) continue;
    const amount = payments.amount[index] ?? 0;
    itemTotal -= amount;
    const account = payments.account[index] ?? -1;
    if (account < 0) withoutCustomer -= amount;
    else gross[account * width + CREDIT] = (gross[account * width + CREDIT] ?? 0) - amount;
  }
  const net = netAccounts(gross, overdueGross, oldest, rules, accounts.length);
  let total = 0;
  for (const amount of net.outstanding) total += amount;
  return {
    rules,
    residual,
    itemClass,
    daysPastDue,
    buckets,
    ...net,
    reconciliation: roundHalfAway(itemTotal - withoutCustomer - total, 2),
    withoutCustomer: roundHalfAway(withoutCustomer, 2),
  };
}

/** What is open of each item on a day, before unassigned payments. */
function openAmounts({ items, payments }: ReceivablesBook, asOf: number): Float64Array {
  const residual = new Float64Array(items.count);
  for (let item = 0; item < items.count; item++) {
    const exists = !((items.invoiceDate[item] ?? 0) > asOf);
    let open = exists ? (items.amount[item] ?? 0) - (items.settledUndated[item] ?? 0) : 0;
    if ((items.paidDate[item] ?? Number.NaN) <= asOf) open -= items.settledDated[item] ?? 0;
    residual[item] = toCents(open);
  }
  for (let index = 0; index < payments.count; index++) {
    const item = payments.item[index] ?? -1;
    if (item < 0 || (payments.date[index] ?? 0) > asOf) continue;
    residual[item] = toCents((residual[item] ?? 0) - (payments.amount[index] ?? 0));
  }
  return residual;
}

/** 0-based bucket of a number of days; UNDATED for NaN. */
export function bucketOf(days: number, bounds: readonly number[]): number {
  if (Number.isNaN(days)) return UNDATED;
  let bucket = 0;
  for (let next = 1; next < bounds.length && days >= (bounds[next] ?? 0); next++) bucket = next;
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
    let credit = roundHalfAway(-(gross[start + CREDIT] ?? 0), 2);
    const all = credit;
    const net = (kind: number): number => {
      const amount = roundHalfAway(gross[start + kind] ?? 0, 2);
      const applied = payOldestFirst ? Math.max(0, Math.min(amount, credit)) : 0;
      credit = roundHalfAway(credit - applied, 2);
      return roundHalfAway(amount - applied, 2);
    };
    let sum = 0;
    for (let bucket = buckets - 1; bucket >= 0; bucket--) {
      const amount = net(bucket);
      matrix[account * buckets + bucket] = amount;
      sum += amount;
    }
    undated[account] = net(UNDATED);
    unappliedCredit[account] = credit === 0 ? 0 : -credit;
    outstanding[account] = roundHalfAway(sum + (undated[account] ?? 0) - credit, 2);
    // What pays the oldest first pays what is overdue first.
    const late = roundHalfAway((overdueGross[account] ?? 0) - (payOldestFirst ? Math.max(0, all) : 0), 2);
    overdue[account] = Math.max(0, late);
    if (overdue[account] === 0) oldest[account] = 0;
  }
  return { matrix, undated, unappliedCredit, outstanding, overdue, oldestDaysOverdue: oldest };
}

/** Sums of cents stay whole far beyond any book; what is rounded away is binary dust. */
function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
