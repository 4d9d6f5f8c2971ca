import { currencyCode } from "../customer/currency-names";
import { customerTable, numberAt, textAt } from "../customer/customer-table";
import type { FieldColumn } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import { columnOf } from "../customer/recognition";
import type { Recognition } from "../customer/recognition";
import type { RowSpan, SheetSnapshot } from "../customer/snapshot";
import { UNREADABLE } from "../customer/value-state";
import { roundHalfAway } from "../spreadsheet/round";
import { dueAfter, readPaymentTerms } from "./payment-terms";

/** How a sheet tells what of an invoice is settled. */
export type SettlementSource =
  | "payments" // amounts paid (and credited), with or without dates
  | "paid-dates" // a date alone: paid in full on that day
  | "balance" // only what is left, as of the day of the export
  | "none"; // nothing: payments come from other sheets

/** The invoices (or instalments) of one sheet, row by row; money in base units rounded to cents, dates serials of the 1900 system without time. */
export interface InvoiceTable {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly source: SettlementSource;
  /** 0-based sheet row of each invoice. */
  readonly rows: Int32Array;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  /** ISO code, or the text in capitals; "" where the sheet names none. */
  readonly currencies: readonly string[];
  /** NaN where blank or unreadable. */
  readonly invoiceDate: Float64Array;
  /** From the sheet, else invoice date and terms; NaN where neither is known. */
  readonly dueDate: Float64Array;
  readonly amount: Float64Array;
  /** Paid or credited on days that the sheet does not tell. */
  readonly settledUndated: Float64Array;
  /** Paid on `paidDate`. */
  readonly settledDated: Float64Array;
  readonly paidDate: Float64Array;
  readonly promiseDate: Float64Array;
  readonly disputed: Uint8Array;
}

/** Words by which a disputed flag says no. An amount of 0 says no too. */
const NO = /^(?:否|无|没有|n|no|false|0|-|—|——|\/)$/i;

/**
 * The invoices of a recognised sheet. Rows in other currencies than the book's are invoices too: they are aged by
 * themselves.
 *
 * What is settled comes, in this order, from paid amounts or credit notes with a paid date beside them; from a balance
 * column; from paid amounts without dates; from paid dates alone. A paid date without an amount means paid in full.
 */
export function invoiceTable(snapshot: SheetSnapshot, recognition: Recognition): InvoiceTable {
  const body = invoiceBody(recognition);
  const { columns, rowNumbers } = customerTable(snapshot, { ...recognition, body });
  const count = rowNumbers.length;
  const source = settlementSource(recognition);
  const numbers = (field: FieldId): ((index: number) => number) => {
    const column = columns.get(field);
    return (index) => numberAt(column, index);
  };
  const day = (field: FieldId): Float64Array => {
    const at = numbers(field);
    return Float64Array.from({ length: count }, (_, index) => Math.floor(at(index)));
  };
  const texts = (field: FieldId): string[] => {
    const column = columns.get(field);
    return Array.from({ length: count }, (_, index) => textAt(column, index));
  };
  const amountOf = numbers(amountField(recognition, source));
  const amount = Float64Array.from({ length: count }, (_, index) => cents(amountOf(index)));
  const invoiceDate = day("invoice_date");
  const paidDate = source === "balance" ? new Float64Array(count).fill(Number.NaN) : day("paid_date");
  const settledUndated = new Float64Array(count);
  const settledDated = new Float64Array(count);
  const paid = numbers("paid_amount");
  const paidState = columns.get("paid_amount")?.state;
  const credit = numbers("credit_note");
  for (let index = 0; index < count && source !== "balance"; index++) {
    const dated = !Number.isNaN(paidDate[index] ?? Number.NaN);
    const value = paid(index);
    // A date without an amount settles all of it; an amount that nobody can read settles nothing.
    const settled =
      dated && paidState?.[index] !== UNREADABLE && Number.isNaN(value) ? (amount[index] ?? 0) : cents(value);
    (dated ? settledDated : settledUndated)[index] = settled;
    // Books write credit notes with either sign: both take off the invoice.
    settledUndated[index] = roundHalfAway((settledUndated[index] ?? 0) + Math.abs(cents(credit(index))), 2);
  }
  const disputed = columns.get("disputed");
  return {
    sheet: snapshot.sheet,
    source,
    rows: rowNumbers,
    codes: texts("customer_id"),
    names: texts("customer_name"),
    numbers: texts("invoice_no"),
    currencies: texts("currency").map((text) => (text === "" ? columnCurrency(recognition) : currencyCode(text))),
    invoiceDate,
    dueDate: dueDates(day("due_date"), invoiceDate, numbers("payment_terms_days"), termsTexts(columns, count)),
    amount,
    settledUndated,
    settledDated,
    paidDate,
    promiseDate: day("promise_date"),
    disputed: Uint8Array.from({ length: count }, (_, index) => (isDisputed(disputed, index) ? 1 : 0)),
  };
}

