import type { CustomerTable } from "../customer/customer-table";
import { customerAt } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import type { CompiledPolicy } from "../policy/compile-policy";
import { inBookCurrency } from "./book-currency";
import type { Classification } from "./classification";
import { CustomerTrial } from "./customer-trial";
import { evaluateTable } from "./evaluate-table";
import { explainCriteria } from "./explain-criterion";
import type { CriterionExplanation } from "./explain-criterion";
import { roundHalfAway } from "../spreadsheet/round";
import { reasonsAt } from "./reasons";
import { tierLifts } from "./tier-lift";
import type { TierLift } from "./lift";

/** Why a customer is in his tier and no other. */
export type TierReason =
  /** By his score. `missing` points of score to the next better tier; null in the best one. */
  | { readonly kind: "score"; readonly missing: number | null }
  /** His score is good for `byScore` (index of a tier), but these rules cap him. Names in policy order. */
  | { readonly kind: "cap"; readonly rules: readonly string[]; readonly byScore: number }
  | { readonly kind: "knock-out"; readonly rules: readonly string[] }
  /** Fields that the policy asks for and that are unknown, and whether too little weight is known altogether. */
  | { readonly kind: "unrated"; readonly fields: readonly FieldId[]; readonly incomplete: boolean };

/** Everything there is to say about one customer's score; numbers in base units, words from the policy. */
export interface Explanation {
  /** null where no criterion applies. */
  readonly score: number | null;
  /** Index of the tier; the number of tiers where unrated. */
  readonly tier: number;
  /** 0 low, 1 medium, 2 high, 3 unrated. */
  readonly risk: number;
  readonly completeness: number;
  /** In policy order. */
  readonly criteria: readonly CriterionExplanation[];
  /** Rules that fired, then the criteria that cost most. */
  readonly reasons: readonly string[];
  readonly because: TierReason;
  /** Smallest single changes that lift the tier, smallest first; empty where no single change suffices or the tier is best. */
  readonly lifts: readonly TierLift[];
}

const NONE: ReadonlySet<FieldId> = new Set();

/**
 * Explains the score, tier and risk of one customer of a table: what each criterion gave and cost, why the tier is what it is,
 * and what single change would better it.
 * @param withoutTax sales fields whose amounts exclude value added tax
 */
export function explainCustomer(
  compiled: CompiledPolicy,
  table: CustomerTable,
  index: number,
  withoutTax: ReadonlySet<FieldId> = NONE,
): Explanation {
  const alone = inBookCurrency(compiled, customerAt(table, index));
  const classification = evaluateTable(compiled, alone, withoutTax);
  const score = classification.score[0] ?? NaN;
  return {
    score: Number.isNaN(score) ? null : score,
    tier: classification.tierIndex[0] ?? 0,
    risk: classification.riskIndex[0] ?? 0,
    completeness: classification.completeness[0] ?? 0,
    criteria: explainCriteria(classification, alone, 0),
    reasons: reasonsAt(classification, 0),
    because: tierReason(classification),
    lifts: tierLifts(compiled, new CustomerTrial(compiled, alone, 0, withoutTax)),
  };
}

function tierReason({ compiled, fired, missing, unrated, score, tierIndex, completeness }: Classification): TierReason {
  const tier = tierIndex[0] ?? 0;
  const holding = (effect: "cap" | "knockOut") =>
    compiled.rules.filter((rule, r) => fired[r]?.[0] === 1 && rule[effect] === tier + 1).map(({ name }) => name);
  const knockedOut = compiled.rules.some(({ knockOut }, r) => knockOut > 0 && fired[r]?.[0] === 1);
  if (knockedOut) return { kind: "knock-out", rules: holding("knockOut") };
  if (unrated[0] === 1) {
    const incomplete = (completeness[0] ?? 0) < compiled.policy.minimumCompleteness;
    return {
      kind: "unrated",
      fields: compiled.policy.required.filter((_, r) => missing[r]?.[0] === 1).map(({ field }) => field),
      incomplete,
    };
  }
  const byScore = compiled.cutOffs.findIndex((from) => from <= (score[0] ?? 0));
  if (byScore < tier) return { kind: "cap", rules: holding("cap"), byScore };
  const next = compiled.cutOffs[tier - 1];
  return { kind: "score", missing: next === undefined ? null : roundHalfAway(next - (score[0] ?? 0), 6) };
}
