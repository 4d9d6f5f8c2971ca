import { reapplyFilters, setAutoFilter, toggleTableFilter } from "../../host/client/filter-rows";
import { requireUnprotected, requireWritable } from "../../host/client/area";
import { followCalculatedColumns } from "../../host/client/calculated-columns";
import { hideLines } from "../../host/client/outline";
import { autofitColumns } from "../../host/client/line-size";
import { readInput } from "../../host/client/cell-input";
import { entryOptions, writeCells } from "../../host/client/range-cells";
import { parseFormula } from "../../host/formula/parse";
import { contains, MAX_COLUMNS, MAX_ROWS, type CellAddress, type RangeAddress } from "../../host/model/address";
import { autoFill } from "../../host/model/auto-fill";
import { moveRange } from "../../host/model/move-range";
import { copyRange, sortRows } from "../../host/model/rearrange";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../../host/model/structure";
import { cellRange, type Worksheet } from "../../host/model/worksheet";
import { closed } from "./formula/typing-help";
import { formatOfFormula } from "./formula/formula-format";
import { charactersOf, pointsOf } from "./grid/sheet-layout";
import { growTable } from "./grow-table";
import { sortedPart } from "./sorted-part";
import { visibleParts } from "./visible-parts";

type Axis = "row" | "column";
const PLACE = "the sheet";

/**
 * What a person does to a sheet by hand. Each is one undo step, refuses what a protected sheet forbids (HostError
 * "AccessDenied") and changes the model only: calculating and drawing follow from that.
 */
