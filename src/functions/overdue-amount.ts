import { isBlank } from "../domain/spreadsheet/cell-value";
import { roundHalfAway } from "../domain/spreadsheet/round";
import { callError } from "./call-error";
import { toCellValue } from "./cell-arguments";

/** What is past its due date. @throws #VALUE! for texts among amounts or dates, and where the two differ in shape */
export function overdueAmount(amounts: unknown[][], dueDates: unknown[][], asOf: number): number {
  if (!(asOf >= 1)) throw callError("as-of-missing");
  const dates = dueDates.flat().map(toCellValue);
  const open = amounts.flat().map(toCellValue);
  if (dates.length !== open.length) throw callError("shapes-differ");
  let sum = 0;
  open.forEach((amount, index) => {
    const due = dates[index] ?? null;
    if (isBlank(amount) || isBlank(due)) return;
    if (typeof amount !== "number") throw callError("amount-not-a-number");
    if (typeof due !== "number") throw callError("due-date-not-a-date");
    if (Math.floor(due) < Math.floor(asOf)) sum += amount;
  });
  return roundHalfAway(sum, 2);
}
