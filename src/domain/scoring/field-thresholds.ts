import { isNumericField } from "../customer/fields";
import type { FieldId } from "../customer/fields";
import type { CompiledPolicy } from "../policy/compile-policy";
import { boundAlternative, NEW_CUSTOMER, yearsInput } from "../policy/compile-policy";
import type { PolicyInput } from "../policy/policy";
import type { CustomerTrial } from "./customer-trial";
import { DAYS_PER_YEAR } from "./input-values";

/** Where a customer's numeric field makes a difference, and which way it can make it better. */
export interface FieldThresholds {
  /** Values of the field, in base units, next to which points or rules change; before rounding. */
  readonly at: number[];
  /** Whether a larger, a smaller value can be better. */
  up: boolean;
  down: boolean;
}

type Better = "higher" | "lower" | "either";

/**
 * Thresholds per numeric field that a person could change to move this customer: what criteria and rules read first. The
 * second field of a ratio or a growth is what the first is measured by (nobody owes more to look better), so it counts only
 * while it is unknown; so does a required field that nothing else reads.
 */
export function fieldThresholds(compiled: CompiledPolicy, trial: CustomerTrial): Map<FieldId, FieldThresholds> {
  const fields = new Map<FieldId, FieldThresholds>();
  const entryOf = (field: FieldId, up: boolean, down: boolean): FieldThresholds => {
    let entry = fields.get(field);
    if (entry === undefined) fields.set(field, (entry = { at: [0], up: false, down: false }));
    entry.up ||= up;
    entry.down ||= down;
    return entry;
  };
  const unknown = (field: FieldId) =>
    trial.has(field) && isNumericField(field) && typeof trial.cell(field) !== "number";
  const add = (input: PolicyInput, bounds: Iterable<number>, better: Better): void => {
    const { field, other, kind } = input;
    if (!trial.has(field)) return;
    // A later date is a smaller number of days since it.
    const backwards = kind === "days-since" || kind === "years-since";
    const entry = entryOf(
      field,
      better !== (backwards ? "higher" : "lower"),
      better !== (backwards ? "lower" : "higher"),
    );
    const measure = other !== null && unknown(other) ? entryOf(other, true, true) : null;
    for (const bound of bounds) {
      pushFinite(entry.at, solveFirst(input, bound, compiled.policy.asOf, trial));
      if (measure !== null) pushFinite(measure.at, solveOther(input, bound, trial));
    }
  };
  for (const criterion of compiled.criteria) {
    const { input, scale } = criterion.alternatives[boundAlternative(criterion, (field) => trial.has(field))] ?? {};
    if (input !== undefined && scale?.kind === "bands") add(input, scale.from, criterion.criterion.direction);
  }
  for (const rule of compiled.rules) {
    for (const { input, op, value } of rule.conditions) {
      if (op === "in") continue;
      add(input, [value], op === "=" ? "either" : op === "<" || op === "<=" ? "higher" : "lower");
    }
    if (rule.id !== NEW_CUSTOMER) continue;
    const { years, orders } = compiled.policy.newCustomer;
    const input = yearsInput((field) => trial.has(field));
    if (input !== null) add(input, [years], "higher");
    add({ kind: "field", field: "order_count", other: null }, [orders], "higher");
  }
  for (const { field } of compiled.policy.required) {
    if (unknown(field) && !fields.has(field)) entryOf(field, true, true);
  }
  return fields;
}

function pushFinite(list: number[], value: number): void {
  if (Number.isFinite(value)) list.push(value);
}

/** The value of an input's first field that brings the input to a bound; NaN where none does. */
function solveFirst(input: PolicyInput, bound: number, asOf: number, trial: CustomerTrial): number {
  switch (input.kind) {
    case "field":
      return bound;
    case "ratio":
      return bound * positive(trial, input.other);
    case "growth":
      return (1 + bound) * positive(trial, input.other);
    case "days-since":
      return asOf - bound;
    case "years-since":
      return asOf - bound * DAYS_PER_YEAR;
  }
}

/** The same of the second field of a ratio or a growth. */
function solveOther(input: PolicyInput, bound: number, trial: CustomerTrial): number {
  const first = trial.cell(input.field);
  return typeof first === "number" ? first / (input.kind === "growth" ? 1 + bound : bound) : NaN;
}

function positive(trial: CustomerTrial, field: FieldId | null): number {
  const cell = field === null ? null : trial.cell(field);
  return typeof cell === "number" && cell > 0 ? cell : NaN;
}
