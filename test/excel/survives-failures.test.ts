import { broken, FAULTS, SCENARIOS, unbroken } from "./failing-runs";

/**
 * Every k-th round trip of each run, another one for each kind of fault; the bench breaks every round trip.
 */
const EVERY = 23;

describe.each(SCENARIOS)("$name", (scenario) => {
  it("broken at any round trip leaves the workbook as before or as after, at once or at the next start", async () => {
    const { roundTrips, after } = await unbroken(scenario);
    expect(roundTrips).toBeGreaterThan(EVERY);
    const between: string[] = [];
    for (const [offset, fault] of FAULTS.entries()) {
      for (let roundTrip = 1 + offset * 2; roundTrip <= roundTrips; roundTrip += EVERY) {
        const state = await broken(scenario, roundTrip, fault, after);
        if (state !== "before" && state !== "after") between.push(`${roundTrip} ${fault}: ${state}`);
      }
    }
    expect(between).toEqual([]);
  });
});
