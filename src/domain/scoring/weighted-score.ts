import type { CompiledPolicy } from "../policy/compile-policy";
import { NOT_APPLICABLE_POINTS } from "../policy/policy-layout";
import { roundHalfAway } from "../spreadsheet/round";
import type { Classification } from "./classification";

/** Customers that are added up together: their sums stay in the processor's cache while criterion after criterion passes. */
export const BLOCK = 2048;

/** Adds points up to scores, block by block. */
export class WeightedScore {
  private readonly sum: Float64Array;
  private readonly applicable: Float64Array;
  private readonly present: Float64Array;
  private readonly missing: Uint8Array;

  constructor(
    private readonly compiled: CompiledPolicy,
    private readonly result: Classification,
  ) {
    const size = Math.min(BLOCK, result.count);
    this.sum = new Float64Array(size);
    this.applicable = new Float64Array(size);
    this.present = new Float64Array(size);
    this.missing = new Uint8Array(size);
  }

  /** Score, completeness and the unrated test of the customers from `start` to `end`, exclusive. */
  fill(start: number, end: number): void {
    const { sum, applicable, present, missing, result } = this;
    sum.fill(0);
    applicable.fill(0);
    present.fill(0);
    missing.fill(0);
    this.compiled.criteria.forEach(({ weight, lowest }, c) => {
      const points = result.points[c];
      if (points !== undefined && weight > 0) this.add(points, weight, lowest, start, end);
    });
    for (const each of result.missing) {
      for (let i = start; i < end; i++) if (each[i] === 1) missing[i - start] = 1;
    }
    const { decimals, minimumCompleteness } = this.compiled.policy;
    const { score, completeness, unrated } = result;
    for (let i = start; i < end; i++) {
      const at = i - start;
      const weight = applicable[at] ?? 0;
      const known = weight > 0 ? roundHalfAway((present[at] ?? 0) / weight, 6) : 0;
      score[i] = weight > 0 ? roundHalfAway((sum[at] ?? 0) / weight, decimals) : NaN;
      completeness[i] = known;
      unrated[i] = weight <= 0 || known < minimumCompleteness || missing[at] !== 0 ? 1 : 0;
    }
  }

  /** Unknown criteria count with their lowest points; those that do not apply count not at all. */
  private add(points: Float64Array, weight: number, lowest: number, start: number, end: number): void {
    const { sum, applicable, present } = this;
    const ofUnknown = lowest * weight;
    const notApplicable = NOT_APPLICABLE_POINTS;
    for (let i = start; i < end; i++) {
      const own = points[i] ?? notApplicable;
      if (own === notApplicable) continue;
      const at = i - start;
      applicable[at] = (applicable[at] ?? 0) + weight;
      if (own >= 0) {
        present[at] = (present[at] ?? 0) + weight;
        sum[at] = (sum[at] ?? 0) + own * weight;
      } else sum[at] = (sum[at] ?? 0) + ofUnknown;
    }
  }
}
