import { MAX_COLUMNS } from "../model/address";
import type { Formula } from "../model/formula";
import type { Coordinate, ReferenceToken } from "../model/formula-tokens";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { plainFunctionName } from "./compile-call";
import { splitName } from "./compile";
import { VOLATILE } from "./library/functions";
import { findTable, parseStructured, resolveStructured } from "./structured-reference";
import { Reference } from "./values";

/** Cells a formula reads: a reference in relative form on a sheet. */
export interface Precedent {
  readonly sheet: Worksheet;
  readonly token: ReferenceToken;
}

/** What a formula depends on, from its text alone: a superset of what any one evaluation reads. */
export interface Precedents {
  readonly cells: readonly Precedent[];
  /** Its cells cannot be known from the text, or its result changes by itself. */
  readonly volatile: boolean;
}

function fixed(value: number): Coordinate {
  return { absolute: true, value };
}

function structuredPrecedent(text: string, home: Worksheet, column: number, row: number): Precedent | null {
  const parts = parseStructured(text);
  const thisRow = parts.items.includes("#this row");
  const table = parts.table === null ? null : findTable(home.workbook, parts.table);
  const at = thisRow && table !== null ? table.table.range.row + (table.table.hasHeader ? 1 : 0) : row;
  const found = resolveStructured(text, { sheet: home, row: at, column });
  if (!(found instanceof Reference)) return null;
  const { range, sheet } = found;
  const here: Coordinate = { absolute: false, value: 0 };
  const token: ReferenceToken = {
    kind: "reference",
    sheet: null,
    firstRow: thisRow ? here : fixed(range.row),
    lastRow: thisRow ? here : fixed(range.row + range.rowCount - 1),
    firstColumn: fixed(range.column),
    lastColumn: fixed(Math.min(range.column + range.columnCount, MAX_COLUMNS) - 1),
    single: false,
  };
  return { sheet, token };
}

/** Precedents of a formula in a cell of a sheet; defined names are followed to the cells they mean. */
export function precedentsOf(formula: Formula, home: Worksheet, row: number, column: number): Precedents {
  const cells: Precedent[] = [];
  const visited = new Set<string>();
  const { workbook } = home;
  let volatile = false;

  const visit = (current: Formula, sheet: Worksheet): void => {
    for (const token of current.tokens) {
      if (token.kind === "reference") {
        const target = token.sheet === null ? sheet : workbook.sheet(token.sheet);
        if (target !== null) cells.push({ sheet: target, token });
      } else if (token.kind === "function") volatile ||= VOLATILE.has(plainFunctionName(token.text));
      else if (token.kind === "structured") {
        const found = structuredPrecedent(token.text, sheet, column, row);
        if (found !== null) cells.push(found);
      } else if (token.kind === "name") visitName(token.text, sheet, workbook);
      // A range between two expressions (A1:INDEX(…)) reads cells that no token names.
      else if (token.kind === "operator" && token.text === ":") volatile = true;
    }
  };
  const visitName = (text: string, sheet: Worksheet, book: Workbook): void => {
    const { sheet: sheetName, name } = splitName(text);
    const target = sheetName === null ? sheet : book.sheet(sheetName);
    const defined = target === null ? null : book.findName(name, target.id);
    if (target === null || defined === null) return;
    const key = `${defined.scope ?? ""}!${defined.name}`;
    if (visited.has(key)) return;
    visited.add(key);
    visit(book.formulas.fromA1(defined.formula, 0, 0), target);
  };
  visit(formula, home);
  return { cells, volatile };
}
