import { MAX_ROWS } from "../model/address";
import type { CellError } from "../model/cell-value";
import type { Table } from "../model/sheet-properties";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import type { Frame } from "./frame";
import { ERRORS, Reference } from "./values";

/** What the brackets of a structured reference ask for. */
export interface StructuredParts {
  readonly table: string | null;
  /** "#Data" when none is written; "#This Row" for @. */
  readonly items: readonly string[];
  readonly columns: readonly [string, string] | null;
}

/** Parts of `Table[[#Headers],[A]:[B]]`, `Table[Col]`, `[@Col]`, `[@[A]:[B]]` …; quotes before special signs taken off. */
export function parseStructured(text: string): StructuredParts {
  const open = text.indexOf("[");
  const table = open > 0 ? text.slice(0, open) : null;
  let inner = text.slice(open + 1, -1).trim();
  const items: string[] = [];
  if (inner.startsWith("@")) {
    items.push("#this row");
    inner = inner.slice(1).trim();
  }
  const plain = (piece: string): string => piece.replace(/'(.)/g, "$1");
  const pieces = [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((match) => match[1] ?? "");
  if (pieces.length === 0 && inner !== "") pieces.push(inner);
  const columns: string[] = [];
  for (const piece of pieces) {
    if (piece.startsWith("#")) items.push(piece.toLowerCase());
    else columns.push(plain(piece));
  }
  const [first, last = first] = columns;
  return { table, items, columns: first === undefined ? null : [first, last ?? first] };
}

/** Table of a name in the workbook with its sheet, or null. */
export function findTable(workbook: Workbook, name: string): { sheet: Worksheet; table: Table } | null {
  const wanted = name.toLowerCase();
  for (const sheet of workbook.sheets) {
    const table = sheet.properties.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table !== undefined) return { sheet, table };
  }
  return null;
}

function tableAround(sheet: Worksheet, row: number, column: number): { sheet: Worksheet; table: Table } | null {
  const table = sheet.properties.tables.find(({ range }) => {
    const inRows = row >= range.row && row < range.row + range.rowCount;
    return inRows && column >= range.column && column < range.column + range.columnCount;
  });
  return table === undefined ? null : { sheet, table };
}

function rowsOfItems(table: Table, items: readonly string[], row: number): { row: number; rowCount: number } | null {
  const { range, hasHeader, hasTotals } = table;
  const first = range.row + (hasHeader ? 1 : 0);
  const last = range.row + range.rowCount - 1 - (hasTotals ? 1 : 0);
  let top = MAX_ROWS;
  let bottom = -1;
  const add = (from: number, to: number): void => {
    top = Math.min(top, from);
    bottom = Math.max(bottom, to);
  };
  for (const item of items.length === 0 ? ["#data"] : items) {
    if (item === "#all") add(range.row, range.row + range.rowCount - 1);
    else if (item === "#data") add(first, last);
    else if (item === "#headers" && hasHeader) add(range.row, range.row);
    else if (item === "#totals" && hasTotals) add(last + 1, last + 1);
    else if (item === "#this row" && row >= first && row <= last) add(row, row);
    else return null;
  }
  return bottom < top ? null : { row: top, rowCount: bottom - top + 1 };
}

/** The cells of a structured reference for the formula of a frame; #REF! for columns and #NAME? for tables not there. */
export function resolveStructured(text: string, frame: Pick<Frame, "sheet" | "row" | "column">): Reference | CellError {
  const parts = parseStructured(text);
  const { workbook } = frame.sheet;
  const found =
    parts.table === null ? tableAround(frame.sheet, frame.row, frame.column) : findTable(workbook, parts.table);
  if (found === null) return ERRORS.name;
  const { table, sheet } = found;
  const rows = rowsOfItems(table, parts.items, frame.row);
  if (rows === null) return parts.items.includes("#this row") ? ERRORS.value : ERRORS.reference;
  let column = table.range.column;
  let columnCount = table.range.columnCount;
  if (parts.columns !== null) {
    const [first, last] = parts.columns.map((name) => {
      return table.columns.findIndex((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    });
    if (first === undefined || last === undefined || first < 0 || last < 0) return ERRORS.reference;
    column += Math.min(first, last);
    columnCount = Math.abs(last - first) + 1;
  }
  return new Reference(sheet, { ...rows, column, columnCount }, !parts.items.includes("#this row"));
}
