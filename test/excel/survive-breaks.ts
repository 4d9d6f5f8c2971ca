import type { Scenario } from "./failing-runs";
import { broken, FAULTS, unbroken } from "./failing-runs";

/** Each kind of fault at another part of a run, from the middle, where it begins to write, to its end. */
const BREAKS = FAULTS.map((fault, index) => ({ fault, part: 0.5 + 0.15 * index }));

/**
 * A test for each action: broken while it writes, it leaves the workbook as before or as after. Two kinds of fault for each, in
 * turn: a client that was opened takes memory until the suite ends. The bench breaks every action in every way.
 */
export function surviveBreaks(actions: readonly Scenario[]): void {
  it.each(actions.map((action, index) => ({ name: action.name, action, index })))(
    "$name, broken while it writes, leaves the workbook as before or as after",
    async ({ action, index }) => {
      const { roundTrips, after } = await unbroken(action);
      const between: string[] = [];
      for (const { fault, part } of BREAKS.filter((_, turn) => turn % 2 === index % 2)) {
        const roundTrip = Math.ceil(roundTrips * part);
        const state = await broken(action, roundTrip, fault, after);
        if (state !== "before" && state !== "after") between.push(`${roundTrip} ${fault}: ${state}`);
      }
      expect(between).toEqual([]);
    },
  );
}
