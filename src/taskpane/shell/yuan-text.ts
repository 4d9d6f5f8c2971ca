import { isReadInYuan, shortAmount } from "../../i18n/amount-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import type { Words } from "./words";

/** An amount of yuan with its unit, short: "47.5M yuan", "4,750.00 万元", "270 元". */
export function yuanText(yuan: number, { language, text }: Words): string {
  return isReadInYuan(yuan, language)
    ? fillPlaceholders(text.customer.fewYuan, { amount: yuan.toLocaleString(language, { maximumFractionDigits: 0 }) })
    : fillPlaceholders(text.customer.yuan, { amount: shortAmount(yuan, language) });
}
