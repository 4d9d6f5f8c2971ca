import { FIELD_IDS, fieldKind } from "../../../src/domain/customer/fields";
import type { FieldId } from "../../../src/domain/customer/fields";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import type {
  Alternative,
  BlankRule,
  Condition,
  Criterion,
  Policy,
  RiskLevel,
  RiskRule,
  Scale,
  Tier,
} from "../../../src/domain/policy/policy";
import { COMPARISONS, GROUP_IDS } from "../../../src/domain/policy/policy";
import type { PolicyWords } from "../../../src/domain/policy/policy-words";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import type { Random } from "./random";

const NUMERIC = FIELD_IDS.filter((field) => !["text", "flag", "date"].includes(fieldKind(field)));
const DATES: readonly FieldId[] = ["customer_since", "due_date", "last_order_date"];
const TEXTS: readonly FieldId[] = ["credit_rating", "product_category", "industry", "competition", "hold_status"];
const ODD_KEYS = [
  "é",
  "Ａ",
  "ПАО",
  "SS",
  "A*",
  "?",
  "a~b",
  "AAA",
  "无评级",
  "５",
  "5",
  "x;y",
  "O'Brien",
  'say "hi"',
  "低",
  "B B",
];

/** A policy of any shape that the sheet allows: odd weights, negative bounds, every kind of input, scale, blank and effect. */
export function randomPolicy(random: Random, words: PolicyWords, asOf: SerialDate): Policy {
  const base = defaultPolicy(words, asOf);
  const tiers = randomTiers(random);
  const tier = () => random.pick(tiers).id;
  const maybeTier = () => (random.chance(0.5) ? tier() : null);
  return {
    ...base,
    decimals: random.integer(0, 4),
    minimumCompleteness: random.pick([0, 0.3, 0.6, 1]),
    vatRate: random.pick([0, 0.13, 0.09]),
    limitStep: random.pick([1, 1000, 10_000, 33.3]),
    criteria: Array.from({ length: random.pick([1, random.integer(2, 25), random.integer(2, 25)]) }, (_, i) =>
      randomCriterion(random, i),
    ),
    exchangeRates: [
      ...base.exchangeRates,
      { text: "USD", rate: 7.1234 },
      { text: "€", rate: 7.75, note: "月末中间价" },
      { text: "J*Y", rate: 0.0483 },
    ],
    regions: base.regions.slice(0, random.integer(1, 80)),
    tiers,
    // The more risk, the worse the service.
    riskLevels: base.riskLevels
      .map(() => random.integer(0, tiers.length - 1))
      .sort((a, b) => a - b)
      .map((service, i) => ({ ...(base.riskLevels[i] as RiskLevel), serviceTier: tiers[service]?.id ?? "" })),
    rules: Array.from({ length: random.integer(0, 15) }, (_, i) => randomRule(random, i, maybeTier)),
    newCustomer: {
      ...base.newCustomer,
      years: random.pick([0, 1, 2.5]),
      orders: random.integer(0, 5),
      capTier: maybeTier(),
    },
    required: Array.from(new Set([random.pick(NUMERIC), random.pick(random.pick([NUMERIC, TEXTS, DATES]))])).map(
      (field) => ({
        field,
        blank: randomBlank(random),
      }),
    ),
  };
}

function randomTiers(random: Random): Tier[] {
  const count = random.integer(2, 7);
  return Array.from({ length: count }, (_, i) => ({
    id: `T${i}`,
    name: `级 ${"ABCDEFG".charAt(i)}'s`,
    from: i === count - 1 ? 0 : Math.round((90 - (80 / count) * i + random.next()) * 100) / 100,
    limitCap: random.integer(0, 500) * 10_000,
    months: random.integer(0, 5) / 2,
    coefficient: random.integer(0, 15) / 10,
    termsDays: random.integer(0, 12) * 15,
    deposit: random.pick([0, 0.3, 1]),
    note: "",
  }));
}

function randomBlank(random: Random): BlankRule {
  return random.pick<BlankRule>(["unknown", "zero", { zeroWhenPresent: random.pick(NUMERIC) }]);
}

const SHAPES = ["field", "field", "ratio", "growth", "date", "text", "region"] as const;

