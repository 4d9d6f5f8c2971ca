import { isBlank } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { headerCellText } from "./header-cells";
import { fieldKind, isNumericField, KEY_FIELDS } from "./fields";
import { isLedger } from "./ledger-sheets";
import { columnOf } from "./recognition";
import type { RecognizedColumn, SkipReason } from "./recognition";
import { isCount, isGroupTitle, isNoteLabel, isProse, isSentence, isTotalLabel } from "./row-labels";
import { unitNote } from "./header-text";
import { addRow, withoutRows } from "./row-spans";
import type { SheetGrid } from "./sheet-grid";
import type { RowSpan } from "./snapshot";
import { totalsOnTop } from "./totals-on-top";

/** Which rows below a header are customers, and why the others are not. */
export interface BodyRows {
  readonly body: readonly RowSpan[];
  readonly skipped: readonly { readonly row: number; readonly why: SkipReason }[];
  /** Last row that belongs to the block, or the header's when there is none. */
  readonly lastRow: number;
}

/** Where to look for rows. */
export interface BodyArea {
  readonly header: RowSpan;
  /** One past the last row that can belong to the block. */
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
  readonly columns: readonly RecognizedColumn[];
}

/** Sums of the amounts since the last total and of all customers so far. */
interface RunningSums {
  readonly section: Float64Array;
  readonly all: Float64Array;
  sectionRows: number;
  allRows: number;
}

/** A total that does not say so has a label or two, and none of what customers have beside their amounts. */
const MOST_TEXTS_OF_TOTAL = 2;

/** How printed forms number the columns of words. */
const COLUMN_LETTERS = "甲乙丙丁戊己庚辛";
const LATIN_LETTERS = "ABCDEFGH";

/** Tells customers from subtotals, repeated headers, notes and empty rows; one pass, whatever the length. */
export function findBody(grid: SheetGrid, area: BodyArea): BodyRows {
  const reader = rowReader(grid, area);
  const body: { row: number; rowCount: number }[] = [];
  const skipped: { row: number; why: SkipReason }[] = [];
  const headerEnd = area.header.row + area.header.rowCount;
  let lastRow = headerEnd - 1;
  let afterNote = false;
  let customerAbove = false;
  for (let row = headerEnd; row < area.endRow; row++) {
    let why = reader.classify(row);
    // What follows the notes without figures is one more of them; a lone text above a repeated header is its title.
    if (why === null && afterNote && reader.isLone(row)) why = "note";
    if (why === "note") afterNote = true;
    else if (why === null || why === "repeated-header") afterNote = false;
    if (why === "repeated-header" && customerAbove && reader.isLone(row - 1)) dropLast(body, skipped);
    customerAbove = why === null;
    if (why === null) addRow(body, row);
    else skipped.push({ row, why });
    if (why !== "blank") lastRow = row;
  }
  const totals = totalsOnTop(body, reader.amountsOf);
  for (const row of totals) skipped.push({ row, why: "unlabelled-total" });
  return {
    body: withoutRows(body, totals),
    skipped: skipped.filter(({ row }) => row <= lastRow).sort((a, b) => a.row - b.row),
    lastRow,
  };
}

/** Takes the last customer back: it turned out to be the title of the page that follows. */
function dropLast(body: { row: number; rowCount: number }[], skipped: { row: number; why: SkipReason }[]): void {
  const open = body.at(-1);
  if (open === undefined) return;
  open.rowCount--;
  if (open.rowCount === 0) body.pop();
  skipped.push({ row: open.row + open.rowCount, why: "group-title" });
}

/** What a look at a row gives. */
interface SeenRow {
  readonly filled: number;
  /** Cells that hold the number 0. */
  readonly zeros: number;
  /** Numbers in the columns that hold numbers, and texts there that are nothing but a number. */
  readonly numbers: number;
  readonly amounts: number;
  readonly texts: number;
  readonly firstText: { readonly text: string; readonly column: number } | null;
}

interface RowReader {
  /** Why a row is no customer, null for a customer. Rows must come in order: sums run along. */
  classify(row: number): SkipReason | null;
  /** The amounts of a row, 0 where a cell holds none. */
  amountsOf(row: number): readonly number[];
  /** True for a row with a single text and nothing else, where the header has several columns. */
  isLone(row: number): boolean;
}

