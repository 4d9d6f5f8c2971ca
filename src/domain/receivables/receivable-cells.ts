import { cellProblems } from "../customer/cell-problems";
import type { CleanableCell } from "../customer/clean-cells";
import { cleanableCells } from "../customer/clean-cells";
import type { Recognition } from "../customer/recognition";
import { sheetGrid } from "../customer/sheet-grid";
import type { SheetSnapshot } from "../customer/snapshot";
import { planCleaning } from "../plan/plan-cleaning";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem";
import { invoiceBody } from "./invoice-table";

/** Cells of a sheet of invoices or payments that no formula can read, with what a person reads there. */
export function receivableCellProblems(snapshot: SheetSnapshot, recognition: Recognition): Problem[] {
  return cellProblems(sheetGrid(snapshot), withoutTerms(recognition), null);
}

/** The cells that `planReceivablesCleaning` turns into what a person reads there, before and after. */
export function cleanableReceivables(snapshot: SheetSnapshot, recognition: Recognition): CleanableCell[] {
  return cleanableCells(snapshot, withoutTerms(recognition));
}

/** Turns such cells in place into what a person reads there, in every row that is an invoice or a payment. */
export function planReceivablesCleaning(snapshot: SheetSnapshot, recognition: Recognition): Plan {
  return planCleaning(snapshot, withoutTerms(recognition));
}

/** All rows; without payment terms, whose words ("月结30天") say more than the number in them. */
function withoutTerms(recognition: Recognition): Recognition {
  const columns = recognition.columns.filter(({ field }) => field !== "payment_terms_days");
  return { ...recognition, columns, body: invoiceBody(recognition) };
}
