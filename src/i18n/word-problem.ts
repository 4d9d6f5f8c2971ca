import type { SheetReason } from "../domain/customer/recognition";
import { UNITS_OF_KIND } from "../domain/customer/units";
import type { UnitId } from "../domain/customer/units";
import type { Problem } from "../domain/problem";
import { problemTextEnUs } from "./en-us/problem-text";
import { sheetReasonsEnUs } from "./en-us/sheet-reasons";
import { sheetReasonText, unitName } from "./field-name";
import type { Language } from "./language";
import { policyFaultText } from "./policy-fault-text";
import { atPlace, fillProblem, wordPolicyParam } from "./problem-wording";
import { problemTextZhCn } from "./zh-cn/problem-text";

const UNIT_IDS: ReadonlySet<string> = new Set(Object.values(UNITS_OF_KIND).flat());

/** A doubtful name of a column with one candidate only. */
const ONE_DOUBT: Readonly<Record<Language, string>> = {
  "en-US": "“{header}” may be {field}, but that is not certain. Rename the header, or choose what the column holds.",
  "zh-CN": "“{header}”可能是{field}，但不能确定。请改标题写明，或指定这一列的含义。",
};

/** What is wrong and what to do, without the place. */
export function problemMessage(problem: Problem, language: Language): string {
  const texts = language === "zh-CN" ? problemTextZhCn : problemTextEnUs;
  const hasNoRival = problem.code === "column-ambiguous" && problem.params?.["rival"] === undefined;
  const text = hasNoRival ? ONE_DOUBT[language] : texts[problem.code];
  return fillProblem(policyFaultText(problem, language) ?? text, problem, language, wordParam);
}

/** What is wrong, where (sheet and cell) and what to do, in one line. */
export function wordProblem(problem: Problem, language: Language): string {
  return atPlace(problem, problemMessage(problem, language), language);
}

function wordParam(name: string, value: string | number, language: Language): string | number {
  if (name === "unit" && UNIT_IDS.has(String(value))) return unitName(value as UnitId, language);
  if (name === "reason" && Object.hasOwn(sheetReasonsEnUs, value))
    return sheetReasonText(value as SheetReason, language);
  return wordPolicyParam(name, value, language);
}
