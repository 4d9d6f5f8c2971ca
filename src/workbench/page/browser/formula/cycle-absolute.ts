const REFERENCE = /\$?[A-Za-z]{1,3}\$?\d+/g;
/** What follows A1 when F4 is pressed: $A$1, A$1, $A1, A1. */
const NEXT: Readonly<Record<string, readonly [column: string, row: string]>> = {
  "": ["$", "$"],
  $$: ["", "$"],
  _$: ["$", ""],
  $_: ["", ""],
};

/** The formula with the reference at the caret made absolute, half absolute or relative in turn, as F4 does. */
export function cycleAbsolute(text: string, caret: number): { readonly text: string; readonly caret: number } {
  for (const match of text.matchAll(REFERENCE)) {
    const end = match.index + match[0].length;
    if (caret < match.index || caret > end) continue;
    const [, column = "", letters = "", row = "", digits = ""] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(match[0]) ?? [];
    const key = column === "" && row === "" ? "" : `${column || "_"}${row || "_"}`;
    const [nextColumn, nextRow] = NEXT[key] ?? ["", ""];
    const written = `${nextColumn}${letters}${nextRow}${digits}`;
    return { text: text.slice(0, match.index) + written + text.slice(end), caret: match.index + written.length };
  }
  return { text, caret };
}
