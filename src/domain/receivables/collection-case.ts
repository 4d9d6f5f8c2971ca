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
  readonly stage: CollectionStage;
  /** Oldest due date first. */
  readonly items: readonly CaseItem[];
  readonly excluded: readonly ExcludedItem[];
  readonly total: number;
  readonly overdue: number;
  readonly oldest: number;
  readonly interest: number;
  readonly expectedRecovery: number;
  /** A letter was written so few days ago that none is written now. */
  readonly isQuiet: boolean;
}

/** What people noted about a customer on the collection sheet. */
export interface CollectionNote {
  readonly lastLetter: number | null;
  /** Date by which everything is promised; later items of the customer wait with it. */
  readonly promiseDate: number | null;
}

/** The key by which notes and cases of different runs meet. */
export function caseKey(code: string, name: string, currency: string): string {
  return `${code === "" ? name : code}|${currency}`;
}

/**
 * The cases of a day, those first from whom most can be recovered. Disputed invoices and those with a promise that still holds are
 * left out and shown. A customer whose promise passed is in it again.
 */
export function collectionCases(
  book: ReceivablesBook,
  aging: Aging,
  policy: ReceivablesPolicy,
  tierOf: (code: string, name: string) => string | null,
  notes: ReadonlyMap<string, CollectionNote>,
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
    for (const item of list) {
      const one = caseItem(book, aging, policy, item, open[item] ?? 0);
      const reached = collectionStage(policy, one.daysPastDue, tier);
      if (reached === null) continue;
      const promised = Math.max(book.items.promiseDate[item] || 0, note?.promiseDate ?? 0);
      if (book.items.disputed[item] === 1) excluded.push({ ...one, why: "disputed" });
      else if (promised >= asOf) excluded.push({ ...one, why: "promised" });
      else {
        items.push(one);
        if (stage === null || reached.from > stage.from) stage = reached;
      }
    }
    if (stage === null) return [];
    items.sort((a, b) => a.dueDate - b.dueDate || a.item - b.item);
    const late = items.filter((one) => one.daysPastDue > 0);
    const sum = (amounts: readonly number[]): number =>
      roundHalfAway(
        amounts.reduce((all, one) => all + one, 0),
        2,
      );
    const overdue = sum(late.map((one) => one.open));
    const oldest = Math.max(0, ...late.map((one) => one.daysPastDue));
    const quietSince = note?.lastLetter ?? Number.NEGATIVE_INFINITY;
    return [
      {
        account,
        code,
        name,
        currency,
        stage,
        items,
        excluded,
        total: sum(items.map((one) => one.open)),
        overdue,
        oldest,
        interest: sum(items.map((one) => one.interest)),
        expectedRecovery: sum(late.map((one) => expectedRecovery(one.open, one.daysPastDue))),
        isQuiet: asOf - quietSince < policy.quietDays,
      },
    ];
  });
  return cases.sort((a, b) => b.expectedRecovery - a.expectedRecovery || b.total - a.total || a.account - b.account);
}

function caseItem(
  book: ReceivablesBook,
  aging: Aging,
  { interestRate, yearDays }: ReceivablesPolicy,
  item: number,
  open: number,
): CaseItem {
  const { items } = book;
  return {
    item,
    number: items.numbers[item] ?? "",
    invoiceDate: items.invoiceDate[item] ?? Number.NaN,
    dueDate: items.dueDate[item] ?? Number.NaN,
    daysPastDue: daysPastDue(book, aging, item),
    open,
    interest: itemInterest(book, item, aging.rules.asOf, { rate: interestRate, yearDays }),
  };
}
