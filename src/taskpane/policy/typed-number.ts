import type { Language } from "../../i18n/language";

/** A number as a person reads it, its thousands parted: "200,000,000". */
export function groupedNumber(value: number, language: Language): string {
  return value.toLocaleString(language, { maximumFractionDigits: 8 });
}

/**
 * A number as a person types or pastes it, also in the full-width forms of a Chinese keyboard; null for anything else.
 * Commas may part thousands, and nothing but thousands: "1,5" may be meant as one and a half.
 */
export function typedNumber(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/.test(plain) || !/\d/.test(plain)) return null;
  return Number(plain.replaceAll(",", ""));
}
