import { NOT_APPLICABLE_POINTS, UNKNOWN_POINTS } from "../policy/policy-layout";
import { roundHalfAway } from "../spreadsheet/round";
import type { Classification } from "./classification";

/** Criteria named beside the rules that fired. */
const MOST_LOSSES = 3;

/** What a criterion cost a customer: points below its best times weight, rounded to 6 decimals as the formulas do. */
export function lossAt({ compiled, points }: Classification, criterion: number, index: number): number {
  const { weight = 0, best = 0, lowest = 0 } = compiled.criteria[criterion] ?? {};
  const own = points[criterion]?.[index] ?? UNKNOWN_POINTS;
  if (own === NOT_APPLICABLE_POINTS) return 0;
  return roundHalfAway((best - (own >= 0 ? own : lowest)) * weight, 6);
}

/**
 * Why a customer stands where he stands: the rules that fired in policy order; else, if unrated, the policy's reason for that;
 * then up to three criteria that cost most, the first of equals first. The first reason is the one the reasons column shows.
 */
export function reasonsAt(classification: Classification, index: number): string[] {
  const { compiled, fired, unrated } = classification;
  const reasons = compiled.rules.filter((_, r) => fired[r]?.[index] === 1).map((rule) => rule.name);
  if (reasons.length === 0 && unrated[index] === 1) reasons.push(compiled.policy.unrated.reason);
  const losses = compiled.criteria
    .map(({ criterion }, c) => ({ name: criterion.name, loss: lossAt(classification, c, index) }))
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss);
  return [...reasons, ...losses.slice(0, MOST_LOSSES).map(({ name }) => name)];
}

/** The reason that the reasons column shows; "" for a customer who lost nothing. */
export function mainReasonAt(classification: Classification, index: number): string {
  return reasonsAt(classification, index)[0] ?? "";
}
