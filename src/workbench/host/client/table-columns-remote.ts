import { MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "../model/address";
import type { TableColumn } from "../model/sheet-properties";
import { deleteCells, insertCells } from "../model/structure";
import { requireUnprotected } from "./area";
import type { CallArguments } from "./call-arguments";
import { shownValue } from "./cell-input";
import { HostError, invalidArgument, itemNotFound } from "./host-error";
import { writeCells } from "./range-cells";
import { rangeType } from "./range-remote";
import { RemoteType, type Remote } from "./remote";
import { bodyRange, tableOf, updateTable, type TableSubject } from "./table-cells";

interface ColumnSubject extends TableSubject {
  /** Header of the column: unique in its table. */
  readonly name: string;
}

function indexOf(subject: ColumnSubject): number {
  const key = subject.name.toLowerCase();
  const index = tableOf(subject).columns.findIndex((column) => column.name.toLowerCase() === key);
  if (index < 0) throw itemNotFound("TableColumn");
  return index;
}

const wholeColumn = (subject: ColumnSubject): RangeAddress => {
  const { range } = tableOf(subject);
  return { ...range, column: range.column + indexOf(subject), columnCount: 1 };
};

const bodyOf = (subject: ColumnSubject): RangeAddress => {
  const body = bodyRange(tableOf(subject));
  return { ...body, column: body.column + indexOf(subject), columnCount: 1 };
};

function rename(subject: ColumnSubject, value: unknown, location: string): void {
  const table = tableOf(subject);
  if (typeof value !== "string" || value === "") throw invalidArgument(location);
  const index = indexOf(subject);
  if (table.columns.some((column, i) => i !== index && column.name.toLowerCase() === value.toLowerCase()))
    throw new HostError("ItemAlreadyExists", "A column of this name exists already.", location);
  updateTable(subject, {
    columns: table.columns.map((column, i) => (i === index ? { ...column, name: value } : column)),
  });
  if (table.hasHeader) subject.sheet.setValue(table.range.row, table.range.column + index, value);
}

const tableColumnType = new RemoteType<ColumnSubject>({
  name: "TableColumn",
  identity: { key: "Id", of: (subject) => indexOf(subject) + 1 },
  properties: {
    Id: { get: (subject) => indexOf(subject) + 1 },
    Index: { get: indexOf },
    Name: {
      get: ({ name }) => name,
      set: (subject, value, _host, location) => rename(subject, value, location),
    },
    Values: {
      get: (subject) => {
        const { row, column, rowCount } = wholeColumn(subject);
        return Array.from({ length: rowCount }, (_, i) => [shownValue(subject.sheet.value(row + i, column))]);
      },
      set: (subject, value, _host, location) =>
        writeCells({ sheet: subject.sheet, range: wholeColumn(subject) }, value, "A1", location),
    },
  },
  methods: {
    GetRange: (subject) => rangeType.of({ sheet: subject.sheet, range: wholeColumn(subject) }),
    GetDataBodyRange: (subject) => rangeType.of({ sheet: subject.sheet, range: bodyOf(subject) }),
    GetHeaderRowRange: (subject) =>
      rangeType.of({ sheet: subject.sheet, range: { ...wholeColumn(subject), rowCount: 1 } }),
    GetTotalRowRange: (subject, args) => {
      if (!tableOf(subject).hasTotals) throw itemNotFound(args.location);
      const { row, rowCount, ...rest } = wholeColumn(subject);
      return rangeType.of({ sheet: subject.sheet, range: { ...rest, row: row + rowCount - 1, rowCount: 1 } });
    },
    Delete: (subject, args) => {
      requireUnprotected(subject.sheet, args.location);
      if (tableOf(subject).columns.length === 1)
        throw new HostError("InvalidOperation", "A table keeps one column.", args.location);
      removeColumn(subject);
    },
  },
});

/** Takes the column's cells out; what stands right of the table in these rows moves left with it. */
function removeColumn(subject: ColumnSubject): void {
  const table = tableOf(subject);
  const index = indexOf(subject);
  const columns = table.columns.filter((_, i) => i !== index);
  subject.sheet.workbook.edits.group("delete table column", () => {
    deleteCells(subject.sheet, wholeColumn(subject), "left");
    updateTable(subject, { columns, range: { ...table.range, columnCount: columns.length } });
  });
}

const blankColumn = (name: string): TableColumn => ({
  name,
  calculatedFormula: null,
  totalsFunction: null,
  totalsLabel: null,
});

function freeName(columns: readonly TableColumn[]): string {
  let number = columns.length + 1;
  while (columns.some((column) => column.name.toLowerCase() === `column${number}`)) number += 1;
  return `Column${number}`;
}

/** Whether anything stands in the cells that a new last column would take. */
function occupied({ sheet }: TableSubject, range: RangeAddress): boolean {
  for (let row = range.row; row < Math.min(range.row + range.rowCount, MAX_ROWS); row += 1)
    if (sheet.value(row, range.column) !== null || sheet.formula(row, range.column) !== null) return true;
  return false;
}

function add(subject: TableSubject, args: CallArguments): Remote {
  requireUnprotected(subject.sheet, args.location);
  const table = tableOf(subject);
  const given = args.optionalInteger(0);
  const count = table.columns.length;
  const index = given === null || given < 0 ? count : given;
  const values = args.raw(1);
  const headerValue: unknown = Array.isArray(values) && Array.isArray(values[0]) ? values[0][0] : undefined;
  const name =
    args.optionalText(2) ??
    (table.hasHeader && typeof headerValue === "string" && headerValue !== "" ? headerValue : freeName(table.columns));
  if (index > count || table.range.column + count >= MAX_COLUMNS) throw invalidArgument(args.location);
  if (table.columns.some((column) => column.name.toLowerCase() === name.toLowerCase()))
    throw new HostError("ItemAlreadyExists", "A column of this name exists already.", args.location);
  const place = { ...table.range, column: table.range.column + index, columnCount: 1 };
  const columns = [...table.columns.slice(0, index), blankColumn(name), ...table.columns.slice(index)];
  subject.sheet.workbook.edits.group("add table column", () => {
    if (index < count || occupied(subject, place)) insertCells(subject.sheet, place, "right");
    updateTable(subject, { columns, range: { ...table.range, columnCount: count + 1 } });
    if (Array.isArray(values)) writeCells({ sheet: subject.sheet, range: place }, values, "A1", args.location);
    if (table.hasHeader) subject.sheet.setValue(place.row, place.column, name);
  });
  return tableColumnType.of({ ...subject, name });
}

function find(subject: TableSubject, args: CallArguments): Remote | null {
  const key = args.raw(0);
  const { columns } = tableOf(subject);
  const found =
    typeof key === "number"
      ? columns[key - 1]
      : columns.find((column) => column.name.toLowerCase() === String(key).toLowerCase());
  return found === undefined ? null : tableColumnType.of({ ...subject, name: found.name });
}

function findOrThrow(subject: TableSubject, args: CallArguments): Remote {
  const found = find(subject, args);
  if (found === null) throw itemNotFound(args.location);
  return found;
}

export const tableColumnsType = new RemoteType<TableSubject>({
  name: "TableColumnCollection",
  properties: { Count: { get: (subject) => tableOf(subject).columns.length } },
  items: (subject) => tableOf(subject).columns.map(({ name }) => tableColumnType.of({ ...subject, name })),
  indexer: findOrThrow,
  methods: {
    Add: add,
    GetItem: findOrThrow,
    GetItemOrNullObject: find,
    GetItemAt: (subject, args) => {
      const column = tableOf(subject).columns[args.integer(0)];
      if (column === undefined) throw itemNotFound(args.location);
      return tableColumnType.of({ ...subject, name: column.name });
    },
    GetCount: (subject) => tableOf(subject).columns.length,
  },
});
