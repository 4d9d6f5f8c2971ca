import fc from "fast-check";
import { fieldKind, isNumericField } from "../../../src/domain/customer/fields";
import { UNITS_OF_KIND, baseUnit, unitFactor } from "../../../src/domain/customer/units";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import { evaluateRow, evaluateRows } from "../../../src/domain/scoring/evaluate-row";
import type { RecordColumn } from "../../../src/domain/scoring/evaluate-row";
import { resultCellAt } from "../../../src/domain/scoring/result-cell";
import { roundHalfAway } from "../../../src/domain/spreadsheet/round";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { Random } from "../support/random";
import { fieldsOf, randomCell } from "../support/random-customers";
import { randomPolicy } from "../support/random-policy";

const words = policyWords("en-US");
const VISIBLE = ["score", "tier", "risk", "size", "limit", "terms", "daysOverdue", "completeness", "reasons"] as const;

/** Customers under a policy of any shape, in base units. */
function makeCase(seed: number, count = 1) {
  const random = new Random(seed);
  const policy = randomPolicy(random, words, 45473 as SerialDate);
  const columns = fieldsOf(policy).map((field, index): RecordColumn => ({
    index,
    field,
    unit: baseUnit(fieldKind(field)),
    taxBasis: null,
  }));
  const rows = Array.from({ length: count }, () =>
    columns.map(({ field, unit }) => randomCell(random, policy, field, unit)),
  );
  return { random, compiled: compilePolicy(policy, null), columns, rows, row: rows[0] ?? [] };
}

/** A property over cases; the counterexample is a seed. `check` tells how often it really compared something. */
function holds(runs: number, least: number, check: (seed: number) => number): void {
  let compared = 0;
  fc.assert(
    fc.property(fc.nat(10_000_000), (seed) => {
      compared += check(seed);
    }),
    { numRuns: runs },
  );
  expect(compared).toBeGreaterThanOrEqual(least);
}

