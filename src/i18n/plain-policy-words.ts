import type { DefaultPolicyWords, PlainPolicyWords } from "../domain/policy/policy-words";
import { policyWordsEnUs } from "./en-us/policy-words";
import type { Language } from "./language";
import { stageNames } from "./stage-names";
import { policyWordsZhCn } from "./zh-cn/policy-words";

/** Reasons are read on the Policy sheet alone. */
const NO_NOTES: DefaultPolicyWords["notes"] = {
  criteria: {},
  riskLevels: { low: "", medium: "", high: "" },
  sizeClasses: [],
  agingBuckets: [],
  required: { ar_balance: "", overdue_amount: "", overdue_days: "" },
  bookCurrency: "",
  regions: { first: "", second: "", third: "", rest: "", insured: "", risky: "" },
  blocks: {},
};

/** The words of a policy that functions need too. */
export function plainPolicyWords(language: Language): PlainPolicyWords {
  return language === "zh-CN" ? policyWordsZhCn : policyWordsEnUs;
}

/** What functions need to go by the default policy: the function script is to stay small. */
export function defaultPolicyWords(language: Language): DefaultPolicyWords {
  return { ...plainPolicyWords(language), notes: NO_NOTES, receivables: { stages: stageNames[language] } };
}
