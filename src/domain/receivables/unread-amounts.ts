import { columnOf } from "../customer/recognition";
import type { Recognition } from "../customer/recognition";
import { sheetGrid } from "../customer/sheet-grid";
import type { SheetSnapshot } from "../customer/snapshot";
import type { Problem } from "../problem";
import { invoiceBody, settlementSource } from "./invoice-table";

/** Numbers that stand beside an invoice and settle nothing: tax, quantities, prices, rates, numbers of things. */
const NO_SETTLEMENT =
  /税|数量|单价|件数|折扣|率|序号|行号|编号|电话|手机|tax|vat|gst|qty|quantity|units|price|discount|rate|phone|\bno\b|#/i;
const MOST_NAMED = 5;

/**
 * An invoice sheet of which no column was understood to say what was paid, although numbers stand in columns that nobody
 * understood: all its invoices count as open in full, which may be far too much.
 *
 * @returns at most one problem, at the first such column's header
 */
export function takenAsOpenProblems(snapshot: SheetSnapshot, recognition: Recognition): Problem[] {
  const { columns, headerRows } = recognition;
  if (recognition.kind !== "invoices") return [];
  if (settlementSource(recognition) !== "none" || columnOf(columns, "credit_note") !== undefined) return [];
  const grid = sheetGrid(snapshot);
  const rows = invoiceBody(recognition).flatMap(({ row, rowCount }) =>
    Array.from({ length: rowCount }, (_, at) => row + at),
  );
  const unread = columns.filter(
    ({ field, reason, header: name, column }) =>
      field === null &&
      reason === "unknown" &&
      name !== "" &&
      !NO_SETTLEMENT.test(name) &&
      rows.some((row) => {
        const value = grid.cell(row, column);
        return typeof value === "number" && value !== 0;
      }),
  );
  const [first] = unread;
  if (first === undefined) return [];
  const named = unread.slice(0, MOST_NAMED).map((column) => column.header);
  return [
    {
      code: "invoices-taken-as-open",
      sheet: snapshot.sheet.name,
      row: headerRows.row + headerRows.rowCount - 1,
      column: first.column,
      params: { count: rows.length, headers: named.join(", ") },
    },
  ];
}
