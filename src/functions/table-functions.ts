import { classifyTable } from "./classify-table";

/**
 * Everything the policy says of all customers of a table, under a header row of its own.
 * @customfunction CLASSIFY
 * @param table One or two header rows and the customers below them.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns As many rows as the table: headers, then score, tier, risk, size, limit, terms, days overdue,
 * completeness and reasons.
 */
export function classify(table: unknown[][], policy?: unknown[][]): unknown[][] {
  return classifyTable(table, policy);
}
