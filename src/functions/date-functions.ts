/**
 * Whole days by which each due date lies before the as-of date; the due date itself is day 0 and not overdue.
 * @customfunction DAYSOVERDUE
 * @param dueDates Serial dates.
 * @param asOf A serial date.
 * @returns Days.
 */
export function daysOverdue(dueDates: unknown[][], asOf: number): unknown[][] {
  return dueDates.map((row) =>
    row.map((due) => (typeof due === "number" ? Math.max(0, Math.floor(asOf) - Math.floor(due)) : "")),
  );
}
