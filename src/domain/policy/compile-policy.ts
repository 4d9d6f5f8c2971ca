import { isNumericField } from "../customer/fields";
import type { FieldId } from "../customer/fields";
import { foldCase, trimSpaces } from "../spreadsheet/text";
import type { Condition, Criterion, Policy, PolicyInput, RiskLevelId, Scale } from "./policy";
import { inputFields, RISK_LEVELS } from "./policy";
import { END_BOUND, END_KEY, UNKNOWN_POINTS } from "./policy-layout";
import type { PolicyLayout } from "./policy-layout";

/** Bands ready for search: bounds ascending. */
export interface CompiledBands {
  readonly kind: "bands";
  readonly from: Float64Array;
  readonly points: Float64Array;
  readonly guarded: GuardedBands;
}

/**
 * Bands with one more at either end for what is no number of a sheet, so that a search from the top finds every value, NaN
 * included, without a test: "unknown" below the least number, the bands, "unknown" from the end bound on.
 */
export interface GuardedBands {
  readonly from: Float64Array;
  readonly values: Float64Array;
}

/** Bands with guards; the first has no lower end. */
export function guardedBands(from: Float64Array, values: Float64Array, unknown: number): GuardedBands {
  return {
    from: Float64Array.of(-Infinity, -Number.MAX_VALUE, ...from.subarray(1), END_BOUND),
    values: Float64Array.of(unknown, ...values, unknown),
  };
}

/** Texts ready for look-up, by folded key; the first row of a key counts. */
export interface CompiledTexts {
  readonly kind: "texts";
  readonly points: ReadonlyMap<string, number>;
  readonly other: number;
}

export interface CompiledAlternative {
  readonly input: PolicyInput;
  readonly scale: CompiledBands | CompiledTexts;
}

export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly weight: number;
  /** Least and most points that any alternative can give. */
  readonly lowest: number;
  readonly best: number;
  readonly alternatives: readonly CompiledAlternative[];
  /** Folded texts that mean "not applicable". */
  readonly notApplicable: ReadonlySet<string>;
}

/** Tier and level indexes count from 1 (0: none), as in the Policy sheet's calculation rows. */
export interface CompiledRule {
  readonly id: string;
  readonly name: string;
  readonly level: number;
  readonly cap: number;
  readonly knockOut: number;
  readonly noNewCredit: boolean;
  /** Empty for the rule for new customers, which comes last. */
  readonly conditions: readonly CompiledCondition[];
}

export interface CompiledCondition {
  readonly input: PolicyInput;
  readonly op: Condition["op"];
  /** NaN for "in". */
  readonly value: number;
  readonly values: ReadonlySet<string>;
  /** Position among all conditions of the policy. */
  readonly index: number;
}

/** A policy made ready for the evaluator and for formulas. */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** Where its numbers stand; null for a policy that is on no sheet. */
  readonly layout: PolicyLayout | null;
  readonly criteria: readonly CompiledCriterion[];
  /** Risk rules in policy order, then the rule for new customers. */
  readonly rules: readonly CompiledRule[];
  /** Lower bounds of the tiers, best first. */
  readonly cutOffs: Float64Array;
  /** Per risk (low, medium, high, unrated): best tier index whose service it gets. */
  readonly service: readonly number[];
  /** Book currency per unit, by folded name of the currency. */
  readonly rates: ReadonlyMap<string, number>;
}

