import { paneMoreEnUs } from "./en-us/pane-more";
import type { Language } from "./language";
import type { Widen } from "./widen";
import { paneMoreZhCn } from "./zh-cn/pane-more";

/** The texts of the More tab in a language; apart from the pane's others, as they are loaded with that tab. */
export function paneMoreText(language: Language): Widen<typeof paneMoreEnUs> {
  return language === "zh-CN" ? paneMoreZhCn : paneMoreEnUs;
}
