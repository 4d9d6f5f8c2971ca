import { columnIndex } from "../../host/model/address";
import type { CellValue } from "../../host/model/cell-value";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { PackageError } from "../package-error";
import { decodeString } from "../xml/escape-xml";
import { fromFileFormula } from "./file-formula";
import { XmlTokens } from "./xml-tokens";

/** Formula of a cell as stored. `text` is what a person sees, without "="; a follower of a shared formula has none of its own. */
export interface StoredFormula {
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  readonly ref: string | null;
  readonly shared: number | null;
}

/** A cell as stored, with its place in the source. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** Index into the cell formats; null when the cell names none. */
  readonly xf: number | null;
  readonly value: CellValue;
  readonly formula: StoredFormula | null;
  /** Whether it carries cell metadata (`cm`): with an array formula this marks a dynamic array. */
  readonly cellMetadata: boolean;
  readonly start: number;
  readonly end: number;
}

/** A row as stored; `source.slice(start, tagEnd)` is its start tag. */
export interface StoredRow {
  readonly row: number;
  readonly height: number | null;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
  readonly xf: number | null;
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
  readonly cells: readonly StoredCell[];
}

/** A stretch of a sheet's source: the content of its sheetData element. */
export interface SheetDataSource {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly part: string;
  /** Prefix of the main namespace with its colon, or "". */
  readonly prefix: string;
  readonly sharedStrings: readonly string[];
}

