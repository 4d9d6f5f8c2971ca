import { numberAt, textAt } from "../customer/customer-table";
import type { CustomerTable } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import type { RiskLevelId } from "../policy/policy";
import { foldAsciiCase } from "../spreadsheet/text";
import type { Aging } from "./aging";
import { paymentHistories } from "./payment-history";
import type { ReceivablesBook } from "./receivables-book";

/** What early warning looks at; amounts in the book's currency, NaN where nothing is known. */
export interface CustomerFacts {
  readonly code: string;
  readonly name: string;
  /** 0-based row on the customers' sheet; null where only invoices know the customer. */
  readonly row: number | null;
  readonly tier: string | null;
  readonly risk: RiskLevelId | null;
  readonly outstanding: number;
  readonly overdue: number;
  readonly daysOverdue: number;
  readonly limit: number;
  /** Receivables and acceptance bills not due yet: until it is paid, a bill is credit. */
  readonly exposure: number;
  readonly limitExpiry: number;
  readonly status: string;
  readonly termsDays: number;
  /** Days that the policy gives tier and risk. */
  readonly policyTerms: number;
  readonly lastOrderAmount: number;
  readonly lastOrderDate: number;
  readonly lastReview: number;
  readonly lateness: readonly number[];
}

/** What the classification says of a customer, by index of the table. */
export interface Judgement {
  readonly tier: string | null;
  readonly risk: RiskLevelId | null;
  readonly termsDays: number;
}

/**
 * The facts of every customer: from invoices where there are any, else from the customers' own columns.
 *
 * @param judge null: not classified yet
 */
export function customerFacts(
  table: CustomerTable | null,
  judge: ((index: number) => Judgement) | null,
  receivables: { readonly book: ReceivablesBook; readonly aging: Aging } | null,
): CustomerFacts[] {
  const owed = receivables === null ? new Map<string, Owed>() : owedByCustomer(receivables.book, receivables.aging);
  const taken = new Set<string>();
  const facts: CustomerFacts[] = [];
  for (let index = 0; index < (table?.rowNumbers.length ?? 0); index++) {
    const text = (field: FieldId): string => textAt(table?.columns.get(field), index);
    const number = (field: FieldId): number => numberAt(table?.columns.get(field), index);
    const [code, name] = [text("customer_id"), text("customer_name")];
    const keys = [code, name].filter((key) => key !== "").map(foldAsciiCase);
    const key = keys.find((one) => owed.has(one));
    const known = key === undefined ? undefined : owed.get(key);
    if (known !== undefined) taken.add(known.key);
    const outstanding = known?.outstanding ?? number("ar_balance");
    const bills = number("acceptance_bills");
    const judged = judge?.(index) ?? { tier: null, risk: null, termsDays: Number.NaN };
    facts.push({
      code,
      name,
      row: table?.rowNumbers[index] ?? null,
      tier: judged.tier,
      risk: judged.risk,
      outstanding,
      overdue: known?.overdue ?? number("overdue_amount"),
      daysOverdue: known?.daysOverdue ?? number("overdue_days"),
      limit: number("credit_limit"),
      exposure: Number.isNaN(bills) ? outstanding : bills + (Number.isNaN(outstanding) ? 0 : outstanding),
      limitExpiry: number("credit_limit_expiry"),
      status: text("hold_status"),
      termsDays: number("payment_terms_days"),
      policyTerms: judged.termsDays,
      lastOrderAmount: number("last_order_amount"),
      lastOrderDate: number("last_order_date"),
      lastReview: number("last_review_date"),
      lateness: known?.lateness ?? [],
    });
  }
  for (const one of new Set(owed.values())) if (!taken.has(one.key)) facts.push(ofInvoicesAlone(one));
  return facts;
}

interface Owed {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  outstanding: number;
  overdue: number;
  daysOverdue: number;
  lateness: readonly number[];
}

/** Sums of the accounts in the book's currency, findable by code and by name. */
function owedByCustomer(book: ReceivablesBook, aging: Aging): Map<string, Owed> {
  const owed = new Map<string, Owed>();
  const histories = paymentHistories(book, aging);
  const byCustomer = new Map<number, Owed>();
  book.accounts.forEach(({ customer, currency }, account) => {
    if (currency !== "") return;
    const { code = "", name = "" } = book.customers[customer] ?? {};
    const entry: Owed = {
      key: String(customer),
      code,
      name,
      outstanding: aging.outstanding[account] ?? 0,
      overdue: aging.overdue[account] ?? 0,
      daysOverdue: aging.oldestDaysOverdue[account] ?? 0,
      lateness: histories[account]?.lateness ?? [],
    };
    byCustomer.set(customer, entry);
    for (const key of [code, name])
      if (key !== "" && !owed.has(foldAsciiCase(key))) owed.set(foldAsciiCase(key), entry);
  });
  for (const { text, customer } of book.spellings) {
    const entry = byCustomer.get(customer);
    if (entry !== undefined && !owed.has(foldAsciiCase(text))) owed.set(foldAsciiCase(text), entry);
  }
  return owed;
}

function ofInvoicesAlone({ code, name, outstanding, overdue, daysOverdue, lateness }: Owed): CustomerFacts {
  const unknown = Number.NaN;
  return {
    code,
    name,
    row: null,
    tier: null,
    risk: null,
    outstanding,
    overdue,
    daysOverdue,
    limit: unknown,
    exposure: outstanding,
    limitExpiry: unknown,
    status: "",
    termsDays: unknown,
    policyTerms: unknown,
    lastOrderAmount: unknown,
    lastOrderDate: unknown,
    lastReview: unknown,
    lateness,
  };
}
