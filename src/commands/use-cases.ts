import type { PolicyWords } from "../domain/policy/policy-words";
import { ClassifyFailure } from "../excel/failure";
import type { Language } from "../i18n/language";
import type * as writingUseCases from "./writing-use-cases";

/** Everything that writes to a workbook. */
export type UseCases = typeof writingUseCases;

/**
 * Loads what writes to workbooks, once, when it is first asked for: the pane's first view only reads.
 * @throws ClassifyFailure where the add-in's own files cannot be fetched any more
 */
export function useCases(): Promise<UseCases> {
  return loaded(import("./writing-use-cases"));
}

/**
 * Loads the words of a Policy sheet, its reasons and letters, with the first run that may write one.
 * @throws ClassifyFailure as `useCases` does
 */
export async function loadPolicyWords(): Promise<(language: Language) => PolicyWords> {
  return (await loaded(import("../i18n/policy-words"))).policyWords;
}

async function loaded<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (error) {
    throw new ClassifyFailure("office", "unchanged", [], error instanceof Error ? error.name : "");
  }
}
