import { fieldKind, isNumericField } from "../../../src/domain/customer/fields";
import type { FieldId } from "../../../src/domain/customer/fields";
import { unitFactor } from "../../../src/domain/customer/units";
import type { UnitId } from "../../../src/domain/customer/units";
import type { Policy } from "../../../src/domain/policy/policy";
import { inputFields } from "../../../src/domain/policy/policy";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { Random } from "./random";

/** Cells that are no clean number: how real books spoil a column. */
const NOISE: readonly CellValue[] = [
  null,
  "",
  "  ",
  "1,200",
  "12%",
  "约30",
  "N/A",
  " n/a ",
  "不适用",
  "N/A;不适用",
  "-",
  true,
  false,
  { error: "#N/A" },
  { error: "#DIV/0!" },
];
const ODD_TEXTS: readonly CellValue[] = [
  "É",
  "é",
  "Ａ",
  "ａ",
  "ПАО",
  "пао",
  "ß",
  "A*",
  "?",
  "~",
  "a~b",
  "*",
  "▲",
  " AA  A ",
  "１",
  5,
  1.5,
  "",
  " ",
  null,
  true,
  { error: "#N/A" },
  "A;B",
  ";",
];

/** Every field that a policy reads. */
export function fieldsOf(policy: Policy): FieldId[] {
  const inputs = [
    ...policy.criteria.flatMap(({ alternatives }) => alternatives.map(({ input }) => input)),
    ...policy.rules.flatMap(({ conditions }) => conditions.map(({ input }) => input)),
  ];
  const extra: FieldId[] = [
    "years",
    "order_count",
    "customer_revenue",
    "annual_sales",
    "monthly_avg_sales",
    "overdue_days",
  ];
  return [...new Set([...inputs.flatMap(inputFields), ...policy.required.map(({ field }) => field), ...extra])];
}

/** A cell for a field, close to the bounds that the policy compares it with as often as not. */
export function randomCell(random: Random, policy: Policy, field: FieldId, unit: UnitId): CellValue {
  if (random.chance(0.12)) return random.pick(NOISE);
  if (!isNumericField(field)) return randomText(random, policy, field);
  const kind = fieldKind(field);
  if (kind === "date") return policy.asOf - random.integer(-40, 2500) + (random.chance(0.1) ? 0.5 : 0);
  const factor = unitFactor(unit, kind);
  const bounds = boundsOf(policy, field);
  if (bounds.length > 0 && random.chance(0.7)) {
    const nudge = random.pick([0, 0, 0, 1e-9, -1e-9, 1e-7, -1e-7, 1, -1, 0.01, -0.01]);
    return (random.pick(bounds) + nudge) / factor;
  }
  const size = { money: 3e7, percent: 1.2, days: 200, years: 8, count: 15, number: 100 }[kind as "money"] ?? 100;
  const value = random.next() * size * (random.chance(0.1) ? -0.3 : 1);
  return (random.chance(0.5) ? Math.round(value * 100) / 100 : value) / factor;
}

function randomText(random: Random, policy: Policy, field: FieldId): CellValue {
  if (random.chance(0.15)) return random.pick(ODD_TEXTS);
  const keys: string[] = field === "currency" ? policy.exchangeRates.map(({ text }) => text) : [];
  for (const { alternatives } of policy.criteria) {
    for (const { input, scale } of alternatives) {
      if (input.field !== field) continue;
      if (scale.kind === "categories") keys.push(...scale.categories.map(({ key }) => key));
      if (scale.kind === "regions") keys.push(...policy.regions.map(({ key }) => key));
    }
  }
  for (const { conditions } of policy.rules) {
    for (const condition of conditions) {
      if (condition.op === "in" && condition.input.field === field && random.chance(0.15))
        keys.push(...condition.values);
    }
  }
  const key = keys.length > 0 ? random.pick(keys) : "否";
  const spoiled = [key, key, key, key.toLowerCase(), ` ${key}  `, `${key}x`, `${key}\u00a0`];
  return random.pick(spoiled);
}

function boundsOf(policy: Policy, field: FieldId): number[] {
  const bounds: number[] = [];
  for (const { alternatives } of policy.criteria) {
    for (const { input, scale } of alternatives) {
      if (input.field === field && input.kind === "field" && scale.kind === "bands")
        bounds.push(...scale.bands.map(({ from }) => from));
    }
  }
  for (const { conditions } of policy.rules) {
    for (const condition of conditions) {
      if (condition.op !== "in" && condition.input.field === field && condition.input.kind === "field")
        bounds.push(condition.value);
    }
  }
  return bounds;
}
