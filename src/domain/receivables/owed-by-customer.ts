import type { AgingBucket } from "../policy/policy";
import { roundHalfAway } from "../spreadsheet/round";
import { foldAsciiCase } from "../spreadsheet/text";
import type { Aging } from "./aging";
import { daysPastDue } from "./aging";
import { openAfterCredits } from "./allocate-credits";
import { expectedRecovery } from "./expected-recovery";
import { paymentHistories } from "./payment-history";
import type { ReceivablesBook } from "./receivables-book";

export interface Receivables {
  readonly book: ReceivablesBook;
  readonly aging: Aging;
  /** Book currency for a unit of a currency; 0: no rate is known. */
  readonly rateOf: (currency: string) => number;
}

/** What the invoices say of a customer, all currencies together; NaN where an amount has no rate. */
export interface Owed {
  readonly code: string;
  readonly name: string;
  /** The open invoice that is due first, else the first of all. */
  place: { readonly sheet: string; readonly row: number };
  outstanding: number;
  overdue: number;
  daysOverdue: number;
  expectedRecovery: number;
  /** Date of the latest invoice; NaN where none has one. */
  lastInvoice: number;
  /** Days late of settled invoices and the days on which they were paid, in the order of these. */
  lateness: readonly number[];
  paidOn: readonly number[];
  /** What is open now by the day on which it became overdue, and by the day of its invoice, earliest first. */
  readonly dueOn: (readonly [day: number, amount: number])[];
  readonly billedOn: (readonly [day: number, amount: number])[];
}

/** What every customer owes, findable by code, name and other spellings in small letters. */
export function owedByCustomer(receivables: Receivables, buckets: readonly AgingBucket[]): Map<string, Owed> {
  const { book, aging, rateOf } = receivables;
  const byCustomer = new Map<number, Owed>();
  const histories = paymentHistories(book, aging);
  const firstDue = new Map<Owed, number>();
  const paid = new Map<Owed, { readonly on: number; readonly late: number }[]>();
  const ofAccount = book.accounts.map(({ customer, currency }, account) => {
    const owed = byCustomer.get(customer) ?? nothing(book, customer);
    byCustomer.set(customer, owed);
    const rate = rateOf(currency) || Number.NaN;
    owed.outstanding += inBook(aging.outstanding[account] ?? 0, rate);
    owed.overdue += inBook(aging.overdue[account] ?? 0, rate);
    owed.daysOverdue = Math.max(owed.daysOverdue, aging.oldestDaysOverdue[account] ?? 0);
    const { lateness = [], paidOn = [] } = histories[account] ?? {};
    const settled = paid.get(owed) ?? [];
    settled.push(...lateness.map((late, index) => ({ late, on: paidOn[index] ?? Number.NaN })));
    paid.set(owed, settled);
    return { owed, rate };
  });
  openAfterCredits(book, aging).forEach((open, item) => {
    const account = ofAccount[book.items.account[item] ?? -1];
    if (account === undefined) return;
    const { owed, rate } = account;
    const billed = book.items.invoiceDate[item] ?? Number.NaN;
    if (billed <= aging.rules.asOf && !(owed.lastInvoice >= billed)) owed.lastInvoice = billed;
    const due = open > 0 ? (book.items.dueDate[item] ?? Number.NaN) : Number.NaN;
    if (!firstDue.has(owed) || due < (firstDue.get(owed) ?? 0)) {
      firstDue.set(owed, Number.isNaN(due) ? Number.POSITIVE_INFINITY : due);
      owed.place = placeOf(book, item);
    }
    if (open <= 0) return;
    const amount = inBook(open, rate);
    const days = daysPastDue(book, aging, item);
    owed.billedOn.push([billed, amount]);
    if (!(days > 0)) return;
    owed.dueOn.push([aging.rules.asOf - days + 1, amount]);
    owed.expectedRecovery += expectedRecovery(amount, days, buckets);
  });
  for (const [owed, settled] of paid) {
    settled.sort((a, b) => a.on - b.on);
    owed.lateness = settled.map(({ late }) => late);
    owed.paidOn = settled.map(({ on }) => on);
  }
  for (const owed of byCustomer.values()) {
    for (const days of [owed.dueOn, owed.billedOn]) days.sort(([a], [b]) => a - b);
    owed.outstanding = roundHalfAway(owed.outstanding, 2);
    owed.overdue = roundHalfAway(owed.overdue, 2);
    owed.expectedRecovery = roundHalfAway(owed.expectedRecovery, 2);
  }
  return byText(book, byCustomer);
}

function inBook(amount: number, rate: number): number {
  return amount === 0 ? 0 : amount * rate;
}

function placeOf({ sheets, items }: ReceivablesBook, item: number): Owed["place"] {
  return { sheet: sheets[items.sheet[item] ?? 0]?.name ?? "", row: items.row[item] ?? 0 };
}

function nothing({ customers }: ReceivablesBook, customer: number): Owed {
  const { code = "", name = "" } = customers[customer] ?? {};
  return {
    code,
    name,
    place: { sheet: "", row: 0 },
    outstanding: 0,
    overdue: 0,
    daysOverdue: 0,
    expectedRecovery: 0,
    lastInvoice: Number.NaN,
    lateness: [],
    paidOn: [],
    dueOn: [],
    billedOn: [],
  };
}

function byText(book: ReceivablesBook, byCustomer: ReadonlyMap<number, Owed>): Map<string, Owed> {
  const found = new Map<string, Owed>();
  const add = (text: string, owed: Owed): void => {
    const key = foldAsciiCase(text);
    if (key !== "" && !found.has(key)) found.set(key, owed);
  };
  for (const owed of byCustomer.values()) for (const text of [owed.code, owed.name]) add(text, owed);
  for (const { text, customer } of book.spellings) {
    const owed = byCustomer.get(customer);
    if (owed !== undefined) add(text, owed);
  }
  return found;
}
