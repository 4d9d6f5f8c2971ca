import type { Problem } from "../domain/problem";
import { problemTextEnUs } from "./en-us/problem-text";
import type { Language } from "./language";
import { policyFaultText } from "./policy-fault-text";
import { atPlace, fillProblem } from "./problem-wording";
import { problemTextZhCn } from "./zh-cn/problem-text";

/** What is wrong and what to do, without the place. */
export function problemMessage(problem: Problem, language: Language): string {
  const texts = language === "zh-CN" ? problemTextZhCn : problemTextEnUs;
  return fillProblem(policyFaultText(problem, language) ?? texts[problem.code], problem, language);
}

/** What is wrong, where (sheet and cell) and what to do, in one line. */
export function wordProblem(problem: Problem, language: Language): string {
  return atPlace(problem, problemMessage(problem, language), language);
}
