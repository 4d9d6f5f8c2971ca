import { customerTable } from "../../../src/domain/customer/customer-table";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { defaultReceivables } from "../../../src/domain/policy/receivables-policy";
import type { CustomerFacts } from "../../../src/domain/receivables/customer-facts";
import { customerFacts } from "../../../src/domain/receivables/customer-facts";
import { rememberSince, watchList } from "../../../src/domain/receivables/early-warning";
import { expectedRecovery } from "../../../src/domain/receivables/expected-recovery";
import { slowDown } from "../../../src/domain/receivables/payment-history";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { LOSS_BUCKETS } from "./loss-buckets";

const policy = defaultReceivables(policyWords("en-US").receivables, ["A", "B", "C", "D"]);
const AS_OF = 45_473;
const nobody: CustomerFacts = {
  code: "K1",
  name: "One",
  place: { sheet: "S", row: 1 },
  tier: "B",
  risk: "medium",
  outstanding: Number.NaN,
  overdue: Number.NaN,
  daysOverdue: Number.NaN,
  limit: Number.NaN,
  exposure: Number.NaN,
  group: null,
  limitExpiry: Number.NaN,
  status: "",
  termsDays: Number.NaN,
  policyTerms: Number.NaN,
  lastOrderAmount: Number.NaN,
  lastOrderDate: Number.NaN,
  lastReview: Number.NaN,
  neverReviewed: false,
  lateness: [],
  paidSince: () => Number.NaN,
  expectedRecovery: 0,
  overdueSince: () => null,
  owedSince: () => null,
};

/** Ids and days since of what fires on one customer; another one's large exposure keeps concentration silent. */
function fired(facts: Partial<CustomerFacts>): [string, number | null][] {
  const crowd = { ...nobody, code: "K2", exposure: 1e12 };
  const entry = watchList([{ ...nobody, ...facts }, crowd], policy, AS_OF).find(
    ({ customer }) => customer.code === "K1",
  );
  return (entry?.warnings ?? []).map(({ id, since }) => [id, since]);
}

