import type { CompiledPolicy } from "../policy/compile-policy";

/** Customers that belong together, and what that means for their limits; one entry per customer. Indexes count customers. */
export interface GroupLimits {
  /** The customer whom the parent text names; itself where it names none. A parent off the sheet: the first who names it. */
  readonly parent: Int32Array;
  /** Four steps up from there. */
  readonly top: Int32Array;
  /** The one customer that stands for the whole group. */
  readonly head: Int32Array;
  /** Receivable of each customer in book currency; 0 where it is unknown. */
  readonly receivable: Float64Array;
  /** Receivables of the whole group; NaN for a customer alone. */
  readonly exposure: Float64Array;
  /** Worst tier whose service a rated member gets, from 1; 0: none is rated. NaN for a customer alone. */
  readonly worst: Float64Array;
  /** Recommended limits of the members added up; NaN for a customer alone. */
  readonly limits: Float64Array;
  /** The customer's limit within the group's cap; NaN where its own limit is unknown. */
  readonly limit: Float64Array;
}

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
