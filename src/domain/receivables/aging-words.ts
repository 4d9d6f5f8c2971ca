import type { FedField } from "../customer/fed-columns";
import type { InvoiceRole, PaymentRole } from "./invoice-columns";

/** Headers of the columns that every aging has. */
export interface AgingHeaders {
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  readonly bookCurrency: string;
  readonly outstanding: string;
  readonly overdue: string;
  readonly oldest: string;
  readonly undated: string;
  readonly unapplied: string;
}

/** Everything that the aging sheet and the columns beside invoices say, in one language. */
export interface AgingWords extends AgingHeaders {
  readonly sheetName: string;
  readonly title: string;
  readonly asOf: string;
  readonly basis: string;
  readonly basisDue: string;
  readonly basisInvoice: string;
  readonly truth: string;
  /** Every payment has a date: the day's true state. */
  readonly truthDated: string;
  /** Some payments have none: what the sheets said when they were exported. */
  readonly truthExport: string;
  readonly reconciliation: string;
  readonly mustBeZero: string;
  readonly check: string;
  readonly ok: string;
  readonly again: string;
  /** Amounts stand on the lines of `others`. */
  readonly unassigned: string;
  /** How unassigned payments are treated, and what the columns mean. */
  readonly note: string;
  /** In place of `ok` where the sheet holds values: `{date}` and the number of invoices. */
  readonly values: string;
  readonly total: string;
  /** Line of rows whose customer is on no line. */
  readonly others: string;
  readonly settledItems: string;
  readonly onTimeRate: string;
  readonly averageDaysLate: string;
  readonly brokenPromises: string;
  readonly helper: string;
  readonly rate: string;
  readonly spelling: string;
  readonly line: string;
  readonly currencyText: string;
  readonly number: string;
  readonly agreedDays: string;
  readonly termsText: string;
  readonly days: string;
  readonly monthEnd: string;
  /** Headers of the columns that bring to the customers' sheet what the invoices tell. */
  readonly feeds: Readonly<Record<FedField | "line", string>>;
  /** Headers of the columns beside invoices and payments. */
  readonly columns: Readonly<Record<InvoiceRole | PaymentRole, string>>;
}
