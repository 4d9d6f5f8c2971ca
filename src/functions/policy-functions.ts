import { isBlank } from "../domain/spreadsheet/cell-value";
import type { Policy } from "../domain/policy/policy";
import { roundHalfAway } from "../domain/spreadsheet/round";
import { callError } from "./call-error";
import { toCellValue } from "./cell-arguments";
import { compiledPolicy } from "./record-scoring";

/**
 * Tier that each score alone gives, by the policy's lower bounds (inclusive) on the score rounded to its decimals. Caps and
 * knock-outs are not known from a score. A blank gives a blank, the policy's word for unrated gives itself.
 * @customfunction TIEROF
 * @param scores Scores; the result has their shape.
 * @param [policy] The range CustomerPolicy, or "default".
 * @returns Names of tiers.
 */
export function tierOf(scores: unknown[][], policy?: unknown[][]): unknown[][] {
  const compiled = compiledPolicy(policy);
  return scores.map((row) => row.map((score) => tierOfScore(score, compiled.policy)));
}

function tierOfScore(argument: unknown, policy: Policy): unknown {
  const score = toCellValue(argument);
  if (isBlank(score)) return "";
  if (score === policy.unrated.name) return policy.unrated.name;
  if (typeof score === "object") return argument;
  if (typeof score !== "number") return callError("score-not-a-number");
  const rounded = roundHalfAway(score, policy.decimals);
  return (policy.tiers.find((tier) => tier.from <= rounded) ?? policy.tiers[policy.tiers.length - 1])?.name ?? "";
}
