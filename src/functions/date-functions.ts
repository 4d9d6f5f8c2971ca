import { isBlank, isCellError } from "../domain/spreadsheet/cell-value";
import { callError } from "./call-error";
import { toCellValue } from "./cell-arguments";

/**
 * Whole days by which each due date lies before the as-of date; 0 on the due date itself and before it. Times of day do
 * not count. A blank gives a blank; a text gives #VALUE! in its place alone, and an error passes through.
 * @throws when the as-of date is missing
 * @customfunction DAYSOVERDUE
 * @param dueDates Serial dates; the result has their shape.
 * @param asOf A serial date of the same date system.
 * @returns Days.
 */
export function daysOverdue(dueDates: unknown[][], asOf: number): unknown[][] {
  // A blank cell reaches a number argument as null or 0.
  if (!(asOf >= 1)) throw callError("as-of-missing");
  return dueDates.map((row) => row.map((dueDate) => daysFrom(dueDate, asOf)));
}

function daysFrom(dueDate: unknown, asOf: number): unknown {
  const cell = toCellValue(dueDate);
  if (isBlank(cell)) return "";
  if (isCellError(cell)) return dueDate;
  if (typeof cell !== "number") return callError("due-date-not-a-date");
  return Math.max(0, Math.floor(asOf) - Math.floor(cell));
}
