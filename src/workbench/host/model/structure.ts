import { MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "./address";
import { rewriteFormulas } from "./rewrite-formulas";
import { rewriteRules } from "./rewrite-rules";
import { shiftCell, shiftRange, shiftTokens, type Shift } from "./shift";
import type { ColumnFilter, FreezePanes, Table, TableColumn } from "./sheet-properties";
import type { Worksheet } from "./worksheet";

/** Insert `count` rows before row `at`; references, names, rules, merges and tables follow as in Excel. */
export function insertRows(sheet: Worksheet, at: number, count: number): void {
  shiftSheet(sheet, { sheet: sheet.name, axis: "row", at, count, bandFirst: 0, bandLast: MAX_COLUMNS - 1 });
}

/** Delete `count` rows from row `at` on. */
export function deleteRows(sheet: Worksheet, at: number, count: number): void {
  shiftSheet(sheet, { sheet: sheet.name, axis: "row", at, count: -count, bandFirst: 0, bandLast: MAX_COLUMNS - 1 });
}

/** Insert `count` columns before column `at`. */
export function insertColumns(sheet: Worksheet, at: number, count: number): void {
  shiftSheet(sheet, { sheet: sheet.name, axis: "column", at, count, bandFirst: 0, bandLast: MAX_ROWS - 1 });
}

/** Delete `count` columns from column `at` on. */
export function deleteColumns(sheet: Worksheet, at: number, count: number): void {
  shiftSheet(sheet, { sheet: sheet.name, axis: "column", at, count: -count, bandFirst: 0, bandLast: MAX_ROWS - 1 });
}

/** Insert cells in place of a range, moving what is there down or right. */
export function insertCells(sheet: Worksheet, range: RangeAddress, direction: "down" | "right"): void {
  shiftSheet(sheet, shiftOfRange(sheet, range, direction === "down" ? "row" : "column", 1));
}

/** Delete the cells of a range, moving up or left what follows. */
export function deleteCells(sheet: Worksheet, range: RangeAddress, direction: "up" | "left"): void {
  shiftSheet(sheet, shiftOfRange(sheet, range, direction === "up" ? "row" : "column", -1));
}

function shiftOfRange(sheet: Worksheet, range: RangeAddress, axis: "row" | "column", sign: 1 | -1): Shift {
  const along = axis === "row" ? range.rowCount : range.columnCount;
  const bandFirst = axis === "row" ? range.column : range.row;
  const bandCount = axis === "row" ? range.columnCount : range.rowCount;
  return {
    sheet: sheet.name,
    axis,
    at: range[axis],
    count: sign * along,
    bandFirst,
    bandLast: bandFirst + bandCount - 1,
  };
}

/** Do a shift on a sheet as one undo step. Throws when an insert would push contents over the edge of the sheet. */
export function shiftSheet(sheet: Worksheet, shift: Shift): void {
  if (shift.count === 0) return;
  checkEdge(sheet, shift);
  const { workbook } = sheet;
  const label = shift.count > 0 ? `insert ${shift.axis}s` : `delete ${shift.axis}s`;
  workbook.edits.group(label, () => {
    rewriteFormulas(
      workbook,
      (tokens, home, from, to) => shiftTokens(tokens, home?.name ?? "", shift, from, to),
      (home, cell) => (home === sheet ? shiftCell(shift, cell) : cell),
      isWhole(shift) ? breaksOf(shift) : null,
    );
    for (const other of workbook.sheets) {
      rewriteRules(
        other,
        (tokens, home, from, to) => shiftTokens(tokens, home?.name ?? "", shift, from, to),
        other === sheet ? (range) => shiftRange(shift, range) : (range) => range,
      );
    }
    shiftProperties(sheet, shift);
    shiftContents(sheet, shift);
  });
}

/**
 * Rows at which a shift of whole lines begins to move cells otherwise. Between them a reference that keeps its distance is
 * kept in all rows from some row on, or up to one; an absolute one in all or none.
 */
function breaksOf({ axis, at, count }: Shift): readonly number[] {
  return axis === "column" ? [] : [at, at - Math.min(count, 0)];
}

function isWhole(shift: Shift): boolean {
  return shift.bandFirst === 0 && shift.bandLast === (shift.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
}

function bandRange(shift: Shift, first: number, count: number): RangeAddress {
  const band = shift.bandLast - shift.bandFirst + 1;
  return shift.axis === "row"
    ? { row: first, rowCount: count, column: shift.bandFirst, columnCount: band }
    : { column: first, columnCount: count, row: shift.bandFirst, rowCount: band };
}

function checkEdge(sheet: Worksheet, shift: Shift): void {
  if (shift.count < 0) return;
  const limit = shift.axis === "row" ? MAX_ROWS : MAX_COLUMNS;
  const lost = bandRange(shift, limit - shift.count, shift.count);
  const full = sheet.grid.read(lost).columns.some(({ values, formulas }) => {
    return values.some((value) => value !== null) || (formulas?.some((formula) => formula !== null) ?? false);
  });
  if (full) throw new Error("Inserting would push cells that are not empty off the sheet.");
}

function shiftContents(sheet: Worksheet, shift: Shift): void {
  const { axis, at, count, bandFirst, bandLast } = shift;
  const removedRange = count < 0 ? bandRange(shift, at, -count) : null;
  const removed = removedRange === null ? null : sheet.grid.read(removedRange);
  sheet.workbook.edits.perform({
    change: {
      kind: "shift",
      sheet: sheet.id,
      axis,
      at,
      count,
      ...(isWhole(shift) ? {} : { band: [bandFirst, bandLast] }),
    },
    redo: () => sheet.grid.shift(axis, at, count, bandFirst, bandLast),
    undo: () => {
      sheet.grid.shift(axis, at, -count, bandFirst, bandLast);
      if (removedRange !== null && removed !== null) sheet.grid.write(removedRange, removed);
    },
  });
  if (isWhole(shift)) sheet.shiftLines(axis, at, count);
}

function shiftProperties(sheet: Worksheet, shift: Shift): void {
  const { merges, arrayRanges, autoFilter, tables, rowBreaks, freezePanes } = sheet.properties;
  const move = (ranges: readonly RangeAddress[]): RangeAddress[] =>
    ranges.flatMap((range) => shiftRange(shift, range) ?? []);
  const mergesAfter = move(merges).filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
  if (changed(merges, mergesAfter)) sheet.set("merges", mergesAfter);
  const arraysAfter = move(arrayRanges);
  if (changed(arrayRanges, arraysAfter)) sheet.set("arrayRanges", arraysAfter);
  const filterRange = autoFilter === null ? null : shiftRange(shift, autoFilter.range);
  if (autoFilter !== null && filterRange !== autoFilter.range) {
    const filters = autoFilter.filters.flatMap((filter) => shiftFilter(filter, autoFilter.range, filterRange, shift));
    sheet.set("autoFilter", filterRange === null ? null : { range: filterRange, filters });
  }
  const breaksAfter = shift.axis === "row" && isWhole(shift) ? shiftBreaks(rowBreaks, shift) : rowBreaks;
  if (changed(rowBreaks, breaksAfter)) sheet.set("rowBreaks", breaksAfter);
  const frozen = freezePanes === null || !isWhole(shift) ? freezePanes : shiftFrozen(freezePanes, shift);
  if (frozen !== freezePanes) sheet.set("freezePanes", frozen);
  const tablesAfter = tables.flatMap((table) => shiftTable(table, shift) ?? []);
  if (changed(tables, tablesAfter)) sheet.set("tables", tablesAfter);
}

/** The frozen part grows by lines inserted in it, before its first line too, and shrinks by lines deleted from it. */
function shiftFrozen(frozen: FreezePanes, { axis, at, count }: Shift): FreezePanes | null {
  const side = axis === "row" ? "rowCount" : "columnCount";
  const size = frozen[side];
  if (at >= size) return frozen;
  const after = { ...frozen, [side]: count > 0 ? size + count : Math.max(at, size + count) };
  return after.rowCount + after.columnCount === 0 ? null : after;
}

/** Page breaks go with the rows they stand before; those before deleted rows go. */
function shiftBreaks(breaks: readonly number[], shift: Shift): readonly number[] {
  return breaks.flatMap((row) => {
    const place = shiftRange(shift, { row, column: 0, rowCount: 1, columnCount: MAX_COLUMNS });
    return place === null ? [] : place.row;
  });
}

function changed<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length !== after.length || before.some((item, index) => item !== after[index]);
}

function shiftTable(table: Table, shift: Shift): Table | null {
  const range = shiftRange(shift, table.range);
  if (range === null) return null;
  if (range === table.range) return table;
  if (shift.axis === "row" || range.columnCount === table.range.columnCount) return { ...table, range };
  const { filters } = table;
  return {
    ...table,
    range,
    columns: shiftTableColumns(table, shift),
    ...(filters && { filters: filters.flatMap((filter) => shiftFilter(filter, table.range, range, shift)) }),
  };
}

/** A column's filter goes with its column. */
function shiftFilter(
  filter: ColumnFilter,
  before: RangeAddress,
  after: RangeAddress | null,
  shift: Shift,
): ColumnFilter | readonly [] {
  const place = shiftRange(shift, { ...before, column: before.column + filter.column, columnCount: 1 });
  return place === null || after === null ? [] : { ...filter, column: place.column - after.column };
}

function shiftTableColumns(table: Table, shift: Shift): TableColumn[] {
  const first = shift.at - table.range.column;
  const columns = [...table.columns];
  if (shift.count < 0) {
    const start = Math.max(first, 0);
    columns.splice(start, Math.max(first - shift.count - start, 0));
    return columns;
  }
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  const added: TableColumn[] = [];
  for (let number = 1; added.length < shift.count; number++) {
    const name = `Column${number}`;
    if (taken.has(name.toLowerCase())) continue;
    added.push({ name, calculatedFormula: null, totalsFunction: null, totalsLabel: null });
  }
  columns.splice(first, 0, ...added);
  return columns;
}
