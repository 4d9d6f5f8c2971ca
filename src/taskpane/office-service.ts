import { hearCommands } from "../commands/command-events";
import { rolesOfStyle } from "../domain/formulas/formula-styles";
import { tellChoices } from "../commands/pane-choices";
import { today } from "../commands/today";
import { loadPolicyWords, useCases } from "../commands/use-cases";
import { selectPlace, selectedCell, showSheet } from "../excel/active-sheet";
import { inspectSheet } from "../excel/inspect-sheet";
import { lastAction } from "../excel/last-action";
import { recoverWorkbook } from "../excel/recover";
import { NAMESPACE } from "../excel/function-namespace";
import { watchWorkbook } from "../excel/watch-workbook";
import type { Language } from "../i18n/language";
import { languages } from "../i18n/language";
import { wordProblem } from "../i18n/word-problem";
import type { ClassifyChoices, PaneService, RunOptions } from "./pane-service";

/** What every run is told. */
async function runOptions({ language, onProgress, signal }: Pick<RunOptions, "language"> & Partial<RunOptions>) {
  return {
    today: today(),
    words: (await loadPolicyWords())(language),
    wordProblem: (problem: Parameters<typeof wordProblem>[0]) => wordProblem(problem, language),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  };
}

/** A person's choices, without the columns that the style does not have. */
function outputOptions({ formulas, outputs }: Pick<ClassifyChoices, "formulas" | "outputs">) {
  return { formulas, outputs: rolesOfStyle(formulas, true).filter((role) => outputs.includes(role)) };
}

function classifyOptions(choices: ClassifyChoices) {
  return { ...outputOptions(choices), overFrozen: choices.overFrozen };
}

function headerRowOf({ headerRow }: ClassifyChoices): { readonly headerRow?: number } {
  return headerRow === null ? {} : { headerRow };
}

/** Loaded with the first action. */
async function officeActions() {
  return (await import("./office-actions")).officeActions;
}

/** Loaded with the first look at receivables. */
async function officeReceivables() {
  return import("./receivables/office-receivables");
}

/** Words of every language, the one in use first. */
async function allWords(first: Language) {
  const policyWords = await loadPolicyWords();
  return [policyWords(first), ...languages.filter((one) => one !== first).map(policyWords)] as const;
}

/** The pane's use cases in Excel: the same runs as ribbon and command line; those that write are loaded when asked for. */
export const officeService: PaneService = {
  functionNamespace: NAMESPACE,
  recover: recoverWorkbook,
  inspect: inspectSheet,
  async classify(choices, options) {
    const { classifySheet, classifySheets } = await useCases();
    const asked = { ...(await runOptions(options)), ...classifyOptions(choices) };
    if (choices.more.length === 0) {
      const { totals } = await classifySheet({ ...asked, sheet: choices.sheet, ...headerRowOf(choices) });
      return { count: totals.customers, problems: [] };
    }
    // Sheets that were asked for by name are all classified, or none is.
    const { totals } = await classifySheets({ ...asked, sheets: [choices.sheet, ...choices.more] });
    return { count: totals.customers, problems: [] };
  },
  async preview(choices, language) {
    const { previewClassification } = await useCases();
    const asked = { ...(await runOptions({ language })), ...classifyOptions(choices) };
    return choices.more.length === 0
      ? previewClassification({ ...asked, sheet: choices.sheet, ...headerRowOf(choices) })
      : previewClassification({ ...asked, sheets: [choices.sheet, ...choices.more] });
  },
  async correctColumn(correction, choices, options) {
    const { correctColumn } = await useCases();
    await correctColumn({
      ...(await runOptions(options)),
      ...correction,
      sheet: choices.sheet,
      ...headerRowOf(choices),
    });
  },
  async clean({ sheet, headerRow }, { onProgress, signal }) {
    const { cleanSheet } = await useCases();
    return cleanSheet({ sheet, headerRow, onProgress, signal });
  },
  async savePolicy(policy, sheet, options) {
    const { onProgress, signal, language } = options;
    const { savePolicy, classifySheet } = await useCases();
    const { outdated } = await savePolicy({ policy, sheet, languages: await allWords(language), onProgress, signal });
    // Where the policy's cells moved, formulas that point at them are written anew.
    for (const { name, formulas } of outdated)
      await classifySheet({ ...(await runOptions(options)), sheet: name, formulas });
  },
  async insertFormula({ sheetId, row, column }, formula, overwrite) {
    const { insertFormula } = await useCases();
    return insertFormula({ sheetId, cell: { row, column }, formula, overwrite });
  },
  async insertSample({ language }) {
    const [{ insertSampleSheet }, { sampleSheet }] = await Promise.all([useCases(), import("./more/sample-customers")]);
    await insertSampleSheet(sampleSheet(language));
  },
  async act(kind, sheet, options) {
    return (await officeActions())[kind](sheet, await runOptions(options), options.language);
  },
  surveyReceivables: async (language, letters) =>
    (await officeReceivables()).survey(await runOptions({ language }), letters),
  collect: async (letters, options) =>
    (await officeReceivables()).collect(await runOptions(options), options.language, letters),
  canUndo: () => lastAction()?.available === true,
  async countFunctionCells() {
    const { findCustomerCells } = await useCases();
    const { cells, sheets } = await findCustomerCells();
    return { cells, stuck: sheets.reduce((sum, { stuck }) => sum + stuck, 0) };
  },
  goTo: selectPlace,
  showSheet,
  selectedCell,
  tellChoices: (choices) => tellChoices({ ...choices, ...outputOptions(choices) }),
  hearCommands,
  watch: watchWorkbook,
};
