import { recognizeHeaders } from "../domain/customer/recognize-headers";
import type { CompiledPolicy } from "../domain/policy/compile-policy";
import { isBlank } from "../domain/spreadsheet/cell-value";
import type { CellValue } from "../domain/spreadsheet/cell-value";

/**
 * Header cells as they are read: a blank that a desktop hands over as 0 is blank, since nobody heads a column with 0 and in
 * two header rows it would hide the name above it.
 */
export function headerCells(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  return rows.map((row) => row.map((cell) => (cell === 0 ? null : cell)));
}

/**
 * How many rows at the top of a table are headers: 2 where the second row holds nothing but texts and blanks and names fields
 * that the first alone does not ("逾期" over "金额" and "天数"), else 1. A customer's row names no fields.
 */
export function headerRowCount(table: readonly (readonly CellValue[])[], { policy }: CompiledPolicy): 1 | 2 {
  const [first = [], second] = headerCells(table.slice(0, 2));
  if (second === undefined || !second.every((cell) => typeof cell === "string" || isBlank(cell))) return 1;
  const named = (rows: readonly (readonly CellValue[])[]) =>
    recognizeHeaders(rows, policy.columns).filter(({ field }) => field !== null).length;
  return named([first, second]) > named([first]) ? 2 : 1;
}
