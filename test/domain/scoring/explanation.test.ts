import type { FieldId } from "../../../src/domain/customer/fields";
import { fieldKind } from "../../../src/domain/customer/fields";
import { baseUnit } from "../../../src/domain/customer/units";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { recordTable } from "../../../src/domain/scoring/evaluate-row";
import { explainCustomer } from "../../../src/domain/scoring/explanation";
import { weightSensitivity } from "../../../src/domain/scoring/weight-sensitivity";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";

const compiled = compilePolicy(defaultPolicy(policyWords("en-US"), 45473 as SerialDate), null);
const [A, B, C, D, UNRATED] = [0, 1, 2, 3, 4];

/** Days overdue weigh 15, the overdue share 10, the on-time rate 10, the grade 5: 40 in all. Old customers, not new. */
const GOOD: Partial<Record<FieldId, CellValue>> = {
  ar_balance: 1_000_000,
  overdue_amount: 0,
  overdue_days: 0,
  on_time_rate: 0.96,
  credit_rating: "AAA",
  years: 6,
  order_count: 20,
};

function tableOf(changes: Partial<Record<FieldId, CellValue>>) {
  const cells = { ...GOOD, ...changes };
  const fields = Object.keys(cells) as FieldId[];
  const columns = fields.map((field, index) => ({
    index,
    field,
    unit: baseUnit(fieldKind(field)),
    taxBasis: null,
  }));
  return recordTable(columns, [fields.map((field) => cells[field] ?? null)]);
}

const explain = (changes: Partial<Record<FieldId, CellValue>>) => explainCustomer(compiled, tableOf(changes), 0);
const criterion = (changes: Partial<Record<FieldId, CellValue>>, id: string) =>
  explain(changes).criteria.find((each) => each.id === id);

describe("the explanation of a score", () => {
  it("tells value, band, points, weight and loss of a number", () => {
    // Weights: 15 + 10 + 10 + 5 + 6 + 4 = 50; 45 days give 50 of 100 points: (100 - 50) x 15 / 50 = 15.
    expect(criterion({ overdue_days: 45 }, "overdue_days")).toMatchObject({
      state: "present",
      value: 45,
      reached: { kind: "band", from: 31, to: 61 },
      points: 50,
      best: 100,
      weight: 15,
      lost: 15,
    });
  });

  it("has no lower end of the first band and no upper end of the last", () => {
    expect(criterion({ overdue_days: 0 }, "overdue_days")?.reached).toEqual({ kind: "band", from: null, to: 1 });
    expect(criterion({ overdue_days: 400 }, "overdue_days")?.reached).toEqual({ kind: "band", from: 91, to: null });
  });

  it("tells the key of a text, and that another text has none", () => {
    expect(criterion({ credit_rating: "bbb " }, "credit_rating")).toMatchObject({
      value: "bbb",
      reached: { kind: "key", key: "bbb" },
      points: 50,
    });
    expect(criterion({ credit_rating: "B" }, "credit_rating")?.reached).toEqual({ kind: "key", key: null });
  });

  it.each([
    ["blank", { overdue_days: null }, "overdue_days", "blank", null, 0],
    ["unreadable", { overdue_days: "about 30" }, "overdue_days", "unreadable", null, 0],
    [
      "a share with one unreadable side",
      { overdue_amount: "?", ar_balance: null },
      "overdue_share",
      "unreadable",
      null,
      0,
    ],
    ["a share of nothing", { overdue_amount: 5, ar_balance: 0 }, "overdue_share", "unreadable", null, 0],
    ["a blank that means 0", { overdue_amount: null }, "overdue_share", "blank-as-zero", 0, 100],
    ["not applicable", { on_time_rate: "N/A" }, "on_time_rate", "not-applicable", null, null],
    ["no column", {}, "return_rate", "absent", null, null],
  ] as const)("says how a value was read: %s", (_what, changes, id, state, value, points) => {
    expect(criterion(changes, id)).toMatchObject({ state, value, points });
  });

  it("loses from 100 exactly what the score lacks", () => {
    const { score, criteria } = explain({ overdue_days: 45, credit_rating: "BB", years: null });
    // Losses: 50 x 15 + 70 x 5 + (100 - 30) x 6 = 750 + 350 + 420 = 1520 of 5000: 30.4.
    expect(score).toBe(69.6);
    expect(criteria.reduce((sum, { lost }) => sum + lost, 0)).toBeCloseTo(30.4, 9);
  });
});

