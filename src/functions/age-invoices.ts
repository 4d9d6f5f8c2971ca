import { recognizeHeaders } from "../domain/customer/recognize-headers";
import { columnOf } from "../domain/customer/recognition";
import { plainSnapshot } from "../domain/customer/snapshot";
import { ageReceivables } from "../domain/receivables/aging";
import { amountField, invoiceTable, settlementSource } from "../domain/receivables/invoice-table";
import { receivablesBook } from "../domain/receivables/receivables-book";
import { agingHeaders } from "../i18n/aging-headers";
import { callError, displayLanguage } from "./call-error";
import { toCells } from "./cell-arguments";
import type { PolicyArgument } from "./policy-argument";
import { compiledPolicy } from "./record-scoring";

/**
 * Ages a range of invoices with one header row.
 * @throws CustomFunctions.Error without an as-of date, without invoices, or where headers name neither customer nor amount
 */
export function ageInvoices(range: unknown[][], asOf: number, argument: PolicyArgument): unknown[][] {
  if (!(asOf >= 1)) throw callError("as-of-missing");
  const { policy } = compiledPolicy(argument);
  const cells = toCells(range);
  if (cells.length < 2) throw callError("invoices-without-rows");
  const columns = recognizeHeaders(cells.slice(0, 1), policy.columns);
  const has = (field: Parameters<typeof columnOf>[1]): boolean => columnOf(columns, field) !== undefined;
  const amount = amountField({ columns }, settlementSource({ columns }));
  if (!has(amount) || !(has("customer_id") || has("customer_name"))) throw callError("invoices-unknown");
  const table = invoiceTable(plainSnapshot(cells), {
    kind: "invoices",
    reasons: [],
    headerRows: { row: 0, rowCount: 1 },
    body: [{ row: 1, rowCount: cells.length - 1 }],
    skipped: [],
    columns,
    table: null,
    region: { row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 },
    asOf: null,
    problems: [],
  });
  const book = receivablesBook({ customers: [], invoices: [table], payments: [], bookCurrency: policy.bookCurrency });
  const { agingBuckets, receivables } = policy;
  const aging = ageReceivables(book, {
    asOf: Math.floor(asOf),
    basis: receivables.agingByInvoiceDate ? "invoice" : "due",
    bounds: agingBuckets.map(({ from }) => from),
    payOldestFirst: receivables.payOldestFirst,
  });
  const words = agingHeaders[displayLanguage()];
  const header = [
    words.code,
    words.name,
    words.currency,
    words.outstanding,
    words.overdue,
    words.oldest,
    ...agingBuckets.map(({ name }) => name),
    words.undated,
    words.unapplied,
  ];
  return [
    header,
    ...book.accounts.map(({ customer, currency }, account) => [
      book.customers[customer]?.code ?? "",
      book.customers[customer]?.name ?? "",
      currency || words.bookCurrency,
      aging.outstanding[account] ?? 0,
      aging.overdue[account] ?? 0,
      aging.oldestDaysOverdue[account] ?? 0,
      ...aging.matrix.slice(account * aging.buckets, (account + 1) * aging.buckets),
      aging.undated[account] ?? 0,
      aging.unappliedCredit[account] ?? 0,
    ]),
  ];
}
