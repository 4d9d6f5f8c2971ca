import type { CustomerTable } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import { BLANK, PRESENT } from "../customer/value-state";
import type { CompiledCondition, CompiledRule } from "../policy/compile-policy";
import { foldText, NEW_CUSTOMER, yearsInput } from "../policy/compile-policy";
import type { NewCustomerRule, RequiredField } from "../policy/policy";
import type { BlockFiller } from "./criterion-points";
import type { InputValues } from "./input-values";
import { numberColumn } from "./input-values";

/**
 * Binds one rule to the customers: what marks in `out` those on whom it fires, block by block; null where that is done already.
 * What a rule needs and a row does not tell keeps it silent.
 */
export function firedFiller(
  rule: CompiledRule,
  newCustomer: NewCustomerRule,
  table: CustomerTable,
  values: InputValues,
  out: Uint8Array,
): BlockFiller | null {
  if (rule.id === NEW_CUSTOMER) return newCustomerFiller(newCustomer, table, values, out);
  const listed = rule.conditions.filter(({ op }) => op === "in");
  const compared: { readonly range: NumberRange; readonly value: () => Float64Array }[] = [];
  for (const condition of rule.conditions) {
    const value = condition.op === "in" ? null : values.of(condition.input);
    if (value !== null) compared.push({ range: rangeOf(condition), value });
    else if (condition.op !== "in") {
      out.fill(0);
      return null;
    }
  }
  const [first, ...others] = compared;
  if (listed.length > 0 || first === undefined) {
    out.fill(1);
    for (const condition of listed) keepListed(condition, table, out);
    if (first === undefined) return null;
  }
  const kept = listed.length > 0 ? compared : others;
  return (start, end) => {
    if (listed.length === 0) markWithin(first.range, first.value(), out, start, end);
    for (const { range, value } of kept) keepWithin(range, value(), out, start, end);
  };
}

/** Numbers that fulfil a comparison, both ends inclusive: neither NaN nor what overflowed, which is an error to a formula. */
interface NumberRange {
  readonly least: number;
  readonly most: number;
}

function rangeOf({ op, value }: CompiledCondition): NumberRange {
  switch (op) {
    case ">=":
      return { least: value, most: Number.MAX_VALUE };
    case ">":
      return { least: nextAbove(value), most: Number.MAX_VALUE };
    case "<=":
      return { least: -Number.MAX_VALUE, most: value };
    case "<":
      return { least: -Number.MAX_VALUE, most: -nextAbove(-value) };
    default:
      return { least: value, most: value };
  }
}

/** The next larger number that a binary double can hold. */
function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const number = Float64Array.of(value);
  const bits = new BigInt64Array(number.buffer);
  bits[0] = (bits[0] ?? 0n) + (value > 0 ? 1n : -1n);
  return number[0] ?? value;
}

function markWithin(range: NumberRange, numbers: Float64Array, out: Uint8Array, start: number, end: number): void {
  const { least, most } = range;
  for (let i = start; i < end; i++) {
    const number = numbers[i] ?? NaN;
    out[i] = number >= least && number <= most ? 1 : 0;
  }
}

function keepWithin(range: NumberRange, numbers: Float64Array, out: Uint8Array, start: number, end: number): void {
  const { least, most } = range;
  for (let i = start; i < end; i++) {
    const number = numbers[i] ?? NaN;
    if (!(number >= least && number <= most)) out[i] = 0;
  }
}

function keepListed(condition: CompiledCondition, table: CustomerTable, out: Uint8Array): void {
  const column = table.columns.get(condition.input.field);
  if (column?.kind !== "texts") {
    out.fill(0);
    return;
  }
  const listed = Uint8Array.from(column.dictionary, (text) => (condition.values.has(foldText(text)) ? 1 : 0));
  const { codes, state } = column;
  const present = PRESENT;
  for (let i = 0; i < out.length; i++) {
    if (state[i] !== present || listed[codes[i] ?? -1] !== 1) out[i] = 0;
  }
}

/** New: few years or few orders; both unknown is new. */
function newCustomerFiller(
  rule: NewCustomerRule,
  table: CustomerTable,
  values: InputValues,
  out: Uint8Array,
): BlockFiller {
  const input = yearsInput((field) => numberColumn(table, field) !== null);
  const years = input === null ? null : values.of(input);
  const orders = numberColumn(table, "order_count")?.numbers ?? null;
  return (start, end) => {
    const known = years?.() ?? null;
    for (let i = start; i < end; i++) {
      const y = known?.[i] ?? NaN;
      const n = orders?.[i] ?? NaN;
      const enough = y >= rule.years || n >= rule.orders;
      out[i] = y < rule.years || n < rule.orders || !enough ? 1 : 0;
    }
  };
}

/** What marks in `out` the customers of whom a required field is unknown; null: it has no column and is asked of nobody. */
export function missingFiller(required: RequiredField, table: CustomerTable, out: Uint8Array): BlockFiller | null {
  const column = table.columns.get(required.field);
  if (column === undefined) return null;
  const { blank } = required;
  const other = typeof blank === "string" ? null : presence(table, blank.zeroWhenPresent);
  const { state } = column;
  const [present, empty] = [PRESENT, BLANK];
  return (start, end) => {
    for (let i = start; i < end; i++) {
      const meansZero = state[i] === empty && (blank === "zero" || other?.[i] === present);
      out[i] = state[i] === present || meansZero ? 0 : 1;
    }
  };
}

function presence(table: CustomerTable, field: FieldId): Uint8Array | null {
  return numberColumn(table, field)?.state ?? null;
}
