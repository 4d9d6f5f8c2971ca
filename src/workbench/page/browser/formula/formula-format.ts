import type { RangeAddress } from "../../../host/model/address";
import type { FormulaToken } from "../../../host/model/formula-tokens";
import { rangeOfReference } from "../../../host/model/shift";
import type { Worksheet } from "../../../host/model/worksheet";

/** Functions whose result is of the kind of what they read. */
const OF_THE_SAME_KIND: ReadonlySet<string> = new Set(["SUM", "MAX", "MIN", "AVERAGE", "MEDIAN", "SUBTOTAL"]);
const GENERAL = "General";

/**
 * The number format that a formula just typed into a cell without one brings along, as in Excel: a date for TODAY, the
 * format of the cells that it repeats, sums or picks from. Null for most formulas.
 */
export function formatOfFormula(sheet: Worksheet, { row, column }: RangeAddress): string | null {
  const formula = sheet.formula(row, column);
  if (formula === null || sheet.style(row, column).numberFormat !== GENERAL) return null;
  const tokens = formula.tokens.filter(({ kind }) => kind !== "space");
  const call = callOf(tokens);
  if (call?.name === "TODAY" || call?.name === "DATE") return "yyyy/m/d";
  if (call?.name === "NOW") return "yyyy/m/d h:mm";
  const [read, ...others] = call === null ? tokens : OF_THE_SAME_KIND.has(call.name) ? call.inside : [];
  if (read?.kind !== "reference" || others.length > 0) return null;
  const home = read.sheet === null ? sheet : sheet.workbook.sheet(read.sheet);
  const place = rangeOfReference(read, { row, column });
  const format = home?.style(place.row, place.column).numberFormat ?? GENERAL;
  return format === GENERAL || format === "@" ? null : format;
}

/** A formula that is one call and nothing else. */
function callOf(tokens: readonly FormulaToken[]): { name: string; inside: readonly FormulaToken[] } | null {
  const [name, open, ...rest] = tokens;
  const inside = rest.slice(0, -1);
  if (name?.kind !== "function" || textOf(open) !== "(" || !endsTogether(rest)) return null;
  return { name: name.text.toUpperCase(), inside };
}

/** Whether the parenthesis that was opened before these tokens closes with the last of them. */
function endsTogether(tokens: readonly FormulaToken[]): boolean {
  let depth = 1;
  return tokens.every((token, index) => {
    const text = textOf(token);
    if (text === "(") depth += 1;
    if (text === ")") depth -= 1;
    return depth > 0 || index === tokens.length - 1;
  });
}

function textOf(token: FormulaToken | undefined): string {
  return token === undefined || token.kind === "reference" ? "" : token.text;
}
