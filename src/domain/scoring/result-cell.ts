import { UNKNOWN_POINTS } from "../policy/policy-layout";
import type { Classification, GroupLimits } from "./classification";
import { riskNameAt, sizeNameAt, tierNameAt } from "./classification";
import { lossAt, mainReasonAt } from "./reasons";

/**
 * What the result column of a role shows of a customer, helper columns included: the value that its portable formula must
 * calculate. Throws for a role that no result column has.
 */
export function resultCellAt(result: Classification, role: string, index: number): number | string {
  const colon = role.indexOf(":");
  if (colon < 0) return namedCellAt(result, role, index);
  const { criteria, rules, policy } = result.compiled;
  const id = role.slice(colon + 1);
  switch (role.slice(0, colon)) {
    case "points":
      return result.points[position(criteria, ({ criterion }) => criterion.id === id)]?.[index] ?? UNKNOWN_POINTS;
    case "rule":
      return result.fired[position(rules, (rule) => rule.id === id)]?.[index] ?? 0;
    case "required":
      return result.missing[position(policy.required, ({ field }) => field === id)]?.[index] ?? 0;
    default:
      throw new Error(`no result column has the role ${role}`);
  }
}

function position<T>(list: readonly T[], is: (item: T) => boolean): number {
  const found = list.findIndex(is);
  if (found < 0) throw new Error("no result column has this role");
  return found;
}

function namedCellAt(result: Classification, role: string, index: number): number | string {
  const { policy, criteria, service } = result.compiled;
  const [tier = 0, risk = 0] = [result.tierIndex[index], result.riskIndex[index]];
  switch (role) {
    case "score":
      return numberOr(result.score[index], policy.unrated.name);
    case "tier":
      return tierNameAt(result, index);
    case "risk":
      return riskNameAt(result, index);
    case "size":
      return sizeNameAt(result, index);
    case "limit":
      return numberOr(result.limit[index], policy.texts.unknown);
    case "terms":
      return result.termsDays[index] ?? 0;
    case "daysOverdue":
      return numberOr(result.daysOverdue[index], policy.texts.unknown);
    case "completeness":
      return result.completeness[index] ?? 0;
    case "reasons":
      return mainReasonAt(result, index);
    case "unrated":
      return result.unrated[index] ?? 0;
    case "tierIndex":
      return tier + 1;
    case "riskIndex":
      return risk + 1;
    case "serviceIndex":
      return Math.max(tier + 1, service[risk] ?? 1);
    case "rate":
      return result.rates?.[index] ?? 1;
    case "largestLoss":
      return criteria.reduce((most, _, criterion) => Math.max(most, lossAt(result, criterion, index)), 0);
    default:
      if (result.groups !== null) return groupCellAt(result, result.groups, role, index);
      throw new Error(`no result column has the role ${role}`);
  }
}

function groupCellAt(result: Classification, groups: GroupLimits, role: string, index: number): number | string {
  const atHead = (sums: Float64Array) => (groups.head[index] === index ? numberOr(sums[index], "") : "");
  switch (role) {
    case "groupExposure":
      return numberOr(groups.exposure[index], "");
    case "groupLimit":
      return numberOr(groups.limit[index], result.compiled.policy.texts.unknown);
    case "exposure":
      return groups.receivable[index] ?? 0;
    case "groupSum":
      return atHead(groups.exposure);
    case "groupWorst":
      return atHead(groups.worst);
    case "groupLimits":
      return atHead(groups.limits);
    default:
      throw new Error(`no result column has the role ${role}`);
  }
}

function numberOr(value: number | undefined, text: string): number | string {
  return value === undefined || Number.isNaN(value) ? text : value;
}
