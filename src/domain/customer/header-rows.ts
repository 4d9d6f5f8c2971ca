import { isBlank } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { isKnownHeader, matchAlias } from "./alias-index";
import { columnHeaders, headerCellText } from "./header-cells";
import { readHeader, unitNote } from "./header-text";
import { isRowEmpty } from "./sheet-grid";
import type { SheetGrid } from "./sheet-grid";
import type { RowSpan } from "./snapshot";

/** Rows near the top are all looked at; further down only those that stand apart from the data. */
const TOP = 100;
/** Blocks beyond these are not looked for. */
const MOST_BLOCKS = 20;

/** What a header text is to us; "key" names the customers themselves. */
type KnownName = "none" | "known" | "key";
type NameCache = Map<string, KnownName>;

/** What makes a row a header: how many cells are known names, of how many that say anything. */
interface HeaderEvidence {
  readonly known: number;
  readonly filled: number;
  /** Cells with a figure that is no year. */
  readonly numbers: number;
  /** True where a cell names the customers: "客户名称", "Customer ID". */
  readonly key: boolean;
}

const nothingKnown: HeaderEvidence = { known: 0, filled: 0, numbers: 0, key: false };

/**
 * Headers of all blocks on a sheet, top to bottom. Rows that repeat the header above are not among them. Where no row has two
 * known names, one that names the customers will do.
 */
export function findHeaders(grid: SheetGrid): RowSpan[] {
  const strong = headersWhere(grid, isHeader);
  return strong.length > 0 ? strong : headersWhere(grid, ({ key, numbers }) => key && numbers === 0).slice(0, 1);
}

function headersWhere(grid: SheetGrid, isHeaderRow: (evidence: HeaderEvidence) => boolean): RowSpan[] {
  const cache = new Map<string, KnownName>();
  const found: RowSpan[] = [];
  let titles = "";
  for (let row = grid.firstRow; row < grid.endRow && found.length < MOST_BLOCKS; row++) {
    const evidence = evidenceOf(grid, row, cache);
    if (!isHeaderRow(evidence)) continue;
    const span = growHeader(grid, row, cache);
    const key = headerKeyOf(grid, span);
    const last = found.at(-1);
    if (last !== undefined && row < last.row + last.rowCount) continue;
    if (key !== titles) {
      found.push(span);
      titles = key;
    }
    row = span.row + span.rowCount - 1;
  }
  return found;
}

/** The header a person pointed at: that row, with the banners that belong to it. */
export function headerAt(grid: SheetGrid, row: number): RowSpan {
  const cache = new Map<string, KnownName>();
  const span = growHeader(grid, row, cache);
  return { row: span.row, rowCount: row - span.row + 1 };
}

/** The texts of the header's lowest row, to know it again further down. */
export function headerKeyOf(grid: SheetGrid, span: RowSpan): string {
  return rowCells(grid, span.row + span.rowCount - 1)
    .map(headerCellText)
    .join("\u0001");
}

/** The unit that a note above the header, or beside it, gives to amounts: "单位：万元". */
export function unitAbove(grid: SheetGrid, header: RowSpan): ReturnType<typeof unitNote> {
  const from = Math.max(grid.firstRow, header.row - 12);
  for (let row = header.row + header.rowCount - 1; row >= from; row--) {
    if (
      row < header.row &&
      row > from &&
      row < header.row - 1 &&
      evidenceOf(grid, row, new Map<string, KnownName>()).numbers > 2
    )
      break;
    for (const value of rowCells(grid, row)) {
      const unit = typeof value === "string" ? unitNote(value) : null;
      if (unit !== null && (row < header.row || readHeader(String(value))?.bare === "")) return unit;
    }
  }
  return null;
}

/** Rows at the end of a block in which a note may say the unit. */
const ROWS_BELOW = 6;

/** The unit that a note of its own row under the customers gives to amounts. */
export function unitBelow(grid: SheetGrid, header: RowSpan, endRow: number): ReturnType<typeof unitNote> {
  for (let row = endRow - 1; row >= Math.max(header.row + header.rowCount, endRow - ROWS_BELOW); row--) {
    const filled = rowCells(grid, row).filter((value) => !isBlank(value));
    const [note] = filled;
    const unit = filled.length <= 2 && typeof note === "string" ? unitNote(note) : null;
    if (unit !== null) return unit;
  }
  return null;
}

function isHeader({ known, filled, numbers }: HeaderEvidence): boolean {
  if (known === 0 || numbers > filled * 0.4) return false;
  return known >= 2 ? known >= filled * 0.3 || known >= 4 : false;
}

function rowCells(grid: SheetGrid, row: number): CellValue[] {
  return Array.from({ length: grid.endColumn - grid.firstColumn }, (_, i) => grid.cell(row, grid.firstColumn + i));
}

function evidenceOf(grid: SheetGrid, row: number, cache: NameCache): HeaderEvidence {
  let known = 0;
  let filled = 0;
  let numbers = 0;
  let key = false;
  if (row - grid.firstRow > TOP && !standsApart(grid, row)) return nothingKnown;
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    const value = grid.cell(row, column);
    if (isBlank(value)) continue;
    filled++;
    if (isFigure(value)) numbers++;
    const name = typeof value === "string" && value.length <= 80 && !isFigure(value) ? knownName(value, cache) : "none";
    if (name !== "none") known++;
    if (name === "key") key = true;
  }
  return { known, filled, numbers, key };
}

