import type { Policy } from "../policy/policy";
import type { CollectionStage, ReceivablesPolicy } from "../policy/receivables-policy";
import { roundHalfAway } from "../spreadsheet/round";
import { daysPastDue } from "./aging";
import type { Aging } from "./aging";
import { openAfterCredits } from "./allocate-credits";
import { collectionStage } from "./collection-stage";
import { expectedRecovery } from "./expected-recovery";
import { itemInterest } from "./item-interest";
import type { ReceivablesBook } from "./receivables-book";

/** An open invoice of a case. */
export interface CaseItem {
  readonly item: number;
  readonly number: string;
  readonly invoiceDate: number;
  readonly dueDate: number;
  /** Negative before the due date. */
  readonly daysPastDue: number;
  readonly open: number;
  readonly interest: number;
  /** A date by which it was promised has passed. */
  readonly isBroken: boolean;
}

/** An open invoice that is not collected for now, and why. */
export interface ExcludedItem extends CaseItem {
  readonly why: "disputed" | "promised";
}

/** What is to be collected from one customer in one currency: one letter, whatever the number of invoices. */
export interface CollectionCase {
  readonly account: number;
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  /** The stage that the items have reached; of what is left out where there are none. */
  readonly stage: CollectionStage;
  /** Everything that is due is disputed or promised: there is nothing to collect for now. */
  readonly isHeld: boolean;
  /** Oldest due date first. */
  readonly items: readonly CaseItem[];
  readonly excluded: readonly ExcludedItem[];
  readonly total: number;
  readonly overdue: number;
  readonly oldest: number;
  readonly interest: number;
  readonly expectedRecovery: number;
  /** Day of the last letter before today's; null: there was none. */
  readonly lastLetter: number | null;
  /** A letter was written so few days ago that none is written now; one of the same day can be written anew. */
  readonly isQuiet: boolean;
}

/** What people noted about a customer on the collection sheet. */
export interface CollectionNote {
  readonly lastLetter: number | null;
  /** Date by which payment is promised. */
  readonly promiseDate: number | null;
  /** What is promised, for the items due first; null: all of it. */
  readonly promiseAmount: number | null;
}

/** What cases go by beside the book and its policy. */
export interface CaseContext {
  readonly tierOf: (code: string, name: string) => string | null;
  /** By `caseKey`. */
  readonly notes: ReadonlyMap<string, CollectionNote>;
  /** Book currency for a unit of a currency; 0: no rate is known. */
  readonly rateOf: (currency: string) => number;
}

/** The key by which notes and cases of different runs meet. */
export function caseKey(code: string, name: string, currency: string): string {
  return `${code === "" ? name : code}|${currency}`;
}

/**
 * The cases of a day, those first from whom most can be recovered; other currencies count at their rate, those without one come
 * last. Disputed invoices and those with a promise that still holds are
 * left out of the items and shown beside them. A customer whose promise passed is in it again.
 */
export function collectionCases(
  book: ReceivablesBook,
  aging: Aging,
  { receivables: policy, agingBuckets }: Pick<Policy, "receivables" | "agingBuckets">,
  { tierOf, notes, rateOf }: CaseContext,
): CollectionCase[] {
  const { asOf } = aging.rules;
  const open = openAfterCredits(book, aging);
  const byAccount = new Map<number, number[]>();
  open.forEach((amount, item) => {
    const account = book.items.account[item] ?? -1;
    if (amount <= 0 || account < 0 || Number.isNaN(daysPastDue(book, aging, item))) return;
    const list = byAccount.get(account);
    if (list === undefined) byAccount.set(account, [item]);
    else list.push(item);
  });
  const cases = [...byAccount].flatMap(([account, list]): CollectionCase[] => {
    const { customer, currency } = book.accounts[account] ?? { customer: -1, currency: "" };
    const { code = "", name = "" } = book.customers[customer] ?? {};
    const note = notes.get(caseKey(code, name, currency));
    const tier = tierOf(code, name);
    const items: CaseItem[] = [];
    const excluded: ExcludedItem[] = [];
    let stage: CollectionStage | null = null;
    let heldStage: CollectionStage | null = null;
    let promisedRest =
      note === undefined || note.promiseDate === null ? 0 : (note.promiseAmount ?? Number.POSITIVE_INFINITY);
    const byDue = (a: number, b: number): number =>
      (book.items.dueDate[a] ?? 0) - (book.items.dueDate[b] ?? 0) || a - b;
    for (const item of list.sort(byDue)) {
      const amount = open[item] ?? 0;
      const isDisputed = book.items.disputed[item] === 1;
      const covered = !isDisputed && amount <= promisedRest;
      const promised = Math.max(book.items.promiseDate[item] || 0, covered ? (note?.promiseDate ?? 0) : 0);
      const one = caseItem(book, aging, policy, item, amount, promised);
      const reached = collectionStage(policy, one.daysPastDue, tier);
      if (reached === null) continue;
      if (covered) promisedRest -= amount;
      if (isDisputed) excluded.push({ ...one, why: "disputed" });
      else if (promised >= asOf) excluded.push({ ...one, why: "promised" });
      if (isDisputed || promised >= asOf) heldStage = later(heldStage, reached);
      else {
        items.push(one);
        stage = later(stage, reached);
      }
    }
    const shown: CollectionStage | null = stage ?? heldStage;
    if (shown === null) return [];
    const late = items.filter((one) => one.daysPastDue > 0);
    const sum = (amounts: readonly number[]): number =>
      roundHalfAway(
        amounts.reduce((all, one) => all + one, 0),
        2,
      );
    const overdue = sum(late.map((one) => one.open));
    const oldest = Math.max(0, ...late.map((one) => one.daysPastDue));
    const last = note?.lastLetter ?? null;
    return [
      {
        account,
        code,
        name,
        currency,
        stage: shown,
        isHeld: stage === null,
        items,
        excluded,
        total: sum(items.map((one) => one.open)),
        overdue,
        oldest,
        interest: sum(items.map((one) => one.interest)),
        expectedRecovery: sum(late.map((one) => expectedRecovery(one.open, one.daysPastDue, agingBuckets))),
        lastLetter: last !== null && last < asOf ? last : null,
        isQuiet: last !== null && last !== asOf && asOf - last < policy.quietDays,
      },
    ];
  });
  const inBook = (one: CollectionCase, amount: number): number => amount * rateOf(one.currency);
  return cases.sort(
    (a, b) =>
      inBook(b, b.expectedRecovery) - inBook(a, a.expectedRecovery) ||
      inBook(b, b.total) - inBook(a, a.total) ||
      a.account - b.account,
  );
}

function later(stage: CollectionStage | null, reached: CollectionStage): CollectionStage {
  return stage === null || reached.from > stage.from ? reached : stage;
}

function caseItem(
  book: ReceivablesBook,
  aging: Aging,
  { interestRate, yearDays }: ReceivablesPolicy,
  item: number,
  open: number,
  promised: number,
): CaseItem {
  const { items } = book;
  return {
    item,
    number: items.numbers[item] ?? "",
    invoiceDate: items.invoiceDate[item] ?? Number.NaN,
    dueDate: items.dueDate[item] ?? Number.NaN,
    daysPastDue: daysPastDue(book, aging, item),
    open,
    interest: itemInterest(
      book,
      item,
      aging.rules.asOf,
      { rate: interestRate, yearDays },
      Math.max(0, (aging.residual[item] ?? 0) - open),
    ),
    isBroken: promised > 0 && promised < aging.rules.asOf,
  };
}
