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

/** Values of numeric inputs for all customers, NaN where unknown; each input is calculated once a run. */
export class InputValues {
  private readonly known = new Map<string, Float64Array>();
  private readonly fresh = new Set<string>();

  constructor(
    private readonly table: CustomerTable,
    private readonly asOf: number,
  ) {}

  /** Forgets what was calculated: the cells have changed. */
  reset(): void {
    this.fresh.clear();
  }

  /** Values of an input whose fields are on the sheet as numbers; null otherwise. */
  of(input: PolicyInput): Float64Array | null {
    const first = numberColumn(this.table, input.field);
    if (first === null) return null;
    if (input.kind === "field") return first.numbers;
    const second = input.other === null ? null : numberColumn(this.table, input.other);
    if (input.other !== null && second === null) return null;
    const key = `${input.kind}:${input.field}:${input.other ?? ""}`;
    let values = this.known.get(key);
    if (values === undefined) this.known.set(key, (values = new Float64Array(first.numbers.length)));
    if (!this.fresh.has(key)) {
      this.fresh.add(key);
      this.fill(values, input, first, second);
    }
    return values;
  }

  private fill(values: Float64Array, input: PolicyInput, first: NumberColumn, second: NumberColumn | null): void {
    const a = first.numbers;
    for (let i = 0; i < values.length; i++) {
      const x = first.state[i] === PRESENT ? (a[i] ?? NaN) : NaN;
      if (second === null) {
        const days = this.asOf - Math.floor(x);
        values[i] = input.kind === "years-since" ? roundHalfAway(days / DAYS_PER_YEAR, 6) : days;
        continue;
      }
      const y = second.state[i] === PRESENT ? (second.numbers[i] ?? NaN) : NaN;
      values[i] = input.kind === "growth" ? growth(x, y) : ratio(x, y);
    }
  }
}

/** Nobody has a share of nothing: 0 of nothing (or of a credit balance) is 0, anything else of it is unknown. */
function ratio(numerator: number, denominator: number): number {
  if (denominator > 0) return roundHalfAway(numerator / denominator, 6);
  return numerator === 0 && denominator <= 0 ? 0 : NaN;
}

function growth(now: number, before: number): number {
  return before > 0 ? roundHalfAway(now / before - 1, 6) : NaN;
}
