import type { Language } from "./language";

/** A fraction as a percentage with at most two decimals. */
export function percentText(fraction: number, language: Language): string {
  return fraction.toLocaleString(language, { style: "percent", maximumFractionDigits: 2 });
}
