import type { Formula } from "./formula";
import type { FormulaToken } from "./formula-tokens";
import { tokenizeFormula, formulaText } from "./formula-tokens";
import type { CellAddress, RangeAddress } from "./address";
import type { Change } from "./edit-log";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/**
 * New tokens of a formula at home in a sheet (null: a workbook name); `from` and `to` are its cell before and after the
 * edit. Returns the same array when nothing changes.
 */
export type TokenRewriter = (
  tokens: readonly FormulaToken[],
  home: Worksheet | null,
  from: CellAddress,
  to: CellAddress,
) => readonly FormulaToken[];

/** A formula text with "=" rewritten; other texts (list literals, numbers) come back as they are. */
export function rewriteText(
  text: string,
  home: Worksheet | null,
  from: CellAddress,
  to: CellAddress,
  rewrite: TokenRewriter,
): string {
  if (!text.startsWith("=")) return text;
  const tokens = tokenizeFormula(text.slice(1), from);
  const after = rewrite(tokens, home, from, to);
  return after === tokens && from.row === to.row && from.column === to.column ? text : `=${formulaText(after, to)}`;
}

/** The formulas of a column after a rewrite, and the rows from the first to the last that changed. */
interface Replacement {
  /** By index, not by column object: an undo may have made the column anew. */
  readonly index: number;
  readonly formulas: (Formula | null)[];
  readonly first: number;
  readonly last: number;
}

/** Where each cell will be after the edit. */
type Moved = (sheet: Worksheet, cell: CellAddress) => CellAddress;

/** Last row of the stretch from `row` on whose cells share one formula and move alike. */
function endOfStretch(formulas: readonly (Formula | null)[], row: number, breaks: readonly number[]): number {
  let last = row;
  while (formulas[last + 1] === formulas[row] && !breaks.includes(last + 1)) last++;
  return last;
}

function rewriteColumn(
  sheet: Worksheet,
  index: number,
  rewrite: TokenRewriter,
  moved: Moved,
  breaks: readonly number[] | null,
): Replacement | null {
  const column = sheet.grid.column(index);
  if (column === undefined || column.formulas === null) return null;
  let formulas: (Formula | null)[] | null = null;
  let first = 0;
  let last = 0;
  const rewritten = (formula: Formula, row: number): readonly FormulaToken[] => {
    const from = { row, column: index };
    return rewrite(formula.tokens, sheet, from, moved(sheet, from));
  };
  for (let row = 0; row < column.formulas.length; row++) {
    const formula = column.formulas[row] ?? null;
    if (formula === null) continue;
    const tokens = rewritten(formula, row);
    if (tokens === formula.tokens) {
      const end = breaks === null ? row : endOfStretch(column.formulas, row, breaks);
      if (end > row && rewritten(formula, end) === formula.tokens) row = end;
      continue;
    }
    if (formulas === null) {
      formulas = [...column.formulas];
      first = row;
    }
    last = row;
    formulas[row] = sheet.workbook.formulas.fromTokens(tokens, formula.evaluation);
  }
  return formulas === null ? null : { index, formulas, first, last };
}

/**
 * Rewrite every formula of the workbook as edits: cells, names, conditional formats, validations. Cells are rewritten
 * where they still are; `moved` says where each will be.
 *
 * @param breaks rows at which cells begin to move otherwise, where between them the rewriter is steady: of one formula in
 *   many rows it leaves those of a stretch alone that lie between two which it leaves alone. Null: each cell is asked.
 */
export function rewriteFormulas(
  workbook: Workbook,
  rewrite: TokenRewriter,
  moved: Moved,
  breaks: readonly number[] | null = null,
): void {
  for (const sheet of workbook.sheets) {
    const replacements: Replacement[] = [];
    for (let index = 0; index < sheet.grid.columnCount; index++) {
      const replacement = rewriteColumn(sheet, index, rewrite, moved, breaks);
      if (replacement !== null) replacements.push(replacement);
    }
    for (const replacement of replacements) swapFormulas(sheet, replacement);
    rewriteTables(sheet, rewrite);
  }
  const origin = { row: 0, column: 0 };
  const names = workbook.names.map((name) => {
    const home = name.scope === null ? null : workbook.sheetById(name.scope);
    const formula = rewriteText(name.formula, home, origin, origin, rewrite);
    return formula === name.formula ? name : { ...name, formula };
  });
  if (names.some((name, index) => name !== workbook.names[index])) workbook.setNames(names);
}

function swapFormulas(sheet: Worksheet, { index, formulas, first, last }: Replacement): void {
  let other: (Formula | null)[] | null = formulas;
  const swap = (): void => {
    const column = sheet.grid.ensureColumn(index);
    const before = column.formulas;
    column.formulas = other;
    other = before;
  };
  const range: RangeAddress = { row: first, column: index, rowCount: last - first + 1, columnCount: 1 };
  const change: Change = { kind: "cells", sheet: sheet.id, range, what: "references" };
  sheet.workbook.edits.perform({ change, redo: swap, undo: swap });
}

function rewriteTables(sheet: Worksheet, rewrite: TokenRewriter): void {
  const tables = sheet.properties.tables.map((table) => {
    const from = { row: table.range.row + 1, column: table.range.column };
    const columns = table.columns.map((column) => {
      if (column.calculatedFormula === null) return column;
      const calculatedFormula = rewriteText(column.calculatedFormula, sheet, from, from, rewrite);
      return calculatedFormula === column.calculatedFormula ? column : { ...column, calculatedFormula };
    });
    return columns.some((column, index) => column !== table.columns[index]) ? { ...table, columns } : table;
  });
  if (tables.some((table, index) => table !== sheet.properties.tables[index])) sheet.set("tables", tables);
}
