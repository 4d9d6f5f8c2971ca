import { headId, LETTER, rowOf } from "../domain/policy/policy-layout";
import type { LetterLanguage } from "../domain/policy/receivables-policy";
import type { Problem } from "../domain/problem";
import type { CollectionCase } from "../domain/receivables/collection-case";
import { repeatedTemplates, templateFaults } from "../domain/receivables/letter-placeholders";
import type { PolicyInForce } from "./policy-in-force";

/** What is wrong with the policy's letters, each at its cell on the Policy sheet. */
export function templateProblems({ policy, layout, place }: PolicyInForce): Problem[] {
  const { letters, stages } = policy.receivables;
  const cell = (index: number, part: keyof typeof LETTER): Pick<Problem, "sheet" | "row" | "column"> => ({
    sheet: place.policySheetName,
    row: place.policyOrigin.row + rowOf(layout, headId("letters")) + 1 + index,
    column: place.policyOrigin.column + LETTER[part],
  });
  const stageName = (index: number): string => {
    const stage = letters[index]?.stage ?? "";
    return stages.find(({ id }) => id === stage)?.name ?? stage;
  };
  const repeated = repeatedTemplates(letters).map((index): Problem => ({
    code: "letter-template-twice",
    ...cell(index, "language"),
    params: { stage: stageName(index) },
  }));
  const faults = templateFaults(letters).map(({ index, part, unknown }): Problem => {
    const at = cell(index, part);
    const name = stageName(index);
    return unknown === null
      ? { code: "letter-without-invoices", ...at, params: { stage: name, placeholder: "{lines}" } }
      : { code: "letter-placeholder-unknown", ...at, params: { stage: name, placeholder: `{${unknown}}` } };
  });
  return [...repeated, ...faults];
}

/** Stages of cases that are to be written to and for which the policy has no letter in the language. */
export function missingTemplates(
  cases: readonly CollectionCase[],
  { policy, place }: PolicyInForce,
  language: LetterLanguage,
): Problem[] {
  const written = new Set(
    policy.receivables.letters.flatMap((letter) => (letter.language === language ? [letter.stage] : [])),
  );
  const stages = new Set(cases.flatMap(({ isHeld, isQuiet, stage }) => (isHeld || isQuiet ? [] : [stage])));
  return [...stages]
    .filter(({ id }) => !written.has(id))
    .map(({ name }) => ({ code: "letter-template-missing", sheet: place.policySheetName, params: { stage: name } }));
}
