import type { PolicyWords } from "../domain/policy/policy-words";
import { agingWords } from "./aging-words";
import { policyNotesEnUs } from "./en-us/policy-notes";
import { policySheetWordsEnUs } from "./en-us/policy-sheet-words";
import { receivablesWordsEnUs } from "./en-us/receivables-words";
import type { Language } from "./language";
import { plainPolicyWords } from "./plain-policy-words";
import { policyNotesZhCn } from "./zh-cn/policy-notes";
import { policySheetWordsZhCn } from "./zh-cn/policy-sheet-words";
import { receivablesWordsZhCn } from "./zh-cn/receivables-words";

/** All names and notes of a policy, and the headers of the result columns, in a language. */
export function policyWords(language: Language): PolicyWords {
  return {
    ...plainPolicyWords(language),
    ...(language === "zh-CN" ? policySheetWordsZhCn : policySheetWordsEnUs),
    notes: language === "zh-CN" ? policyNotesZhCn : policyNotesEnUs,
    aging: agingWords(language),
    receivables: language === "zh-CN" ? receivablesWordsZhCn : receivablesWordsEnUs,
  };
}