/**
 * The spans of invoices: with the rows that lists of customers leave out for their currency or for naming nobody. Their
 * amounts are receivables all the same.
 */
export function invoiceBody({ body, skipped }: Recognition): RowSpan[] {
  const others = skipped
    .filter(({ why }) => why === "foreign-currency" || why === "no-customer")
    .map(({ row }) => ({ row, rowCount: 1 }));
  const joined: { row: number; rowCount: number }[] = [];
  for (const span of [...body, ...others].sort((a, b) => a.row - b.row)) {
    const last = joined.at(-1);
    if (last !== undefined && last.row + last.rowCount === span.row) last.rowCount += span.rowCount;
    else joined.push({ ...span });
  }
  return joined;
}

/** Where a sheet of these columns tells what is settled. */
export function settlementSource({ columns }: Pick<Recognition, "columns">): SettlementSource {
  const has = (field: FieldId) => columnOf(columns, field) !== undefined;
  if (!has("invoice_amount")) return "balance";
  if (has("paid_date")) return has("paid_amount") ? "payments" : "paid-dates";
  if (has("ar_balance")) return "balance";
  return has("paid_amount") || has("credit_note") ? "payments" : "none";
}

/** The column whose numbers an invoice is worth. */
export function amountField({ columns }: Pick<Recognition, "columns">, source: SettlementSource): FieldId {
  return source === "balance" && columnOf(columns, "ar_balance") !== undefined ? "ar_balance" : "invoice_amount";
}

/**
 * ISO code of the currency that header or number format give to the amounts; "" for the book's own. Where the column of open
 * amounts says nothing, the invoices beside it do: "Amount (USD)", "Balance".
 */
export function columnCurrency(recognition: Recognition): string {
  const field = amountField(recognition, settlementSource(recognition));
  const named = [field, "invoice_amount" as const].map((one) => columnOf(recognition.columns, one)?.currency ?? "");
  return named.find((currency) => currency !== "") ?? "";
}

function dueDates(
  due: Float64Array,
  invoiceDate: Float64Array,
  days: (index: number) => number,
  texts: readonly string[],
): Float64Array {
  const read = new Map(texts.map((text) => [text, readPaymentTerms(text)]));
  return due.map((given, index) => {
    const from = invoiceDate[index] ?? Number.NaN;
    if (!Number.isNaN(given) || Number.isNaN(from)) return given;
    const own = days(index);
    if (!Number.isNaN(own)) return from + Math.round(own);
    const terms = read.get(texts[index] ?? "") ?? null;
    return terms === null ? Number.NaN : dueAfter(from, terms);
  });
}

/** Where a sheet writes payment terms in words: in a column of their own, else among the numbers of days. */
export function termsField(has: (field: FieldId) => boolean): "payment_terms_text" | "payment_terms_days" {
  return has("payment_terms_text") ? "payment_terms_text" : "payment_terms_days";
}

/** Payment terms in words, "" where a row has none. */
export function termsTexts(columns: ReadonlyMap<FieldId, FieldColumn>, count: number): string[] {
  const column = columns.get(termsField((field) => columns.has(field)));
  return Array.from({ length: count }, (_, index) =>
    column?.kind === "numbers" ? (column.texts.get(index) ?? "") : textAt(column, index),
  );
}

function isDisputed(column: FieldColumn | undefined, index: number): boolean {
  const text = textAt(column, index).trim();
  return text !== "" && !NO.test(text);
}

function cents(value: number): number {
  return Number.isNaN(value) ? 0 : roundHalfAway(value, 2);
}
