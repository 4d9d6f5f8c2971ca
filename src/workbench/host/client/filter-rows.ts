import { formatValue } from "../formula/number-format";
import { cellText, quoteSheetName, type RangeAddress } from "../model/address";
import type { ColumnFilter, Table } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import { bodyRange } from "./table-cells";

/** A hidden name that Excel gives to the range of a sheet's own filter; other programs find the filter by it. */
const FILTER_NAME = "_xlnm._FilterDatabase";

/** A filter of a sheet: that of one of its tables, or its own. */
export interface SheetFilter {
  /** Id of its table, or null. */
  readonly table: number | null;
  /** The row of its buttons. */
  readonly headerRow: number;
  /** The rows it shows and hides. */
  readonly body: RangeAddress;
  readonly filters: readonly ColumnFilter[];
}

/** All filters of a sheet: tables that show their buttons, then the sheet's own. */
export function filtersOf(sheet: Worksheet): SheetFilter[] {
  const { tables, autoFilter } = sheet.properties;
  const found: SheetFilter[] = tables
    .filter(({ showFilter, hasHeader }) => showFilter && hasHeader)
    .map((table) => ({
      table: table.id,
      headerRow: table.range.row,
      body: bodyRange(table),
      filters: table.filters ?? [],
    }));
  if (autoFilter !== null && autoFilter.range.rowCount > 1) {
    const { range, filters } = autoFilter;
    const body = { ...range, row: range.row + 1, rowCount: range.rowCount - 1 };
    found.push({ table: null, headerRow: range.row, body, filters });
  }
  return found;
}

/** The filter whose button stands in a cell, or null. */
export function filterAt(sheet: Worksheet, row: number, column: number): SheetFilter | null {
  return (
    filtersOf(sheet).find(
      ({ headerRow, body }) => headerRow === row && column >= body.column && column < body.column + body.columnCount,
    ) ?? null
  );
}

/** What a cell shows, as filters compare it: without case, and without spaces around. */
export function filterText(sheet: Worksheet, row: number, column: number): string {
  const { numberFormat } = sheet.style(row, column);
  return formatValue(sheet.value(row, column), numberFormat, sheet.workbook.date1904).text.trim();
}

/**
 * Replaces what one column of a filter lets through (null: everything), and shows and hides rows by all its columns; one
 * undo step. Rows that a carried condition hides stay hidden.
 */
export function filterColumn(
  sheet: Worksheet,
  filter: SheetFilter,
  column: number,
  passing: Pick<ColumnFilter, "values" | "blanks"> | null,
): void {
  const others = filter.filters.filter((other) => other.column !== column);
  const filters = passing === null ? others : [...others, { column, ...passing, opaque: null }];
  sheet.workbook.edits.group("filter", () => {
    const { tables, autoFilter } = sheet.properties;
    if (filter.table !== null)
      sheet.set(
        "tables",
        tables.map((table) => (table.id === filter.table ? { ...table, filters } : table)),
      );
    else if (autoFilter !== null) sheet.set("autoFilter", { ...autoFilter, filters });
    showPassing(sheet, filter, filters);
  });
}

/** Shows and hides the rows of a filter by what its cells hold now (after sorting, say). */
export function reapplyFilters(sheet: Worksheet): void {
  for (const filter of filtersOf(sheet)) if (filter.filters.length > 0) showPassing(sheet, filter, filter.filters);
}

/** Adds the sheet's own filter over a range with its header row, or (null) takes it away and shows its rows again. */
export function setAutoFilter(sheet: Worksheet, range: RangeAddress | null): void {
  sheet.workbook.edits.group("filter", () => {
    const before = filtersOf(sheet).find(({ table }) => table === null);
    if (before !== undefined && before.filters.length > 0) showPassing(sheet, before, []);
    sheet.set("autoFilter", range === null ? null : { range, filters: [] });
    const { workbook, id: scope } = sheet;
    if (range === null) return workbook.removeName(FILTER_NAME, scope);
    const formula = `=${quoteSheetName(sheet.name)}!${absoluteText(range)}`;
    workbook.setName({ name: FILTER_NAME, scope, formula, hidden: true, comment: "" });
  });
}

/** Shows the filter buttons of a table, or hides them and shows the rows that they hid. */
export function toggleTableFilter(sheet: Worksheet, table: Table): void {
  sheet.workbook.edits.group("filter", () => {
    const before = filtersOf(sheet).find((filter) => filter.table === table.id);
    if (before !== undefined && before.filters.length > 0) showPassing(sheet, before, []);
    const changed: Table = { ...table, showFilter: !table.showFilter, filters: [] };
    sheet.set(
      "tables",
      sheet.properties.tables.map((other) => (other.id === table.id ? changed : other)),
    );
  });
}

function showPassing(sheet: Worksheet, before: SheetFilter, filters: readonly ColumnFilter[]): void {
  const { body } = before;
  const passedBefore = testOf(sheet, body, before.filters);
  const passes = testOf(sheet, body, filters);
  const carried = filters.some(({ values }) => values === null);
  const hidden = Array.from({ length: body.rowCount }, (_, index) => {
    const row = body.row + index;
    const byCarried = carried && sheet.line("row", row).hidden && passedBefore(row);
    return byCarried || !passes(row);
  });
  // Runs of rows that change alike are one edit.
  for (let start = 0; start < hidden.length;) {
    let end = start + 1;
    while (end < hidden.length && hidden[end] === hidden[start]) end += 1;
    const rows = Array.from({ length: end - start }, (_, index) => body.row + start + index);
    if (rows.some((row) => sheet.line("row", row).hidden !== hidden[start]))
      sheet.setLines("row", body.row + start, end - start, { hidden: hidden[start] === true });
    start = end;
  }
}

/** Whether a row passes all the conditions that are understood. */
function testOf(sheet: Worksheet, body: RangeAddress, filters: readonly ColumnFilter[]): (row: number) => boolean {
  const tests = filters.flatMap(({ column, values, blanks }) => {
    if (values === null) return [];
    const passing = new Set(values.map((text) => text.trim().toLowerCase()));
    return [{ column: body.column + column, passing, blanks }];
  });
  return (row) =>
    tests.every(({ column, passing, blanks }) => {
      const text = filterText(sheet, row, column).toLowerCase();
      return text === "" ? blanks : passing.has(text);
    });
}

/** "$A$1:$B$2" */
function absoluteText({ row, column, rowCount, columnCount }: RangeAddress): string {
  const corner = (at: number, across: number): string => cellText(at, across).replace(/([A-Z]+)/, "$$$1$$");
  return `${corner(row, column)}:${corner(row + rowCount - 1, column + columnCount - 1)}`;
}
