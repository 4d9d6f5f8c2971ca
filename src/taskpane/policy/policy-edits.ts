import type {
  Alternative,
  Band,
  Category,
  Condition,
  Criterion,
  Policy,
  RiskRule,
  Scale,
  Tier,
} from "../../domain/policy/policy";

/** Pure edits of a policy that is tried out: each gives a new policy, the old one stays. */

/** Replaces the criterion of an id. */
export function editCriterion(policy: Policy, id: string, edit: (criterion: Criterion) => Criterion): Policy {
  return { ...policy, criteria: policy.criteria.map((each) => (each.id === id ? edit(each) : each)) };
}

/** Replaces the scale of one alternative of a criterion. */
export function editScale(policy: Policy, id: string, alternative: number, scale: Scale): Policy {
  return editCriterion(policy, id, (criterion) => ({
    ...criterion,
    alternatives: criterion.alternatives.map((each, index): Alternative =>
      index === alternative ? { ...each, scale } : each,
    ),
  }));
}

/** Replaces a band where it stands: while a number is typed it may be out of order, which the check of the policy says. */
export function editBand(bands: readonly Band[], index: number, change: Partial<Band>): Band[] {
  return bands.map((band, at) => (at === index ? { ...band, ...change } : band));
}

/** Adds a band after one, half way to the next bound, with the points of the one before it. */
export function insertBand(bands: readonly Band[], index: number): Band[] {
  const before = bands[index];
  if (before === undefined) return [...bands];
  const after = bands[index + 1];
  const from =
    after === undefined ? before.from + Math.max(1, Math.abs(before.from) / 2) : (before.from + after.from) / 2;
  return [...bands.slice(0, index + 1), { from, points: before.points }, ...bands.slice(index + 1)];
}

/** Takes a band away; the last one stays. */
export function removeBand(bands: readonly Band[], index: number): Band[] {
  return bands.length <= 1 ? [...bands] : bands.filter((_, at) => at !== index);
}

/** Replaces the points or the text of a category. */
export function editCategory(categories: readonly Category[], index: number, change: Partial<Category>): Category[] {
  return categories.map((category, at) => (at === index ? { ...category, ...change } : category));
}

/** Replaces the tier at a place. */
export function editTier(policy: Policy, index: number, change: Partial<Tier>): Policy {
  return { ...policy, tiers: policy.tiers.map((tier, at) => (at === index ? { ...tier, ...change } : tier)) };
}

/** Replaces the rule of an id. */
export function editRule(policy: Policy, id: string, change: Partial<RiskRule>): Policy {
  return { ...policy, rules: policy.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)) };
}

export function removeRule(policy: Policy, id: string): Policy {
  return { ...policy, rules: policy.rules.filter((rule) => rule.id !== id) };
}

/** The conditions of a rule with the number of one replaced; conditions on texts have none. */
export function withThreshold({ conditions }: RiskRule, index: number, value: number): Condition[] {
  return conditions.map((condition, at) =>
    at === index && condition.op !== "in" ? { ...condition, value } : condition,
  );
}

/** What a person changed beyond the label of the policy makes an approved policy a draft: nobody approved that. */
export function asDraftWhereChanged(stored: Policy, edited: Policy): Policy {
  if (stored.status !== "approved" || edited.status !== "approved") return edited;
  return samePolicy(unlabelled(stored), unlabelled(edited))
    ? edited
    : { ...edited, status: "draft", approvedBy: "", effectiveFrom: null };
}

/** Whether two policies say the same. */
export function samePolicy(a: Policy, b: Policy): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function unlabelled(policy: Policy): Policy {
  return { ...policy, version: "", status: "draft", approvedBy: "", effectiveFrom: null, columns: [] };
}
