import type { Language } from "./language";

/**
 * Words an amount of yuan for a narrow place, without its unit: Chinese readers count in 万元 (10,000 yuan, two
 * decimals), English ones read 47.5M. The unit is the pane's `result.amountUnit`.
 */
export function shortAmount(yuan: number, language: Language): string {
  return language === "zh-CN"
    ? (yuan / 10_000).toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    : yuan.toLocaleString(language, { notation: "compact", maximumFractionDigits: 2 });
}

/** Whether an amount is too small to be counted in 万元, and is read in whole 元. */
export function isReadInYuan(yuan: number, language: Language): boolean {
  return language === "zh-CN" && Math.abs(yuan) < 10_000;
}

/** An amount of yuan in full, with two decimals and groups. */
export function fullAmount(yuan: number, language: Language): string {
  return yuan.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
