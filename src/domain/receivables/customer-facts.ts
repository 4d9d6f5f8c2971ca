import { numberAt, textAt } from "../customer/customer-table";
import type { CustomerTable } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import { BLANK } from "../customer/value-state";
import type { AgingBucket, RiskLevelId } from "../policy/policy";
import { foldAsciiCase } from "../spreadsheet/text";
import { expectedRecovery } from "./expected-recovery";
import { exposureGroups, groupKey } from "./exposure-groups";
import type { ExposureGroup } from "./exposure-groups";
import { owedByCustomer } from "./owed-by-customer";
import type { Owed, Receivables } from "./owed-by-customer";

/** What early warning looks at; amounts in the book's currency, NaN where nothing is known. */
export interface CustomerFacts {
  readonly code: string;
  readonly name: string;
  /** Where the customer stands, 0-based row: on the customers' sheet, else its oldest open invoice. */
  readonly place: { readonly sheet: string; readonly row: number };
  readonly tier: string | null;
  readonly risk: RiskLevelId | null;
  readonly outstanding: number;
  readonly overdue: number;
  readonly daysOverdue: number;
  readonly limit: number;
  /** Receivables and acceptance bills not due yet: until it is paid, a bill is credit. */
  readonly exposure: number;
  /** null: the customer belongs to no group. */
  readonly group: ExposureGroup | null;
  readonly limitExpiry: number;
  readonly status: string;
  readonly termsDays: number;
  /** Days that the policy gives tier and risk. */
  readonly policyTerms: number;
  readonly lastOrderAmount: number;
  readonly lastOrderDate: number;
  readonly lastReview: number;
  /** The sheet has a column for reviews, and this customer's cell is empty. */
  readonly neverReviewed: boolean;
  readonly lateness: readonly number[];
  /** The day on which the latest `count` payments began; NaN where there are not so many. */
  readonly paidSince: (count: number) => number;
  /** What collection can be expected to bring in of the overdue amount. */
  readonly expectedRecovery: number;
  /** First day from which on the amounts that are open now were more than `amount` overdue; null where no invoice tells. */
  readonly overdueSince: (amount: number) => number | null;
  /** The same for what is open at all, counted from the invoice dates. */
  readonly owedSince: (amount: number) => number | null;
}

/** What the classification says of a customer, by index of the table. */
export interface Judgement {
  readonly tier: string | null;
  readonly risk: RiskLevelId | null;
  readonly termsDays: number;
}

/** A sheet of customers and what its classification says. */
export interface JudgedTable {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Amounts in the book's currency. */
  readonly table: CustomerTable;
  /** null: not classified yet. */
  readonly judge: ((index: number) => Judgement) | null;
}

/**
 * The facts of every customer: from invoices where there are any, else from the customers' own columns. A customer on several
 * sheets has its invoices on the first; whom only invoices know comes last.
 */
export function customerFacts(
  tables: readonly JudgedTable[],
  receivables: Receivables | null,
  buckets: readonly AgingBucket[],
): CustomerFacts[] {
  const owed = receivables === null ? new Map<string, Owed>() : owedByCustomer(receivables, buckets);
  const taken = new Set<Owed>();
  const ofTables = tables.map((judged) =>
    Array.from(judged.table.rowNumbers, (_, index) => {
      const { table } = judged;
      const keys = (["customer_id", "customer_name"] as const)
        .map((field) => foldAsciiCase(textAt(table.columns.get(field), index)))
        .filter((key) => key !== "");
      const key = keys.find((one) => owed.has(one));
      const found = key === undefined ? undefined : owed.get(key);
      const known = found === undefined || taken.has(found) ? null : found;
      if (known !== null) taken.add(known);
      return factsOfRow(judged, index, known, buckets);
    }),
  );
  const groups = exposureGroups(
    tables.map(({ table }) => table),
    (sheet, index) => ofTables[sheet]?.[index]?.exposure ?? Number.NaN,
  );
  const facts = ofTables.flatMap((rows, sheet) =>
    rows.map((one, index) => ({ ...one, group: groups.get(groupKey(sheet, index)) ?? null })),
  );
  for (const one of new Set(owed.values())) if (!taken.has(one)) facts.push(factsOfInvoices(one));
  return facts;
}

function factsOfRow(
  { sheet, table, judge }: JudgedTable,
  index: number,
  known: Owed | null,
  buckets: readonly AgingBucket[],
): CustomerFacts {
  const judged = judge?.(index) ?? null;
  const text = (field: FieldId): string => textAt(table.columns.get(field), index);
  const number = (field: FieldId): number => numberAt(table.columns.get(field), index);
  const outstanding = known?.outstanding ?? number("ar_balance");
  const bills = number("acceptance_bills");
  const ordered = number("last_order_date");
  const overdue = known?.overdue ?? number("overdue_amount");
  const daysOverdue = known?.daysOverdue ?? number("overdue_days");
  return {
    code: text("customer_id"),
    name: text("customer_name"),
    place: { sheet, row: table.rowNumbers[index] ?? 0 },
    tier: judged?.tier ?? null,
    risk: judged?.risk ?? null,
    outstanding,
    overdue,
    daysOverdue,
    limit: number("credit_limit"),
    exposure: Number.isNaN(bills) ? outstanding : bills + (Number.isNaN(outstanding) ? 0 : outstanding),
    group: null,
    limitExpiry: number("credit_limit_expiry"),
    status: text("hold_status"),
    termsDays: number("payment_terms_days"),
    policyTerms: judged?.termsDays ?? Number.NaN,
    lastOrderAmount: number("last_order_amount"),
    lastOrderDate: Number.isNaN(ordered) ? (known?.lastInvoice ?? Number.NaN) : ordered,
    lastReview: number("last_review_date"),
    neverReviewed: table.columns.get("last_review_date")?.state[index] === BLANK,
    ...historyOf(known),
    expectedRecovery: known?.expectedRecovery ?? expectedRecovery(overdue, daysOverdue, buckets),
  };
}

function factsOfInvoices(owed: Owed): CustomerFacts {
  const { code, name, outstanding, overdue, daysOverdue, lastInvoice } = owed;
  const unknown = Number.NaN;
  return {
    code,
    name,
    place: owed.place,
    tier: null,
    risk: null,
    outstanding,
    overdue,
    daysOverdue,
    limit: unknown,
    exposure: outstanding,
    group: null,
    limitExpiry: unknown,
    status: "",
    termsDays: unknown,
    policyTerms: unknown,
    lastOrderAmount: unknown,
    lastOrderDate: lastInvoice,
    lastReview: unknown,
    neverReviewed: false,
    ...historyOf(owed),
    expectedRecovery: owed.expectedRecovery,
  };
}

function historyOf(owed: Owed | null): Pick<CustomerFacts, "lateness" | "paidSince" | "overdueSince" | "owedSince"> {
  return {
    lateness: owed?.lateness ?? [],
    paidSince: (count) => owed?.paidOn[owed.paidOn.length - count] ?? Number.NaN,
    overdueSince: (amount) => (owed === null ? null : dayAbove(owed.dueOn, amount)),
    owedSince: (amount) => (owed === null ? null : dayAbove(owed.billedOn, amount)),
  };
}

/** First day on which amounts that came day by day sum up to more than a limit; null where they never do. */
function dayAbove(days: readonly (readonly [day: number, amount: number])[], limit: number): number | null {
  let sum = 0;
  for (const [day, amount] of days) {
    sum += amount;
    if (sum > limit) return day;
  }
  return null;
}
