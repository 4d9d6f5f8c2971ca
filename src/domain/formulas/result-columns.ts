import type { FieldId } from "../customer/fields";
import { GROUP_HELPERS, isGroupRole } from "./group-formula";
import type { CompiledPolicy } from "../policy/compile-policy";
import type { ResultHeader } from "../policy/policy-words";

/** Result columns that a person may want to see, in the order they stand in. */
export const VISIBLE_ROLES = [
  "score",
  "tier",
  "risk",
  "size",
  "limit",
  "groupLimit",
  "groupExposure",
  "terms",
  "daysOverdue",
  "completeness",
  "reasons",
] as const;
export type VisibleRole = (typeof VISIBLE_ROLES)[number];

/** Helpers that every classification has. */
const INDEXES = ["unrated", "tierIndex", "riskIndex", "serviceIndex", "largestLoss"] as const;

/** Of columns whose settings are gone: whether a role is one that only ever stands in the folded part, as its mark spells it. */
export function isAlwaysFolded(markRole: string): boolean {
  const single: readonly string[] = [...INDEXES, ...GROUP_HELPERS, "rate"];
  return single.includes(markRole) || /^(?:points|rule|required)_/.test(markRole);
}

/** One column of ours. Roles of helpers carry the id they stand for: "points:years", "rule:write_off", "required:ar_balance". */
export interface ResultColumn {
  readonly role: string;
  /** Which word heads it; null where `headerText` does. */
  readonly header: ResultHeader | null;
  /** Name of the criterion, rule or field that heads a helper; "" otherwise. */
  readonly headerText: string;
  /** Stands in the grouped, collapsed part. */
  readonly hiddenGroup: boolean;
}

/**
 * The columns that a policy gives a sheet, side by side: those chosen, then the helpers they are calculated from (points per
 * criterion, rules, required fields, indexes), which are the audit trail of every number. `has` tells the fields of the sheet.
 */
export function resultColumns(
  compiled: CompiledPolicy,
  has: (field: FieldId) => boolean,
  chosen: readonly VisibleRole[] = VISIBLE_ROLES,
): ResultColumn[] {
  const named = (role: ResultHeader, hiddenGroup: boolean): ResultColumn => ({
    role,
    header: role,
    headerText: "",
    hiddenGroup,
  });
  const helper = (role: string, headerText: string): ResultColumn => ({
    role,
    header: null,
    headerText,
    hiddenGroup: true,
  });
  // Other columns are calculated from these, so they exist even when nobody asked to see them.
  const groups = has("parent_customer");
  const needed = (["score", "completeness", ...(groups ? (["limit"] as const) : [])] as const).filter(
    (role) => !chosen.includes(role),
  );
  return [
    ...VISIBLE_ROLES.filter((role) => chosen.includes(role) && (groups || !isGroupRole(role))).map((role) =>
      named(role, false),
    ),
    ...needed.map((role) => named(role, true)),
    ...(has("currency") ? [named("rate", true)] : []),
    ...compiled.criteria.map(({ criterion }) => helper(`points:${criterion.id}`, criterion.name)),
    ...compiled.rules.map(({ id, name }) => helper(`rule:${id}`, name)),
    ...compiled.policy.required.map(({ field }) => helper(`required:${field}`, field)),
    ...INDEXES.map((role) => named(role, true)),
    ...(groups ? GROUP_HELPERS.map((role) => named(role, true)) : []),
  ];
}