function randomCriterion(random: Random, i: number): Criterion {
  const direction = random.pick(["higher", "lower"] as const);
  const shape = random.pick(SHAPES);
  return {
    id: `c${i}`,
    group: random.pick(GROUP_IDS),
    name: `指标 "${i}"`,
    weight: i === 0 ? 7 : random.pick([0, 0.1, 1 / 3, 3, 12.5]),
    direction,
    alternatives: Array.from({ length: random.chance(0.3) ? 2 : 1 }, (_, alternative) =>
      randomAlternative(random, alternative > 0 && random.chance(0.5) ? random.pick(SHAPES) : shape, direction),
    ),
    blank: shape === "field" || shape === "ratio" ? randomBlank(random) : "unknown",
    notApplicable: random.pick([[], ["不适用", "N/A"], ["-"]]),
    note: "",
  };
}

function randomAlternative(random: Random, shape: string, direction: Criterion["direction"]): Alternative {
  const bands = randomBands(random, direction, shape);
  const other = random.pick(NUMERIC);
  switch (shape) {
    case "ratio":
    case "growth":
      return { input: { kind: shape, field: random.pick(NUMERIC), other }, scale: bands };
    case "date":
      return {
        input: { kind: random.pick(["days-since", "years-since"] as const), field: random.pick(DATES), other: null },
        scale: bands,
      };
    case "region":
      return {
        input: { kind: "field", field: "region", other: null },
        scale: { kind: "regions", measure: random.pick(["economy", "competition"] as const) },
      };
    case "text": {
      const keys = [...new Set(Array.from({ length: random.integer(1, 9) }, () => random.pick(ODD_KEYS)))];
      const categories = keys.map((key) => ({ key, points: random.integer(0, 200) / 2 }));
      return {
        input: { kind: "field", field: random.pick(TEXTS), other: null },
        scale: { kind: "categories", categories, other: random.integer(0, 100) },
      };
    }
    default:
      return { input: { kind: "field", field: other, other: null }, scale: bands };
  }
}

function randomBands(random: Random, direction: Criterion["direction"], shape: string): Scale {
  const count = random.integer(1, 14);
  const step = shape === "ratio" || shape === "growth" ? 0.1 : random.pick([1, 30, 500_000]);
  let from = -step * random.integer(0, 3);
  const points = Array.from({ length: count }, () => random.integer(0, 400) / 4).sort((a, b) =>
    direction === "higher" ? a - b : b - a,
  );
  return {
    kind: "bands",
    bands: points.map((each) => {
      const band = { from: Math.round(from * 1e6) / 1e6, points: each };
      from += step * random.integer(1, 4);
      return band;
    }),
  };
}

function randomRule(random: Random, i: number, maybeTier: () => string | null): RiskRule {
  return {
    id: `r${i}`,
    name: `规则 ${i}`,
    level: random.pick(["high", "medium", null] as const),
    conditions: Array.from({ length: random.integer(1, 2) }, () => randomCondition(random)),
    capTier: maybeTier(),
    knockOutTier: random.chance(0.15) ? maybeTier() : null,
    noNewCredit: random.chance(0.3),
    note: "",
  };
}

function randomCondition(random: Random): Condition {
  if (random.chance(0.3)) {
    return {
      input: { kind: "field", field: random.pick(TEXTS), other: null },
      op: "in",
      values: ["A*", "低", "AAA", "5"].slice(random.integer(0, 2)),
    };
  }
  const kind = random.pick(["field", "field", "ratio", "ratio", "growth", "days-since", "years-since"] as const);
  const op = random.pick(COMPARISONS);
  switch (kind) {
    case "field":
      return {
        input: { kind, field: random.pick(NUMERIC), other: null },
        op,
        value: random.pick([0, 1, 31, 90, 50_000]),
      };
    case "ratio":
    case "growth":
      return {
        input: { kind, field: random.pick(NUMERIC), other: random.pick(NUMERIC) },
        op,
        value: random.pick([0, 0.2, 0.5, 1, 1.2]),
      };
    default:
      return {
        input: { kind, field: random.pick(DATES), other: null },
        op,
        value: kind === "days-since" ? random.pick([0, 31, 365]) : random.pick([0, 1, 2.5]),
      };
  }
}
