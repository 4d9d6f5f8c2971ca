import type { FieldId } from "../customer/fields";
import type { SerialDate } from "../spreadsheet/serial-date";
import { defaultExpectedLoss } from "./expected-loss";
import { defaultRegions } from "./default-regions";
import type {
  Alternative,
  BlankRule,
  Condition,
  Criterion,
  GroupId,
  NamedBand,
  Policy,
  PolicyInput,
  RiskRule,
  Scale,
  Tier,
} from "./policy";
import { GROUP_IDS, RISK_LEVELS } from "./policy";
import { defaultReceivables } from "./receivables-policy";
import type { DefaultCriterionId, DefaultPolicyWords, DefaultRuleId, PlainPolicyWords } from "./policy-words";

const WAN = 10_000;
const NOT_APPLICABLE = ["不适用", "N/A"];
/** Texts by which books of either language mark a flag as set. */
const YES = ["是", "有", "Y", "Yes", "TRUE", "√", "1", "失信", "失信被执行人", "被执行", "涉诉"];
const INSOLVENT = ["破产", "破产清算", "已破产", "清算", "重整", "Bankrupt", "Insolvent", "Insolvency"];

/**
 * A reasoned policy for a company that sells leather goods to other companies on credit. Money is in yuan, without tax.
 * `words` give every name and note, `asOf` the day that dates are aged to.
 */
export function defaultPolicy(words: DefaultPolicyWords, asOf: SerialDate): Policy {
  return {
    version: words.version,
    status: "draft",
    approvedBy: "",
    effectiveFrom: null,
    approvedFigures: null,
    asOf,
    bookCurrency: words.bookCurrency[0] ?? "",
    exchangeRates: words.bookCurrency.map((text) => ({ text, rate: 1, note: words.notes.bookCurrency })),
    decimals: 2,
    minimumCompleteness: 0.6,
    minimumCoverage: 0.5,
    vatRate: 0.13,
    limitStep: 10_000,
    groupNames: Object.fromEntries(GROUP_IDS.map((id) => [id, words.groups[id]])) as Record<GroupId, string>,
    criteria: defaultCriteria(words),
    regions: defaultRegions(words.notes.regions),
    otherRegion: { economy: 45, competition: 70 },
    tiers: defaultTiers(words),
    unrated: words.unrated,
    riskLevels: RISK_LEVELS.map((id) => ({
      id,
      name: words.riskLevels[id],
      serviceTier: { low: "A", medium: "B", high: "D" }[id],
      note: words.notes.riskLevels[id],
    })),
    rules: defaultRules(words),
    newCustomer: { name: words.newCustomer.name, years: 1, orders: 3, capTier: "B", note: words.newCustomer.note },
    required: [
      { field: "ar_balance", blank: "unknown", note: words.notes.required.ar_balance },
      { field: "overdue_amount", blank: { zeroWhenPresent: "ar_balance" }, note: words.notes.required.overdue_amount },
      { field: "overdue_days", blank: "unknown", note: words.notes.required.overdue_days },
    ],
    receivables: defaultReceivables(words.receivables, ["A", "B", "C", "D"]),
    sizeClasses: namedBands([0, 2_000 * WAN, 20_000 * WAN], words.sizeClasses, words.notes.sizeClasses),
    agingBuckets: namedBands([-36_500, 1, 31, 61, 91, 181, 366], words.agingBuckets, words.notes.agingBuckets).map(
      (band) => ({ ...band, expectedLoss: defaultExpectedLoss(band.from) }),
    ),
    columns: [],
    settingNotes: Object.fromEntries(
      Object.entries({ ...words.settings, ...words.receivables.settings }).flatMap(([id, { note }]) =>
        id === "newName" ? [] : [[id, note]],
      ),
    ),
    texts: {
      unknown: words.texts.unknown,
      notApplicable: words.texts.notApplicable,
      cashBeforeDelivery: words.texts.cash,
      days: words.texts.days,
    },
  };
}

function namedBands(from: readonly number[], names: readonly string[], notes: readonly string[]): NamedBand[] {
  return from.map((bound, i) => ({ name: names[i] ?? "", from: bound, note: notes[i] ?? "" }));
}