describe("scoring by policies of any shape", () => {
  it("puts every customer in exactly one tier: the one whose score range holds the score, unless a rule or silence moves him", () => {
    holds(60, 200, (seed) => {
      const { compiled, columns, rows } = makeCase(seed, 40);
      const result = evaluateRows(compiled, columns, rows);
      const { tiers } = compiled.policy;
      let plain = 0;
      rows.forEach((_, i) => {
        const tier = result.tierIndex[i] ?? -1;
        expect(tier >= 0 && tier <= tiers.length).toBe(true);
        const fired = compiled.rules.filter((_rule, r) => result.fired[r]?.[i] === 1);
        const knockedOut = fired.some(({ knockOut }) => knockOut > 0);
        expect(tier === tiers.length).toBe(result.unrated[i] === 1 && !knockedOut);
        if (tier === tiers.length || fired.some(({ cap, knockOut }) => cap > 0 || knockOut > 0)) return;
        plain++;
        const score = result.score[i] ?? NaN;
        expect(score).toBeGreaterThanOrEqual(tiers[tier]?.from ?? NaN);
        expect(score).toBeLessThan(tiers[tier - 1]?.from ?? Infinity);
      });
      return plain;
    });
  });

  it("puts a customer whose score is exactly a tier's lower bound in that tier", () => {
    holds(200, 15, (seed) => {
      const { compiled, columns, rows } = makeCase(seed, 40);
      const plain = evaluateRows(compiled, columns, rows);
      // The score of one of them becomes the lower bound of the best tier.
      const at = rows.findIndex(
        (_, i) => plain.unrated[i] === 0 && compiled.rules.every((_rule, r) => plain.fired[r]?.[i] !== 1),
      );
      const from = plain.score[at] ?? 0;
      if (at < 0 || !(from > (compiled.cutOffs[1] ?? 0))) return 0;
      const bounds = Float64Array.from(compiled.cutOffs, (bound, i) => (i === 0 ? from : bound));
      expect(evaluateRows({ ...compiled, cutOffs: bounds }, columns, rows).tierIndex[at]).toBe(0);
      return 1;
    });
  });

  it("never gives fewer points for a better value", () => {
    holds(300, 300, (seed) => {
      const { random, compiled, columns, row } = makeCase(seed);
      let compared = 0;
      compiled.criteria.forEach(({ criterion, alternatives }, c) => {
        const { input, scale } = alternatives[0] ?? {};
        if (input?.kind !== "field" || scale?.kind !== "bands") return;
        const at = columns.findIndex(({ field }) => field === input.field);
        const bounds = [...scale.from];
        const [low = 0, high = 0] = [random.pick(bounds), random.pick(bounds)].sort((a, b) => a - b);
        const points = [low - 0.5, low, high, high + 0.5].map((value) => {
          const changed = row.map((cell, i) => (i === at ? value : cell));
          return evaluateRow(compiled, columns, changed).points[c]?.[0] ?? NaN;
        });
        const better = criterion.direction === "higher" ? points : points.reverse();
        expect(better).toEqual([...better].sort((a, b) => a - b));
        if (new Set(points).size > 1) compared++;
      });
      return compared;
    });
  });

  it("never scores a customer higher for a value that cannot be read than for any that can", () => {
    holds(300, 250, (seed) => {
      const { random, compiled, columns, row } = makeCase(seed);
      const at = columns.findIndex(
        ({ field }, i) => isNumericField(field) && i >= random.integer(0, columns.length - 1),
      );
      if (at < 0) return 0;
      const scoreWith = (cell: (typeof row)[number]) =>
        evaluateRow(
          compiled,
          columns,
          row.map((own, i) => (i === at ? cell : own)),
        ).score[0] ?? NaN;
      const unread = [scoreWith("unreadable"), scoreWith(true), scoreWith({ error: "#N/A" })];
      expect(new Set(unread).size).toBe(1);
      let higher = 0;
      for (const value of [0, 1, -1, 50_000, random.next() * 1e7, random.next()]) {
        const read = scoreWith(value);
        // A row to which nothing applies has no score.
        if (Number.isNaN(read)) continue;
        expect([seed, value, read >= (unread[0] ?? NaN)]).toEqual([seed, value, true]);
        if (read > (unread[0] ?? NaN)) higher++;
      }
      return higher;
    });
  });

  it("does not depend on the order of rows or columns, in any result", () => {
    holds(60, 60, (seed) => {
      const { random, compiled, columns, rows } = makeCase(seed, 12);
      const order = columns.map((column) => ({ column, key: random.next() })).sort((a, b) => a.key - b.key);
      // Listed from the last to the first, so that a column's place in the list is not its place in the record.
      const moved = order.map(({ column }, index) => ({ ...column, index })).reverse();
      const turned = rows.map((row) => order.map(({ column }) => row[column.index] ?? null)).reverse();
      const [plain, shuffled] = [evaluateRows(compiled, columns, rows), evaluateRows(compiled, moved, turned)];
      for (const role of VISIBLE) {
        const of = (result: typeof plain) => rows.map((_, i) => resultCellAt(result, role, i));
        expect([role, of(shuffled).reverse()]).toEqual([role, of(plain)]);
      }
      return order.some(({ column }, i) => column.index !== i) ? 1 : 0;
    });
  });

  it("does not depend on the units that columns are written in, in any result", () => {
    holds(150, 300, (seed) => {
      const { random, compiled, columns, row } = makeCase(seed);
      // Numbers that a sheet shows: two decimals in the base unit.
      const plain = row.map((cell) => (typeof cell === "number" ? roundHalfAway(cell, 2) : cell));
      let scaled = 0;
      const other = columns.map((column) => {
        const kind = fieldKind(column.field);
        const unit = isNumericField(column.field) && kind !== "date" ? random.pick(UNITS_OF_KIND[kind]) : column.unit;
        if (unit !== column.unit) scaled++;
        return { ...column, unit };
      });
      const cells = plain.map((cell, i) => {
        const { field, unit } = other[i] ?? { field: "remark" as const, unit: "text" as const };
        return typeof cell === "number" && isNumericField(field) ? cell / unitFactor(unit, fieldKind(field)) : cell;
      });
      const [base, unit] = [evaluateRow(compiled, columns, plain), evaluateRow(compiled, other, cells)];
      for (const role of VISIBLE)
        expect([role, resultCellAt(unit, role, 0)]).toEqual([role, resultCellAt(base, role, 0)]);
      return scaled;
    });
  });
});
