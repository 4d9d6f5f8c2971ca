import type { SheetSnapshot } from "../domain/customer/snapshot";
import { columnOf } from "../domain/customer/recognition";
import type { Recognition } from "../domain/customer/recognition";
import { bodyBlock } from "../domain/plan/plan-classification";
import type { Placement } from "../domain/plan/placement";
import { WATCHED_BELOW } from "../domain/receivables/aging-sheet";
import type { InvoiceSheet } from "../domain/receivables/invoice-columns";
import { amountField, invoiceBody, settlementSource } from "../domain/receivables/invoice-table";

/** A sheet of invoices or payments with the places of our columns. */
export function invoiceSheet(
  snapshot: SheetSnapshot,
  recognition: Recognition,
  placement: Placement,
  kind: "invoices" | "payments",
): InvoiceSheet {
  const block = bodyBlock(invoiceBody(recognition)) ?? { row: recognition.region.row + 1, rowCount: 0 };
  const field = kind === "payments" ? "paid_amount" : amountField(recognition, settlementSource(recognition));
  const column = (columnOf(recognition.columns, field)?.column ?? 0) - snapshot.origin.column;
  const first = block.row + block.rowCount - snapshot.origin.row;
  const below = snapshot.values.slice(first, first + WATCHED_BELOW);
  return {
    name: snapshot.sheet.name,
    recognition,
    places: placement.columns,
    block,
    amountsBelow: below.filter((row) => typeof row[column] === "number").length,
  };
}
