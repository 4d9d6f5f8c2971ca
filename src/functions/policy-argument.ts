import { compilePolicy } from "../domain/policy/compile-policy";
import type { CompiledPolicy } from "../domain/policy/compile-policy";
import type { Problem } from "../domain/problem";
import type { ProblemCode } from "../domain/problem-codes";
import { readPolicy } from "../domain/policy/read-policy";
import { defaultPolicyWords } from "../i18n/plain-policy-words";
import { policyFaultText } from "../i18n/policy-fault-text";
import { policyProblemText } from "../i18n/policy-problem-text";
import { atPlace, fillProblem } from "../i18n/problem-wording";
import { callError, displayLanguage } from "./call-error";
import { toCells } from "./cell-arguments";
import { defaultPolicyWithoutDates } from "./default-policy-without-dates";

/** What Excel hands over for the policy: null where it is left out. */
export type PolicyArgument = readonly (readonly unknown[])[] | null | undefined;

/**
 * The policy that a function is to go by: the cells of CustomerPolicy, or the word "default" for the one that comes with the
 * add-in. Left out it is an error, since two policies in one workbook, one of them unseen, are worse than none.
 * @throws CustomFunctions.Error that says what to add, or which cell of the policy cannot be used
 */
export function readPolicyArgument(argument: PolicyArgument): CompiledPolicy {
  const cells = argument === null || argument === undefined ? [] : toCells(argument);
  const first = cells[0]?.[0] ?? null;
  const isSingle = cells.length <= 1 && (cells[0]?.length ?? 0) <= 1;
  if (isSingle && first === null) throw callError("policy-missing");
  if (isSingle) {
    if (typeof first === "string" && first.trim().toLowerCase() === "default") return compiledDefault();
    throw callError("policy-word", { text: typeof first === "object" ? (first?.error ?? "") : String(first) });
  }
  const read = readPolicy(cells, "", { row: 0, column: 0 });
  const problem = read.problems[0];
  if (read.policy === null)
    throw problem === undefined
      ? callError("policy-missing")
      : callError("policy-problem", { problem: wordPolicyProblem(problem) });
  return compilePolicy(read.policy, read.layout);
}

/** Reading a policy finds problems of the policy alone, so the other texts stay out of this script. */
function wordPolicyProblem(problem: Problem): string {
  const language = displayLanguage();
  const texts: Readonly<Partial<Record<ProblemCode, string>>> = policyProblemText[language];
  const template = policyFaultText(problem, language) ?? texts[problem.code] ?? "{text}";
  return atPlace(problem, fillProblem(template, problem, language), language);
}

function compiledDefault(): CompiledPolicy {
  return compilePolicy(defaultPolicyWithoutDates(defaultPolicyWords(displayLanguage())), null);
}