export const sheetActions = {
  /**
   * Enters a text into every cell of a range that no filter hides, read as Excel reads what is typed; a row typed right
   * below a table joins it.
   * `check` sees the cells as written; what it throws takes them back.
   * @throws FormulaSyntaxError for a formula that cannot be read, even with its parentheses closed
   */
  enter(sheet: Worksheet, range: RangeAddress, typed: string, check: () => void = () => {}): void {
    const text = typed.startsWith("=") && typed.length > 1 ? checked(sheet, range, closed(typed)) : typed;
    const [first = range, ...others] = visibleParts(sheet, range);
    sheet.workbook.edits.group("enter", () => {
      for (const part of text.startsWith("=") ? [first] : [first, ...others])
        writeCells({ sheet, range: part }, text, "A1", PLACE, { chinese: true });
      const format = formatOfFormula(sheet, first);
      if (format !== null) sheet.setStyle(first, { numberFormat: format });
      const entered = { sheet, range: cellRange(first) };
      if (text.startsWith("="))
        for (const part of others) {
          requireWritable({ sheet, range: part }, PLACE);
          copyRange(entered, { sheet, range: part }, "contents");
        }
      // A line break in a cell is there to be seen.
      if (text.includes("\n") && !text.startsWith("="))
        for (const part of [first, ...others]) sheet.setStyle(part, { alignment: { wrapText: true } });
      growTable(sheet, range);
      check();
    });
  },

  /** Empties the cells of a range that no filter hides. */
  clear(sheet: Worksheet, range: RangeAddress): void {
    requireWritable({ sheet, range }, PLACE);
    sheet.workbook.edits.group("clear", () => {
      for (const part of visibleParts(sheet, range)) sheet.clear(part, "contents");
    });
  },

  /** Texts from another program, each read as if it were typed; a single one fills the whole range. */
  pasteTexts(sheet: Worksheet, range: RangeAddress, rows: readonly (readonly string[])[]): RangeAddress {
    const [only] = rows[0] ?? [];
    if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined) {
      this.enter(sheet, range, only);
      return range;
    }
    const columnCount = Math.max(...rows.map((row) => row.length));
    const target = fitting({ ...range, rowCount: rows.length, columnCount });
    const matrix = Array.from({ length: target.rowCount }, (_, r) =>
      Array.from({ length: target.columnCount }, (_unused, c) => rows[r]?.[c] ?? ""),
    );
    sheet.workbook.edits.group("paste", () => {
      writeCells({ sheet, range: target }, matrix, "A1", PLACE, { chinese: true });
      matrix.forEach((texts, r) =>
        texts.forEach((_text, c) => {
          const cell = cellRange({ row: target.row + r, column: target.column + c });
          const format = formatOfFormula(sheet, cell);
          if (format !== null) sheet.setStyle(cell, { numberFormat: format });
        }),
      );
      growTable(sheet, target);
    });
    return target;
  },

  /** Pastes what was copied on this page: formulas move along, styles come with it. */
  pasteCopied(source: { sheet: Worksheet; range: RangeAddress }, sheet: Worksheet, range: RangeAddress): void {
    requireWritable({ sheet, range }, PLACE);
    copyRange(source, { sheet, range });
    followCalculatedColumns({ sheet, range });
  },

  /**
   * Pastes the parts of a filtered list one below the other, with their styles; of formulas the values, as Excel does with
   * cells from several places.
   */
  pasteParts(source: Worksheet, parts: readonly RangeAddress[], sheet: Worksheet, range: RangeAddress): void {
    requireWritable({ sheet, range }, PLACE);
    sheet.workbook.edits.group("paste", () => {
      let { row } = range;
      for (const part of parts) {
        const target = { sheet, range: { ...part, row, column: range.column } };
        copyRange({ sheet: source, range: part }, target, "values");
        copyRange({ sheet: source, range: part }, target, "formats");
        row += part.rowCount;
      }
    });
  },

  /** Pastes what was cut: references follow the cells. */
  pasteCut(source: { sheet: Worksheet; range: RangeAddress }, sheet: Worksheet, to: CellAddress): void {
    requireWritable(source, PLACE);
    requireWritable({ sheet, range: { ...source.range, row: to.row, column: to.column } }, PLACE);
    moveRange(source, { sheet, row: to.row, column: to.column });
  },

  /**
   * Fills from a range over a longer one (the handle), or from its first row or column over the rest (Ctrl+D, Ctrl+R). In a
   * filtered list the nearest row is copied into those in sight.
   */
  fill(sheet: Worksheet, source: RangeAddress, target: RangeAddress, copies: boolean): void {
    requireWritable({ sheet, range: target }, PLACE);
    const parts = visibleParts(sheet, target);
    if (parts.length > 1 && source.rowCount < target.rowCount) fillParts(sheet, source, target, parts);
    else autoFill(sheet, source, target, copies ? "copy" : "default");
    followCalculatedColumns({ sheet, range: target });
  },

  insertLines(sheet: Worksheet, axis: Axis, at: number, count: number): void {
    requireUnprotected(sheet, PLACE);
    if (axis === "row") insertRows(sheet, at, count);
    else insertColumns(sheet, at, count);
  },

  /** Deletes columns, or those of the rows that no filter hides. */
  deleteLines(sheet: Worksheet, axis: Axis, at: number, count: number): void {
    requireUnprotected(sheet, PLACE);
    if (axis === "column") return deleteColumns(sheet, at, count);
    const rows = visibleParts(sheet, { row: at, rowCount: count, column: 0, columnCount: MAX_COLUMNS });
    sheet.workbook.edits.group("delete rows", () => {
      for (const part of [...rows].reverse()) deleteRows(sheet, part.row, part.rowCount);
    });
  },

  hideLines(sheet: Worksheet, axis: Axis, at: number, count: number, hidden: boolean): void {
    requireUnprotected(sheet, PLACE);
    sheet.setLines(axis, at, count, { hidden });
  },

  /** Gives lines a size in pixels. */
  resizeLines(sheet: Worksheet, axis: Axis, at: number, count: number, pixels: number): void {
    requireUnprotected(sheet, PLACE);
    sheet.setLines(axis, at, count, {
      size: axis === "row" ? pointsOf(pixels) : charactersOf(pixels),
      hidden: pixels < 3,
    });
  },

  autofit(sheet: Worksheet, column: number): void {
    requireUnprotected(sheet, PLACE);
    autofitColumns({ sheet, range: { row: 0, column, rowCount: MAX_ROWS, columnCount: 1 } });
  },

  /** Opens or closes the group that a line belongs to. */
  toggleGroup(sheet: Worksheet, axis: Axis, inside: number): void {
    const level = sheet.line(axis, inside).outlineLevel;
    let first = inside;
    let last = inside;
    while (first > 0 && sheet.line(axis, first - 1).outlineLevel >= level) first -= 1;
    while (sheet.line(axis, last + 1).outlineLevel >= level) last += 1;
    const all = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
    const size = axis === "row" ? "rowCount" : "columnCount";
    const range = { ...all, [axis]: first, [size]: last - first + 1 };
    hideLines({ sheet, range }, axis, !sheet.line(axis, inside).hidden, PLACE);
  },

  /** Sorts the rows around a selection by one of its columns; headers, totals and rows outside stay where they are. */
  sort(sheet: Worksheet, selection: RangeAddress, column: number, descending: boolean): RangeAddress | null {
    requireUnprotected(sheet, PLACE);
    const range = sortedPart(sheet, selection, column);
    if (range === null) return null;
    sheet.workbook.edits.group("sort", () => {
      sortRows(sheet, range, [{ column, descending }]);
      // Rows are hidden by their place: other customers stand there now.
      reapplyFilters(sheet);
    });
    return range;
  },

  /** Refuses where the protection of the sheet allows no filtering. */
  requireFilterable(sheet: Worksheet): void {
    if (sheet.properties.protection?.options["allowAutoFilter"] !== true) requireUnprotected(sheet, PLACE);
  },

  /**
   * Adds filter buttons to the table or list around a selection, or takes them away again with what they hide.
   * @returns false where there is no list
   */
  toggleFilter(sheet: Worksheet, selection: RangeAddress): boolean {
    this.requireFilterable(sheet);
    const { row, column } = selection;
    const table = sheet.properties.tables.find(({ range }) => contains(range, row, column));
    if (table !== undefined) toggleTableFilter(sheet, table);
    else if (sheet.properties.autoFilter !== null) setAutoFilter(sheet, null);
    else {
      const body = sortedPart(sheet, { ...selection, rowCount: 1, columnCount: 1 }, column);
      const header = selection.rowCount > 1 && selection.rowCount < MAX_ROWS ? selection.row : (body?.row ?? 0) - 1;
      if (body === null || header < 0 || header >= body.row) return false;
      setAutoFilter(sheet, { ...body, row: header, rowCount: body.row + body.rowCount - header });
    }
    return true;
  },
};