/** Prepares a policy that `checkPolicy` found no fault in. */
export function compilePolicy(policy: Policy, layout: PolicyLayout | null): CompiledPolicy {
  const tierIndex = (id: string | null) => (id === null ? 0 : policy.tiers.findIndex((tier) => tier.id === id) + 1);
  const levelIndex = (level: RiskLevelId | null) => (level === null ? 0 : RISK_LEVELS.indexOf(level) + 1);
  let conditionCount = 0;
  const rules: CompiledRule[] = policy.rules.map((rule) => ({
    id: rule.id,
    name: rule.name,
    level: levelIndex(rule.level),
    cap: tierIndex(rule.capTier),
    knockOut: tierIndex(rule.knockOutTier),
    noNewCredit: rule.noNewCredit,
    conditions: rule.conditions.map((condition) => ({
      input: condition.input,
      op: condition.op,
      value: condition.op === "in" ? NaN : condition.value,
      values: new Set(condition.op === "in" ? condition.values.map(foldText) : []),
      index: conditionCount++,
    })),
  }));
  rules.push({
    id: NEW_CUSTOMER,
    name: policy.newCustomer.name,
    level: 0,
    cap: tierIndex(policy.newCustomer.capTier),
    knockOut: 0,
    noNewCredit: false,
    conditions: [],
  });
  return {
    policy,
    layout,
    criteria: policy.criteria.map((criterion) => compileCriterion(criterion, policy)),
    rules,
    cutOffs: Float64Array.from(policy.tiers, (tier) => tier.from),
    service: [...policy.riskLevels.map((level) => tierIndex(level.serviceTier)), policy.tiers.length + 1],
    rates: new Map([...policy.exchangeRates].reverse().map(({ text, rate }) => [foldText(text), rate])),
  };
}

/** Id of the rule for new customers among the compiled rules. */
export const NEW_CUSTOMER = "new_customer";

/**
 * A text as keys and lists are compared: TRIMmed, case folded. Widths are told apart. Native MATCH and SEARCH fold the case of
 * all letters and not only of A to Z, so the evaluator does too: they would disagree on "Île" and "île" otherwise.
 */
export function foldText(text: string): string {
  return foldCase(trimSpaces(text));
}

function compileCriterion(criterion: Criterion, policy: Policy): CompiledCriterion {
  const alternatives = criterion.alternatives.map(({ input, scale }) => ({
    input,
    scale: compileScale(scale, policy),
  }));
  const points = alternatives.flatMap(({ scale }) => reachablePoints(scale));
  return {
    criterion,
    weight: criterion.weight,
    lowest: points.reduce((least, each) => Math.min(least, each), Infinity),
    best: points.reduce((most, each) => Math.max(most, each), -Infinity),
    alternatives,
    notApplicable: new Set(criterion.notApplicable.map(foldText)),
  };
}

function compileScale(scale: Scale, policy: Policy): CompiledBands | CompiledTexts {
  if (scale.kind === "bands") {
    const from = Float64Array.from(scale.bands, (band) => band.from);
    const points = Float64Array.from(scale.bands, (band) => band.points);
    return { kind: "bands", from, points, guarded: guardedBands(from, points, UNKNOWN_POINTS) };
  }
  const points = new Map<string, number>();
  const rows: readonly (readonly [string, number])[] =
    scale.kind === "regions"
      ? policy.regions.map((region) => [region.key, region[scale.measure]])
      : scale.categories.map((category) => [category.key, category.points]);
  for (const [key, value] of rows) if (!points.has(foldText(key))) points.set(foldText(key), value);
  // A native MATCH finds the marked last row too.
  if (!points.has(END_KEY)) points.set(END_KEY, UNKNOWN_POINTS);
  return { kind: "texts", points, other: scale.kind === "regions" ? policy.otherRegion[scale.measure] : scale.other };
}

function reachablePoints(scale: CompiledBands | CompiledTexts): number[] {
  if (scale.kind === "bands") return [...scale.points];
  return [...scale.points.values(), scale.other].filter((points) => points !== UNKNOWN_POINTS);
}

/** True when the input reads texts. */
export function isTextInput(input: PolicyInput): boolean {
  return input.kind === "field" && !isNumericField(input.field);
}

/** The first alternative whose fields are all there; -1 when the sheet has none. */
export function boundAlternative(criterion: CompiledCriterion, has: (field: FieldId) => boolean): number {
  return criterion.alternatives.findIndex(({ input }) => inputFields(input).every(has));
}

/** Where the rule for new customers takes years of cooperation from; null where the sheet tells nothing. */
export function yearsInput(has: (field: FieldId) => boolean): PolicyInput | null {
  if (has("years")) return { kind: "field", field: "years", other: null };
  return has("customer_since") ? { kind: "years-since", field: "customer_since", other: null } : null;
}

/** Where days overdue come from; null where the sheet tells nothing. */
export function daysOverdueInput(has: (field: FieldId) => boolean): PolicyInput | null {
  if (has("overdue_days")) return { kind: "field", field: "overdue_days", other: null };
  return has("due_date") ? { kind: "days-since", field: "due_date", other: null } : null;
}
