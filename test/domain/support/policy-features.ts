import { fieldKind, isNumericField } from "../../../src/domain/customer/fields";
import type { BlankRule, Policy } from "../../../src/domain/policy/policy";

/** What a policy can have that another has not; every one must occur in the runs that prove formulas and evaluator equal. */
export const POLICY_FEATURES = [
  "input field",
  "input ratio",
  "input growth",
  "input days-since",
  "input years-since",
  "rule on a field",
  "rule on a ratio",
  "rule on a growth",
  "rule on days",
  "rule on years",
  "rule of two conditions",
  "rule comparing >=",
  "rule comparing >",
  "rule comparing <=",
  "rule comparing <",
  "rule comparing =",
  "rule by a list of texts",
  "rule high",
  "rule medium",
  "rule without a level",
  "rule caps",
  "rule knocks out",
  "rule without effects",
  "rule refuses credit",
  "no rules",
  "scale bands",
  "scale categories",
  "scale regions economy",
  "scale regions competition",
  "one band",
  "more than ten bands",
  "negative bounds",
  "bounds below a cent",
  "key with a wildcard",
  "key with a quote",
  "key with a semicolon",
  "key of digits",
  "key of full width",
  "blank unknown",
  "blank zero",
  "blank zero where another is present",
  "blank of a ratio",
  "not applicable texts",
  "higher is better",
  "lower is better",
  "weight 0",
  "weight of a fraction",
  "more alternatives",
  "alternatives of numbers and of words",
  "one criterion",
  "twenty criteria",
  "decimals 0",
  "decimals 4",
  "two tiers",
  "five tiers or more",
  "tier from a fraction",
  "service of the best tier for high risk",
  "new customers capped",
  "new customers not capped",
  "required field of words",
  "required date",
  "required blank unknown",
  "required blank zero",
  "required blank where another is present",
  "completeness 0 suffices",
  "completeness 1 needed",
  "limit step of a fraction",
  "VAT",
  "no VAT",
  "rates of currencies",
] as const;
export type PolicyFeature = (typeof POLICY_FEATURES)[number];

/** The features of a policy. */
export function featuresOf(policy: Policy): ReadonlySet<PolicyFeature> {
  const found = new Set<PolicyFeature>();
  const add = (has: boolean, feature: PolicyFeature): void => void (has && found.add(feature));
  const { criteria, rules, tiers, newCustomer, required } = policy;
  for (const { alternatives, blank, direction, weight, notApplicable } of criteria) {
    add(alternatives.length > 1, "more alternatives");
    const isOfNumbers = new Set(alternatives.map(({ scale }) => scale.kind === "bands"));
    add(isOfNumbers.size > 1, "alternatives of numbers and of words");
    add(notApplicable.length > 0, "not applicable texts");
    add(weight === 0, "weight 0");
    add(!Number.isInteger(weight), "weight of a fraction");
    found.add(direction === "higher" ? "higher is better" : "lower is better");
    found.add(`blank ${blankKind(blank)}`);
    for (const { input, scale } of alternatives) {
      found.add(`input ${input.kind}`);
      add(input.kind === "ratio" && blank !== "unknown", "blank of a ratio");
      if (scale.kind === "regions") found.add(`scale regions ${scale.measure}`);
      else found.add(`scale ${scale.kind}`);
      if (scale.kind === "bands") {
        const bounds = scale.bands.map(({ from }) => from);
        add(bounds.length === 1, "one band");
        add(bounds.length > 10, "more than ten bands");
        add(
          bounds.some((from) => from < 0),
          "negative bounds",
        );
        add(
          bounds.some((from) => Math.abs(from * 100) % 1 > 1e-6),
          "bounds below a cent",
        );
      }
      if (scale.kind !== "categories") continue;
      for (const { key } of scale.categories) {
        add(/[*?~]/.test(key), "key with a wildcard");
        add(/["']/.test(key), "key with a quote");
        add(key.includes(";"), "key with a semicolon");
        add(/^\d+$/.test(key), "key of digits");
        add(/[\uff00-\uffef]/.test(key), "key of full width");
      }
    }
  }
  for (const { level, capTier, knockOutTier, noNewCredit, conditions } of rules) {
    found.add(level === null ? "rule without a level" : `rule ${level}`);
    add(capTier !== null, "rule caps");
    add(knockOutTier !== null, "rule knocks out");
    add(noNewCredit, "rule refuses credit");
    add(capTier === null && knockOutTier === null && !noNewCredit, "rule without effects");
    add(conditions.length === 2, "rule of two conditions");
    for (const { op, input } of conditions) {
      found.add(op === "in" ? "rule by a list of texts" : `rule comparing ${op}`);
      add(input.kind === "field", "rule on a field");
      add(input.kind === "ratio", "rule on a ratio");
      add(input.kind === "growth", "rule on a growth");
      add(input.kind === "days-since", "rule on days");
      add(input.kind === "years-since", "rule on years");
    }
  }
  add(rules.length === 0, "no rules");
  add(criteria.length === 1, "one criterion");
  add(criteria.length >= 20, "twenty criteria");
  add(policy.decimals === 0, "decimals 0");
  add(policy.decimals === 4, "decimals 4");
  add(tiers.length === 2, "two tiers");
  add(tiers.length >= 5, "five tiers or more");
  add(
    tiers.some(({ from }) => !Number.isInteger(from)),
    "tier from a fraction",
  );
  const ofHigh = policy.riskLevels.find(({ id }) => id === "high")?.serviceTier;
  add(ofHigh === tiers[0]?.id, "service of the best tier for high risk");
  found.add(newCustomer.capTier === null ? "new customers not capped" : "new customers capped");
  for (const { field, blank } of required) {
    add(!isNumericField(field), "required field of words");
    add(fieldKind(field) === "date", "required date");
    const kind = blankKind(blank);
    found.add(
      kind === "zero where another is present" ? "required blank where another is present" : `required blank ${kind}`,
    );
  }
  add(policy.minimumCompleteness === 0, "completeness 0 suffices");
  add(policy.minimumCompleteness === 1, "completeness 1 needed");
  add(!Number.isInteger(policy.limitStep), "limit step of a fraction");
  found.add(policy.vatRate > 0 ? "VAT" : "no VAT");
  add(
    policy.exchangeRates.some(({ rate }) => rate !== 1),
    "rates of currencies",
  );
  return found;
}

function blankKind(blank: BlankRule): "unknown" | "zero" | "zero where another is present" {
  return typeof blank === "string" ? blank : "zero where another is present";
}
