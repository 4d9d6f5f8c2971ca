import { fieldKind } from "../domain/customer/fields";
import type { FieldId } from "../domain/customer/fields";
import type { CompiledPolicy } from "../domain/policy/compile-policy";
import type { CriterionExplanation } from "../domain/scoring/explain-criterion";
import type { TierReason } from "../domain/scoring/explanation";
import type { TierLift } from "../domain/scoring/lift";
import { isoDate } from "../domain/spreadsheet/serial-date";
import { explanationText } from "./explanation-text";
import { fieldName } from "./field-name";
import { fillPlaceholders } from "./fill-placeholders";
import type { Language } from "./language";

/** A value of a field in words, in its base unit: "45 days", "12.5%", "600,000 yuan", "2024-06-30". */
export function valueText(field: FieldId, value: number, language: Language): string {
  const words = explanationText[language];
  const count = value.toLocaleString(language, { maximumFractionDigits: 6 });
  switch (fieldKind(field)) {
    case "date":
      return isoDate(value);
    case "percent":
      return `${(value * 100).toLocaleString(language, { maximumFractionDigits: 4 })}%`;
    case "days":
      return fillPlaceholders(value === 1 ? words.day : words.days, { count });
    case "years":
      return fillPlaceholders(words.years, { count });
    case "money":
      return fillPlaceholders(words.money, { count });
    default:
      return count;
  }
}

/** The smallest change that lifts a tier, in one line: "Days overdue: 3 days less lifts it to B (34 days → 31 days)". */
export function liftText(lift: TierLift, { policy }: CompiledPolicy, language: Language): string {
  const words = explanationText[language];
  const { field, from, to } = lift;
  const tier = policy.tiers[lift.tier]?.name ?? "";
  const shown = (value: number | string) => (typeof value === "number" ? valueText(field, value, language) : value);
  const values = { field: fieldName(field, language), tier, from: from === null ? "" : shown(from) };
  if (to === null) return fillPlaceholders(words.liftUnlisted, values);
  if (from === null) return fillPlaceholders(words.liftUnknown, { ...values, to: shown(to) });
  if (typeof from === "string" || typeof to === "string")
    return fillPlaceholders(words.liftText, { ...values, to: shown(to) });
  if (fieldKind(field) === "date") return fillPlaceholders(words.liftDate, { ...values, to: shown(to) });
  // Half a cent of binary noise is nobody's amount.
  const difference = Number(Math.abs(to - from).toPrecision(12));
  const amount =
    fieldKind(field) === "percent"
      ? fillPlaceholders(words.percentagePoints, {
          count: Number((difference * 100).toPrecision(12)).toLocaleString(language, { maximumFractionDigits: 4 }),
        })
      : valueText(field, difference, language);
  return fillPlaceholders(words.liftNumber, {
    ...values,
    to: shown(to),
    amount,
    way: to < from ? words.less : words.more,
  });
}

/** Why a tier is what it is, in one line. */
export function tierReasonText(
  because: TierReason,
  tier: number,
  { policy }: CompiledPolicy,
  language: Language,
): string {
  const words = explanationText[language];
  const name = (index: number) => policy.tiers[index]?.name ?? policy.unrated.name;
  switch (because.kind) {
    case "score":
      return because.missing === null
        ? words.byScoreBest
        : fillPlaceholders(words.byScore, { missing: because.missing, next: name(tier - 1) });
    case "cap":
      return fillPlaceholders(words.cap, {
        rules: because.rules.join(words.separator),
        byScore: name(because.byScore),
      });
    case "knock-out":
      return fillPlaceholders(words.knockOut, { rules: because.rules.join(words.separator) });
    case "unrated": {
      const fields = because.fields.map((field) => fieldName(field, language)).join(words.separator);
      const parts = [fields === "" ? "" : fillPlaceholders(words.unratedFields, { fields })];
      if (because.incomplete) parts.push(words.unratedIncomplete);
      return parts.filter((part) => part !== "").join(words.separator);
    }
  }
}

/** What the points of a criterion rest on: the band or key it reached, or why it reached none. */
export function reachedText(criterion: CriterionExplanation, { policy }: CompiledPolicy, language: Language): string {
  const words = explanationText[language];
  const { state, reached } = criterion;
  if (state === "not-applicable") return policy.texts.notApplicable;
  if (state === "blank" || state === "unreadable" || state === "absent") return words[state];
  if (reached === null) return "";
  if (reached.kind === "key") return reached.key ?? words.otherText;
  const [from, to] = [reached.from, reached.to].map((bound) =>
    bound?.toLocaleString(language, { maximumFractionDigits: 6 }),
  );
  const band =
    from === undefined
      ? to === undefined
        ? words.bandAll
        : fillPlaceholders(words.bandUnder, { to })
      : to === undefined
        ? fillPlaceholders(words.bandFrom, { from })
        : fillPlaceholders(words.bandBetween, { from, to });
  return state === "blank-as-zero" ? `${words.zero}${words.separator}${band}` : band;
}
