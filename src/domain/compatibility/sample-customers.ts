import { fieldKind, isNumericField } from "../customer/fields";
import type { FieldId, FieldKind } from "../customer/fields";
import { foldText } from "../policy/compile-policy";
import type { CompiledPolicy } from "../policy/compile-policy";
import type { PolicyInput } from "../policy/policy";
import { inputFields } from "../policy/policy";
import type { CellValue } from "../spreadsheet/cell-value";
import { roundHalfAway } from "../spreadsheet/round";

/** Fields that results need beside criteria and rules. */
const ALWAYS: readonly FieldId[] = [
  "customer_revenue",
  "annual_sales",
  "monthly_avg_sales",
  "overdue_days",
  "order_count",
];
/** What spoils a cell in real books. */
const SPOILED: readonly CellValue[] = [
  null,
  "  ",
  "1,200",
  "12%",
  "N/A",
  " n/a ",
  "不适用",
  "A*",
  true,
  { error: "#N/A" },
];
/** This many customers have no spoiled cell and go from the best in everything to the worst. */
const CLEAN = 10;

/** Every field that a policy reads, in policy order. */
export function policyFields({ policy }: CompiledPolicy): FieldId[] {
  const inputs: PolicyInput[] = [
    ...policy.criteria.flatMap(({ alternatives }) => alternatives.map(({ input }) => input)),
    ...policy.rules.flatMap(({ conditions }) => conditions.map(({ input }) => input)),
  ];
  return [...new Set([...inputs.flatMap(inputFields), ...policy.required.map(({ field }) => field), ...ALWAYS])];
}

/**
 * Made-up customers for a policy, in base units, the same at every call: values on its bounds, a rounding off them and beside
 * them, its keys in several spellings; the first from the best to the worst, then mixed and spoiled as in real books.
 */
export function sampleCustomers(compiled: CompiledPolicy, fields: readonly FieldId[], count: number): CellValue[][] {
  const values = fields.map((field) => bestFirst(compiled, field, valuesOf(compiled, field)));
  return Array.from({ length: count }, (_, row) =>
    values.map((list, column) => {
      if (row < CLEAN) return list[Math.round((row / (CLEAN - 1)) * (list.length - 1))] ?? null;
      const hash = scatter(row, column);
      const pool = hash % 9 === 0 ? SPOILED : list;
      return pool[Math.floor(hash / 9) % pool.length] ?? null;
    }),
  );
}

/** A number from row and column that looks like chance and is none (Knuth's multiplicative hashing). */
function scatter(row: number, column: number): number {
  let hash = Math.imul(row + 1, 2654435761) ^ Math.imul(column + 1, 40503);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Sorted by what criteria and rules think of the value; values of fields that neither reads first stay in order. */
function bestFirst(compiled: CompiledPolicy, field: FieldId, values: readonly CellValue[]): CellValue[] {
  const worth = worthOf(compiled, field);
  return values
    .map((value) => ({ value, worth: worth(value) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ value }) => value);
}

function worthOf({ criteria, rules }: CompiledPolicy, field: FieldId): (value: CellValue) => number {
  const { criterion, alternatives } =
    criteria.find((each) => each.alternatives.some(({ input }) => input.field === field)) ?? {};
  const { scale, input } = alternatives?.find((each) => each.input.field === field) ?? {};
  if (scale?.kind === "texts") return (value) => scale.points.get(foldText(String(value))) ?? scale.other;
  const condition = rules.flatMap(({ conditions }) => conditions).find((each) => each.input.field === field);
  if (condition?.op === "in") return (value) => (condition.values.has(foldText(String(value))) ? 0 : 1);
  const dated = input?.kind === "days-since" || input?.kind === "years-since";
  const smaller = criterion === undefined ? condition?.op.startsWith(">") : (criterion.direction === "lower") !== dated;
  return (value) => (typeof value === "number" ? (smaller === true ? -value : value) : 0);
}

function valuesOf(compiled: CompiledPolicy, field: FieldId): CellValue[] {
  if (!isNumericField(field)) return textsOf(compiled, field);
  const kind = fieldKind(field);
  const { asOf } = compiled.policy;
  if (kind === "date") return [0, 1, 30, 31, 91, 181, 364, 366, 1096, 2000.5, -12].map((days) => asOf - days);
  const bounds = boundsOf(compiled, field, kind);
  const beside = STEP[kind] ?? 1;
  const around = bounds.flatMap((bound) => [bound, bound, bound - 1e-7, bound - beside, bound + beside]);
  return [...around.map((value) => roundHalfAway(value, 9)), ...(TYPICAL[kind] ?? [0, 1])];
}

const STEP: Partial<Record<FieldKind, number>> = { money: 0.01, percent: 0.000001, days: 1, years: 0.01, count: 1 };
const TYPICAL: Partial<Record<FieldKind, readonly number[]>> = {
  money: [0, 50_000, 1_000_000, 12_345_678.9, -200],
  percent: [0, 0.333333, 0.8, 1],
  days: [0, 15, 45, 120, -3],
  years: [0, 0.5, 2.25, 8],
  count: [0, 2, 6, 24],
};

/** Bounds and thresholds of a field; of a ratio the amounts that meet them over a million. */
function boundsOf(compiled: CompiledPolicy, field: FieldId, kind: FieldKind): number[] {
  const bounds: number[] = [];
  const add = (input: PolicyInput, values: Iterable<number>): void => {
    if (input.field !== field || (input.kind !== "field" && input.kind !== "ratio")) return;
    for (const value of values) bounds.push(input.kind === "ratio" && kind === "money" ? value * 1_000_000 : value);
  };
  for (const { alternatives } of compiled.criteria) {
    for (const { input, scale } of alternatives) if (scale.kind === "bands") add(input, scale.from);
  }
  for (const { conditions } of compiled.rules) {
    for (const { input, op, value } of conditions) if (op !== "in") add(input, [value]);
  }
  return bounds;
}

function textsOf({ policy }: CompiledPolicy, field: FieldId): CellValue[] {
  const keys: string[] = [];
  for (const { alternatives } of policy.criteria) {
    for (const { input, scale } of alternatives) {
      if (input.field !== field) continue;
      if (scale.kind === "categories") keys.push(...scale.categories.map(({ key }) => key));
      if (scale.kind === "regions") keys.push(...policy.regions.map(({ key }) => key));
    }
  }
  const listed = policy.rules.flatMap(({ conditions }) =>
    conditions.flatMap((condition) =>
      condition.op === "in" && condition.input.field === field ? condition.values.slice(0, 2) : [],
    ),
  );
  const unlisted = ["否", "no", "x", "-", "~", "AA  A"];
  return [...keys, ...keys.map((key) => ` ${key.toLowerCase()} `), ...listed, ...unlisted, ...unlisted];
}
