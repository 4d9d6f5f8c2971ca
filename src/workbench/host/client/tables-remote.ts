import { intersection, type RangeAddress } from "../model/address";
import type { Table } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import { parseArea, requireUnprotected, type Area } from "./area";
import { autoFilterType } from "./auto-filter-remote";
import type { CallArguments } from "./call-arguments";
import { shownValue } from "./cell-input";
import type { Host } from "./host";
import { HostError, invalidArgument, itemNotFound } from "./host-error";
import { rangeType } from "./range-remote";
import { readFlag } from "./read-flag";
import { RemoteType, type Property, type Remote } from "./remote";
import { bodyRange, findTable, freshTableId, tableOf, updateTable, type TableSubject } from "./table-cells";
import { tableColumnsType } from "./table-columns-remote";
import { worksheetType } from "./worksheet-remote";

const flagged = (name: "showFilter" | "hasTotals"): Property<TableSubject> => ({
  get: (subject) => tableOf(subject)[name],
  set: (subject, value, _host, location) => {
    const shown = readFlag(value, location);
    if (name === "hasTotals") showTotals(subject, shown);
    else updateTable(subject, { [name]: shown });
  },
});

/** The totals row comes and goes below the body; it counts as part of the table's range. */
function showTotals(subject: TableSubject, shown: boolean): void {
  const table = tableOf(subject);
  if (table.hasTotals === shown) return;
  const { range } = table;
  if (!shown) subject.sheet.clear({ ...range, row: range.row + range.rowCount - 1, rowCount: 1 });
  updateTable(subject, { hasTotals: shown, range: { ...range, rowCount: range.rowCount + (shown ? 1 : -1) } });
}

const headerRange = (table: Table): RangeAddress => ({ ...table.range, rowCount: 1 });

export const tableType = new RemoteType<TableSubject>({
  name: "Table",
  identity: { key: "Id", of: ({ id }) => String(id) },
  properties: {
    Id: { get: ({ id }) => String(id) },
    LegacyId: { get: ({ id }) => String(id) },
    Name: {
      get: (subject) => tableOf(subject).name,
      set: (subject, value, host, location) => {
        if (typeof value !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(value)) throw invalidArgument(location);
        const other = findTable(host.workbook, value);
        if (other !== null && other.id !== subject.id)
          throw new HostError("ItemAlreadyExists", "A table of this name exists already.", location);
        updateTable(subject, { name: value });
      },
    },
    ShowHeaders: { get: (subject) => tableOf(subject).hasHeader },
    ShowTotals: flagged("hasTotals"),
    ShowFilterButton: flagged("showFilter"),
    Style: {
      get: (subject) => tableOf(subject).style ?? "",
      set: (subject, value, _host, location) => {
        if (typeof value !== "string") throw invalidArgument(location);
        updateTable(subject, { style: value === "" ? null : value });
      },
    },
  },
  navigation: {
    Columns: (subject) => tableColumnsType.of(subject),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    AutoFilter: (subject) =>
      autoFilterType.of({
        sheet: subject.sheet,
        range: () => (tableOf(subject).showFilter ? tableOf(subject).range : null),
      }),
  },
  methods: {
    GetRange: (subject) => rangeType.of({ sheet: subject.sheet, range: tableOf(subject).range }),
    GetDataBodyRange: (subject) => rangeType.of({ sheet: subject.sheet, range: bodyRange(tableOf(subject)) }),
    GetHeaderRowRange: (subject, args) => {
      if (!tableOf(subject).hasHeader) throw itemNotFound(args.location);
      return rangeType.of({ sheet: subject.sheet, range: headerRange(tableOf(subject)) });
    },
    GetTotalRowRange: (subject, args) => {
      const { hasTotals, range } = tableOf(subject);
      if (!hasTotals) throw itemNotFound(args.location);
      return rangeType.of({
        sheet: subject.sheet,
        range: { ...range, row: range.row + range.rowCount - 1, rowCount: 1 },
      });
    },
    Resize: (subject, args, host) => {
      requireUnprotected(subject.sheet, args.location);
      const given = args.raw(0);
      const area =
        typeof given === "string"
          ? parseArea(host.workbook, subject.sheet, given, args.location)
          : rangeType.subjectOf(given);
      const { range } = tableOf(subject);
      if (area === null || area.range.row !== range.row || intersection(area.range, range) === null)
        throw invalidArgument(args.location);
      const columns = headersOf(area, tableOf(subject));
      updateTable(subject, { range: area.range, columns });
    },
    Delete: (subject) => {
      const { range } = tableOf(subject);
      withoutTable(subject);
      subject.sheet.clear(range, "all");
    },
    ConvertToRange: (subject) => {
      const { range } = tableOf(subject);
      withoutTable(subject);
      return rangeType.of({ sheet: subject.sheet, range });
    },
  },
});

