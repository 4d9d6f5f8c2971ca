import { explainRecord } from "./explain-record";
import { resultCell } from "./result-cells";
import { scoreRecords } from "./score-records";

/**
 * Score of each record, 0 to 100 with the policy's decimals; the policy's unrated text where too little is known.
 * @customfunction SCORE
 * @param record Rows of customers, in the columns of the headers.
 * @param headers One or two header rows.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns One column, a row per record.
 */
export function score(record: unknown[][], headers: unknown[][], policy?: unknown[][]): unknown[][] {
  return scoreRecords(record, headers, policy, resultCell("score"));
}

/**
 * Tier of each record after caps and knock-outs; the policy's unrated text where too little is known.
 * @customfunction TIER
 * @param record Rows of customers, in the columns of the headers.
 * @param headers One or two header rows.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns One column, a row per record.
 */
export function tier(record: unknown[][], headers: unknown[][], policy?: unknown[][]): unknown[][] {
  return scoreRecords(record, headers, policy, resultCell("tier"));
}

/**
 * Risk level of each record: the worst of the rules that fire; unrated where none fires and the tier is unrated.
 * @customfunction RISK
 * @param record Rows of customers, in the columns of the headers.
 * @param headers One or two header rows.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns One column, a row per record.
 */
export function risk(record: unknown[][], headers: unknown[][], policy?: unknown[][]): unknown[][] {
  return scoreRecords(record, headers, policy, resultCell("risk"));
}

/**
 * Size class of each record by the customer's own revenue; the policy's unknown text where that is blank or unreadable.
 * @customfunction SIZE
 * @param record Rows of customers, in the columns of the headers.
 * @param headers One or two header rows.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns One column, a row per record.
 */
export function size(record: unknown[][], headers: unknown[][], policy?: unknown[][]): unknown[][] {
  return scoreRecords(record, headers, policy, resultCell("size"));
}

/**
 * Recommended credit limit of each record, in yuan, rounded down to the policy's step.
 * @customfunction LIMIT
 * @param record Rows of customers, in the columns of the headers.
 * @param headers One or two header rows.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns One column, a row per record.
 */
export function limit(record: unknown[][], headers: unknown[][], policy?: unknown[][]): unknown[][] {
  return scoreRecords(record, headers, policy, resultCell("limit"));
}

/**
 * Recommended payment terms of each record in days; 0 is cash before delivery.
 * @customfunction TERMS
 * @param record Rows of customers, in the columns of the headers.
 * @param headers One or two header rows.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns One column, a row per record.
 */
export function terms(record: unknown[][], headers: unknown[][], policy?: unknown[][]): unknown[][] {
  return scoreRecords(record, headers, policy, resultCell("terms"));
}

/**
 * Share of the applicable weight for which each record holds a value, 0 to 1.
 * @customfunction COMPLETENESS
 * @param record Rows of customers, in the columns of the headers.
 * @param headers One or two header rows.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns One column, a row per record.
 */
export function completeness(record: unknown[][], headers: unknown[][], policy?: unknown[][]): unknown[][] {
  return scoreRecords(record, headers, policy, resultCell("completeness"));
}

/**
 * Main reasons of each record in words: rules that fire, in policy order, then the criteria that cost the score most.
 * @customfunction REASONS
 * @param record Rows of customers, in the columns of the headers.
 * @param headers One or two header rows.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns One column, a row per record.
 */
export function reasons(record: unknown[][], headers: unknown[][], policy?: unknown[][]): unknown[][] {
  return scoreRecords(record, headers, policy, resultCell("reasons"));
}

/**
 * How the score of one record comes about: a header row, a row per criterion with value, band, points, weight and what it
 * lost, then score, tier and why, main reasons, and the smallest change that lifts the tier.
 * @customfunction EXPLAIN
 * @param record One row, in the columns of the headers.
 * @param headers One or two header rows.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns Six columns.
 */
export function explain(record: unknown[][], headers: unknown[][], policy?: unknown[][]): unknown[][] {
  return explainRecord(record, headers, policy);
}
