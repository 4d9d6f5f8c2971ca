import { broken, FAULTS, SCENARIOS, unbroken } from "../excel/failing-runs";

/** Breaks classifications at every round trip in every way, and prints how many ended as before or as after. */
export async function printSurvival(): Promise<void> {
  for (const scenario of SCENARIOS) {
    const { roundTrips, after } = await unbroken(scenario);
    for (const fault of FAULTS) {
      const states: string[] = [];
      for (let roundTrip = 1; roundTrip <= roundTrips; roundTrip += 1)
        states.push(await broken(scenario, roundTrip, fault, after));
      const between = states.filter((state) => state !== "before" && state !== "after");
      const whole = states.length - between.length;
      const afters = states.filter((state) => state === "after").length;
      console.log(
        `${scenario.name}, a round trip ${fault}: ${whole} of ${roundTrips} survived (${afters} as after, the others as before)`,
      );
      for (const state of between) console.log(`  ${state}`);
    }
  }
}
