import type { AgingBucket } from "../../../src/domain/policy/policy";

/** Buckets of a policy of a test's own: nothing is lost before 1 day, 5 % from there, 10 % from 31 days and everything from a year. */
export const LOSS_BUCKETS: readonly AgingBucket[] = [
  { name: "not due", from: -36_500, expectedLoss: 0 },
  { name: "fresh", from: 1, expectedLoss: 0.05 },
  { name: "late", from: 31, expectedLoss: 0.1 },
  { name: "lost", from: 366, expectedLoss: 1 },
];
