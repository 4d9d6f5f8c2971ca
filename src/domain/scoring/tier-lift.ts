import { fieldKind } from "../customer/fields";
import type { FieldId, FieldKind } from "../customer/fields";
import type { CompiledPolicy } from "../policy/compile-policy";
import type { CellValue } from "../spreadsheet/cell-value";
import { roundHalfAway } from "../spreadsheet/round";
import type { Classification } from "./classification";
import type { CustomerTrial } from "./customer-trial";
import { fieldThresholds } from "./field-thresholds";
import type { FieldThresholds } from "./field-thresholds";
import type { TierLift } from "./lift";
import { textLifts } from "./text-lifts";

/**
 * Steps in which values are changed: a whole day or order, a cent, a hundredth of a year or of a percent. Smaller changes are
 * never suggested.
 */
export const CHANGE_STEP: Readonly<Record<Exclude<FieldKind, "text" | "flag">, number>> = {
  money: 0.01,
  percent: 0.0001,
  days: 1,
  years: 0.01,
  count: 1,
  number: 0.0001,
  date: 1,
};

/** What an unknown value costs to find out, compared with changing a known one. */
const EFFORT_OF_UNKNOWN = 1;

/**
 * For each field the smallest change that alone lifts the customer to a better tier, the smallest of all first; empty where no
 * single change does. Caps, knock-outs and the unrated test are all gone through with the changed value, by the evaluator
 * itself. An unrated customer is lifted by a rating above the lowest tier.
 */
export function tierLifts(compiled: CompiledPolicy, trial: CustomerTrial): TierLift[] {
  const now = trial.classify().tierIndex[0] ?? 0;
  const worst = compiled.cutOffs.length - 1;
  const isLift = (tier: number): boolean => tier < Math.min(now, worst);
  if (!isLift(0)) return [];
  const tierWith = (field: FieldId, value: CellValue): number => {
    const changed: Classification = trial.classifyWith(field, value);
    return changed.tierIndex[0] ?? worst;
  };
  const lifts: TierLift[] = textLifts(compiled, trial, tierWith, isLift);
  for (const [field, thresholds] of fieldThresholds(compiled, trial)) {
    const lift = numberLift(field, thresholds, trial.cell(field), (value) => tierWith(field, value), isLift);
    if (lift !== null) lifts.push(lift);
  }
  return lifts.sort((a, b) => a.effort - b.effort);
}

function numberLift(
  field: FieldId,
  thresholds: FieldThresholds,
  cell: CellValue,
  tierWith: (value: number) => number,
  isLift: (tier: number) => boolean,
): TierLift | null {
  const kind = fieldKind(field);
  if (kind === "text" || kind === "flag") return null;
  const grid = new ChangeGrid(CHANGE_STEP[kind]);
  const lifts = (step: number) => isLift(tierWith(grid.value(step)));
  const steps = grid.around(thresholds.at, typeof cell === "number" ? cell : null);
  const from = typeof cell === "number" ? cell : null;
  if (from === null) {
    // The least good value that suffices: from the worse end on.
    const step = firstLift(thresholds.up ? steps : steps.reverse(), undefined, lifts);
    if (step === null) return null;
    const to = grid.value(step);
    return { field, from, to, tier: tierWith(to), effort: EFFORT_OF_UNKNOWN };
  }
  const higher = steps.filter((step) => grid.value(step) > from);
  const lower = steps.filter((step) => grid.value(step) < from).reverse();
  const above = thresholds.up ? firstLift(higher, grid.last(from, "below"), lifts) : null;
  const below = thresholds.down ? firstLift(lower, grid.last(from, "above"), lifts) : null;
  const [to] = [above, below]
    .filter((step) => step !== null)
    .map((step) => grid.value(step))
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  if (to === undefined) return null;
  const effort = Math.abs(to - from) / Math.max(Math.abs(to), Math.abs(from));
  return { field, from, to, tier: tierWith(to), effort };
}

/** Values that a field may be changed to, as whole steps from 0. */
class ChangeGrid {
  constructor(private readonly step: number) {}

  value(step: number): number {
    return roundHalfAway(step * this.step, 6);
  }

  /** The step at a value, or next to it. */
  last(value: number, side: "below" | "above"): number {
    return side === "below" ? Math.floor(value / this.step) : Math.ceil(value / this.step);
  }

  /**
   * Steps next to every threshold, ascending: between two of them nothing changes but at a rounding. No amount, count or day
   * is suggested below 0 unless the policy or the customer goes there.
   */
  around(thresholds: readonly number[], from: number | null): number[] {
    const lowest = Math.min(0, from ?? 0, ...thresholds);
    const steps = new Set<number>();
    for (const threshold of thresholds) {
      const below = Math.floor(threshold / this.step);
      for (let step = below - 1; step <= below + 2; step++) if (this.value(step) >= lowest) steps.add(step);
    }
    return [...steps].sort((a, b) => a - b);
  }
}

/**
 * The first step, in the order given, that lifts. Where the step before (`start` before the first) does not, the change lies
 * between the two, at a threshold that was shifted by rounding: found by halving.
 */
function firstLift(
  steps: readonly number[],
  start: number | undefined,
  lifts: (step: number) => boolean,
): number | null {
  const at = steps.findIndex(lifts);
  let yes = steps[at];
  let no = at === 0 ? start : steps[at - 1];
  if (yes === undefined) return null;
  if (no === undefined) return yes;
  while (Math.abs(yes - no) > 1) {
    const middle = Math.round((yes + no) / 2);
    if (lifts(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
