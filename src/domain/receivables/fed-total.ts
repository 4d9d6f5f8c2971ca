import type { CustomerTable } from "../customer/customer-table";
import { roundHalfAway } from "../spreadsheet/round";
import type { AgingLine } from "./aging-lines";
import type { LineSums } from "./customer-feeds";
import { linesOf } from "./customer-feeds";
import type { ReceivablesBook } from "./receivables-book";

/** A row of a customer who stands on the sheet before; indexes of the table. */
export interface RepeatedRow {
  readonly index: number;
  readonly first: number;
  /** What the customer owes, which is beside both rows. */
  readonly amount: number;
}

/** How the receivables that a sheet is fed with compare with the invoices, in the book's currency, to cents. */
export interface FedTotal {
  /** Sum of the sheet's column: `invoiced` + what `repeats` add - `elsewhere`. */
  readonly total: number;
  readonly repeats: readonly RepeatedRow[];
  /** Owed by customers who are not on the sheet. */
  readonly elsewhere: number;
  /** Open on all invoices that name a customer. */
  readonly invoiced: number;
  /** Currencies without a rate: what their customers owe is in none of the sums. */
  readonly unpriced: readonly { readonly currency: string; readonly customers: number }[];
}

/**
 * Reconciles the fed receivables of a sheet with the invoices: a customer on two rows is judged by all he owes on both of them.
 *
 * @param rates of the currencies other than the book's, as the lines number them
 */
export function fedTotal(
  table: CustomerTable,
  book: ReceivablesBook,
  lines: readonly AgingLine[],
  sums: LineSums,
  rates: readonly number[],
): FedTotal {
  const owed = (line: number): number => sums.outstanding[line] ?? Number.NaN;
  const known = (amount: number): number => (Number.isNaN(amount) ? 0 : amount);
  const firstRow = new Map<number, number>();
  const repeats: RepeatedRow[] = [];
  let total = 0;
  linesOf(table, book, lines).forEach((line, index) => {
    if (line < 0) return;
    total += known(owed(line));
    const first = firstRow.get(line);
    if (first === undefined) firstRow.set(line, index);
    else if (known(owed(line)) !== 0) repeats.push({ index, first, amount: roundHalfAway(owed(line), 2) });
  });
  let [invoiced, elsewhere] = [0, 0];
  const unpriced = new Map<string, Set<number>>();
  lines.forEach(({ account, key }, line) => {
    const { customer, currency } = book.accounts[account] ?? { customer: -1, currency: "" };
    // A customer's first line holds the sum of all of them.
    if (Math.floor(key / 100) === line + 1) {
      invoiced += known(owed(line));
      if (!firstRow.has(line)) elsewhere += known(owed(line));
    }
    const hasRate = key % 100 === 0 || !Number.isNaN(rates[(key % 100) - 1] ?? Number.NaN);
    if (hasRate || !Number.isNaN(owed(line))) return;
    unpriced.set(currency, (unpriced.get(currency) ?? new Set()).add(customer));
  });
  return {
    total: roundHalfAway(total, 2),
    repeats,
    elsewhere: roundHalfAway(elsewhere, 2),
    invoiced: roundHalfAway(invoiced, 2),
    unpriced: [...unpriced].map(([currency, { size }]) => ({ currency, customers: size })),
  };
}
