import type { ReceivablesPolicy, WarningId, WarningRule } from "../policy/receivables-policy";
import { foldAsciiCase, trimSpaces } from "../spreadsheet/text";
import type { CustomerFacts } from "./customer-facts";
import type { ExposureGroup } from "./exposure-groups";
import { slowDown } from "./payment-history";

/** A warning that fired on a customer. */
export interface Warning {
  readonly id: WarningId;
  /** The rule's name in the policy. */
  readonly name: string;
  /** What was compared, in the rule's own measure (days, yuan, a share); null for texts. */
  readonly value: number | null;
  /** What it exceeds. */
  readonly threshold: number | null;
  /** The group of companies whose exposure is meant, where it is not the customer's alone. */
  readonly group?: Pick<ExposureGroup, "name" | "customers">;
  /** First day on which the rule held, a serial; null where the sheets do not tell. */
  readonly since: number | null;
  /** `since` is the day on which it was first seen, because the sheets do not tell. */
  readonly isNoticed?: true;
}

/** A customer to look at. */
export interface WatchEntry {
  readonly customer: CustomerFacts;
  /** In the order of the policy; never empty. */
  readonly warnings: readonly Warning[];
}

/** Everybody on whom a warning fires: those first from whom most can be recovered, then by exposure. */
export function watchList(
  customers: readonly CustomerFacts[],
  policy: Pick<ReceivablesPolicy, "warnings">,
  asOf: number,
): WatchEntry[] {
  const total = customers.reduce((sum, { exposure }) => sum + (exposure > 0 ? exposure : 0), 0);
  const rules = policy.warnings.filter(({ isOn }) => isOn);
  return customers
    .map((customer) => ({
      customer,
      warnings: rules.flatMap((rule) => {
        const fired = CHECKS[rule.id](customer, rule, { asOf, total });
        return fired === null ? [] : [{ id: rule.id, name: rule.name, ...fired }];
      }),
    }))
    .filter(({ warnings }) => warnings.length > 0)
    .sort(
      (a, b) =>
        zero(b.customer.expectedRecovery) - zero(a.customer.expectedRecovery) ||
        zero(b.customer.exposure) - zero(a.customer.exposure),
    );
}

/** A watch list that keeps the days on which warnings were first seen, for rules whose sheets do not tell since when. */
export function rememberSince(
  entries: readonly WatchEntry[],
  earlier: ReadonlyMap<string, number>,
  asOf: number,
): { readonly entries: readonly WatchEntry[]; readonly seen: ReadonlyMap<string, number> } {
  const seen = new Map<string, number>();
  const kept = entries.map((entry) => ({
    ...entry,
    warnings: entry.warnings.map((warning) => {
      const key = `${entry.customer.code}|${entry.customer.name}|${warning.id}`;
      if (warning.since !== null) return warning;
      const since = Math.min(earlier.get(key) ?? asOf, asOf);
      seen.set(key, since);
      return { ...warning, since, isNoticed: true as const };
    }),
  }));
  return { entries: kept, seen };
}

interface Context {
  readonly asOf: number;
  /** Exposure of all customers together. */
  readonly total: number;
}
type Fired = Omit<Warning, "id" | "name" | "isNoticed"> | null;
type Check = (customer: CustomerFacts, rule: WarningRule, context: Context) => Fired;

/** Unknown values (NaN) compare false, so that a warning whose input is unknown stays silent. */
const CHECKS: Readonly<Record<WarningId, Check>> = {
  days_overdue: ({ daysOverdue }, { thresholds: [days = 0] }, { asOf }) =>
    daysOverdue > days ? { value: daysOverdue, threshold: days, since: asOf - daysOverdue + days + 1 } : null,
  account_status: ({ status }, { texts }) => {
    const folded = foldAsciiCase(trimSpaces(status));
    const listed = folded !== "" && texts.some((text) => foldAsciiCase(text) === folded);
    return listed ? { value: null, threshold: null, since: null } : null;
  },
  terms_exceeded: ({ termsDays, policyTerms }, { thresholds: [days = 0] }) => {
    const excess = termsDays - policyTerms;
    return excess > days ? { value: excess, threshold: days, since: null } : null;
  },
  limit_expired: ({ limitExpiry }, { thresholds: [days = 0] }, { asOf }) => passed(limitExpiry, days, asOf),
  overdue_amount: ({ overdue, limit, overdueSince }, { thresholds: [amount = 0, share = 0] }) => {
    const least = limit > 0 ? Math.max(amount, share * limit) : amount;
    return overdue > least ? { value: overdue, threshold: least, since: overdueSince(least) } : null;
  },
  order_amount: ({ lastOrderAmount, limit, lastOrderDate }, { thresholds: [amount = 0, share = 0] }) => {
    const least = limit > 0 ? Math.max(amount, share * limit) : amount;
    return lastOrderAmount > least
      ? { value: lastOrderAmount, threshold: least, since: Number.isNaN(lastOrderDate) ? null : lastOrderDate }
      : null;
  },
  limit_used: ({ exposure, outstanding, limit, owedSince }, { thresholds: [share = 1] }) => {
    const used = limit > 0 ? exposure / limit : exposure > 0 && limit === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
    if (!(used > share)) return null;
    // Bills have no invoice: they were there before.
    const bills = exposure - (Number.isNaN(outstanding) ? 0 : outstanding);
    return { value: used, threshold: share, since: owedSince(share * limit - bills) };
  },
  review_due: ({ lastReview, neverReviewed, risk }, { thresholds: [high = 0, medium = 0, low = 0] }, { asOf }) => {
    const days = { high, medium, low }[risk ?? "high"];
    return neverReviewed ? { value: null, threshold: days, since: null } : passed(lastReview, days, asOf);
  },
  slow_down: ({ lateness, paidSince }, { thresholds: [days = 0, count = 1] }) => {
    const later = slowDown(lateness, count);
    const since = paidSince(count);
    return later > days ? { value: later, threshold: days, since: Number.isNaN(since) ? null : since } : null;
  },
  dormant: ({ outstanding, limit, lastOrderDate }, { thresholds: [days = 0] }, { asOf }) =>
    outstanding === 0 && limit > 0 ? passed(lastOrderDate, days, asOf) : null,
  concentration: ({ exposure, group }, { thresholds: [some = 1, high = 1] }, { total }) => {
    // Companies of one group fall together: who stands for the group is told for all of them.
    if (group?.isFirst === false) return null;
    const share = total > 0 ? (group?.exposure ?? exposure) / total : 0;
    if (!(share > some)) return null;
    return { value: share, threshold: share > high ? high : some, since: null, ...(group === null ? {} : { group }) };
  },
};

/** Fires when more days than allowed have passed since a date. */
function passed(date: number, days: number, asOf: number): Fired {
  const since = asOf - Math.floor(date);
  return since > days ? { value: since, threshold: days, since: Math.floor(date) + days + 1 } : null;
}

function zero(amount: number): number {
  return Number.isNaN(amount) ? 0 : amount;
}
