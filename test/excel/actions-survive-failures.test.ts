import { ACTIONS } from "./failing-actions";
import { broken, FAULTS, unbroken } from "./failing-runs";

/** Parts of a run, from its first look to its last, at which it is broken: another one for each kind of fault. */
const PARTS = [0.5, 0.65, 0.8, 0.95];

describe.each(ACTIONS)("$name", (action) => {
  it("broken while it writes leaves the workbook as before or as after", async () => {
    const { roundTrips, after } = await unbroken(action);
    const between: string[] = [];
    for (const [index, fault] of FAULTS.entries()) {
      const roundTrip = Math.ceil(roundTrips * (PARTS[index] ?? 1));
      const state = await broken(action, roundTrip, fault, after);
      if (state !== "before" && state !== "after") between.push(`${roundTrip} ${fault}: ${state}`);
    }
    expect(between).toEqual([]);
  });
});