function withoutTable({ sheet, id }: TableSubject): void {
  sheet.set(
    "tables",
    sheet.properties.tables.filter((table) => table.id !== id),
  );
}

/** Column headers from the cells; blank or repeated ones get names of their own. */
function headersOf({ sheet, range }: Area, old: Table | null): Table["columns"] {
  const taken = new Set<string>();
  return Array.from({ length: range.columnCount }, (_, i) => {
    const text = old?.hasHeader === false ? "" : String(shownValue(sheet.value(range.row, range.column + i)));
    let name = text === "" ? `Column${i + 1}` : text;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${text}${number}`;
    taken.add(name.toLowerCase());
    const known = old?.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
    return known ?? { name, calculatedFormula: null, totalsFunction: null, totalsLabel: null };
  });
}

/** Tables of the workbook (sheet null), of a sheet, or those touching a range. */
interface TableScope {
  readonly sheet: Worksheet | null;
  readonly within: { readonly range: RangeAddress; readonly fully: boolean } | null;
}

function tablesIn({ sheet, within }: TableScope, host: Host): TableSubject[] {
  const sheets = sheet === null ? host.workbook.sheets : [sheet];
  return sheets.flatMap((owner) =>
    owner.properties.tables
      .filter(({ range }) => {
        if (within === null) return true;
        const shared = intersection(range, within.range);
        return (
          shared !== null &&
          (!within.fully || (shared.rowCount === range.rowCount && shared.columnCount === range.columnCount))
        );
      })
      .map(({ id }) => ({ sheet: owner, id })),
  );
}

function find(scope: TableScope, args: CallArguments, host: Host): Remote | null {
  const found = findTable(host.workbook, String(args.raw(0)));
  const inScope = found !== null && tablesIn(scope, host).some(({ id }) => id === found.id);
  return found !== null && inScope ? tableType.of(found) : null;
}

function findOrThrow(scope: TableScope, args: CallArguments, host: Host): Remote {
  const found = find(scope, args, host);
  if (found === null) throw itemNotFound(args.location);
  return found;
}

function add({ sheet }: TableScope, args: CallArguments, host: Host): Remote {
  const home = sheet ?? host.workbook.activeSheet;
  if (home === null) throw itemNotFound(args.location);
  const given = args.raw(0);
  const area =
    typeof given === "string" ? parseArea(host.workbook, home, given, args.location) : rangeType.subjectOf(given);
  if (area === null || !args.flag(1, false))
    throw invalidArgument(args.location, "This host adds tables over a range with headers.");
  requireUnprotected(area.sheet, args.location);
  const { tables, merges } = area.sheet.properties;
  if (
    tables.some((table) => intersection(table.range, area.range) !== null) ||
    merges.some((merge) => intersection(merge, area.range) !== null)
  )
    throw new HostError("InvalidOperation", "A table can't overlap another table or merged cells.", args.location);
  const id = freshTableId(host.workbook);
  let number = id;
  while (findTable(host.workbook, `Table${number}`) !== null) number += 1;
  const table: Table = {
    id,
    name: `Table${number}`,
    range: area.range.rowCount === 1 ? { ...area.range, rowCount: 2 } : area.range,
    hasHeader: true,
    hasTotals: false,
    showFilter: true,
    style: "TableStyleMedium2",
    columns: headersOf(area, null),
    opaque: null,
  };
  area.sheet.set("tables", [...tables, table]);
  table.columns.forEach(({ name }, i) => {
    const { row, column } = table.range;
    if (area.sheet.value(row, column + i) !== name) area.sheet.setValue(row, column + i, name);
  });
  return tableType.of({ sheet: area.sheet, id });
}

export const tablesType = new RemoteType<TableScope>({
  name: "TableCollection",
  properties: { Count: { get: (scope, host) => tablesIn(scope, host).length } },
  items: (scope, host) => tablesIn(scope, host).map((subject) => tableType.of(subject)),
  indexer: findOrThrow,
  methods: {
    Add: add,
    GetItem: findOrThrow,
    GetItemOrNullObject: find,
    GetItemAt: (scope, args, host) => {
      const subject = tablesIn(scope, host)[args.integer(0)];
      if (subject === undefined) throw itemNotFound(args.location);
      return tableType.of(subject);
    },
    GetCount: (scope, _args, host) => tablesIn(scope, host).length,
  },
});

/** What `range.getTables()` gives. */
export const scopedTablesType = new RemoteType<TableScope>({
  name: "TableScopedCollection",
  items: (scope, host) => tablesIn(scope, host).map((subject) => tableType.of(subject)),
  indexer: findOrThrow,
  methods: {
    GetItem: findOrThrow,
    GetItemOrNullObject: find,
    GetCount: (scope, _args, host) => tablesIn(scope, host).length,
    GetFirst: (scope, args, host) => {
      const [subject] = tablesIn(scope, host);
      if (subject === undefined) throw itemNotFound(args.location);
      return tableType.of(subject);
    },
  },
});
