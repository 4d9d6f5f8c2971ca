import { ACTIONS } from "./failing-actions";
import { broken, FAULTS, unbroken } from "./failing-runs";

/** Each kind of fault at another part of a run, from the middle, where it begins to write, to its end. */
const BREAKS = FAULTS.map((fault, index) => ({ fault, part: 0.5 + 0.15 * index }));

describe.each(ACTIONS.map((action, index) => ({ ...action, index })))("$name", ({ index, ...action }) => {
  // Two kinds of fault for each action, in turn: a client that was opened takes memory until the suite ends. The bench breaks
  // every action in every way.
  it("broken while it writes leaves the workbook as before or as after", async () => {
    const { roundTrips, after } = await unbroken(action);
    const between: string[] = [];
    for (const { fault, part } of BREAKS.filter((_, turn) => turn % 2 === index % 2)) {
      const roundTrip = Math.ceil(roundTrips * part);
      const state = await broken(action, roundTrip, fault, after);
      if (state !== "before" && state !== "after") between.push(`${roundTrip} ${fault}: ${state}`);
    }
    expect(between).toEqual([]);
  });
});
