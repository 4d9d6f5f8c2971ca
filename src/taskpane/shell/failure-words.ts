import type { PaneText } from "../../i18n/pane-text";
import type { PaneFailure } from "./pane-failure";

/** What became of the workbook, and what to do. */
export function failureWords({ code, workbook }: PaneFailure, text: PaneText): string {
  const state =
    workbook === "partly"
      ? text.failure.partly
      : code === "cancelled"
        ? text.failure.cancelled
        : workbook === "put-back"
          ? text.failure.putBack
          : text.failure.unchanged;
  return code === "cancelled" ? state : `${state} ${text.failure.codes[code]}`;
}
