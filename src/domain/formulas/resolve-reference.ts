import type { CellAddress, RangeAddress } from "../spreadsheet/address";
import { parseA1 } from "../spreadsheet/address";

/** A table as references name it. */
export interface NamedTable {
  readonly name: string;
  readonly sheet: string;
  /** With its header row. */
  readonly range: RangeAddress;
  readonly hasTotals: boolean;
  readonly headers: readonly string[];
}

/** What a reference in a formula means. */
export interface ResolvedReference extends RangeAddress {
  readonly sheet: string;
  /** Written with "$" before its row. */
  readonly absoluteRow: boolean;
}

/**
 * The cells that a reference means: "A5:P5", "'It''s'!$A$4:$P$4", "Customers[@[Name]:[Limit]]", "Customers[#Headers]".
 * Names, whole columns, other workbooks and calculated references are not resolved.
 *
 * @param cell where the formula stands: "[@…]" means its row
 */
export function resolveReference(
  text: string,
  cell: CellAddress & { readonly sheet: string },
  tables: readonly NamedTable[],
): ResolvedReference | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'![\]]+))!)?(.+)$/s.exec(text.trim());
  if (match === null) return null;
  const [, quoted, bare, rest = ""] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? bare ?? cell.sheet;
  const range = parseA1(rest);
  if (range !== null) return { ...range, sheet, absoluteRow: /^\$?[A-Za-z]+\$/.test(rest) };
  return quoted === undefined && bare === undefined ? tableReference(rest, cell, tables) : null;
}

function tableReference(
  text: string,
  cell: CellAddress & { readonly sheet: string },
  tables: readonly NamedTable[],
): ResolvedReference | null {
  const bracket = text.indexOf("[");
  const name = bracket < 0 ? text : text.slice(0, bracket);
  if (bracket >= 0 && !text.endsWith("]")) return null;
  const table = tables.find((one) =>
    name === "" ? one.sheet === cell.sheet && holds(one.range, cell) : one.name.toLowerCase() === name.toLowerCase(),
  );
  if (table === undefined) return null;
  const parts = specifiers(bracket < 0 ? "" : text.slice(bracket + 1, -1));
  if (parts === null) return null;
  const columns = columnSpan(table, parts.columns);
  const rows = rowSpan(table, parts.rows, cell);
  if (columns === null || rows === null) return null;
  return { ...rows, ...columns, sheet: table.sheet, absoluteRow: parts.rows !== "this" };
}

type TableRows = "data" | "this" | "headers" | "all";
const ROWS: Readonly<Record<string, TableRows>> = {
  "#data": "data",
  "#this row": "this",
  "#headers": "headers",
  "#all": "all",
};

/** The inside of a table reference's brackets: which rows, and the first and last column's header. */
function specifiers(inside: string): { rows: TableRows; columns: readonly string[] } | null {
  const own = inside.startsWith("@");
  const rest = own ? inside.slice(1) : inside;
  if (rest === "") return { rows: own ? "this" : "data", columns: [] };
  const word = ROWS[rest.toLowerCase()];
  if (word !== undefined) return { rows: word, columns: [] };
  if (!rest.startsWith("[")) return { rows: own ? "this" : "data", columns: [unescaped(rest)] };
  const pieces = [...rest.matchAll(/\[((?:'.|[^\]'])*)\]/gs)].map(([, piece = ""]) => piece);
  const rows = pieces.flatMap((piece) => ROWS[piece.toLowerCase()] ?? []);
  const columns = pieces.filter((piece) => ROWS[piece.toLowerCase()] === undefined).map(unescaped);
  if (rows.length > 1 || columns.length > 2) return null;
  return { rows: own ? "this" : (rows[0] ?? "data"), columns };
}

function unescaped(header: string): string {
  return header.replace(/'(.)/gs, "$1");
}

function columnSpan(
  { range, headers }: NamedTable,
  wanted: readonly string[],
): Pick<RangeAddress, "column" | "columnCount"> | null {
  if (wanted.length === 0) return { column: range.column, columnCount: range.columnCount };
  const places = wanted.map((header) => headers.findIndex((one) => one.toLowerCase() === header.toLowerCase()));
  if (places.includes(-1)) return null;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return { column: range.column + first, columnCount: last - first + 1 };
}

function rowSpan(
  { range, hasTotals }: NamedTable,
  rows: TableRows,
  cell: CellAddress,
): Pick<RangeAddress, "row" | "rowCount"> | null {
  const totals = hasTotals ? 1 : 0;
  if (rows === "headers") return { row: range.row, rowCount: 1 };
  if (rows === "all") return { row: range.row, rowCount: range.rowCount };
  if (rows === "data") return { row: range.row + 1, rowCount: range.rowCount - 1 - totals };
  const inside = cell.row > range.row && cell.row < range.row + range.rowCount;
  return inside ? { row: cell.row, rowCount: 1 } : null;
}

function holds(range: RangeAddress, { row, column }: CellAddress): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rowCount &&
    column >= range.column &&
    column < range.column + range.columnCount
  );
}
