import { WARNING_THRESHOLDS } from "../../domain/policy/receivables-policy";
import type { Warning } from "../../domain/receivables/early-warning";
import { isoDate } from "../../domain/spreadsheet/serial-date";
import { countText } from "../../i18n/count-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { percentText } from "../../i18n/percent-text";
import type { Words } from "../shell/words";
import { yuanText } from "../shell/yuan-text";

/** What was found beside the rule's name: value against threshold, and since when; what there is of the two. */
export function warningFacts(warning: Warning, status: string, words: Words): readonly string[] {
  const { watch } = words.text.receivables;
  const { since, isNoticed } = warning;
  const day =
    since === null ? "" : fillPlaceholders(isNoticed === true ? watch.noticed : watch.since, { date: isoDate(since) });
  return [foundText(warning, status, words), day].filter((text) => text !== "");
}

function foundText({ id, value, threshold, group }: Warning, status: string, words: Words): string {
  const { watch } = words.text.receivables;
  if (id === "account_status") return status;
  if (id === "review_due" && value === null) return watch.neverReviewed;
  if (value === null || threshold === null) return "";
  if (value === Number.POSITIVE_INFINITY) return watch.noLimit;
  const figure = (amount: number): string => measured(id, amount, words);
  const found = fillPlaceholders(watch.above, { value: figure(value), threshold: figure(threshold) });
  if (group === undefined) return found;
  return countText(watch.group, group.customers, words.language, { group: group.name, found });
}

function measured(id: Warning["id"], amount: number, { language, text }: Words): string {
  const [kind] = WARNING_THRESHOLDS[id];
  if (kind === "share") return percentText(amount, language);
  if (kind === "money") return yuanText(amount, { language, text });
  return countText(text.receivables.watch.days, Math.round(amount), language);
}