/** A number that is no year, or a text that is nothing but a number: a sheet imported as text has figures too. */
function isFigure(value: CellValue): boolean {
  if (typeof value === "number") return !(Number.isInteger(value) && value >= 1990 && value <= 2100);
  return typeof value === "string" && value.length <= 24 && /^[-+(¥￥$]*\d[\d,.]*%?\)?$/.test(value);
}

/**
 * Deep inside a long sheet, a header has no figures and stands below an empty row, a title or a row of figures. Asked before any
 * text is read, so that long sheets cost no more than a look at their cells.
 */
function standsApart(grid: SheetGrid, row: number): boolean {
  let filledAbove = 0;
  let figuresAbove = false;
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    if (isFigure(grid.cell(row, column))) return false;
    const above = grid.cell(row - 1, column);
    if (isFigure(above)) figuresAbove = true;
    else if (!isBlank(above)) filledAbove++;
  }
  return figuresAbove || filledAbove <= 2;
}

function knownName(text: string, cache: NameCache): KnownName {
  const remembered = cache.get(text);
  if (remembered !== undefined) return remembered;
  const header = readHeader(text);
  let name: KnownName = "none";
  if (header !== null && isKnownHeader(header)) {
    const match = matchAlias(header);
    const customer = match?.fields.some((field) => field === "customer_name" || field === "customer_id") === true;
    name = customer && match?.via === "alias" ? "key" : "known";
  }
  if (cache.size < 20_000) cache.set(text, name);
  return name;
}

/** Takes in the row of banners above and the row of details, units or translations below. */
function growHeader(grid: SheetGrid, row: number, cache: NameCache): RowSpan {
  let first = row;
  let last = row;
  if (row + 1 < grid.endRow && isLowerHeader(grid, row, cache)) last = row + 1;
  if (row > grid.firstRow && isBanner(grid, row - 1, last)) first = row - 1;
  return { row: first, rowCount: last - first + 1 };
}

function isLowerHeader(grid: SheetGrid, upper: number, cache: NameCache): boolean {
  const cells = rowCells(grid, upper + 1);
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0 || filled.some((cell) => typeof cell !== "string" || cell.length > 40)) return false;
  const texts = filled.filter((cell) => typeof cell === "string");
  const units = texts.filter((text) => isUnitCell(text)).length;
  if (units * 2 >= texts.length && texts.every((text) => isUnitCell(text) || /^[(（].*[)）]$/.test(text))) return true;
  const below = evidenceOf(grid, upper + 1, cache);
  if (below.known >= 2 && below.known >= below.filled * 0.4) {
    // The same names again are a repeated header, not a second row of this one.
    return headerKeyOf(grid, { row: upper, rowCount: 1 }) !== headerKeyOf(grid, { row: upper + 1, rowCount: 1 });
  }
  const spread = cells.some((cell, i) => !isBlank(cell) && isBlank(grid.cell(upper, grid.firstColumn + i)));
  if (!spread) return false;
  return knownColumns(grid, upper, upper + 1) > knownColumns(grid, upper, upper) || areDetails(grid, upper, cache);
}

/** Texts under groups alone, none under the customers' names, and figures below most of them. */
function areDetails(grid: SheetGrid, upper: number, cache: NameCache): boolean {
  let details = 0;
  let figures = 0;
  let named = false;
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    const above = grid.cell(upper, column);
    const isKey = typeof above === "string" && knownName(above, cache) === "key";
    if (isBlank(grid.cell(upper + 1, column))) {
      named ||= isKey;
      continue;
    }
    if (isKey || isFigure(grid.cell(upper + 1, column))) return false;
    details++;
    if (isFigure(grid.cell(upper + 2, column))) figures++;
  }
  return named && details >= 2 && figures * 2 >= details;
}

function isBanner(grid: SheetGrid, row: number, last: number): boolean {
  const cells = rowCells(grid, row);
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0 || filled.some((cell) => typeof cell !== "string" || cell.length > 40)) return false;
  const reachesDown = grid.snapshot.merges.some(
    (merge) => merge.row === row && merge.rowCount > 1 && merge.row + merge.rowCount - 1 >= row + 1,
  );
  if (reachesDown) return true;
  if (filled.length < 2) return false;
  return knownColumns(grid, row, last) > knownColumns(grid, row + 1, last);
}

function isUnitCell(text: string): boolean {
  const header = readHeader(`x (${text.replace(/[()（）]/g, "")})`);
  return header !== null && header.bare === "x" && header.unit !== null;
}

/** How many different fields the header rows name with certainty. */
function knownColumns(grid: SheetGrid, first: number, last: number): number {
  const rows = Array.from({ length: last - first + 1 }, (_, i) => rowCells(grid, first + i));
  const fields = new Set<string>();
  for (const { parts } of columnHeaders(rows)) {
    const match = parts === null ? null : matchAlias(parts);
    if (match !== null && match.via !== "near-alias") fields.add(match.fields[0] ?? "");
  }
  return fields.size;
}

/** Last row of the sheet that holds anything, or -1. */
export function lastFilledRow(grid: SheetGrid): number {
  for (let row = grid.endRow - 1; row >= grid.firstRow; row--) {
    if (!isRowEmpty(grid, row, grid.firstColumn, grid.endColumn)) return row;
  }
  return -1;
}
