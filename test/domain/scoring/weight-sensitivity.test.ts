import fc from "fast-check";
import { fieldKind } from "../../../src/domain/customer/fields";
import { baseUnit } from "../../../src/domain/customer/units";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import { evaluateTable } from "../../../src/domain/scoring/evaluate-table";
import { recordTable } from "../../../src/domain/scoring/evaluate-row";
import { weightSensitivity } from "../../../src/domain/scoring/weight-sensitivity";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { Random } from "../support/random";
import { fieldsOf, randomCell } from "../support/random-customers";
import { randomPolicy } from "../support/random-policy";

const AS_OF = 45473 as SerialDate;
const words = policyWords("en-US");

function makeCase(seed: number) {
  const random = new Random(seed);
  const policy = seed % 3 === 0 ? randomPolicy(random, words, AS_OF) : defaultPolicy(words, AS_OF);
  const fields = fieldsOf(policy).filter(() => random.chance(0.9));
  const columns = fields.map((field, index) => ({ index, field, unit: baseUnit(fieldKind(field)), taxBasis: null }));
  const table = recordTable(columns, [columns.map(({ field, unit }) => randomCell(random, policy, field, unit))]);
  const tierWith = (index: number, weight: number): number | undefined => {
    const criteria = policy.criteria.map((each, i) => (i === index ? { ...each, weight } : each));
    const edited: Policy = { ...policy, criteria };
    return evaluateTable(compilePolicy(edited, null), table).tierIndex[0];
  };
  return { policy, table, tierWith };
}

const seeds = fc.nat(1_000_000);

describe("sensitivity to weights", () => {
  it("is what a policy with the other weight says", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, table, tierWith } = makeCase(seed);
        const total = policy.criteria.reduce((sum, { weight }) => sum + weight, 0);
        weightSensitivity(compilePolicy(policy, null), table, 0).forEach(({ index, less, more }) => {
          const own = policy.criteria[index]?.weight ?? 0;
          expect(less.weight).toBeCloseTo(Math.max(0, own - total / 20), 6);
          expect(more.weight).toBeCloseTo(own + total / 20, 6);
          for (const { weight, tier } of [less, more]) expect(tier).toBe(tierWith(index, weight));
        });
      }),
      { numRuns: 60 },
    );
  });

  it("holds inside its range at every hundredth tried, and not a hundredth outside", () => {
    let ends = 0;
    fc.assert(
      fc.property(seeds, fc.double({ min: 0, max: 1, noNaN: true }), (seed, at) => {
        const { policy, table, tierWith } = makeCase(seed);
        weightSensitivity(compilePolicy(policy, null), table, 0).forEach(({ index, from, to }) => {
          const tier = tierWith(index, policy.criteria[index]?.weight ?? 0);
          const upper = to ?? from + 1000;
          for (const weight of [from, from + at * (upper - from), upper])
            expect([index, weight, tierWith(index, weight)]).toEqual([index, weight, tier]);
          const outside = [from - 0.01, (to ?? Infinity) + 0.01].filter((each) => each >= 0 && each < Infinity);
          for (const weight of outside) {
            ends++;
            expect([index, weight, tierWith(index, weight)]).not.toEqual([index, weight, tier]);
          }
        });
      }),
      { numRuns: 60 },
    );
    expect(ends).toBeGreaterThan(60);
  });
});
