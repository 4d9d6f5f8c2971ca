import { ageInvoices } from "./age-invoices";
import { dunningStages } from "./dunning-stages";
import { overdueAmount } from "./overdue-amount";
import { averageDelinquency, bestSalesOutstanding, collectionIndex, salesOutstanding } from "./sales-outstanding-cells";

/**
 * Aging of a list of invoices: a header row, then a row per customer (and currency) with balance, overdue amount, oldest days
 * overdue, the policy's buckets, what has no due date and unapplied credit.
 * @customfunction AGING
 * @param invoices The header row and the invoices below it.
 * @param asOf A serial date.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns A table with headers of its own.
 */
export function aging(invoices: unknown[][], asOf: number, policy?: unknown[][]): unknown[][] {
  return ageInvoices(invoices, asOf, policy);
}

/**
 * Sum of the open amounts whose due date lies before the as-of date. Blank dates and blank amounts count nothing.
 * @customfunction OVERDUE
 * @param amounts Open amounts.
 * @param dueDates Due dates, in the shape of the amounts.
 * @param asOf A serial date of the same date system.
 * @returns The overdue amount.
 */
export function overdue(amounts: unknown[][], dueDates: unknown[][], asOf: number): number {
  return overdueAmount(amounts, dueDates, asOf);
}

/**
 * Stage of collection of each due date by the policy's stages; blank where none is reached.
 * @customfunction DUNNING
 * @param dueDates Serial dates; the result has their shape.
 * @param asOf A serial date of the same date system.
 * @param [policy] The range CustomerPolicy, or "default".
 * @param [tiers] Tiers in the shape of the dates, or one for all.
 * @returns Names of stages.
 */
export function dunning(dueDates: unknown[][], asOf: number, policy?: unknown[][], tiers?: unknown[][]): unknown[][] {
  return dunningStages(dueDates, asOf, policy, tiers);
}

/**
 * Days sales outstanding. One amount of sales: balance / sales x days. Sales of several months, latest first: countback, each
 * month 30 days, or the days given for each.
 * @customfunction DSO
 * @param balance Receivables at the end of the period.
 * @param sales Credit sales of the period, or of each month, latest first.
 * @param [days] Days of the period (365), or of each month.
 * @returns Days.
 */
export function dso(balance: number, sales: unknown[][], days?: unknown[][]): number {
  return salesOutstanding(balance, sales, days);
}

/**
 * Best possible days sales outstanding: what is not due yet / sales x days.
 * @customfunction BESTDSO
 * @param notDue Receivables that are not due.
 * @param sales Credit sales of the period.
 * @param [days] Days of the period; 365.
 * @returns Days.
 */
export function bestDso(notDue: number, sales: number, days?: number): number {
  return bestSalesOutstanding(notDue, sales, days);
}

/**
 * Average days delinquent: days sales outstanding less the best possible.
 * @customfunction ADD
 * @param balance Receivables at the end of the period.
 * @param notDue Of them not due.
 * @param sales Credit sales of the period.
 * @param [days] Days of the period; 365.
 * @returns Days.
 */
export function averageDaysDelinquent(balance: number, notDue: number, sales: number, days?: number): number {
  return averageDelinquency(balance, notDue, sales, days);
}

/**
 * Collection effectiveness index, percent of what could be collected in a period.
 * @customfunction CEI
 * @param beginning Receivables at the beginning.
 * @param sales Credit sales of the period.
 * @param endingTotal Receivables at the end.
 * @param endingNotDue Of them not due.
 * @returns Percent, 100 where all that was due is collected.
 */
export function cei(beginning: number, sales: number, endingTotal: number, endingNotDue: number): number {
  return collectionIndex(beginning, sales, endingTotal, endingNotDue);
}
