import { columnOf } from "./recognition";
import type { RecognizedColumn } from "./recognition";

/**
 * A day without more ("交易日期", "Date") beside money that came in, on a sheet that bills nothing and lets nothing fall due, is
 * the day of the payment: bank statements have no other word for it.
 */
export function withPaymentDates(columns: readonly RecognizedColumn[]): readonly RecognizedColumn[] {
  const dated = columnOf(columns, "invoice_date");
  const bills = (["invoice_amount", "due_date", "paid_date", "ar_balance"] as const).some(
    (field) => columnOf(columns, field) !== undefined,
  );
  if (dated === undefined || dated.reason === "by-hand" || bills || columnOf(columns, "paid_amount") === undefined)
    return columns;
  return columns.map((column) => (column === dated ? { ...column, field: "paid_date" } : column));
}
