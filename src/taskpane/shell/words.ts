import { createContext, useContext } from "react";
import type { Language } from "../../i18n/language";
import { paneText } from "../../i18n/pane-text";
import type { PaneText } from "../../i18n/pane-text";

/** The pane's texts and the language they are in. */
export interface Words {
  readonly language: Language;
  readonly text: PaneText;
}

/** Gives every component the pane's texts. */
export const WordsContext = createContext<Words>(wordsOf("en-US"));

/** The texts of a language. */
export function wordsOf(language: Language): Words {
  return { language, text: paneText(language) };
}

/** The pane's texts in the language chosen. */
export function useWords(): Words {
  return useContext(WordsContext);
}
