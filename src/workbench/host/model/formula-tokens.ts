import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from "./address";

/** One side of a reference: a 0-based index when absolute, else the distance from the formula's own cell. */
export interface Coordinate {
  readonly absolute: boolean;
  readonly value: number;
}

/** A cell, a range, whole columns (rows null) or whole rows (columns null) as a formula names them. */
export interface ReferenceToken {
  readonly kind: "reference";
  readonly sheet: string | null;
  readonly firstRow: Coordinate | null;
  readonly firstColumn: Coordinate | null;
  readonly lastRow: Coordinate | null;
  readonly lastColumn: Coordinate | null;
  /** Written as one cell ("A1"), not as a range of one ("A1:A1"). */
  readonly single: boolean;
}

/** Any other piece of a formula, with its own text; joined texts give the formula back. */
export interface TextToken {
  readonly kind: "number" | "string" | "error" | "name" | "function" | "structured" | "external" | "operator" | "space";
  readonly text: string;
}

export type FormulaToken = ReferenceToken | TextToken;

const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const A1_AREA =
  /(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/iuy;
const R1C1_CELL = /R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?::R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?)?(?![\p{L}\p{N}_.([!])/iuy;
const R1C1_LINES = /(R|C)(\[-?\d+\]|\d+)?(?::\1(\[-?\d+\]|\d+)?)?(?![\p{L}\p{N}_.([!])/iuy;
const STRUCTURED = /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/uy;
const EXTERNAL =
  /(?:'[^']*\[[^\]]*\](?:[^']|'')*'|\[[^\]]+\][\p{L}\p{N}_.]*)!(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[\p{L}\p{N}_.]+)/iuy;
const PIECES: readonly (readonly [TextToken["kind"], RegExp])[] = [
  ["space", /\s+/y],
  ["string", /"(?:[^"]|"")*"/y],
  [
    "error",
    /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)/iy,
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>%(),;:{}@#!]/y],
];

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type Area = Omit<ReferenceToken, "kind" | "sheet">;

function coordinate(dollar: string | undefined, index: number, base: number): Coordinate {
  return dollar === "$" ? { absolute: true, value: index } : { absolute: false, value: index - base };
}

function areaOfA1(found: RegExpExecArray, row: number, column: number): Area | null {
  const group = (index: number): string | undefined => found[index];
  const rowOf = (at: number): Coordinate => coordinate(group(at), Number(group(at + 1)) - 1, row);
  const columnOf = (at: number): Coordinate => coordinate(group(at), columnIndex(group(at + 1) ?? ""), column);
  let area: Area;
  if (group(2) !== undefined) {
    const single = group(6) === undefined;
    const first = { firstColumn: columnOf(1), firstRow: rowOf(3) };
    const last = single
      ? { lastColumn: first.firstColumn, lastRow: first.firstRow }
      : { lastColumn: columnOf(5), lastRow: rowOf(7) };
    area = { ...first, ...last, single };
  } else if (group(10) !== undefined) {
    area = { firstColumn: columnOf(9), lastColumn: columnOf(11), firstRow: null, lastRow: null, single: false };
  } else {
    area = { firstRow: rowOf(13), lastRow: rowOf(15), firstColumn: null, lastColumn: null, single: false };
  }
  const outside = (side: Coordinate | null, base: number, limit: number): boolean => {
    if (side === null) return false;
    const index = side.absolute ? side.value : side.value + base;
    return index < 0 || index >= limit;
  };
  const rowsOutside = outside(area.firstRow, row, MAX_ROWS) || outside(area.lastRow, row, MAX_ROWS);
  const wrong =
    rowsOutside || outside(area.firstColumn, column, MAX_COLUMNS) || outside(area.lastColumn, column, MAX_COLUMNS);
  return wrong ? null : area;
}

function relativeCoordinate(text: string | undefined): Coordinate {
  if (text === undefined) return { absolute: false, value: 0 };
  if (text.startsWith("[")) return { absolute: false, value: Number(text.slice(1, -1)) };
  return { absolute: true, value: Number(text) - 1 };
}

function areaOfR1C1(text: string, at: number): { area: Area; length: number } | null {
  const cell = match(R1C1_CELL, text, at);
  if (cell !== null) {
    const single = !cell[0].includes(":");
    const firstRow = relativeCoordinate(cell[1]);
    const firstColumn = relativeCoordinate(cell[2]);
    const lastRow = single ? firstRow : relativeCoordinate(cell[3]);
    const lastColumn = single ? firstColumn : relativeCoordinate(cell[4]);
    return { area: { firstRow, firstColumn, lastRow, lastColumn, single }, length: cell[0].length };
  }
  const lines = match(R1C1_LINES, text, at);
  if (lines === null) return null;
  const first = relativeCoordinate(lines[2]);
  const last = lines[0].includes(":") ? relativeCoordinate(lines[3]) : first;
  const none = { firstRow: null, lastRow: null, firstColumn: null, lastColumn: null, single: false };
  const area: Area =
    lines[1]?.toUpperCase() === "R"
      ? { ...none, firstRow: first, lastRow: last }
      : { ...none, firstColumn: first, lastColumn: last };
  return { area, length: lines[0].length };
}

/** How references are written: A1 (relative to a cell) or R1C1. */
export type ReferenceNotation = { readonly row: number; readonly column: number } | "R1C1";

function referenceAt(
  text: string,
  at: number,
  notation: ReferenceNotation,
): { token: ReferenceToken; length: number } | null {
  const sheetMatch = match(SHEET, text, at);
  const sheet = sheetMatch === null ? null : (sheetMatch[1]?.replaceAll("''", "'") ?? sheetMatch[2] ?? "");
  const start = at + (sheetMatch?.[0].length ?? 0);
  let found: { area: Area; length: number } | null = null;
  if (notation === "R1C1") found = areaOfR1C1(text, start);
  else {
    const a1 = match(A1_AREA, text, start);
    const area = a1 === null ? null : areaOfA1(a1, notation.row, notation.column);
    if (a1 !== null && area !== null) found = { area, length: a1[0].length };
  }
  if (found === null) return null;
  return { token: { kind: "reference", sheet, ...found.area }, length: start - at + found.length };
}

function pieceAt(text: string, at: number): TextToken | null {
  const sheetMatch = match(SHEET, text, at);
  if (sheetMatch !== null) {
    const name = match(/#REF!|[\p{L}_\\][\p{L}\p{N}_.\\]*/uy, text, at + sheetMatch[0].length);
    if (name?.[0] === "#REF!") return { kind: "error", text: sheetMatch[0] + name[0] };
    if (name !== null) return { kind: "name", text: sheetMatch[0] + name[0] };
  }
  const structured = match(STRUCTURED, text, at);
  if (structured !== null) return { kind: "structured", text: structured[0] };
  for (const [kind, pattern] of PIECES) {
    const found = match(pattern, text, at);
    if (found === null) continue;
    const calls = kind === "name" && text[at + found[0].length] === "(";
    return { kind: calls ? "function" : kind, text: found[0] };
  }
  return null;
}

/**
 * Pieces of a formula (text without the leading "="). Unknown characters become operator tokens of their own, so that
 * nothing is ever lost: a parser may refuse them, the text survives.
 */
export function tokenizeFormula(text: string, notation: ReferenceNotation): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const external = match(EXTERNAL, text, at);
    const reference = external === null && text[at] !== '"' ? referenceAt(text, at, notation) : null;
    if (reference !== null) {
      tokens.push(reference.token);
      at += reference.length;
      continue;
    }
    const piece: TextToken =
      external !== null
        ? { kind: "external", text: external[0] }
        : (pieceAt(text, at) ?? { kind: "operator", text: text[at] ?? "" });
    tokens.push(piece);
    at += piece.text.length;
  }
  return tokens;
}

/** 0-based index a coordinate means for a formula at `base`; relative ones wrap around the sheet as in Excel. */
export function resolve(side: Coordinate, base: number, limit: number): number {
  if (side.absolute) return side.value;
  const index = base + side.value;
  return index >= 0 && index < limit ? index : ((index % limit) + limit) % limit;
}

function sideA1(side: Coordinate, base: number, limit: number, show: (index: number) => string): string {
  return (side.absolute ? "$" : "") + show(resolve(side, base, limit));
}

function referenceA1(token: ReferenceToken, row: number, column: number): string {
  const rowText = (side: Coordinate | null): string =>
    side === null ? "" : sideA1(side, row, MAX_ROWS, (index) => String(index + 1));
  const columnText = (side: Coordinate | null): string =>
    side === null ? "" : sideA1(side, column, MAX_COLUMNS, columnLetters);
  const first = columnText(token.firstColumn) + rowText(token.firstRow);
  return token.single ? first : `${first}:${columnText(token.lastColumn)}${rowText(token.lastRow)}`;
}

function sideR1C1(letter: string, side: Coordinate | null): string {
  if (side === null) return "";
  if (side.absolute) return letter + (side.value + 1);
  return side.value === 0 ? letter : `${letter}[${side.value}]`;
}

function referenceR1C1(token: ReferenceToken): string {
  const first = sideR1C1("R", token.firstRow) + sideR1C1("C", token.firstColumn);
  const last = sideR1C1("R", token.lastRow) + sideR1C1("C", token.lastColumn);
  const wholeLines = token.firstRow === null || token.firstColumn === null;
  return token.single || (wholeLines && first === last) ? first : `${first}:${last}`;
}

/** Text of the tokens in either notation, without the leading "=". */
export function formulaText(tokens: readonly FormulaToken[], notation: ReferenceNotation): string {
  let text = "";
  for (const token of tokens) {
    if (token.kind !== "reference") text += token.text;
    else {
      const area = notation === "R1C1" ? referenceR1C1(token) : referenceA1(token, notation.row, notation.column);
      text += token.sheet === null ? area : `${quoteSheetName(token.sheet)}!${area}`;
    }
  }
  return text;
}