/** Rows in file order. A row or cell without an address follows the one before it. @throws PackageError "beyond-sheet", "bad-xml" */
export function* readRows(data: SheetDataSource): Generator<StoredRow> {
  const tokens = new XmlTokens(data.source, data.start, data.end, data.part);
  let row = -1;
  while (tokens.next()) {
    if (tokens.kind === "text") continue;
    if (tokens.kind !== "open" || tokens.name !== `${data.prefix}row`)
      throw new PackageError("bad-xml", `unexpected ${tokens.name} among the rows`, data.part);
    row = index(tokens.attribute("r"), row + 1, MAX_ROWS, data.part);
    const height = tokens.attribute("ht");
    const properties = {
      row,
      height: height === undefined || !isOn(tokens.attribute("customHeight")) ? null : Number(height),
      hidden: isOn(tokens.attribute("hidden")),
      outlineLevel: Number(tokens.attribute("outlineLevel") ?? 0),
      collapsed: isOn(tokens.attribute("collapsed")),
      xf: isOn(tokens.attribute("customFormat")) ? Number(tokens.attribute("s") ?? 0) : null,
      start: tokens.start,
      tagEnd: tokens.end,
    };
    const cells = tokens.selfClosing ? [] : readCells(tokens, row, data);
    yield { ...properties, end: tokens.end, cells };
  }
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function index(text: string | undefined, next: number, limit: number, part: string): number {
  const value = text === undefined ? next : Number(text) - 1;
  if (!Number.isInteger(value) || value < 0 || value >= limit)
    throw new PackageError("beyond-sheet", `row ${text ?? next + 1} is outside a sheet`, part);
  return value;
}

function readCells(tokens: XmlTokens, row: number, data: SheetDataSource): StoredCell[] {
  const cells: StoredCell[] = [];
  const cellName = `${data.prefix}c`;
  let column = -1;
  for (;;) {
    step(tokens, data);
    if (tokens.kind === "close") return cells;
    if (tokens.kind === "text") continue;
    if (tokens.name !== cellName) {
      skipElement(tokens, data);
      continue;
    }
    column = columnOf(tokens.attribute("r"), row, column + 1, data.part);
    cells.push(readCell(tokens, row, column, data));
  }
}

function columnOf(address: string | undefined, row: number, next: number, part: string): number {
  if (address === undefined && next < MAX_COLUMNS) return next;
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/i.exec(address ?? "");
  const column = match === null ? -1 : columnIndex(match[1]!);
  if (match === null || column >= MAX_COLUMNS)
    throw new PackageError("beyond-sheet", `${address ?? "a cell"} is outside a sheet`, part);
  if (Number(match[2]) !== row + 1) throw new PackageError("bad-xml", `${address} stands in row ${row + 1}`, part);
  return column;
}

function readCell(tokens: XmlTokens, row: number, column: number, data: SheetDataSource): StoredCell {
  const start = tokens.start;
  const xf = tokens.attribute("s");
  const type = tokens.attribute("t") ?? "n";
  const cellMetadata = tokens.attribute("cm") !== undefined;
  let formula: StoredFormula | null = null;
  let raw: string | null = null;
  if (!tokens.selfClosing) {
    for (;;) {
      step(tokens, data);
      if (tokens.kind === "close") break;
      if (tokens.kind === "text") continue;
      if (tokens.name === `${data.prefix}v`) raw = elementText(tokens, data);
      else if (tokens.name === `${data.prefix}f`) formula = readFormula(tokens, data);
      else if (tokens.name === `${data.prefix}is`) raw = richText(tokens, data);
      else skipElement(tokens, data);
    }
  }
  return {
    row,
    column,
    xf: xf === undefined ? null : Number(xf),
    value: valueOf(type, raw, data),
    formula,
    cellMetadata,
    start,
    end: tokens.end,
  };
}

function valueOf(type: string, raw: string | null, data: SheetDataSource): CellValue {
  if (raw === null) return null;
  switch (type) {
    case "s": {
      const text = data.sharedStrings[Number(raw)];
      if (text === undefined) throw new PackageError("bad-xml", `there is no shared string ${raw}`, data.part);
      return text;
    }
    case "str":
    case "inlineStr":
      return decodeString(raw);
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return { error: raw.trim() };
    case "d":
      return serialOfIsoDate(raw.trim());
    default: {
      if (raw.trim() === "") return null;
      const number = Number(raw);
      if (Number.isNaN(number)) throw new PackageError("bad-xml", `"${raw.slice(0, 40)}" is not a number`, data.part);
      return number;
    }
  }
}

/** Dates stored as text (strict files) as 1900 serials; what is no date stays text. */
function serialOfIsoDate(text: string): CellValue {
  const time = Date.parse(/[T ]/.test(text) ? `${text.replace(/Z$/, "")}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}

function readFormula(tokens: XmlTokens, data: SheetDataSource): StoredFormula {
  const type = tokens.attribute("t") ?? "normal";
  const shared = tokens.attribute("si");
  const ref = tokens.attribute("ref") ?? null;
  const kind = type === "shared" || type === "array" || type === "dataTable" ? type : "normal";
  const text = fromFileFormula(elementText(tokens, data));
  return { text, kind, ref, shared: kind === "shared" ? Number(shared ?? 0) : null };
}

function step(tokens: XmlTokens, data: SheetDataSource): void {
  if (!tokens.next()) throw new PackageError("bad-xml", "the sheet's data breaks off", data.part);
}

function skipElement(tokens: XmlTokens, data: SheetDataSource): void {
  let depth = tokens.selfClosing ? 0 : 1;
  while (depth > 0) {
    step(tokens, data);
    if (tokens.kind === "open" && !tokens.selfClosing) depth++;
    else if (tokens.kind === "close") depth--;
  }
}

function elementText(tokens: XmlTokens, data: SheetDataSource): string {
  let text = "";
  for (let depth = tokens.selfClosing ? 0 : 1; depth > 0;) {
    step(tokens, data);
    if (tokens.kind === "text") text += tokens.text;
    else if (tokens.kind === "close") depth--;
    else if (!tokens.selfClosing) depth++;
  }
  return text;
}

/** Text of an inline string: its runs joined, reading aids (rPh) left out. */
function richText(tokens: XmlTokens, data: SheetDataSource): string {
  let text = "";
  if (tokens.selfClosing) return text;
  for (let depth = 1; depth > 0;) {
    step(tokens, data);
    if (tokens.kind === "close") depth--;
    else if (tokens.kind === "open" && tokens.name === `${data.prefix}rPh`) skipElement(tokens, data);
    else if (tokens.kind === "open" && tokens.name === `${data.prefix}t`) text += elementText(tokens, data);
    else if (tokens.kind === "open" && !tokens.selfClosing) depth++;
  }
  return text;
}
