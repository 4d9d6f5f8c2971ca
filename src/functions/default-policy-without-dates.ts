import { defaultPolicy } from "../domain/policy/default-policy";
import type { Policy, PolicyInput } from "../domain/policy/policy";
import type { DefaultPolicyWords } from "../domain/policy/policy-words";
import type { SerialDate } from "../domain/spreadsheet/serial-date";

/**
 * The policy that the word "default" stands for: the one that comes with the add-in, less everything that is measured from
 * a date. It holds no as-of date and a function reads no clock, so an age in days has no meaning there.
 */
export function defaultPolicyWithoutDates(words: DefaultPolicyWords): Policy {
  const policy = defaultPolicy(words, NO_DATE);
  const criteria = policy.criteria.map((criterion) => ({
    ...criterion,
    alternatives: criterion.alternatives.filter(({ input }) => !isDated(input)),
  }));
  return {
    ...policy,
    criteria: criteria.filter((criterion) => criterion.alternatives.length > 0),
    rules: policy.rules.filter((rule) => !rule.conditions.some(({ input }) => isDated(input))),
  };
}

const NO_DATE = 0 as SerialDate;

function isDated(input: PolicyInput): boolean {
  return input.kind === "days-since" || input.kind === "years-since";
}
