import fc from "fast-check";
import { fieldKind, isNumericField } from "../../../src/domain/customer/fields";
import type { FieldId } from "../../../src/domain/customer/fields";
import { baseUnit } from "../../../src/domain/customer/units";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { tierNameAt } from "../../../src/domain/scoring/classification";
import { evaluateRow, evaluateRows } from "../../../src/domain/scoring/evaluate-row";
import type { RecordColumn } from "../../../src/domain/scoring/evaluate-row";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";

const policy = defaultPolicy(policyWords("en-US"), 45473 as SerialDate);
const compiled = compilePolicy(policy, null);

/** Numeric fields with a plausible range in base units, and which way is better. */
const NUMBERS: readonly [FieldId, number, number, "higher" | "lower"][] = [
  ["customer_revenue", 0, 300_000_000, "higher"],
  ["registered_capital", 0, 60_000_000, "higher"],
  ["overdue_days", 0, 400, "lower"],
  ["overdue_amount", 0, 900_000, "lower"],
  ["on_time_rate", 0, 1, "higher"],
  ["years", 0, 12, "higher"],
  ["order_count", 0, 30, "higher"],
  ["overdue_count", 0, 5, "lower"],
  ["annual_sales", 0, 20_000_000, "higher"],
  ["sales_growth", -1, 1, "higher"],
  ["return_rate", 0, 0.4, "lower"],
];
const FIELDS: readonly FieldId[] = [...NUMBERS.map(([field]) => field), "ar_balance", "credit_rating", "region"];
const columns: RecordColumn[] = FIELDS.map((field, index) => ({
  index,
  field,
  unit: baseUnit(fieldKind(field)),
  taxBasis: null,
}));

const customer: fc.Arbitrary<CellValue[]> = fc.tuple(
  ...NUMBERS.map(([, low, high]) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.double({ min: low, max: high, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant<CellValue>(null) },
      { weight: 1, arbitrary: fc.constant<CellValue>("about ten") },
    ),
  ),
  fc.double({ min: 1, max: 1_000_000, noNaN: true }),
  fc.constantFrom<CellValue>("AAA", "b", null, "?"),
  fc.constantFrom<CellValue>("广州", "Nowhere", null),
);

function scoreOf(record: readonly CellValue[]): number {
  return evaluateRow(compiled, columns, record).score[0] ?? Number.NaN;
}

describe("scoring, whatever the customer", () => {
  const tierNames = [...policy.tiers.map(({ name }) => name), policy.unrated.name];

  it("gives every customer exactly one tier and a score between 0 and 100", () => {
    fc.assert(
      fc.property(customer, (record) => {
        const result = evaluateRow(compiled, columns, record);
        expect(tierNames.filter((name) => name === tierNameAt(result, 0))).toHaveLength(1);
        expect(result.score[0]).toBeGreaterThanOrEqual(0);
        expect(result.score[0]).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("never lowers the score when a value gets better", () => {
    fc.assert(
      fc.property(
        customer,
        fc.nat(NUMBERS.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (record, at, by) => {
          const [, low, high, better] = NUMBERS[at] ?? NUMBERS[0]!;
          const value = record[at];
          fc.pre(typeof value === "number");
          const improved = [...record];
          improved[at] = better === "higher" ? value + by * (high - value) : value - by * (value - low);
          expect(scoreOf(improved)).toBeGreaterThanOrEqual(scoreOf(record));
        },
      ),
    );
  });

  it("never scores an unreadable value above any readable one", () => {
    fc.assert(
      fc.property(customer, fc.nat(NUMBERS.length - 1), (record, at) => {
        fc.pre(typeof record[at] === "number");
        const unread = [...record];
        unread[at] = "not a number";
        expect(scoreOf(unread)).toBeLessThanOrEqual(scoreOf(record));
      }),
    );
  });

  it("does not depend on the order of rows or columns", () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 2, maxLength: 8 }), fc.infiniteStream(fc.nat()), (records, keys) => {
        const order = columns.map((column) => ({ column, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const shuffled = order.map(({ column }, index) => ({ ...column, index }));
        const rows = records.map((record) => order.map(({ column }) => record[column.index] ?? null)).reverse();
        const plain = Array.from(evaluateRows(compiled, columns, records).score);
        expect(Array.from(evaluateRows(compiled, shuffled, rows).score).reverse()).toEqual(plain);
      }),
    );
  });

  it("does not depend on the unit that money is written in", () => {
    const inTenThousands = columns.map((column) =>
      column.unit === "yuan" ? { ...column, unit: "ten-thousand-yuan" as const } : column,
    );
    const wholeYuan = customer.map((record) =>
      record.map((value, i) =>
        typeof value === "number" && isNumericField(FIELDS[i]!) && columns[i]?.unit === "yuan"
          ? Math.round(value)
          : value,
      ),
    );
    fc.assert(
      fc.property(wholeYuan, (record) => {
        const scaled = record.map((value, i) =>
          typeof value === "number" && columns[i]?.unit === "yuan" ? value / 10_000 : value,
        );
        expect(evaluateRow(compiled, inTenThousands, scaled).score[0]).toBe(scoreOf(record));
      }),
    );
  });
});
