/**
 * What is expected not to come in, by days overdue. From a survey of the Commercial Collection Agency Association (Commercial Law
 * League of America): of overdue accounts 69.6 % are collected after three months, 52.1 % after six, 22.8 % after a year; of current
 * ones 94 %, and 9 % after two years in its other years. The bucket of 31 to 60 days lies between. A bucket has the share of its end.
 */
const LOSS_FROM_DAYS: readonly (readonly [days: number, share: number])[] = [
  [366, 0.91],
  [181, 0.77],
  [91, 0.48],
  [61, 0.3],
  [31, 0.15],
  [1, 0.06],
];

/** Share that a policy which says none of its own expects to lose in a bucket that begins at so many days overdue; 0 before the due date. */
export function defaultExpectedLoss(from: number): number {
  return LOSS_FROM_DAYS.find(([days]) => from >= days)?.[1] ?? 0;
}