/** The text, when it can be read as a formula. */
function checked(sheet: Worksheet, { row, column }: RangeAddress, text: string): string {
  const input = readInput(text, sheet.style(row, column).numberFormat, entryOptions(sheet, true), PLACE);
  if ("formula" in input) parseFormula(sheet.workbook.formulas.fromA1(input.formula, row, column).tokens);
  return text;
}

function fillParts(sheet: Worksheet, source: RangeAddress, target: RangeAddress, parts: readonly RangeAddress[]): void {
  const last = source.row + source.rowCount - 1;
  const down = source.row === target.row;
  const nearest = { ...source, row: down ? last : source.row, rowCount: 1 };
  sheet.workbook.edits.group("fill", () => {
    for (const part of parts) {
      const first = down ? Math.max(part.row, last + 1) : part.row;
      const end = down ? part.row + part.rowCount : Math.min(part.row + part.rowCount, source.row);
      if (end > first)
        copyRange({ sheet, range: nearest }, { sheet, range: { ...part, row: first, rowCount: end - first } });
    }
  });
}

function fitting(range: RangeAddress): RangeAddress {
  return {
    ...range,
    rowCount: Math.min(range.rowCount, MAX_ROWS - range.row),
    columnCount: Math.min(range.columnCount, MAX_COLUMNS - range.column),
  };
}
