import { fillPlaceholders } from "./fill-placeholders";
import type { PlaceholderValues } from "./fill-placeholders";
import type { Language } from "./language";

/** A text that changes with a number; Chinese says both alike. */
export interface CountText {
  readonly one: string;
  readonly other: string;
}

/** Words a count: `{count}` is grouped as the language does it (1,234), other placeholders come from `values`. */
export function countText(text: CountText, count: number, language: Language, values: PlaceholderValues = {}): string {
  const form = count === 1 ? text.one : text.other;
  return fillPlaceholders(form, { ...values, count: count.toLocaleString(language) });
}