describe("why a tier", () => {
  it("is the score, and how much is missing to the next", () => {
    // A grade of B costs 100 x 5 / 50 = 10, an on-time rate of 92 % 15 x 10 / 50 = 3, one order's 60 points 60 x 4 / 50 = 4.8.
    expect(explain({ credit_rating: "B", on_time_rate: 0.92, overdue_count: 0 }).because).toEqual({
      kind: "score",
      missing: null,
    });
    // 45 days are capped at B already; 30 days are not: 20 x 15 = 300; BB 70 x 5 = 350; 82 % 30 x 10 = 300: 950 / 50 = 19.
    const late = explain({ overdue_days: 30, credit_rating: "BB", on_time_rate: 0.82 });
    expect([late.tier, late.score]).toEqual([B, 81]);
    expect(late.because).toEqual({ kind: "score", missing: 4 });
  });

  it("is a cap by the rules that set it", () => {
    const rule = (id: string) => compiled.rules.find((each) => each.id === id)?.name;
    // 100 days: 100 x 15 / 50 = 30 lost; still good for B, but High risk caps at C.
    expect(explain({ overdue_days: 100 })).toMatchObject({
      tier: C,
      because: { kind: "cap", rules: [rule("overdue_91")], byScore: B },
    });
  });

  it("is a knock-out, unrated or not", () => {
    const because = { kind: "knock-out" };
    expect(explain({ overdue_days: 181 })).toMatchObject({ tier: D, because });
    expect(explain({ litigation: "是", overdue_days: null })).toMatchObject({ tier: D, because });
  });

  it("is what is unknown", () => {
    expect(explain({ overdue_days: "?" })).toMatchObject({
      tier: UNRATED,
      because: { kind: "unrated", fields: ["overdue_days"], incomplete: false },
    });
    // Known: share 10, days 15 of 50.
    const bare = { on_time_rate: null, credit_rating: null, years: null, order_count: null };
    expect(explain(bare).because).toEqual({ kind: "unrated", fields: [], incomplete: true });
  });
});

describe("the smallest change that lifts the tier", () => {
  const first = (changes: Partial<Record<FieldId, CellValue>>) => explain(changes).lifts[0];

  it("is three fewer days overdue where a rule caps from 31 days on", () => {
    // 33 days: 50 x 15 / 50 = 15 lost: 85 is good for A, the rule for 31 days caps at B. From 30 days on: A.
    expect(first({ overdue_days: 33 })).toMatchObject({ field: "overdue_days", from: 33, to: 30, tier: A });
  });

  it("counts money to the cent, through a share of it", () => {
    // Share 60 %: 100 x 10 = 1000; grade BB 350: 73 is good for B. 600,000 of 1,000,000 is High: C. Under half: medium, B.
    // 0.499999 5 is rounded to 0.5, so a cent less than that share is needed.
    expect(first({ overdue_amount: 600_000, credit_rating: "BB" })).toMatchObject({
      field: "overdue_amount",
      to: 499_999.49,
      tier: B,
    });
  });

  it("is one more order, or a tenth of a year, for a new customer", () => {
    expect(first({ order_count: 2 })).toMatchObject({ field: "order_count", from: 2, to: 3, tier: A });
    expect(first({ years: 0.9 })).toMatchObject({ field: "years", from: 0.9, to: 1, tier: A });
  });

  it("is the least better grade", () => {
    // 30 days 20 x 15, 92 % 15 x 10, 11 orders 35 x 4: 590 of 5000. A may lose 750: 160 / 5 = 32 points of the grade.
    const lifts = explain({ overdue_days: 30, on_time_rate: 0.92, order_count: 11, credit_rating: "bb" }).lifts;
    expect(lifts.find(({ field }) => field === "credit_rating")).toMatchObject({ from: "bb", to: "A", tier: A });
  });

  it("is a flag taken off, or a value found out", () => {
    expect(first({ litigation: "是" })).toMatchObject({ field: "litigation", from: "是", to: null, tier: A });
    // More than 180 days is a knock-out; 180 are High risk, and C is above the lowest tier.
    expect(first({ overdue_days: "?" })).toMatchObject({ field: "overdue_days", from: null, to: 180, tier: C });
  });

  it("does not exist where two things hold the customer down, nor at the top", () => {
    expect(explain({ litigation: "是", overdue_days: 200 }).lifts).toEqual([]);
    expect(explain({}).lifts).toEqual([]);
  });
});

describe("the sensitivity to a weight", () => {
  it("tells the tier with less and more of it, and how far the tier holds", () => {
    // Losses without the grade: 30 days 300, 92 % 150 = 450 of weight 45; BB loses 70 x w. Score = 100 - (450 + 70 w) / (45 + w).
    // 85 or more while 450 + 70 w <= 15 (45 + w): 55 w <= 225: w <= 4.09. As w grows the score falls to 30: 70 while
    // 450 + 70 w <= 30 (45 + w): 40 w <= 900: w <= 22.5. Rounding to two decimals: 84.995 is 85: 55.005 w <= 225.225.. (4.1).
    const table = tableOf({ overdue_days: 30, on_time_rate: 0.92, credit_rating: "BB" });
    const index = compiled.criteria.findIndex((each) => each.criterion.id === "credit_rating");
    const grade = weightSensitivity(compiled, table, 0)[index];
    // All weights are 100, so 5 % of them are 5.
    expect(grade).toMatchObject({
      less: { weight: 0, score: 90, tier: A },
      more: { weight: 10, score: 79.09, tier: B },
      from: 4.1,
      to: 22.5,
    });
  });
});
