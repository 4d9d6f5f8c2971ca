import { tierNameAt } from "../../domain/scoring/classification";
import type { Judgement } from "../judgement";
import { customerNameAt } from "../judgement";

/** A customer who would be in another tier. */
export interface Mover {
  /** 0-based sheet row. */
  readonly row: number;
  readonly name: string | null;
  readonly from: string;
  readonly to: string;
  /** Places in the old and the new policy, best first; null for the unrated. */
  readonly fromPlace: number | null;
  readonly toPlace: number | null;
}

/** What another policy would change for the customers of a sheet. */
export interface PolicyComparison {
  readonly customers: number;
  /** Those who fall first, then those who rise, each in sheet order. */
  readonly movers: readonly Mover[];
  readonly up: number;
  readonly down: number;
  /** Customers whose recommended limit would differ. */
  readonly limits: number;
  /** Sum of the recommended limits before and after, yuan; unknown ones count nothing. */
  readonly limitBefore: number;
  readonly limitAfter: number;
}

/** Compares what two policies make of the same customers. */
export function comparePolicies(before: Judgement, after: Judgement): PolicyComparison {
  const falling: Mover[] = [];
  const rising: Mover[] = [];
  let limits = 0;
  let limitBefore = 0;
  let limitAfter = 0;
  const { count } = before.classification;
  for (let index = 0; index < count; index += 1) {
    const oldLimit = before.classification.limit[index] || 0;
    const newLimit = after.classification.limit[index] || 0;
    limitBefore += oldLimit;
    limitAfter += newLimit;
    if (oldLimit !== newLimit) limits += 1;
    const from = tierNameAt(before.classification, index);
    const to = tierNameAt(after.classification, index);
    const fromPlace = placeAt(before, index);
    const toPlace = placeAt(after, index);
    if (from === to && fromPlace === toPlace) continue;
    const mover = {
      row: before.customers.rowNumbers[index] ?? 0,
      name: customerNameAt(before.customers, index),
      from,
      to,
      fromPlace,
      toPlace,
    };
    ((toPlace ?? Infinity) > (fromPlace ?? Infinity) ? falling : rising).push(mover);
  }
  return {
    customers: count,
    movers: [...falling, ...rising],
    up: rising.length,
    down: falling.length,
    limits,
    limitBefore,
    limitAfter,
  };
}

function placeAt({ classification, policy }: Judgement, index: number): number | null {
  const tier = classification.tierIndex[index] ?? policy.tiers.length;
  return tier < policy.tiers.length ? tier : null;
}
