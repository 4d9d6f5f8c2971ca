import { useCases } from "../commands/use-cases";
import type { PolicyWords } from "../domain/policy/policy-words";
import type { Problem } from "../domain/problem";
import type { ActionOptions } from "../excel/run-action";
import { compatibilityWords } from "../i18n/compatibility-words";
import type { Language } from "../i18n/language";
import type { ActionResult } from "./pane-service";
import type { ActionKind } from "./shell/job-kinds";

/** What every run is told. */
export interface ActionSettings extends ActionOptions {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly words: PolicyWords;
  readonly wordProblem: (problem: Problem) => string;
}

type Action = (sheet: string, options: ActionSettings, language: Language) => Promise<ActionResult>;

/** The actions of the More tab in Excel. */
export const officeActions: Readonly<Record<ActionKind, Action>> = {
  async remove(sheet, options) {
    const { removeClassification } = await useCases();
    const { problems } = await removeClassification({ ...options, sheet });
    return { count: 0, problems };
  },
  async "share-safe"(_sheet, options) {
    const { makeShareSafe } = await useCases();
    const { formulas, values, problems } = await makeShareSafe(options);
    return { count: formulas + values, problems };
  },
  async repair(_sheet, options) {
    const { repairFormulas } = await useCases();
    const { cells, problems } = await repairFormulas(options);
    return { count: cells, problems };
  },
  async freeze(sheet, options) {
    const { freezeSheet } = await useCases();
    const { cells, problems } = await freezeSheet({ ...options, sheet });
    return { count: cells, problems };
  },
  async compatibility(_sheet, options, language) {
    const { insertCompatibilityCheck } = await useCases();
    await insertCompatibilityCheck({ ...options, checkWords: compatibilityWords(language) });
    return { count: 0, problems: [] };
  },
  async "remove-compatibility"(_sheet, options) {
    const { removeCompatibilityCheck } = await useCases();
    await removeCompatibilityCheck(options);
    return { count: 0, problems: [] };
  },
  async undo(_sheet, options) {
    const { undoLast } = await useCases();
    await undoLast(options);
    return { count: 0, problems: [] };
  },
  async aging(_sheet, options) {
    const { writeAging } = await useCases();
    const { customers, problems } = await writeAging(options);
    return { count: customers, problems };
  },
  async "remove-aging"(_sheet, { signal }) {
    const { removeAging } = await useCases();
    await removeAging({ signal });
    return { count: 0, problems: [] };
  },
};
