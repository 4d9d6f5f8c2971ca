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

/** Tokens whose references to a sheet carry its new name. */
export function renamedTokens(tokens: readonly FormulaToken[], before: string, after: string): readonly FormulaToken[] {
  return replaceSheet(tokens, before, (token, prefix) =>
    token.kind === "reference"
      ? { ...token, sheet: after }
      : { ...token, text: `${quoteSheetName(after)}!${token.text.slice(prefix.length)}` },
  );
}

/** Tokens whose references to a sheet are #REF!. */
export function tokensWithout(tokens: readonly FormulaToken[], name: string): readonly FormulaToken[] {
  return replaceSheet(tokens, name, () => ({ kind: "error", text: "#REF!" }));
}

/** Make every reference to a sheet carry its new name. Called before the sheet itself is renamed. */
export function renameSheetInFormulas(workbook: Workbook, sheet: Worksheet, name: string): void {
  rewriteAll(workbook, (tokens) => renamedTokens(tokens, sheet.name, name));
}

/** Make every reference to a sheet #REF!. Called before the sheet itself is removed. */
export function removeSheetFromFormulas(workbook: Workbook, sheet: Worksheet): void {
  rewriteAll(workbook, (tokens) => tokensWithout(tokens, sheet.name));
}
