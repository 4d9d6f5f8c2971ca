import { currencyCode } from "../customer/currency-names";
import { foldAsciiCase } from "../spreadsheet/text";
import { AccountRegister } from "./account-register";
import type { Account, BookCustomer, ListedCustomer, Spelling } from "./account-register";
import type { InvoiceTable } from "./invoice-table";
import type { PaymentTable } from "./payment-table";
import { dueAfter } from "./payment-terms";

/** Every invoice of every sheet, column by column; indexes of one array belong together. */
export interface BookItems {
  readonly count: number;
  /** Index into `sheets`. */
  readonly sheet: Uint16Array;
  readonly row: Int32Array;
  /** Index into `accounts`; -1 where the row names no customer. */
  readonly account: Int32Array;
  readonly numbers: readonly string[];
  readonly invoiceDate: Float64Array;
  readonly dueDate: Float64Array;
  readonly amount: Float64Array;
  readonly settledUndated: Float64Array;
  readonly settledDated: Float64Array;
  readonly paidDate: Float64Array;
  readonly promiseDate: Float64Array;
  readonly disputed: Uint8Array;
}

/** Payments from other sheets. */
export interface BookPayments {
  readonly count: number;
  readonly sheet: Uint16Array;
  readonly row: Int32Array;
  readonly account: Int32Array;
  /** The invoice that the payment names; -1: it pays the oldest due first. */
  readonly item: Int32Array;
  /** NaN: before every as-of date. */
  readonly date: Float64Array;
  readonly amount: Float64Array;
}

/** One picture of the receivables of several sheets; nothing is moved, every item knows its sheet and row. */
export interface ReceivablesBook {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly customers: readonly BookCustomer[];
  readonly accounts: readonly Account[];
  readonly spellings: readonly Spelling[];
  readonly items: BookItems;
  readonly payments: BookPayments;
  /** Every settlement has a date: aging for a past date is what it was then. */
  readonly isDated: boolean;
}

export interface BookInput {
  /** Customers in the order of their list; empty: everybody whom invoices name. */
  readonly customers: readonly ListedCustomer[];
  readonly invoices: readonly InvoiceTable[];
  readonly payments: readonly PaymentTable[];
  /** The book's own currency, as a code or a name (人民币): the same as no currency at all. */
  readonly bookCurrency: string;
}

/** Joins invoices and payments of several sheets to customers and to each other. */
export function receivablesBook(input: BookInput): ReceivablesBook {
  const register = new AccountRegister(input.customers);
  const bookCurrency = currencyCode(input.bookCurrency);
  const sheets = [...input.invoices, ...input.payments].map(({ sheet }) => sheet);
  const { invoices } = input;
  const accountOf = (
    table: Pick<InvoiceTable | PaymentTable, "codes" | "names" | "currencies">,
    index: number,
  ): number => {
    const currency = table.currencies[index] ?? "";
    const own = currency === bookCurrency ? "" : currency;
    return register.account(table.codes[index] ?? "", table.names[index] ?? "", own);
  };
  const account = invoices.flatMap((table) => Array.from(table.rows, (_, index) => accountOf(table, index)));
  const numbers = invoices.flatMap((table) => table.numbers);
  const joined = (pick: (table: InvoiceTable) => Float64Array): Float64Array =>
    Float64Array.from(invoices.flatMap((table) => [...pick(table)]));
  const items: BookItems = {
    count: account.length,
    sheet: Uint16Array.from(invoices.flatMap((table, sheet) => Array.from(table.rows, () => sheet))),
    row: Int32Array.from(invoices.flatMap(({ rows }) => [...rows])),
    account: Int32Array.from(account),
    numbers,
    invoiceDate: joined((table) => table.invoiceDate),
    dueDate: agreedDueDates(
      joined((table) => table.dueDate),
      joined((table) => table.invoiceDate),
      account,
      register,
    ),
    amount: joined((table) => table.amount),
    settledUndated: joined((table) => table.settledUndated),
    settledDated: joined((table) => table.settledDated),
    paidDate: joined((table) => table.paidDate),
    promiseDate: joined((table) => table.promiseDate),
    disputed: Uint8Array.from(invoices.flatMap(({ disputed }) => [...disputed])),
  };
  const payments = joinPayments(input, numbers, accountOf);
  return {
    sheets,
    customers: register.customers,
    accounts: register.accounts,
    spellings: register.spellings,
    items,
    payments,
    isDated:
      invoices.every(({ source }) => source !== "balance") && items.settledUndated.every((amount) => amount === 0),
  };
}

function joinPayments(
  { invoices, payments }: BookInput,
  numbers: readonly string[],
  accountOf: (table: PaymentTable, index: number) => number,
): BookPayments {
  const itemOf = new Map<string, number>();
  numbers.forEach((number, item) => {
    const key = foldAsciiCase(number);
    if (key !== "" && !itemOf.has(key)) itemOf.set(key, item);
  });
  const item = payments.flatMap((table) => table.numbers.map((number) => itemOf.get(foldAsciiCase(number)) ?? -1));
  const account = payments.flatMap((table) => Array.from(table.rows, (_, index) => accountOf(table, index)));
  return {
    count: item.length,
    sheet: Uint16Array.from(payments.flatMap(({ rows }, at) => Array.from(rows, () => invoices.length + at))),
    row: Int32Array.from(payments.flatMap(({ rows }) => [...rows])),
    account: Int32Array.from(account),
    item: Int32Array.from(item),
    date: Float64Array.from(payments.flatMap(({ date }) => [...date])),
    amount: Float64Array.from(payments.flatMap(({ amount }) => [...amount])),
  };
}

/** Due dates, from the terms agreed with the customer where an invoice itself says nothing. */
function agreedDueDates(
  dueDate: Float64Array,
  invoiceDate: Float64Array,
  account: readonly number[],
  { customers, accounts }: AccountRegister,
): Float64Array {
  return dueDate.map((given, item) => {
    const from = invoiceDate[item] ?? Number.NaN;
    if (!Number.isNaN(given) || Number.isNaN(from)) return given;
    const terms = customers[accounts[account[item] ?? -1]?.customer ?? -1]?.terms ?? null;
    return terms === null ? Number.NaN : dueAfter(from, terms);
  });
}
