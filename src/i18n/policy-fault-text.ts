import type { PolicyFault } from "../domain/policy/check-policy";
import type { PolicyDamage } from "../domain/policy/policy-cells";
import type { Problem } from "../domain/problem";
import { policyFaultsEnUs } from "./en-us/policy-faults";
import type { Language } from "./language";
import type { Widen } from "./widen";
import { policyFaultsZhCn } from "./zh-cn/policy-faults";

/** One sentence with its cure for everything that can be wrong with a policy. */
export type PolicyFaultTexts = Widen<typeof policyFaultsEnUs>;

/** Template of a problem of the policy; null for problems of other things. */
export function policyFaultText({ code, params }: Problem, language: Language): string | null {
  const texts = policyFaultTexts(language);
  if (code === "policy-damaged") return texts.damage[String(params?.["detail"]) as PolicyDamage] ?? null;
  if (code === "policy-invalid") return texts.faults[String(params?.["rule"]) as PolicyFault] ?? null;
  return null;
}

/** All sentences in a language. */
export function policyFaultTexts(language: Language): PolicyFaultTexts {
  return language === "zh-CN" ? policyFaultsZhCn : policyFaultsEnUs;
}
