import type { GroupLimits } from "./group-limits";
import type { CompiledPolicy } from "../policy/compile-policy";

/**
 * What a policy makes of customers, column by column, one entry per customer in the order of the table. Amounts are yuan, days
 * days, shares fractions.
 */
export interface Classification {
  readonly compiled: CompiledPolicy;
  readonly count: number;
  /** Rounded to the policy's decimals; NaN where no criterion applies. */
  readonly score: Float64Array;
  /** Index into the policy's tiers; their number is "unrated". */
  readonly tierIndex: Uint8Array;
  /** 0 low, 1 medium, 2 high, 3 unrated. */
  readonly riskIndex: Uint8Array;
  /** Index into the size classes; -1 unknown. */
  readonly sizeIndex: Int16Array;
  /** NaN where sales are unknown. */
  readonly limit: Float64Array;
  /** 0 is cash before delivery. */
  readonly termsDays: Float64Array;
  /** NaN where unknown; never negative. */
  readonly daysOverdue: Float64Array;
  readonly completeness: Float64Array;
  /** 1 where too little is known for a tier (a knock-out gives one all the same). */
  readonly unrated: Uint8Array;
  /** Per criterion: points, -2 unknown, -1 not applicable. */
  readonly points: readonly Float64Array[];
  /** Per rule, the one for new customers last: 1 fired. */
  readonly fired: readonly Uint8Array[];
  /** Book currency per unit of the row's own, 0 where there is no rate; null for sheets without a currency column. */
  readonly rates: Float64Array | null;
  /** null where nobody shares a group, and for single records. */
  readonly groups: GroupLimits | null;
  /** Per required field of the policy: 1 unknown. */
  readonly missing: readonly Uint8Array[];
}

/** Name of the customer's tier, or the policy's word for unrated. */
export function tierNameAt(classification: Classification, index: number): string {
  const { tiers, unrated } = classification.compiled.policy;
  return tiers[classification.tierIndex[index] ?? tiers.length]?.name ?? unrated.name;
}

/** Name of the customer's risk, or the policy's word for unrated. */
export function riskNameAt(classification: Classification, index: number): string {
  const { riskLevels, unrated } = classification.compiled.policy;
  return riskLevels[classification.riskIndex[index] ?? riskLevels.length]?.name ?? unrated.name;
}

/** Name of the customer's size class, or the policy's word for unknown. */
export function sizeNameAt(classification: Classification, index: number): string {
  const { sizeClasses, texts } = classification.compiled.policy;
  return sizeClasses[classification.sizeIndex[index] ?? -1]?.name ?? texts.unknown;
}
