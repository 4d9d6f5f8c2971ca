import type { CustomerTable, NumberColumn } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import { PRESENT } from "../customer/value-state";
import type { PolicyInput } from "../policy/policy";
import { roundHalfAway } from "../spreadsheet/round";

/** Days of a year of cooperation. */
export const DAYS_PER_YEAR = 365.25;

/** The numeric column of a field; null where the sheet has none. */
export function numberColumn(table: CustomerTable, field: FieldId): NumberColumn | null {
  const column = table.columns.get(field);
  return column?.kind === "numbers" ? column : null;
}

/** Values of numeric inputs, NaN where unknown, block by block; each input is calculated once for a block. */
export class InputValues {
  private readonly derived = new Map<string, Derived>();
  private start = 0;
  private end = 0;

  constructor(
    private readonly table: CustomerTable,
    private readonly asOf: number,
  ) {}

  /** Goes on to the customers from `start` to `end`, exclusive: what was calculated is forgotten. */
  moveTo(start: number, end: number): void {
    this.start = start;
    this.end = end;
    for (const each of this.derived.values()) each.fresh = false;
  }

  /**
   * What gives the values of an input, by customer, filled for the present block; null where its fields are not on the sheet as
   * numbers.
   */
  of(input: PolicyInput): (() => Float64Array) | null {
    const first = numberColumn(this.table, input.field);
    if (first === null) return null;
    if (input.kind === "field") return () => first.numbers;
    const second = input.other === null ? null : numberColumn(this.table, input.other);
    if (input.other !== null && second === null) return null;
    const key = `${input.kind}:${input.field}:${input.other ?? ""}`;
    let derived = this.derived.get(key);
    if (derived === undefined) {
      derived = { values: new Float64Array(first.numbers.length), fresh: false };
      this.derived.set(key, derived);
    }
    const { values } = derived;
    const filled = derived;
    return () => {
      if (!filled.fresh) this.fill(values, input, first, second);
      filled.fresh = true;
      return values;
    };
  }

  private fill(values: Float64Array, input: PolicyInput, first: NumberColumn, second: NumberColumn | null): void {
    const present = PRESENT;
    const { numbers, state } = first;
    for (let i = this.start; i < this.end; i++) {
      const x = state[i] === present ? (numbers[i] ?? NaN) : NaN;
      if (second === null) {
        const days = this.asOf - Math.floor(x);
        values[i] = input.kind === "years-since" ? roundHalfAway(days / DAYS_PER_YEAR, 6) : days;
        continue;
      }
      const y = second.state[i] === present ? (second.numbers[i] ?? NaN) : NaN;
      values[i] = input.kind === "growth" ? growth(x, y) : ratio(x, y);
    }
  }
}

interface Derived {
  readonly values: Float64Array;
  fresh: boolean;
}

/** Nobody has a share of nothing: 0 of nothing (or of a credit balance) is 0, anything else of it is unknown. */
function ratio(numerator: number, denominator: number): number {
  if (denominator > 0) return roundHalfAway(numerator / denominator, 6);
  return numerator === 0 && denominator <= 0 ? 0 : NaN;
}

function growth(now: number, before: number): number {
  return before > 0 ? roundHalfAway(now / before - 1, 6) : NaN;
}
