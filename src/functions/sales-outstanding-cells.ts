import {
  averageDaysDelinquent,
  bestPossibleDays,
  collectionEffectiveness,
  countbackDays,
  daysSalesOutstanding,
} from "../domain/receivables/sales-outstanding";
import { callError, notAvailableError } from "./call-error";
import { toCellValue } from "./cell-arguments";

const YEAR = 365;

/** DSO of one period, or countback over months. @throws #N/A without sales, or where the balance is older than the months */
export function salesOutstanding(balance: number, sales: unknown[][], days: unknown[][] | undefined | null): number {
  const months = numbersOf(sales);
  const lengths = days === undefined || days === null ? [] : numbersOf(days);
  if (months.length > 1) {
    if (lengths.length > 1 && lengths.length !== months.length) throw callError("months-differ");
    const of = months.map((amount, index) => ({ sales: amount, days: lengths[index] ?? 30 }));
    const counted = countbackDays(balance, of, lengths.length > 1 ? "calendar" : "thirty");
    if (Number.isNaN(counted)) throw notAvailableError("balance-older-than-sales");
    return counted;
  }
  return orNoSales(daysSalesOutstanding(balance, months[0] ?? 0, lengths[0] ?? YEAR));
}

export function bestSalesOutstanding(notDue: number, sales: number, days: number | undefined | null): number {
  return orNoSales(bestPossibleDays(notDue, sales, days ?? YEAR));
}

export function averageDelinquency(
  balance: number,
  notDue: number,
  sales: number,
  days: number | undefined | null,
): number {
  return orNoSales(averageDaysDelinquent(balance, notDue, sales, days ?? YEAR));
}

/** CEI. @throws #N/A where nothing could be collected */
export function collectionIndex(beginning: number, sales: number, endingTotal: number, endingNotDue: number): number {
  const index = collectionEffectiveness(beginning, sales, endingTotal, endingNotDue);
  if (Number.isNaN(index)) throw notAvailableError("nothing-collectable");
  return index;
}

function orNoSales(days: number): number {
  if (Number.isNaN(days)) throw notAvailableError("no-sales");
  return days;
}

/** Numbers of a range row by row; a blank is a month without sales, a text is refused. */
function numbersOf(range: unknown[][]): number[] {
  return range.flat().map((argument) => {
    const cell = toCellValue(argument);
    if (cell === null) return 0;
    if (typeof cell !== "number") throw callError("amount-not-a-number");
    return cell;
  });
}
