import type { Language } from "../../i18n/language";
import { joinSentences } from "../../i18n/join-sentences";
import { paneText } from "../../i18n/pane-text";
import type { PaneFailure } from "./pane-failure";

/** What became of the workbook, and what to do; where a problem below says what to do, it is not said twice. */
export function failureWords({ code, workbook, problems }: PaneFailure, language: Language): string {
  const text = paneText(language).failure;
  const state =
    workbook === "partly"
      ? text.partly
      : code === "cancelled"
        ? text.cancelled
        : workbook === "put-back"
          ? text.putBack
          : text.unchanged;
  const isSaidBelow = code === "protected" && problems.length > 0;
  return code === "cancelled" || isSaidBelow ? state : joinSentences([state, text.codes[code]], language);
}
