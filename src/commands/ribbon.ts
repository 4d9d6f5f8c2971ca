import { chooseLanguage } from "../i18n/language";
import { policyWords } from "../i18n/policy-words";
import { wordProblem } from "../i18n/word-problem";
import { today } from "./today";
import { useCases } from "./use-cases";

/** Id of the ribbon button and shortcut, as the manifest names it. */
export const CLASSIFY_ACTION = "classifySheet";

/** Registers what the ribbon calls. Must run before Office hands over the first click. */
export function associateCommands(): void {
  Office.actions.associate(CLASSIFY_ACTION, onClassify);
}

/** Classifies the active sheet. A failure opens the pane, which says what is in the way; a ribbon button cannot. */
async function onClassify(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const language = chooseLanguage(Office.context.displayLanguage);
    const { classifySheet } = await useCases();
    await classifySheet({
      today: today(),
      words: policyWords(language),
      wordProblem: (problem) => wordProblem(problem, language),
    });
  } catch {
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
