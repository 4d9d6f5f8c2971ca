import { CURRENCY_NAMES } from "../domain/customer/currency-names";
import { customerTable, numberAt, textAt } from "../domain/customer/customer-table";
import type { Recognition } from "../domain/customer/recognition";
import type { ColumnMapping } from "../domain/customer/column-mapping";
import type { Problem } from "../domain/problem";
import type { ListedCustomer } from "../domain/receivables/account-register";
import { invoiceTable, termsTexts } from "../domain/receivables/invoice-table";
import type { InvoiceTable } from "../domain/receivables/invoice-table";
import { readPaymentTerms } from "../domain/receivables/payment-terms";
import { paymentTable } from "../domain/receivables/payment-table";
import { bookProblems } from "../domain/receivables/book-problems";
import { openingBalanceProblems } from "../domain/receivables/opening-balances";
import { receivableCellProblems } from "../domain/receivables/receivable-cells";
import { receivablesBook } from "../domain/receivables/receivables-book";
import type { ReceivablesBook } from "../domain/receivables/receivables-book";
import { withoutRepeatedSheets } from "../domain/receivables/shared-invoices";
import { takenAsOpenProblems } from "../domain/receivables/unread-amounts";
import { stopIfCancelled } from "./failure";
import { readSheet } from "./read-sheet";
import type { SheetReading } from "./read-sheet";
import { recognizeReading } from "./recognize-reading";
import type { Session } from "./session";

/** A sheet of receivables as read and understood. */
export interface ReceivablesSheet {
  readonly reading: SheetReading;
  readonly recognition: Recognition;
}

/** Everything about receivables in a workbook, joined. */
export interface ReceivablesReading {
  readonly customers: readonly ReceivablesSheet[];
  readonly invoices: readonly (ReceivablesSheet & { readonly table: InvoiceTable })[];
  readonly payments: readonly ReceivablesSheet[];
  readonly book: ReceivablesBook;
  readonly problems: readonly Problem[];
}

export interface ReadReceivablesOptions {
  /** Names of the sheets to look at; left out: all of them. */
  readonly sheets?: readonly string[];
  /** Sheets of our own that are not looked at, by name. */
  readonly ours: readonly string[];
  readonly columns: readonly ColumnMapping[];
  readonly bookCurrency: string;
  /** Something is going to be written beside them: merged cells are looked for. */
  readonly lookForMerges: boolean;
  readonly signal?: AbortSignal;
}

/** Receivables stay in their currency, so that every currency is as good as one with a rate. */
const ALL_CURRENCIES: ReadonlySet<string> = new Set(CURRENCY_NAMES.map(([name]) => name));

/** Reads the sheets of a workbook and joins its invoices and payments; sheets of other kinds are passed over. */
export async function readReceivables(
  session: Session,
  sheetNames: readonly string[],
  options: ReadReceivablesOptions,
): Promise<ReceivablesReading> {
  const wanted = options.sheets ?? sheetNames.filter((name) => !options.ours.includes(name));
  const read: ReceivablesSheet[] = [];
  for (const sheet of wanted) {
    stopIfCancelled(options.signal);
    const reading = await readSheet(session, { sheet, lookForMerges: options.lookForMerges });
    if (reading === null) continue;
    const { snapshot, recognition } = await recognizeReading(session, reading.snapshot, {
      columns: options.columns,
      rates: ALL_CURRENCIES,
    });
    read.push({ reading: { ...reading, snapshot }, recognition });
  }
  const ofKind = (kind: Recognition["kind"]): ReceivablesSheet[] =>
    read.filter(({ recognition }) => recognition.kind === kind);
  const { kept, problems } = withoutRepeatedSheets(
    ofKind("invoices").map((sheet) => ({
      ...sheet,
      table: invoiceTable(sheet.reading.snapshot, sheet.recognition),
    })),
  );
  const [customers, payments] = [ofKind("customers"), ofKind("payments")];
  const book = receivablesBook({
    customers: customers.flatMap(listedCustomers),
    invoices: kept.map(({ table }) => table),
    payments: payments.map(({ reading, recognition }) => paymentTable(reading.snapshot, recognition)),
    bookCurrency: options.bookCurrency,
  });
  const cells = [...kept, ...payments].flatMap(({ reading, recognition }) =>
    receivableCellProblems(reading.snapshot, recognition),
  );
  const opening = kept.flatMap(({ reading, recognition }) => openingBalanceProblems(reading.snapshot, recognition));
  const open =
    payments.length > 0
      ? []
      : kept.flatMap(({ reading, recognition }) => takenAsOpenProblems(reading.snapshot, recognition));
  return {
    customers,
    invoices: kept,
    payments,
    book,
    problems: [...problems, ...open, ...opening, ...cells, ...bookProblems(book)],
  };
}

function listedCustomers({ reading, recognition }: ReceivablesSheet): ListedCustomer[] {
  const { columns, rowNumbers } = customerTable(reading.snapshot, recognition);
  const terms = termsTexts(columns, rowNumbers.length);
  return Array.from(rowNumbers, (_, index) => {
    const days = numberAt(columns.get("payment_terms_days"), index);
    return {
      code: textAt(columns.get("customer_id"), index),
      name: textAt(columns.get("customer_name"), index),
      terms: Number.isNaN(days)
        ? readPaymentTerms(terms[index] ?? "")
        : { days: Math.round(days), fromMonthEnd: false },
    };
  });
}
