import type { AgingWords } from "../domain/receivables/aging-words";
import { agingWordsEnUs } from "./en-us/aging-words";
import type { Language } from "./language";
import { agingWordsZhCn } from "./zh-cn/aging-words";

/** Words of the aging sheet in a language. */
export function agingWords(language: Language): AgingWords {
  return language === "zh-CN" ? agingWordsZhCn : agingWordsEnUs;
}
