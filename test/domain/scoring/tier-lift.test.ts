import fc from "fast-check";
import { fieldKind, isNumericField } from "../../../src/domain/customer/fields";
import type { FieldId } from "../../../src/domain/customer/fields";
import { baseUnit } from "../../../src/domain/customer/units";
import type { CompiledPolicy } from "../../../src/domain/policy/compile-policy";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { CustomerTrial } from "../../../src/domain/scoring/customer-trial";
import { recordTable } from "../../../src/domain/scoring/evaluate-row";
import { fieldThresholds } from "../../../src/domain/scoring/field-thresholds";
import { CHANGE_STEP, tierLifts } from "../../../src/domain/scoring/tier-lift";
import type { TierLift } from "../../../src/domain/scoring/lift";
import { roundHalfAway } from "../../../src/domain/spreadsheet/round";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { Random } from "../support/random";
import { fieldsOf, randomCell } from "../support/random-customers";
import { randomPolicy } from "../support/random-policy";

const AS_OF = 45473 as SerialDate;
const words = policyWords("en-US");

interface Case {
  readonly compiled: CompiledPolicy;
  readonly trial: CustomerTrial;
  readonly lifts: () => readonly TierLift[];
}

/** A customer under the default policy or, for odd seeds, under one of any shape. */
function makeCase(seed: number): Case {
  const random = new Random(seed);
  const policy = seed % 2 === 0 ? defaultPolicy(words, AS_OF) : randomPolicy(random, words, AS_OF);
  const fields = fieldsOf(policy).filter(() => random.chance(0.9));
  const columns = fields.map((field, index) => ({ index, field, unit: baseUnit(fieldKind(field)), taxBasis: null }));
  const row = columns.map(({ field, unit }) => randomCell(random, policy, field, unit));
  const compiled = compilePolicy(policy, null);
  const trial = new CustomerTrial(compiled, recordTable(columns, [row]), 0, new Set());
  return { compiled, trial, lifts: () => tierLifts(compiled, trial) };
}

/** A property over cases; the counterexample is a seed. */
function forCases(numRuns: number, check: (each: Case) => void): void {
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => check(makeCase(seed))),
    { numRuns },
  );
}

function isLiftedBy({ compiled, trial }: Case, field: FieldId, value: number | string): boolean {
  const now = trial.classify().tierIndex[0] ?? 0;
  const then = trial.classifyWith(field, value).tierIndex[0] ?? 0;
  return then < Math.min(now, compiled.cutOffs.length - 1);
}

function step(field: FieldId): number {
  return CHANGE_STEP[fieldKind(field) as keyof typeof CHANGE_STEP];
}

describe("changes that lift a tier", () => {
  it("do what they say: with the changed value the tier is the better one they name", () => {
    let seen = 0;
    forCases(150, (each) => {
      for (const { field, to, tier } of each.lifts()) {
        seen++;
        const then = each.trial.classifyWith(field, to ?? "no list has this").tierIndex[0];
        expect(then).toBe(tier);
        expect(tier).toBeLessThan(each.trial.classify().tierIndex[0] ?? 0);
      }
    });
    expect(seen).toBeGreaterThan(100);
  });

  it("are the smallest of their field: one step less does not lift, nor any tenth of the way", () => {
    let seen = 0;
    forCases(150, (each) => {
      for (const { field, from, to } of each.lifts()) {
        if (typeof from !== "number" || typeof to !== "number") continue;
        seen++;
        const back = Math.sign(from - to) * step(field);
        const nearer = Array.from({ length: 9 }, (_, i) => from + ((to - from) * (i + 1)) / 10).map((value) =>
          roundHalfAway(Math.round(value / step(field)) * step(field), 6),
        );
        for (const value of [roundHalfAway(to + back, 6), ...nearer]) {
          if (Math.abs(value - from) < Math.abs(to - from) && Math.sign(value - from) === Math.sign(to - from))
            expect([field, value, isLiftedBy(each, field, value)]).toEqual([field, value, false]);
        }
      }
    });
    expect(seen).toBeGreaterThan(60);
  });

  it("are found wherever one exists: every whole number up to 400 is tried by force", () => {
    let none = 0;
    let some = 0;
    forCases(150, (each) => {
      for (const [field, { up, down }] of fieldThresholds(each.compiled, each.trial)) {
        const from = each.trial.cell(field);
        if (typeof from !== "number" || step(field) !== 1 || fieldKind(field) === "date") continue;
        let nearest = Infinity;
        for (let value = 0; value <= 400; value++) {
          const allowed = value > from ? up : value < from && down;
          if (allowed && Math.abs(value - from) < nearest && isLiftedBy(each, field, value))
            nearest = Math.abs(value - from);
        }
        const lift = each.lifts().find((one) => one.field === field);
        const found = typeof lift?.to === "number" ? Math.abs(lift.to - from) : Infinity;
        if (nearest === Infinity) none++;
        else some++;
        // What was not tried by force (above 400) may hold a lift; it must then be nearer than any that was.
        if (typeof lift?.to === "number" && lift.to > 400)
          expect([field, from, found <= nearest]).toEqual([field, from, true]);
        else expect([field, from, found]).toEqual([field, from, nearest]);
      }
    });
    expect(Math.min(none, some)).toBeGreaterThan(10);
  });

  it("name a key of the policy, a better one only where no lesser does", () => {
    let seen = 0;
    forCases(300, (each) => {
      for (const { field, to } of each.lifts()) {
        if (isNumericField(field) || to === null) continue;
        seen++;
        const keys = each.compiled.policy.criteria
          .flatMap(({ alternatives }) => alternatives)
          .flatMap(({ input, scale }) =>
            input.field === field && scale.kind === "categories" ? scale.categories : [],
          );
        expect(keys.map(({ key }) => key)).toContain(to);
      }
    });
    expect(seen).toBeGreaterThan(10);
  });

  it("do not exist in the best tier", () => {
    let best = 0;
    forCases(1500, ({ trial, lifts }) => {
      if (trial.classify().tierIndex[0] !== 0) return;
      best++;
      expect(lifts()).toEqual([]);
    });
    expect(best).toBeGreaterThan(5);
  });
});
