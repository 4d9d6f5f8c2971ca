import type { Marks } from "../domain/plan/marks";
import type { Plan, PlanPurpose } from "../domain/plan/plan";
import type { RangeAddress } from "../domain/spreadsheet/address";
import type { KnownSheet } from "./read-before";

/** Cells that must still hold what they did after an action, for it to be taken back. */
export interface WatchedCells {
  readonly sheetId: string;
  readonly range: RangeAddress;
  /** Digest of their values. */
  readonly digest: string;
}

/** One run of an action, as long as it can be taken back. */
export interface RememberedRun {
  readonly purpose: PlanPurpose;
  readonly sheets: readonly (KnownSheet & { readonly name: string })[];
  /** What was written: the cells must still hold it. */
  readonly plans: readonly Plan[];
  /** null where it can only be completed. */
  readonly inverse: Plan | null;
  /** Our settings entry after it. */
  readonly marks: Marks | null;
  readonly watched?: readonly WatchedCells[];
}

/** The last action, for the button that undoes it. */
export type LastAction = { readonly purpose: PlanPurpose; readonly sheet: string } & (
  { readonly available: true } | { readonly available: false; readonly why: "too-large" | "sheet-removed" }
);

/** Largest plans that are kept, in characters of their data: the pane's memory is shared with Excel. */
const CHARACTERS_KEPT = 8_000_000;

interface Remembered {
  readonly purpose: PlanPurpose;
  readonly sheet: string;
  /** In the order in which they ran; null where they are not kept. */
  readonly runs: readonly RememberedRun[] | null;
  readonly why: "too-large" | "sheet-removed";
}

let last: Remembered | null = null;
let collected: RememberedRun[] | null = null;

/**
 * Remembers a run as the last action, or as a part of the one going on. Nothing but the memory of this page holds it: it is
 * gone with the pane's runtime.
 */
export function rememberRun(run: RememberedRun): void {
  if (run.purpose === "undo") last = null;
  else if (collected !== null) collected.push(run);
  else last = remembered(run.purpose, [run]);
}

/** Makes all runs of `work` one action. */
export async function asOneAction<T>(purpose: PlanPurpose, work: () => Promise<T>): Promise<T> {
  const runs: RememberedRun[] = [];
  collected = runs;
  try {
    return await work();
  } finally {
    collected = null;
    if (runs.length > 0) last = remembered(purpose, runs);
  }
}

/** Adds to what must be unchanged for the last run to be taken back. */
export function watchCells(watched: readonly WatchedCells[]): void {
  const run = last?.runs?.at(-1);
  if (last === null || last.runs === null || run === undefined) return;
  const earlier = run.watched ?? [];
  last = { ...last, runs: [...last.runs.slice(0, -1), { ...run, watched: [...earlier, ...watched] }] };
}

/** What the last action was and whether it can be undone; null where there was none, or it was undone. */
export function lastAction(): LastAction | null {
  if (last === null) return null;
  const { purpose, sheet, runs, why } = last;
  return runs === null ? { purpose, sheet, available: false, why } : { purpose, sheet, available: true };
}

/** The runs to take back, last first; null where they are not kept. */
export function runsToUndo(): readonly RememberedRun[] | null {
  return last?.runs === undefined || last.runs === null ? null : [...last.runs].reverse();
}

/** Forgets the last action. */
export function forgetLastAction(): void {
  last = null;
}

function remembered(purpose: PlanPurpose, runs: readonly RememberedRun[]): Remembered {
  const sheet = runs.flatMap(({ sheets }) => sheets)[0]?.name ?? "";
  if (runs.some(({ inverse }) => inverse === null)) return { purpose, sheet, runs: null, why: "sheet-removed" };
  const size = runs.reduce((sum, { inverse, plans }) => sum + JSON.stringify([inverse, plans]).length, 0);
  return { purpose, sheet, runs: size > CHARACTERS_KEPT ? null : runs, why: "too-large" };
}
