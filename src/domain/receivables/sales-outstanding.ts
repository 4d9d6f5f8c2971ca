/** How the oldest month that a balance reaches into is counted: 30 days a month, or its calendar days. */
export type MonthLength = "thirty" | "calendar";

/** One month of sales: amount, and days of the month in the calendar. */
export interface MonthSales {
  readonly sales: number;
  readonly days: number;
}

/**
 * Days sales outstanding: balance / credit sales x days of the period. NaN without sales.
 * Source: Dynamics 365 credit statistics; a customer younger than the period has the days since then (`days`).
 */
export function daysSalesOutstanding(balance: number, creditSales: number, days: number): number {
  return creditSales > 0 ? (balance / creditSales) * days : Number.NaN;
}

/**
 * Countback DSO: the latest month's sales are taken off the balance, then the month's before, each counting its days; of the month
 * that the rest does not fill, the share. A balance larger than all the sales counts the days of all months: NaN, since
 * nothing tells how far back it reaches.
 *
 * @param months latest first
 */
export function countbackDays(balance: number, months: readonly MonthSales[], length: MonthLength): number {
  let rest = balance;
  let days = 0;
  if (rest <= 0) return 0;
  for (const month of months) {
    const monthDays = length === "thirty" ? 30 : month.days;
    if (month.sales >= rest) return days + (rest / month.sales) * monthDays;
    rest -= Math.max(0, month.sales);
    days += monthDays;
  }
  return Number.NaN;
}

/** Best possible DSO: the part of the balance that is not due yet / credit sales x days. NaN without sales. */
export function bestPossibleDays(notDue: number, creditSales: number, days: number): number {
  return daysSalesOutstanding(notDue, creditSales, days);
}

/** Average days delinquent: DSO less best possible DSO. */
export function averageDaysDelinquent(balance: number, notDue: number, creditSales: number, days: number): number {
  return daysSalesOutstanding(balance, creditSales, days) - bestPossibleDays(notDue, creditSales, days);
}

/**
 * Collection effectiveness index, percent: (beginning + sales - ending total) / (beginning + sales - ending not due) x 100.
 * NaN where nothing could be collected.
 */
export function collectionEffectiveness(
  beginning: number,
  sales: number,
  endingTotal: number,
  endingNotDue: number,
): number {
  const collectable = beginning + sales - endingNotDue;
  return collectable > 0 ? ((beginning + sales - endingTotal) / collectable) * 100 : Number.NaN;
}
