import { paneEnUs } from "./en-us/pane";
import type { Language } from "./language";
import type { Widen } from "./widen";
import { paneZhCn } from "./zh-cn/pane";

/** All texts of the pane in one language. */
export type PaneText = Widen<typeof paneEnUs>;

/** The pane's texts in a language. */
export function paneText(language: Language): PaneText {
  return language === "zh-CN" ? paneZhCn : paneEnUs;
}
