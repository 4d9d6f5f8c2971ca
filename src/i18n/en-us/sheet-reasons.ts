import type { SheetReason } from "../../domain/customer/recognition";

/** What speaks for the kind of a sheet, in English; each goes on after a colon or a comma. */
export const sheetReasonsEnUs: Readonly<Record<SheetReason, string>> = {
  "has-customer-names": "customers' names",
  "has-customer-codes": "customers' codes",
  "has-credit-columns": "amounts owed, limits or sales",
  "one-row-per-customer": "one row for each customer",
  "customers-repeat": "the same customers on several rows",
  "has-invoice-numbers": "invoice numbers",
  "has-due-dates": "due dates",
  "has-payment-columns": "dates and amounts of payments",
  "no-known-columns": "no header that is known",
  "no-customer-column": "no column of customers",
  "no-credit-columns": "nothing about credit beside a name that could be anything's",
  "no-rows": "no row below the headers",
  "no-values": "no value in any cell",
};