function rowReader(grid: SheetGrid, area: BodyArea): RowReader {
  const keyColumns = KEY_FIELDS.map((field) => columnOf(area.columns, field)?.column).filter(
    (column) => column !== undefined,
  );
  const moneyColumns = area.columns
    .filter(({ field }) => field !== null && fieldKind(field) === "money")
    .map(({ column }) => column);
  const numericColumns = area.columns
    .filter(({ field }) => field !== null && isNumericField(field))
    .map(({ column }) => column);
  const headerTexts = new Map<number, string>();
  const headerRow = area.header.row + area.header.rowCount - 1;
  for (let column = area.firstColumn; column < area.endColumn; column++) {
    const text = headerCellText(grid.cell(headerRow, column));
    if (text !== "") headerTexts.set(column, text);
  }
  const totals = new Set(
    grid.snapshot.tables.filter((table) => table.hasTotals).map(({ range }) => range.row + range.rowCount - 1),
  );
  const bannerRows = new Set(grid.snapshot.merges.filter((merge) => merge.columnCount > 1).map((merge) => merge.row));
  const sums: RunningSums = {
    section: new Float64Array(moneyColumns.length),
    all: new Float64Array(moneyColumns.length),
    sectionRows: 0,
    allRows: 0,
  };
  const nameColumn = keyColumns[0];
  // A ledger writes what a line is beside the customer it belongs to, on its totals too.
  const ledgerTexts = isLedger(area.columns)
    ? area.columns.filter(({ field }) => field === null || field === "remark").map(({ column }) => column)
    : [];

  function classify(row: number): SkipReason | null {
    const seen = look(row);
    if (seen.filled === 0) return "blank";
    if (totals.has(row)) return closeSection("table-total");
    if (repeatsHeader(row, seen.filled) || numbersColumns(row, seen.filled)) return "repeated-header";
    const label = seen.firstText;
    if (
      keyColumns.some((column) => isTotal(grid.cell(row, column))) ||
      (label !== null && label.column < (nameColumn ?? Infinity) + 3 && isTotalLabel(label.text)) ||
      ledgerTexts.some((column) => isTotal(grid.cell(row, column)))
    ) {
      return closeSection("subtotal");
    }
    const keyed = keyColumns.some((column) => saysSomething(grid.cell(row, column)));
    if (label !== null && seen.numbers === 0) {
      if (unitNote(label.text) !== null && seen.filled <= 2) return "unit-note";
      if (isNoteLabel(label.text) || (isProse(label.text) && !isKeyedBeside(row, label.column))) return "note";
      if (seen.filled === 1 && headerTexts.size >= 3 && (isSentence(label.text) || isCount(label.text))) return "note";
      if (seen.filled === 1 && headerTexts.size >= 4) {
        if (bannerRows.has(row)) return label.text.length > 25 ? "note" : "group-title";
        if (label.column !== nameColumn)
          return label.text.length > 20
            ? "note"
            : keyColumns.includes(label.column) && /\d/.test(label.text)
              ? null
              : "group-title";
        if (isGroupTitle(label.text)) return "group-title";
      }
    }
    if (keyColumns.length === 0) return null;
    if (seen.texts <= MOST_TEXTS_OF_TOTAL && sumsAbove(row, keyed)) return closeSection("unlabelled-total");
    if (!keyed) return seen.amounts === 0 ? "note" : seen.zeros === seen.filled ? "blank" : "no-customer";
    addUp(row);
    return null;
  }

  function look(row: number): SeenRow {
    let filled = 0;
    let zeros = 0;
    let texts = 0;
    let firstText: { text: string; column: number } | null = null;
    for (let column = area.firstColumn; column < area.endColumn; column++) {
      const value = grid.cell(row, column);
      if (!saysSomething(value)) continue;
      filled++;
      // Rows prepared for later show what their formulas give for nothing.
      if (value === 0) zeros++;
      if (typeof value === "string" && amountIn(value) === null) texts++;
      if (firstText === null && typeof value === "string") firstText = { text: value, column };
    }
    let numbers = 0;
    let amounts = 0;
    for (const column of numericColumns) {
      const value = grid.cell(row, column);
      if (typeof value === "number") numbers++;
      if (amountIn(value) !== null) amounts++;
    }
    return { filled, zeros, numbers, amounts, texts, firstText };
  }

  function isKeyedBeside(row: number, column: number): boolean {
    return keyColumns.some((key) => key !== column && saysSomething(grid.cell(row, key)));
  }

  function repeatsHeader(row: number, filled: number): boolean {
    let same = 0;
    let compared = 0;
    for (const [column, text] of headerTexts) {
      compared++;
      const value = grid.cell(row, column);
      if (typeof value === "string" && headerCellText(value) === text) same++;
      else if (compared >= 4 && same === 0) return false;
    }
    return same >= 2 && same >= filled * 0.6;
  }

  /**
   * The line of column numbers under the header of a printed form: 1, 2, 3 … or 甲, 乙, 1, 2 …; where the row below goes on
   * counting, customers themselves are numbered or named so.
   */
  function numbersColumns(row: number, filled: number): boolean {
    if (row !== headerRow + 1 || filled < 3 || filled < headerTexts.size) return false;
    let [numbers, letters] = [0, 0];
    for (let column = area.firstColumn; column < area.endColumn; column++) {
      const text = countText(grid.cell(row, column));
      if (text === COLUMN_LETTERS[letters] || text === LATIN_LETTERS[letters]) letters++;
      else if (text === String(numbers + 1)) numbers++;
      else if (text !== "") return false;
      const below = countText(grid.cell(row + 1, column));
      if (numbers + letters === 1 && [COLUMN_LETTERS[1], LATIN_LETTERS[1], "2"].includes(below)) return false;
    }
    return numbers + letters === filled;
  }

  /** An amount row equals the rows above it in every money column: a total that does not say so. */
  function sumsAbove(row: number, keyed: boolean): boolean {
    if (moneyColumns.length === 0 || (keyed && moneyColumns.length < 2)) return false;
    if (!keyed && isSumFormula(row)) return true;
    return (
      (sums.sectionRows >= 2 && equalsSums(row, sums.section, keyed)) ||
      (sums.allRows >= 2 && equalsSums(row, sums.all, keyed))
    );
  }

  function equalsSums(row: number, expected: Float64Array, keyed: boolean): boolean {
    let shown = 0;
    for (let i = 0; i < moneyColumns.length; i++) {
      const value = amountIn(grid.cell(row, moneyColumns[i] ?? -1));
      const sum = expected[i] ?? 0;
      if (value === null) {
        if (keyed && sum !== 0) return false;
        continue;
      }
      if (Math.abs(value - sum) > 0.005 + Math.abs(sum) * 1e-9) return false;
      if (value !== 0) shown++;
    }
    return shown >= (keyed ? 2 : 1);
  }

  function isSumFormula(row: number): boolean {
    const { formulaAt } = grid.snapshot;
    return (
      formulaAt !== undefined &&
      moneyColumns.some((column) => /^=\s*(?:SUM|SUBTOTAL|AGGREGATE)\(/i.test(formulaAt(row, column) ?? ""))
    );
  }

  function addUp(row: number): void {
    let adds = false;
    for (let i = 0; i < moneyColumns.length; i++) {
      const value = amountIn(grid.cell(row, moneyColumns[i] ?? -1));
      if (value === null) continue;
      adds ||= value !== 0;
      sums.section[i] = (sums.section[i] ?? 0) + value;
      sums.all[i] = (sums.all[i] ?? 0) + value;
    }
    // The row after one with nothing to add is no sum of two, though it may be like the one before.
    if (!adds) return;
    sums.sectionRows++;
    sums.allRows++;
  }

  function closeSection(why: SkipReason): SkipReason {
    sums.section.fill(0);
    sums.sectionRows = 0;
    return why;
  }

  function amountsOf(row: number): number[] {
    return moneyColumns.map((column) => amountIn(grid.cell(row, column)) ?? 0);
  }

  function isLone(row: number): boolean {
    if (headerTexts.size < 2) return false;
    let filled = 0;
    for (let column = area.firstColumn; column < area.endColumn && filled < 2; column++)
      if (saysSomething(grid.cell(row, column))) filled++;
    return filled === 1;
  }

  return { classify, amountsOf, isLone };
}

/** The number in a cell, also where a sheet was imported as text; null for anything else. Cheap: asked of every amount. */
function amountIn(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.length > 24 || !/^-?\d[\d,]*(?:\.\d+)?$/.test(value)) return null;
  return Number(value.replaceAll(",", ""));
}

function countText(value: CellValue): string {
  return typeof value === "number" ? String(value) : typeof value === "string" && value.length < 9 ? value.trim() : "";
}

function isTotal(value: CellValue): boolean {
  return typeof value === "string" && isTotalLabel(value);
}

/** True for a cell with more in it than white space and dashes. */
function saysSomething(value: CellValue): boolean {
  if (isBlank(value)) return false;
  return typeof value !== "string" || value.length > 50 || !/^[\s\-–—―─－_/\\]*$/.test(value);
}
