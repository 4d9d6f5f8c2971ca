import type { PolicyWords } from "../domain/policy/policy-words";
import { policyWordsEnUs } from "./en-us/policy-words";
import type { Language } from "./language";
import { policyWordsZhCn } from "./zh-cn/policy-words";

/** All names and notes of a policy, and the headers of the result columns, in a language. */
export function policyWords(language: Language): PolicyWords {
  return language === "zh-CN" ? policyWordsZhCn : policyWordsEnUs;
}
