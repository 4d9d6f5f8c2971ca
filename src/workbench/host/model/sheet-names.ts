import { quoteSheetName } from "./address";
import type { FormulaToken } from "./formula-tokens";
import { rewriteFormulas } from "./rewrite-formulas";
import { rewriteRules } from "./rewrite-rules";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

function replaceSheet(
  tokens: readonly FormulaToken[],
  name: string,
  replace: (token: FormulaToken, prefix: string) => FormulaToken,
): readonly FormulaToken[] {
  const wanted = name.toLowerCase();
  const prefix = `${quoteSheetName(name)}!`;
  let changed = false;
  const after = tokens.map((token) => {
    const hit =
      token.kind === "reference"
        ? token.sheet?.toLowerCase() === wanted
        : (token.kind === "name" || token.kind === "error") &&
          token.text.toLowerCase().startsWith(prefix.toLowerCase());
    changed ||= hit;
    return hit ? replace(token, prefix) : token;
  });
  return changed ? after : tokens;
}

function rewriteAll(workbook: Workbook, rewrite: (tokens: readonly FormulaToken[]) => readonly FormulaToken[]): void {
  const known = new Map<readonly FormulaToken[], readonly FormulaToken[]>();
  const shared = (tokens: readonly FormulaToken[]): readonly FormulaToken[] => {
    let after = known.get(tokens);
    if (after === undefined) known.set(tokens, (after = rewrite(tokens)));
    return after;
  };
  rewriteFormulas(workbook, shared, (_, cell) => cell);
  for (const sheet of workbook.sheets) rewriteRules(sheet, shared, (range) => range);
}

/** Make every reference to a sheet carry its new name. Called before the sheet itself is renamed. */
export function renameSheetInFormulas(workbook: Workbook, sheet: Worksheet, name: string): void {
  rewriteAll(workbook, (tokens) =>
    replaceSheet(tokens, sheet.name, (token, prefix) =>
      token.kind === "reference"
        ? { ...token, sheet: name }
        : { ...token, text: `${quoteSheetName(name)}!${token.text.slice(prefix.length)}` },
    ),
  );
}

/** Make every reference to a sheet #REF!. Called before the sheet itself is removed. */
export function removeSheetFromFormulas(workbook: Workbook, sheet: Worksheet): void {
  rewriteAll(workbook, (tokens) => replaceSheet(tokens, sheet.name, () => ({ kind: "error", text: "#REF!" })));
}
