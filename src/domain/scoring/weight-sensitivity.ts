import type { CustomerTable } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import type { CompiledPolicy } from "../policy/compile-policy";
import { roundHalfAway } from "../spreadsheet/round";
import { customerAt } from "../customer/customer-table";
import { evaluateTable } from "./evaluate-table";

/** What another weight would make of a customer. */
export interface WeightOutcome {
  readonly weight: number;
  /** null where no criterion applies. */
  readonly score: number | null;
  /** Index of the tier; the number of tiers where unrated. */
  readonly tier: number;
}

/** How much a customer's rating hangs on the weight of one criterion, the other weights as they are. */
export interface WeightSensitivity {
  /** Position of the criterion in the policy. */
  readonly index: number;
  readonly less: WeightOutcome;
  readonly more: WeightOutcome;
  /** Least and largest weight, in hundredths, between which the tier stays as it is; null: however large. */
  readonly from: number;
  readonly to: number | null;
}

/** A weight beside which all others vanish. */
const OVERWHELMING = 1e9;
/** Weights are searched in hundredths. */
const PER_UNIT = 100;

const NONE: ReadonlySet<FieldId> = new Set();

/**
 * Sensitivity of one customer's score and tier to each weight, in policy order.
 * @param by how much less and more is tried, as a share of all weight
 */
export function weightSensitivity(
  compiled: CompiledPolicy,
  table: CustomerTable,
  index: number,
  by = 0.05,
  withoutTax: ReadonlySet<FieldId> = NONE,
): WeightSensitivity[] {
  const alone = customerAt(table, index);
  const step = by * compiled.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return compiled.criteria.map((criterion, at) => {
    const outcome = (weight: number): WeightOutcome => {
      const criteria = compiled.criteria.map((each, i) => (i === at ? { ...each, weight } : each));
      const { score, tierIndex } = evaluateTable({ ...compiled, criteria }, alone, withoutTax);
      const value = score[0] ?? NaN;
      return { weight, score: Number.isNaN(value) ? null : value, tier: tierIndex[0] ?? 0 };
    };
    const tier = outcome(criterion.weight).tier;
    const stays = (weight: number) => outcome(weight).tier === tier;
    return {
      index: at,
      less: outcome(roundHalfAway(Math.max(0, criterion.weight - step), 6)),
      more: outcome(roundHalfAway(criterion.weight + step, 6)),
      from: lastThatStays(criterion.weight, 0, stays) ?? 0,
      to: lastThatStays(criterion.weight, OVERWHELMING, stays),
    };
  });
}

/**
 * The last hundredth on the way from a weight to an end at which the tier stays; null where it stays to the end. A growing
 * weight moves score and completeness one way only, so that a tier once left does not come back, and halving finds the place.
 */
function lastThatStays(weight: number, end: number, stays: (weight: number) => boolean): number | null {
  if (stays(end)) return null;
  const up = end > weight;
  let inside = up ? Math.floor(weight * PER_UNIT) : Math.ceil(weight * PER_UNIT);
  let outside = end * PER_UNIT;
  while (Math.abs(outside - inside) > 1) {
    const middle = Math.round((inside + outside) / 2);
    if (stays(middle / PER_UNIT)) inside = middle;
    else outside = middle;
  }
  return up ? Math.max(weight, inside / PER_UNIT) : Math.min(weight, inside / PER_UNIT);
}