function defaultTiers(words: PlainPolicyWords): Tier[] {
  const rows = [
    { id: "A", from: 85, limitCap: 500 * WAN, months: 2, coefficient: 1.5, termsDays: 60, deposit: 0 },
    { id: "B", from: 70, limitCap: 200 * WAN, months: 1.5, coefficient: 1, termsDays: 45, deposit: 0 },
    { id: "C", from: 55, limitCap: 50 * WAN, months: 1, coefficient: 0.6, termsDays: 30, deposit: 0.3 },
    { id: "D", from: 0, limitCap: 0, months: 0, coefficient: 0, termsDays: 0, deposit: 1 },
  ];
  return rows.map((row, i) => ({ ...row, name: words.tiers[i]?.name ?? row.id, note: words.tiers[i]?.note ?? "" }));
}

const field = (id: FieldId): PolicyInput => ({ kind: "field", field: id, other: null });
const ratio = (numerator: FieldId, denominator: FieldId): PolicyInput => ({
  kind: "ratio",
  field: numerator,
  other: denominator,
});

/** Bands from pairs of lower bound and points. */
function bands(...pairs: readonly (readonly [number, number])[]): Scale {
  return { kind: "bands", bands: pairs.map(([from, points]) => ({ from, points })) };
}

function defaultCriteria(words: DefaultPolicyWords): Criterion[] {
  const criterion = (
    id: DefaultCriterionId,
    group: GroupId,
    weight: number,
    direction: "higher" | "lower",
    alternatives: Alternative[],
    blank: BlankRule = "unknown",
  ): Criterion => ({
    id,
    group,
    name: words.criteria[id],
    weight,
    direction,
    alternatives: alternatives.map((alternative) => ({ ...alternative, note: words.notes.criteria[id]?.scale ?? "" })),
    blank,
    notApplicable: NOT_APPLICABLE,
    note: words.notes.criteria[id]?.note ?? "",
  });
  const overdueDays = bands([0, 100], [1, 80], [31, 50], [61, 25], [91, 0]);
  const years = bands([0, 30], [1, 50], [3, 75], [5, 100]);
  const growth = bands([-1, 0], [-0.3, 30], [-0.1, 60], [0, 80], [0.2, 100]);
  const regional = (measure: "economy" | "competition"): Alternative[] => [
    { input: field("region"), scale: { kind: "regions", measure } },
    { input: field("city"), scale: { kind: "regions", measure } },
  ];
  return [
    criterion("customer_revenue", "size", 8, "higher", [
      {
        input: field("customer_revenue"),
        scale: bands([0, 30], [500 * WAN, 50], [2_000 * WAN, 70], [5_000 * WAN, 85], [20_000 * WAN, 100]),
      },
    ]),
    criterion("registered_capital", "size", 7, "higher", [
      {
        input: field("registered_capital"),
        scale: bands([0, 30], [50 * WAN, 50], [200 * WAN, 70], [1_000 * WAN, 85], [5_000 * WAN, 100]),
      },
    ]),
    criterion("overdue_days", "credit", 15, "lower", [
      { input: field("overdue_days"), scale: overdueDays },
      { input: { kind: "days-since", field: "due_date", other: null }, scale: overdueDays },
    ]),
    criterion(
      "overdue_share",
      "credit",
      10,
      "lower",
      [
        {
          input: ratio("overdue_amount", "ar_balance"),
          scale: bands([0, 100], [0.01, 80], [0.1, 50], [0.25, 20], [0.5, 0]),
        },
      ],
      { zeroWhenPresent: "ar_balance" },
    ),
    criterion("on_time_rate", "credit", 10, "higher", [
      { input: field("on_time_rate"), scale: bands([0, 0], [0.6, 40], [0.8, 70], [0.9, 85], [0.95, 100]) },
    ]),
    criterion("credit_rating", "credit", 5, "higher", [{ input: field("credit_rating"), scale: ratingScale() }]),
    // Weight 0: invoices bring them, and a company that goes by them gives them weight.
    criterion("avg_days_late", "credit", 0, "lower", [
      { input: field("avg_days_late"), scale: bands([0, 100], [5, 80], [15, 50], [30, 25], [60, 0]) },
    ]),
    criterion("broken_promises", "credit", 0, "lower", [
      { input: field("broken_promises"), scale: bands([0, 100], [1, 50], [2, 20], [3, 0]) },
    ]),
    criterion("years", "cooperation", 6, "higher", [
      { input: field("years"), scale: years },
      { input: { kind: "years-since", field: "customer_since", other: null }, scale: years },
    ]),
    criterion("order_count", "cooperation", 4, "higher", [
      { input: field("order_count"), scale: bands([0, 0], [1, 40], [4, 65], [12, 100]) },
    ]),
    criterion("overdue_count", "cooperation", 5, "lower", [
      { input: field("overdue_count"), scale: bands([0, 100], [1, 50], [2, 20], [3, 0]) },
    ]),
    criterion("annual_sales", "demand", 10, "higher", [
      {
        input: field("annual_sales"),
        scale: bands([0, 20], [50 * WAN, 45], [200 * WAN, 65], [500 * WAN, 85], [1_000 * WAN, 100]),
      },
    ]),
    criterion("product_category", "demand", 0, "higher", [
      {
        input: field("product_category"),
        scale: { kind: "categories", categories: [{ key: "—", points: 60 }], other: 60 },
      },
    ]),
    criterion("sales_growth", "demand", 5, "higher", [
      { input: field("sales_growth"), scale: growth },
      { input: { kind: "growth", field: "annual_sales", other: "prior_year_sales" }, scale: growth },
    ]),
    criterion("return_rate", "demand", 5, "lower", [
      { input: field("return_rate"), scale: bands([0, 100], [0.02, 80], [0.05, 50], [0.1, 20], [0.2, 0]) },
    ]),
    criterion("economy", "region", 6, "higher", regional("economy")),
    criterion("competition", "region", 4, "lower", [
      { input: field("competition"), scale: competitionScale() },
      ...regional("competition"),
    ]),
  ];
}

