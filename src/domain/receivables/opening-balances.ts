import { isLedger } from "../customer/ledger-sheets";
import { columnOf } from "../customer/recognition";
import type { Recognition } from "../customer/recognition";
import { sheetGrid } from "../customer/sheet-grid";
import type { SheetSnapshot } from "../customer/snapshot";
import { isBlank } from "../spreadsheet/cell-value";
import type { Problem } from "../problem";
import { invoiceBody } from "./invoice-table";

/**
 * Lines of a ledger with a balance but neither debit nor credit: what was brought forward. Nobody can say how old that is, and
 * no other cell holds it, so it is aged only once it stands among the debits (or credits), with the date it counts from.
 */
export function openingBalanceProblems(snapshot: SheetSnapshot, recognition: Recognition): Problem[] {
  const { columns } = recognition;
  if (recognition.kind !== "invoices" || !isLedger(columns)) return [];
  const balances = columns.filter(({ field, reason }) => field === null && reason === "ledger-sheet");
  const sides = [columnOf(columns, "invoice_amount"), columnOf(columns, "paid_amount")];
  const grid = sheetGrid(snapshot);
  const problems: Problem[] = [];
  for (const { row: first, rowCount } of invoiceBody(recognition)) {
    for (let row = first; row < first + rowCount; row++) {
      const isEmpty = sides.every((side) => {
        const value = side === undefined ? null : grid.cell(row, side.column);
        return isBlank(value) || value === 0;
      });
      if (!isEmpty) continue;
      const left = balances.find(({ column }) => {
        const value = grid.cell(row, column);
        return typeof value === "number" && value !== 0;
      });
      if (left === undefined) continue;
      const text = String(grid.cell(row, left.column));
      problems.push({ code: "ledger-opening-balance", sheet: snapshot.sheet.name, row, column: left.column, text });
    }
  }
  return problems;
}
