import type { Language } from "../i18n/language";
import { languages } from "../i18n/language";
import { remember, remembered } from "./preferences";

/** The language a person asked for, or Excel's own. */
export type LanguageChoice = Language | "auto";

const KEY = "language";

/** What was chosen on this computer before. */
export function languageChoice(): LanguageChoice {
  const stored = remembered(KEY);
  return languages.find((language) => language === stored) ?? "auto";
}

/** Remembers a choice and gives the language it means, `display` being Excel's. */
export function chooseForGood(choice: LanguageChoice, display: Language): Language {
  remember(KEY, choice);
  return choice === "auto" ? display : choice;
}

/** The language to start in: the one chosen before, else Excel's. */
export function startingLanguage(display: Language): Language {
  const choice = languageChoice();
  return choice === "auto" ? display : choice;
}
