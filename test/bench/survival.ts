import { ACTIONS } from "../excel/failing-actions";
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

/** Breaks everything else that is written at every round trip, in one way after the other. */
export async function printSurvivalOfActions(): Promise<void> {
  for (const action of ACTIONS) {
    const { roundTrips, after } = await unbroken(action);
    const states: string[] = [];
    for (let roundTrip = 1; roundTrip <= roundTrips; roundTrip += 1)
      states.push(await broken(action, roundTrip, FAULTS[roundTrip % FAULTS.length] ?? "fails", after));
    const between = states.filter((state) => state !== "before" && state !== "after");
    console.log(`${action.name}: ${states.length - between.length} of ${roundTrips} survived`);
    for (const state of between) console.log(`  ${state}`);
  }
}
