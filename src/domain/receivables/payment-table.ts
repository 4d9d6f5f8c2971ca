import { currencyCode } from "../customer/currency-names";
import { customerTable, numberAt, textAt } from "../customer/customer-table";
import type { Recognition } from "../customer/recognition";
import type { SheetSnapshot } from "../customer/snapshot";
import { roundHalfAway } from "../spreadsheet/round";
import { invoiceBody } from "./invoice-table";

/** The payments of one sheet (a bank's or the finance department's list), row by row. */
export interface PaymentTable {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly rows: Int32Array;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Number of the invoice that is paid; "" where the payment names none. */
  readonly numbers: readonly string[];
  readonly currencies: readonly string[];
  /** Serial without time; NaN: on a day before every as-of date. */
  readonly date: Float64Array;
  /** Cents precise; 0 where blank or unreadable. */
  readonly amount: Float64Array;
}

/** The payments of a recognised sheet. */
export function paymentTable(snapshot: SheetSnapshot, recognition: Recognition): PaymentTable {
  const { columns, rowNumbers } = customerTable(snapshot, { ...recognition, body: invoiceBody(recognition) });
  const count = rowNumbers.length;
  const texts = (field: "customer_id" | "customer_name" | "invoice_no" | "currency"): string[] =>
    Array.from({ length: count }, (_, index) => textAt(columns.get(field), index));
  const amount = Float64Array.from({ length: count }, (_, index) => {
    const value = numberAt(columns.get("paid_amount"), index);
    return Number.isNaN(value) ? 0 : roundHalfAway(value, 2);
  });
  return {
    sheet: snapshot.sheet,
    rows: rowNumbers,
    codes: texts("customer_id"),
    names: texts("customer_name"),
    numbers: texts("invoice_no"),
    currencies: texts("currency").map((text) => (text === "" ? "" : currencyCode(text))),
    date: Float64Array.from({ length: count }, (_, index) => Math.floor(numberAt(columns.get("paid_date"), index))),
    amount,
  };
}
