import type { CustomerTable, FieldColumn } from "../../src/domain/customer/customer-table";
import { fieldKind, isNumericField } from "../../src/domain/customer/fields";
import type { FieldId } from "../../src/domain/customer/fields";
import { BLANK, PRESENT } from "../../src/domain/customer/value-state";
import { Random } from "../domain/support/random";

/** Fields of a full sheet for the default policy. */
export const FIELDS = [
  "customer_revenue",
  "registered_capital",
  "overdue_days",
  "overdue_amount",
  "ar_balance",
  "on_time_rate",
  "credit_rating",
  "years",
  "order_count",
  "overdue_count",
  "annual_sales",
  "sales_growth",
  "return_rate",
  "region",
  "competition",
  "credit_limit",
  "bad_debt",
  "litigation",
  "hold_status",
] as const satisfies readonly FieldId[];

const TEXTS: Partial<Record<FieldId, readonly string[]>> = {
  credit_rating: ["AAA", "AA", "A", "BBB", "BB", "C", "无评级"],
  region: ["广州", "浙江省", "云南省", "上海", "无锡"],
  competition: ["低", "中", "高"],
  litigation: ["否", "否", "否", "否", "否", "否", "否", "否", "否", "是"],
  hold_status: ["正常", "正常", "正常", "破产清算"],
};
const LARGEST: Partial<Record<FieldId, number>> = {
  customer_revenue: 3e8,
  registered_capital: 6e7,
  overdue_days: 200,
  overdue_amount: 4e5,
  ar_balance: 1e6,
  on_time_rate: 1,
  years: 12,
  order_count: 30,
  overdue_count: 4,
  annual_sales: 2e7,
  sales_growth: 0.6,
  return_rate: 0.25,
  credit_limit: 1.2e6,
  bad_debt: 1,
};

/** In 0..1: most customers owe nothing overdue, pay on time and have never defaulted. */
function shaped(random: Random, field: FieldId): number {
  const even = random.next();
  if (field === "overdue_days" || field === "overdue_amount" || field === "overdue_count")
    return Math.max(0, even - 0.6) / 0.4;
  if (field === "on_time_rate") return 1 - 0.4 * even * even;
  if (field === "bad_debt") return even > 0.98 ? 1 : 0;
  return field === "return_rate" || field === "ar_balance" ? even * even : even;
}

/** A value of a made-up customer: a text, a number rounded as cells are, or null (two in a hundred). */
export function madeUpValue(random: Random, field: FieldId): number | string | null {
  if (random.chance(0.02)) return null;
  if (!isNumericField(field)) return random.pick(TEXTS[field] ?? ["x"]);
  const value = shaped(random, field) * (LARGEST[field] ?? 100);
  const kind = fieldKind(field);
  if (kind === "days" || kind === "count" || field === "bad_debt") return Math.floor(value);
  return Math.round(value * (kind === "percent" ? 1e4 : 1e2)) / (kind === "percent" ? 1e4 : 1e2);
}

/** Customers in columns, as `customerTable` makes them, the same at every run. */
export function madeUpTable(count: number): CustomerTable {
  const random = new Random(7);
  const columns = new Map<FieldId, FieldColumn>();
  FIELDS.forEach((field, column) => {
    const state = new Uint8Array(count);
    if (isNumericField(field)) {
      const numbers = new Float64Array(count).fill(NaN);
      for (let i = 0; i < count; i++) {
        const value = madeUpValue(random, field);
        state[i] = value === null ? BLANK : PRESENT;
        if (typeof value === "number") numbers[i] = value;
      }
      columns.set(field, { kind: "numbers", column, numbers, state, texts: new Map() });
      return;
    }
    const dictionary = [...new Set(TEXTS[field] ?? ["x"])];
    const codes = new Int32Array(count).fill(-1);
    for (let i = 0; i < count; i++) {
      const value = madeUpValue(random, field);
      state[i] = value === null ? BLANK : PRESENT;
      if (typeof value === "string") codes[i] = dictionary.indexOf(value);
    }
    columns.set(field, { kind: "texts", column, codes, dictionary, state });
  });
  return { rowNumbers: Int32Array.from({ length: count }, (_, i) => i + 1), columns };
}

/** Bytes that the columns of a table take. */
export function bytesOf(table: CustomerTable): number {
  let bytes = table.rowNumbers.byteLength;
  for (const column of table.columns.values())
    bytes += column.state.byteLength + (column.kind === "numbers" ? column.numbers : column.codes).byteLength;
  return bytes;
}
