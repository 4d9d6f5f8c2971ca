import type { Classification } from "../../domain/scoring/classification";

/** What to do with a customer now; i18n words it. */
export type NextAction = "rate" | "collect" | "stop" | "chase" | "reduce" | "watch" | "grow" | "keep";

const MEDIUM = 1;
const HIGH = 2;

/**
 * The one thing to do next, the most urgent first: an overdue customer at high risk is collected from, one at high risk
 * or without credit gets none, one overdue is reminded, one above the recommended limit comes down to it, one who cannot
 * be rated is completed, one at medium risk is watched, one in the best tier is offered more.
 * @param receivables yuan, null where unknown
 */
export function nextAction(classification: Classification, index: number, receivables: number | null): NextAction {
  const { riskIndex, tierIndex, daysOverdue, limit, unrated, compiled } = classification;
  const overdue = (daysOverdue[index] ?? 0) > 0;
  const tiers = compiled.policy.tiers.length;
  const tier = tierIndex[index] ?? tiers;
  if (riskIndex[index] === HIGH) return overdue ? "collect" : "stop";
  if (overdue) return "chase";
  if (unrated[index] === 1 && tier === tiers) return "rate";
  if (tier === tiers - 1) return "stop";
  if (receivables !== null && receivables > (limit[index] ?? Infinity)) return "reduce";
  if (riskIndex[index] === MEDIUM) return "watch";
  return tier === 0 ? "grow" : "keep";
}
