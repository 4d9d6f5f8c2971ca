import { panePolicyEnUs } from "./en-us/pane-policy";
import type { Language } from "./language";
import type { Widen } from "./widen";
import { panePolicyZhCn } from "./zh-cn/pane-policy";

/** The texts of the Policy tab in a language; apart from the pane's others, as they are loaded with that tab. */
export function panePolicyText(language: Language): Widen<typeof panePolicyEnUs> {
  return language === "zh-CN" ? panePolicyZhCn : panePolicyEnUs;
}
