import type { CustomerTable } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import { BLANK, PRESENT } from "../customer/value-state";
import type { CompiledCondition, CompiledRule } from "../policy/compile-policy";
import { foldText, NEW_CUSTOMER, yearsInput } from "../policy/compile-policy";
import type { NewCustomerRule, RequiredField } from "../policy/policy";
import type { InputValues } from "./input-values";
import { numberColumn } from "./input-values";

/** Marks in `out` the customers on whom a rule fires; what it needs and a row does not tell keeps it silent. */
export function fillFired(
  rule: CompiledRule,
  newCustomer: NewCustomerRule,
  table: CustomerTable,
  values: InputValues,
  out: Uint8Array,
): void {
  if (rule.id === NEW_CUSTOMER) {
    fillNewCustomers(newCustomer, table, values, out);
    return;
  }
  out.fill(1);
  for (const condition of rule.conditions) {
    if (condition.op === "in") keepListed(condition, table, out);
    else keepCompared(condition, values, out);
  }
}

function keepListed(condition: CompiledCondition, table: CustomerTable, out: Uint8Array): void {
  const column = table.columns.get(condition.input.field);
  if (column?.kind !== "texts") {
    out.fill(0);
    return;
  }
  const listed = column.dictionary.map((text) => condition.values.has(foldText(text)));
  for (let i = 0; i < out.length; i++) {
    if (column.state[i] !== PRESENT || listed[column.codes[i] ?? -1] !== true) out[i] = 0;
  }
}

function keepCompared(condition: CompiledCondition, values: InputValues, out: Uint8Array): void {
  const numbers = values.of(condition.input);
  if (numbers === null) {
    out.fill(0);
    return;
  }
  const { op, value } = condition;
  for (let i = 0; i < out.length; i++) {
    const number = numbers[i] ?? NaN;
    if (!Number.isFinite(number) || !compare(number, op, value)) out[i] = 0;
  }
}

function compare(number: number, op: CompiledCondition["op"], bound: number): boolean {
  switch (op) {
    case ">=":
      return number >= bound;
    case ">":
      return number > bound;
    case "<=":
      return number <= bound;
    case "<":
      return number < bound;
    default:
      return number === bound;
  }
}

/** New: few years or few orders; both unknown is new. */
function fillNewCustomers(rule: NewCustomerRule, table: CustomerTable, values: InputValues, out: Uint8Array): void {
  const input = yearsInput((field) => numberColumn(table, field) !== null);
  const years = input === null ? null : values.of(input);
  const orders = numberColumn(table, "order_count")?.numbers ?? null;
  for (let i = 0; i < out.length; i++) {
    const y = years?.[i] ?? NaN;
    const n = orders?.[i] ?? NaN;
    const enough = y >= rule.years || n >= rule.orders;
    out[i] = y < rule.years || n < rule.orders || !enough ? 1 : 0;
  }
}

/** Marks in `out` the customers of whom a required field is unknown; a field without a column is asked of nobody. */
export function markMissing(required: RequiredField, table: CustomerTable, out: Uint8Array): void {
  const missing = missingTest(required, table);
  for (let i = 0; i < out.length; i++) out[i] = missing?.(i) === true ? 1 : 0;
}

/** Whether the field is unknown of a customer: neither there nor a blank that means 0. null: it has no column. */
function missingTest({ field, blank }: RequiredField, table: CustomerTable): ((index: number) => boolean) | null {
  const column = table.columns.get(field);
  if (column === undefined) return null;
  const other = typeof blank === "string" ? null : presence(table, blank.zeroWhenPresent);
  return (i) => {
    const meansZero = column.state[i] === BLANK && (blank === "zero" || other?.[i] === PRESENT);
    return column.state[i] !== PRESENT && !meansZero;
  };
}

function presence(table: CustomerTable, field: FieldId): Uint8Array | null {
  return numberColumn(table, field)?.state ?? null;
}
