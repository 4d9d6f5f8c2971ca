import type { CustomerTable } from "../customer/customer-table";
import { BLANK, PRESENT } from "../customer/value-state";
import type { CompiledCriterion } from "../policy/compile-policy";
import { boundAlternative, foldText } from "../policy/compile-policy";
import type { PolicyInput } from "../policy/policy";
import { inputFields } from "../policy/policy";
import { NOT_APPLICABLE_POINTS, UNKNOWN_POINTS } from "../policy/policy-layout";
import { roundHalfAway } from "../spreadsheet/round";
import type { Classification } from "./classification";
import { bandIndex } from "./criterion-points";
import { InputValues } from "./input-values";
import { lossAt } from "./reasons";

/**
 * How a criterion was read: its own value; a blank that means 0; blank; unreadable, or a ratio that has no value; a text that
 * says it does not apply; or no column on the sheet.
 */
export type CriterionState = "present" | "blank-as-zero" | "blank" | "unreadable" | "not-applicable" | "absent";

/** What gave the points: a band from its lower bound (null: no lower end) to the next one, or a key (null: any other text). */
export type Reached =
  | { readonly kind: "band"; readonly from: number | null; readonly to: number | null }
  | { readonly kind: "key"; readonly key: string | null };

/** What one criterion did for a customer's score. */
export interface CriterionExplanation {
  /** Position in the policy. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** What is measured; null where the sheet lacks the columns. */
  readonly input: PolicyInput | null;
  readonly state: CriterionState;
  /** In base units, rounded to 6 decimals; null where nothing can be read. */
  readonly value: number | string | null;
  /** null where no value is known. */
  readonly reached: Reached | null;
  /** Points that count: of an unknown value the criterion's lowest; null where it does not apply. */
  readonly points: number | null;
  /** Most points the criterion can give. */
  readonly best: number;
  readonly weight: number;
  /** What it cost, in points of the score, rounded to 6 decimals. */
  readonly lost: number;
}

/** Explains every criterion of the policy for one customer of a table that was classified, in policy order. */
export function explainCriteria(
  classification: Classification,
  table: CustomerTable,
  index: number,
): CriterionExplanation[] {
  const { compiled, points } = classification;
  const values = new InputValues(table, compiled.policy.asOf);
  values.moveTo(index, index + 1);
  const pointsOf = (criterion: number) => points[criterion]?.[index] ?? UNKNOWN_POINTS;
  const applicable = compiled.criteria.reduce(
    (sum, { weight }, i) => (pointsOf(i) === NOT_APPLICABLE_POINTS ? sum : sum + weight),
    0,
  );
  return compiled.criteria.map((criterion, i) => {
    const own = pointsOf(i);
    const { id, name } = criterion.criterion;
    return {
      index: i,
      id,
      name,
      ...reading(criterion, table, values, index, own),
      points: own === NOT_APPLICABLE_POINTS ? null : own === UNKNOWN_POINTS ? criterion.lowest : own,
      best: criterion.best,
      weight: criterion.weight,
      lost: applicable > 0 ? roundHalfAway(lossAt(classification, i, index) / applicable, 6) : 0,
    };
  });
}

type Reading = Pick<CriterionExplanation, "input" | "state" | "value" | "reached">;

function reading(
  criterion: CompiledCriterion,
  table: CustomerTable,
  values: InputValues,
  index: number,
  points: number,
): Reading {
  const alternative = boundAlternative(criterion, (field) => table.columns.has(field));
  const chosen = criterion.alternatives[alternative];
  if (chosen === undefined) return { input: null, state: "absent", value: null, reached: null };
  const { input, scale } = chosen;
  if (points === NOT_APPLICABLE_POINTS) return { input, state: "not-applicable", value: null, reached: null };
  if (points === UNKNOWN_POINTS) return { input, state: unknownState(table, input, index), value: null, reached: null };
  if (scale.kind === "bands") {
    const value = values.of(input)?.()[index] ?? NaN;
    const known = Number.isNaN(value) ? 0 : value;
    const band = bandIndex(scale.from, known);
    const reached: Reached = {
      kind: "band",
      from: band === 0 ? null : (scale.from[band] ?? null),
      to: scale.from[band + 1] ?? null,
    };
    return { input, state: Number.isNaN(value) ? "blank-as-zero" : "present", value: known, reached };
  }
  const column = table.columns.get(input.field);
  const text = column?.kind === "texts" ? (column.dictionary[column.codes[index] ?? -1] ?? "") : "";
  const folded = foldText(text);
  return {
    input,
    state: "present",
    value: text,
    reached: { kind: "key", key: scale.points.has(folded) ? text : null },
  };
}

/** Blank only where nothing but blanks keeps the value from being known. */
function unknownState(table: CustomerTable, input: PolicyInput, index: number): "blank" | "unreadable" {
  const missing = inputFields(input)
    .map((field) => table.columns.get(field)?.state[index])
    .filter((state) => state !== PRESENT);
  return missing.length > 0 && missing.every((state) => state === BLANK) ? "blank" : "unreadable";
}
