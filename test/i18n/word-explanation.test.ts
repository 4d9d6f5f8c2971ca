import type { CriterionExplanation } from "../../src/domain/scoring/explain-criterion";
import type { TierLift } from "../../src/domain/scoring/lift";
import { compilePolicy } from "../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../src/domain/policy/default-policy";
import type { SerialDate } from "../../src/domain/spreadsheet/serial-date";
import { placeholdersOf } from "../../src/i18n/fill-placeholders";
import { explanationText } from "../../src/i18n/explanation-text";
import { policyWords } from "../../src/i18n/policy-words";
import { liftText, reachedText, tierReasonText } from "../../src/i18n/word-explanation";

const compiled = compilePolicy(defaultPolicy(policyWords("en-US"), 45473 as SerialDate), null);
const lift = (field: TierLift["field"], from: TierLift["from"], to: TierLift["to"]): TierLift => ({
  field,
  from,
  to,
  tier: 1,
  effort: 1,
});
const criterion = (changes: Partial<CriterionExplanation>): CriterionExplanation => ({
  index: 0,
  id: "x",
  name: "X",
  input: null,
  state: "present",
  value: 1,
  reached: null,
  points: 1,
  best: 100,
  weight: 1,
  lost: 0,
  ...changes,
});

describe("a change that lifts the tier, in words", () => {
  it.each([
    [
      lift("overdue_days", 33, 30),
      "Days overdue: 3 days less lifts it to B (33 days → 30 days)",
      "逾期天数减少 3 天，即可升至 B（33 天 → 30 天）",
    ],
    [
      lift("order_count", 2, 3),
      "Orders in 12 months: 1 more lifts it to B (2 → 3)",
      "近12个月订单数增加 1，即可升至 B（2 → 3）",
    ],
    // Two of a hundred more are two percentage points; 2 % of 78 % would be 1.56 of them.
    [
      lift("on_time_rate", 0.78, 0.8),
      "On-time rate: 2 percentage points more lifts it to B (78% → 80%)",
      "按时付款率增加 2 个百分点，即可升至 B（78% → 80%）",
    ],
    [
      lift("overdue_amount", 600_000, 499_999.49),
      "Overdue amount: 100,000.51 yuan less lifts it to B (600,000 yuan → 499,999.49 yuan)",
      null,
    ],
    [lift("customer_since", 45300, 45000), "Customer since: 2023-03-15 instead of 2024-01-09 lifts it to B", null],
    [
      lift("credit_rating", "BB", "AA"),
      "External credit rating: AA instead of BB lifts it to B",
      "外部信用评级由“BB”改为“AA”，即可升至 B",
    ],
    [lift("litigation", "是", null), "no longer “是” lifts it to B", "不再是“是”，即可升至 B"],
    [
      lift("overdue_days", null, 90),
      "Days overdue: 90 days, once known, lifts it to B",
      "逾期天数补录为 90 天，即可升至 B",
    ],
  ])("%j", (each, english, chinese) => {
    expect(liftText(each, compiled, "en-US")).toContain(english);
    if (chinese !== null) expect(liftText(each, compiled, "zh-CN")).toContain(chinese);
  });
});

describe("an explanation in words", () => {
  it("names the band by both ends, one or none", () => {
    const band = (from: number | null, to: number | null) =>
      reachedText(criterion({ reached: { kind: "band", from, to } }), compiled, "en-US");
    expect([band(31, 61), band(null, 1), band(91, null), band(null, null)]).toEqual([
      "31 to under 61",
      "under 1",
      "91 or more",
      "any number",
    ]);
  });

  it("says why there is no band", () => {
    const text = (state: CriterionExplanation["state"]) => reachedText(criterion({ state }), compiled, "zh-CN");
    expect([text("blank"), text("unreadable"), text("absent")]).toEqual(["空白", "无法读取", "本表没有"]);
  });

  it("says why a tier is what it is", () => {
    const text = (because: Parameters<typeof tierReasonText>[0], tier: number) =>
      tierReasonText(because, tier, compiled, "en-US");
    expect(text({ kind: "score", missing: 4 }, 1)).toBe("by the score; 4 points short of A");
    expect(text({ kind: "cap", rules: ["x", "y"], byScore: 0 }, 2)).toBe("capped by: x; y (the score alone gives A)");
    expect(text({ kind: "unrated", fields: ["overdue_days"], incomplete: true }, 4)).toBe(
      "unknown: Days overdue; too little of the data is known",
    );
  });

  it("has the same keys and placeholders in both languages", () => {
    const [english, chinese] = [explanationText["en-US"], explanationText["zh-CN"]];
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english))
      expect([key, placeholdersOf(chinese[key as keyof typeof chinese])]).toEqual([key, placeholdersOf(text)]);
  });
});