describe("early warning", () => {
  it("is silent where nothing is known", () => {
    expect(fired({})).toEqual([]);
  });

  it.each<[string, Partial<CustomerFacts>, [string, number | null][]]>([
    ["30 days overdue", { daysOverdue: 30 }, []],
    ["31 days overdue, since today", { daysOverdue: 31 }, [["days_overdue", AS_OF]]],
    ["40 days overdue, above 30 since ten days", { daysOverdue: 40 }, [["days_overdue", AS_OF - 9]]],
    ["a blocked account", { status: " on hold " }, [["account_status", null]]],
    ["a status that only contains a blocking word", { status: "not on hold" }, []],
    ["terms as the policy's", { termsDays: 45, policyTerms: 45 }, []],
    ["terms a day longer than the policy's", { termsDays: 46, policyTerms: 45 }, [["terms_exceeded", null]]],
    ["terms without a policy's to compare with", { termsDays: 400 }, []],
    ["a limit that expires today", { limitExpiry: AS_OF }, []],
    ["a limit that expired yesterday", { limitExpiry: AS_OF - 1 }, [["limit_expired", AS_OF]]],
    ["100,000 overdue, a large share of the limit", { overdue: 100_000, limit: 200_000 }, []],
    ["a cent more", { overdue: 100_000.01, limit: 200_000 }, [["overdue_amount", null]]],
    ["a tenth of the limit overdue", { overdue: 150_000, limit: 1_500_000 }, []],
    ["a cent more than a tenth", { overdue: 150_000.01, limit: 1_500_000 }, [["overdue_amount", null]]],
    ["an overdue amount without a known limit", { overdue: 150_000 }, [["overdue_amount", null]]],
    ["an overdue amount and a limit of zero", { overdue: 150_000, limit: 0 }, [["overdue_amount", null]]],
    ["an order of half the limit", { lastOrderAmount: 600_000, limit: 1_200_000, lastOrderDate: AS_OF - 3 }, []],
    ["an order of 500,000, all of the limit", { lastOrderAmount: 500_000, limit: 500_000 }, []],
    [
      "a cent more than half the limit",
      { lastOrderAmount: 600_000.01, limit: 1_200_000, lastOrderDate: AS_OF - 3 },
      [["order_amount", AS_OF - 3]],
    ],
    ["a limit used up exactly", { exposure: 100, limit: 100 }, []],
    ["a limit exceeded", { exposure: 100.01, limit: 100 }, [["limit_used", null]]],
    ["debt without a limit", { exposure: 1, limit: 0 }, [["limit_used", null]]],
    ["debt and a blank limit, which is not zero", { exposure: 1 }, []],
    ["a review 30 days ago, high risk", { lastReview: AS_OF - 30, risk: "high" }, []],
    ["a review 31 days ago, high risk", { lastReview: AS_OF - 31, risk: "high" }, [["review_due", AS_OF]]],
    ["a review 90 days ago, medium risk", { lastReview: AS_OF - 90 }, []],
    ["a review 91 days ago, medium risk", { lastReview: AS_OF - 91 }, [["review_due", AS_OF]]],
    ["a review 365 days ago, low risk", { lastReview: AS_OF - 365, risk: "low" }, []],
    ["a review 366 days ago, low risk", { lastReview: AS_OF - 366, risk: "low" }, [["review_due", AS_OF]]],
    ["a review 31 days ago of somebody unrated", { lastReview: AS_OF - 31, risk: null }, [["review_due", AS_OF]]],
    ["a review that never was", { neverReviewed: true, risk: "low" }, [["review_due", null]]],
    ["payments slower by 15 days", { lateness: [0, 2, 4, 15, 17, 19] }, []],
    ["payments slower by 16 days", { lateness: [0, 2, 4, 16, 18, 20] }, [["slow_down", null]]],
    ["a history too short to compare", { lateness: [0, 2, 90, 90, 90] }, []],
    ["no balance, a limit, 180 days without orders", { outstanding: 0, limit: 5, lastOrderDate: AS_OF - 180 }, []],
    ["a day more", { outstanding: 0, limit: 5, lastOrderDate: AS_OF - 181 }, [["dormant", AS_OF]]],
    ["a balance of a cent", { outstanding: 0.01, limit: 5, lastOrderDate: AS_OF - 181 }, []],
    ["no balance, no limit, no orders", { outstanding: 0, lastOrderDate: AS_OF - 400 }, []],
  ])("on %s", (_what, facts, expected) => {
    expect(fired(facts)).toEqual(expected);
  });

  it("counts acceptance bills as exposure, in the limit and in concentration", () => {
    const rows = [
      ["客户编码", "客户名称", "应收账款余额", "未到期承兑汇票", "信用额度"],
      ["K1", "甲", 50, 60, 100],
      ["K2", "乙", 50, null, 100],
      ["K3", "丙", 840, null, 10_000],
    ];
    const snapshot = plainSnapshot(rows);
    const facts = customerFacts(
      [{ sheet: "S", table: customerTable(snapshot, recognizeSheet(snapshot)), judge: null }],
      null,
      LOSS_BUCKETS,
    );
    const entries = watchList(facts, policy, AS_OF);
    // 110, 50 and 840 of 1,000: 11 % is worth a look, 84 % too much, 5 % neither.
    expect(
      entries.map(({ customer, warnings }) => [
        customer.code,
        warnings.map(({ id, value, threshold }) => [id, value, threshold]),
      ]),
    ).toEqual([
      ["K3", [["concentration", 0.84, 0.2]]],
      [
        "K1",
        [
          ["limit_used", 1.1, 1],
          ["concentration", 0.11, 0.1],
        ],
      ],
    ]);
  });

  it("flags a single name above a tenth and above a fifth of all exposure, not at them", () => {
    const shares = (...exposures: number[]): [number | null, number | null][] =>
      watchList(
        exposures.map((exposure, index) => ({ ...nobody, code: `K${index}`, exposure })),
        policy,
        AS_OF,
      ).flatMap(({ warnings }) => warnings.map(({ value, threshold }) => [value, threshold] as [number, number]));
    expect(shares(...Array<number>(10).fill(7))).toEqual([]);
    expect(shares(11, ...Array<number>(89).fill(1))).toEqual([[0.11, 0.1]]);
    expect(shares(20, ...Array<number>(80).fill(1))).toEqual([[0.2, 0.1]]);
    expect(shares(21, ...Array<number>(79).fill(1))).toEqual([[0.21, 0.2]]);
  });

  it("counts the companies of a group together in concentration, on the row that stands for it", () => {
    const rows = [
      ["客户编码", "客户名称", "上级客户", "应收账款余额"],
      ["K1", "华丰集团", null, 0],
      ["K2", "华丰皮具", "K1", 60],
      ["K3", "华丰鞋业", "华丰集团", 60],
      ["K4", "佛山材料", "海外控股", 30],
      ["K5", "东莞材料", "海外控股", 90],
      ["K6", "散户", null, 760],
    ];
    const snapshot = plainSnapshot(rows);
    const facts = customerFacts(
      [{ sheet: "S", table: customerTable(snapshot, recognizeSheet(snapshot)), judge: null }],
      null,
      LOSS_BUCKETS,
    );
    // Of 1,000: 6 % and 6 % are 12 % of one group; 3 % and 9 % are 12 % of a parent that is no customer; none alone is above 10 %.
    expect(
      watchList(facts, policy, AS_OF).map(({ customer, warnings }) => [
        customer.code,
        warnings.map(({ value, threshold, group }) => [value, threshold, group?.name, group?.customers]),
      ]),
    ).toEqual([
      ["K6", [[0.76, 0.2, undefined, undefined]]],
      ["K5", [[0.12, 0.1, "海外控股", 2]]],
      ["K1", [[0.12, 0.1, "华丰集团", 3]]],
    ]);
  });

  it("goes by the thresholds, texts and switches of the policy", () => {
    const own = {
      warnings: policy.warnings.map((rule) => ({
        ...rule,
        isOn: rule.id !== "limit_expired",
        ...(rule.id === "days_overdue" ? { thresholds: [5] } : {}),
        ...(rule.id === "account_status" ? { texts: ["停供"] } : {}),
      })),
    };
    const facts = { ...nobody, daysOverdue: 6, status: "停供", limitExpiry: 1 };
    expect(watchList([facts], own, AS_OF)[0]?.warnings.map(({ id }) => id)).toEqual(["days_overdue", "account_status"]);
  });

  it("puts first whom most can be recovered from, not who is oldest", () => {
    const of = (code: string, overdue: number, daysOverdue: number): CustomerFacts => ({
      ...nobody,
      code,
      daysOverdue,
      expectedRecovery: expectedRecovery(overdue, daysOverdue, LOSS_BUCKETS),
    });
    const entries = watchList([of("old", 1_000_000, 400), of("fresh", 200_000, 40)], policy, AS_OF);
    expect(entries.map(({ customer }) => [customer.code, customer.expectedRecovery])).toEqual([
      ["fresh", 180_000],
      ["old", 0],
    ]);
  });

  it("expects by default what commercial collection agencies report for the age", () => {
    const { agingBuckets } = defaultPolicy(policyWords("en-US"), AS_OF as SerialDate);
    const left = (days: number): number => expectedRecovery(1000, days, agingBuckets);
    // Survey of the Commercial Collection Agency Association: 69.6 % after three months, 52.1 % after six, 22.8 % after a year.
    for (const [days, percent] of [
      [90, 69.6],
      [180, 52.1],
      [365, 22.8],
    ] as const)
      expect(Math.abs(left(days) / 10 - percent)).toBeLessThan(0.5);
    const ages = [1, 30, 31, 61, 91, 181, 366].map(left);
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
    expect(ages.every((amount) => amount > 0 && amount < 1000)).toBe(true);
    expect(expectedRecovery(1000, Number.NaN, agingBuckets)).toBe(left(1));
    expect(expectedRecovery(0, 400, agingBuckets)).toBe(0);
  });

  it("remembers since when, and forgets what no longer fires", () => {
    const held = { ...nobody, status: "Hold" };
    const first = rememberSince(watchList([held], policy, AS_OF), new Map(), AS_OF);
    const second = rememberSince(watchList([held], policy, AS_OF + 9), first.seen, AS_OF + 9);
    expect(second.entries[0]?.warnings[0]?.since).toBe(AS_OF);
    expect(rememberSince(watchList([nobody], policy, AS_OF), second.seen, AS_OF).seen.size).toBe(0);
  });
});

describe("slowDown", () => {
  it("compares the latest payments with the ones before, and needs as many of those", () => {
    expect(slowDown([0, 0, 0, 10, 20, 30], 3)).toBe(20);
    expect(slowDown([0, 0, 10, 20, 30], 3)).toBeNaN();
    expect(slowDown([], 3)).toBeNaN();
  });
});