function ratingScale(): Scale {
  const keys: [string, number][] = [
    ["AAA", 100],
    ["AA", 85],
    ["A", 70],
    ["BBB", 50],
    ["BB", 30],
    ["无评级", 40],
    ["未评级", 40],
    ["none", 40],
  ];
  return { kind: "categories", categories: keys.map(([key, points]) => ({ key, points })), other: 0 };
}

function competitionScale(): Scale {
  const keys: [string, number][] = [
    ["低", 100],
    ["中", 70],
    ["高", 40],
    ["low", 100],
    ["middle", 70],
    ["medium", 70],
    ["high", 40],
  ];
  return { kind: "categories", categories: keys.map(([key, points]) => ({ key, points })), other: 40 };
}

function defaultRules(words: PlainPolicyWords): RiskRule[] {
  const atLeast = (input: PolicyInput, value: number): Condition => ({ input, op: ">=", value });
  const above = (input: PolicyInput, value: number): Condition => ({ input, op: ">", value });
  const oneOf = (id: FieldId, values: readonly string[]): Condition => ({ input: field(id), op: "in", values });
  const rule = (
    id: DefaultRuleId,
    conditions: Condition[],
    effect: Omit<RiskRule, "id" | "name" | "note" | "conditions">,
  ): RiskRule => ({
    id,
    name: words.rules[id].name,
    conditions,
    ...effect,
    note: words.rules[id].note,
  });
  const knockOut = { level: "high", capTier: null, knockOutTier: "D", noNewCredit: true } as const;
  const high = { level: "high", capTier: "C", knockOutTier: null, noNewCredit: true } as const;
  const medium = { level: "medium", capTier: "B", knockOutTier: null, noNewCredit: false } as const;
  const days = field("overdue_days");
  const share = ratio("overdue_amount", "ar_balance");
  const exposure = ratio("ar_balance", "credit_limit");
  return [
    rule("dishonest_debtor", [oneOf("litigation", YES)], knockOut),
    rule("insolvency", [oneOf("hold_status", INSOLVENT)], knockOut),
    rule("overdue_180", [above(days, 180)], knockOut),
    rule("overdue_91", [atLeast(days, 91)], high),
    rule("overdue_share_50", [atLeast(share, 0.5), atLeast(field("overdue_amount"), 50_000)], high),
    rule("write_off", [above(field("bad_debt"), 0)], high),
    rule("exposure_120", [atLeast(exposure, 1.2)], high),
    rule("grade_c", [oneOf("credit_rating", ["C", "D"])], high),
    rule("overdue_31", [atLeast(days, 31)], medium),
    rule("overdue_share_20", [atLeast(share, 0.2)], medium),
    rule("over_limit", [above(exposure, 1)], medium),
    rule("on_time_under_80", [{ input: field("on_time_rate"), op: "<", value: 0.8 }], medium),
  ];
}
