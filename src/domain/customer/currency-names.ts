/**
 * Signs and names of currencies with their ISO codes, as they stand in cells, headers and number formats: width folded, lower
 * case. Longer ones come before those that are their beginning or end. "¥" is the yuan here, and "$" the dollar of the USA.
 */
export const CURRENCY_NAMES: readonly (readonly [name: string, code: string])[] = [
  ["人民币元", "CNY"],
  ["人民币", "CNY"],
  ["本位币", "CNY"],
  ["rmb", "CNY"],
  ["cny", "CNY"],
  ["cnh", "CNY"],
  ["cn¥", "CNY"],
  ["¥", "CNY"],
  ["us$", "USD"],
  ["usd", "USD"],
  ["美元", "USD"],
  ["美金", "USD"],
  ["hk$", "HKD"],
  ["hkd", "HKD"],
  ["港币", "HKD"],
  ["港元", "HKD"],
  ["nt$", "TWD"],
  ["twd", "TWD"],
  ["新台币", "TWD"],
  ["台币", "TWD"],
  ["a$", "AUD"],
  ["aud", "AUD"],
  ["澳元", "AUD"],
  ["c$", "CAD"],
  ["cad", "CAD"],
  ["加元", "CAD"],
  ["s$", "SGD"],
  ["sgd", "SGD"],
  ["新加坡元", "SGD"],
  ["$", "USD"],
  ["eur", "EUR"],
  ["欧元", "EUR"],
  ["€", "EUR"],
  ["gbp", "GBP"],
  ["英镑", "GBP"],
  ["£", "GBP"],
  ["jpy", "JPY"],
  ["日元", "JPY"],
  ["krw", "KRW"],
  ["韩元", "KRW"],
  ["₩", "KRW"],
  ["inr", "INR"],
  ["₹", "INR"],
  ["thb", "THB"],
  ["泰铢", "THB"],
  ["vnd", "VND"],
  ["越南盾", "VND"],
  ["rub", "RUB"],
  ["卢布", "RUB"],
  ["chf", "CHF"],
];

/** The currency that books are kept in; amounts without a word about it are in this one. */
export const BOOK_CURRENCY = "CNY";

const CODES = new Map(CURRENCY_NAMES);
/** Longer texts name no currency, whatever they hold. */
const LONGEST_NAME = 40;

/** A text as names of currencies are compared. */
export function foldedCurrency(text: string): string {
  return text.slice(0, LONGEST_NAME).normalize("NFKC").trim().toLowerCase();
}

/** ISO code of a currency as a currency column writes it; the text itself in capitals where it is not known. */
export function currencyCode(text: string): string {
  const folded = foldedCurrency(text);
  return folded === "元" ? BOOK_CURRENCY : (CODES.get(folded) ?? folded.slice(0, 12).toUpperCase());
}

/** ISO code of a name or sign, folded as `CURRENCY_NAMES` are; null for any other word. */
export function namedCurrency(word: string): string | null {
  return CODES.get(word) ?? null;
}

/** ISO code of the name that a word begins with, such as "usd万"; null where it begins with none, or is no more than a name. */
export function currencyPrefix(word: string): string | null {
  const [, code] =
    CURRENCY_NAMES.find(
      ([name]) => word.startsWith(name) && word.length > name.length && !/[a-z]/.test(word.charAt(name.length)),
    ) ?? ([null, null] as const);
  return code ?? (/^(?:万|千|百万|亿)美元$/.test(word) ? "USD" : null);
}

/**
 * ISO code of the currency that a number format shows: `$#,##0`, `[$€-407]`, `"HK$"#,##0`; null where it shows none. The
 * section for positive numbers decides.
 */
export function currencyOfFormat(format: string): string | null {
  const section = format.slice(0, 200).split(";")[0] ?? "";
  const shown = /\[\$([^\]-]*)(?:-[^\]]*)?\]/.exec(section)?.[1] ?? section.replace(/\[[^\]]*\]|\\|"|_.|\*./g, "");
  const folded = shown.normalize("NFKC").trim().toLowerCase();
  const found = CURRENCY_NAMES.find(([name]) =>
    /^[a-z]+$/.test(name) ? new RegExp(`(?<![a-z])${name}(?![a-z])`).test(folded) : folded.includes(name),
  );
  return found?.[1] ?? null;
}
