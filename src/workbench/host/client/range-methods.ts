import { intersection, MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "../model/address";
import { copyRange, type CopyPart } from "../model/rearrange";
import { deleteCells, deleteColumns, deleteRows, insertCells, insertColumns, insertRows } from "../model/structure";
import { areaAt, parseArea, requireUnprotected, requireWritable, type Area } from "./area";
import { forgetCalculatedColumns } from "./calculated-columns";
import type { CallArguments } from "./call-arguments";
import { groupLines, hideLines, ungroupLines, outlineAxis } from "./outline";
import type { Host } from "./host";
import { HostError, HostNotImplemented, invalidArgument, itemNotFound } from "./host-error";
import { lineShift, moveReferences } from "./move-references";
import { rangeAreasOf } from "./range-areas-remote";
import { rangeType } from "./range-remote";
import type { Remote, RemoteSpec } from "./remote";
import { surroundingRegion } from "./surrounding-region";
import { scopedTablesType } from "./tables-remote";

type Methods = NonNullable<RemoteSpec<Area>["methods"]>;

const of = (area: Area, part: Partial<RangeAddress>, args: CallArguments): Remote =>
  rangeType.of(areaAt(area.sheet, { ...area.range, ...part }, args.location));

/** A range given as an object or as an address. */
function rangeArgument(area: Area, args: CallArguments, index: number, host: Host): Area {
  const given = args.raw(index);
  const found =
    typeof given === "string" ? parseArea(host.workbook, area.sheet, given, args.location) : rangeType.subjectOf(given);
  if (found === null) throw invalidArgument(args.location);
  return found;
}

function shared(area: Area, args: CallArguments, host: Host): RangeAddress | null {
  const other = rangeArgument(area, args, 0, host);
  return other.sheet === area.sheet ? intersection(area.range, other.range) : null;
}

function usedPart(area: Area, args: CallArguments): RangeAddress | null {
  const whole = area.sheet.usedRange(args.flag(0));
  const limit = whole === null ? null : intersection(area.range, whole);
  if (limit === null) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let column = limit.column; column < limit.column + limit.columnCount; column += 1)
    for (let row = limit.row; row < limit.row + limit.rowCount; row += 1) {
      const holds =
        area.sheet.value(row, column) !== null ||
        area.sheet.formula(row, column) !== null ||
        (!args.flag(0) && (area.sheet.grid.column(column)?.styles?.[row] ?? 0) !== 0);
      if (!holds) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

const geometry: Methods = {
  GetCell: (area, args) =>
    of(
      area,
      {
        row: area.range.row + args.integer(0),
        column: area.range.column + args.integer(1),
        rowCount: 1,
        columnCount: 1,
      },
      args,
    ),
  GetRow: (area, args) => of(area, { row: area.range.row + args.integer(0), rowCount: 1 }, args),
  GetColumn: (area, args) => of(area, { column: area.range.column + args.integer(0), columnCount: 1 }, args),
  GetLastRow: (area, args) => of(area, { row: area.range.row + area.range.rowCount - 1, rowCount: 1 }, args),
  GetLastColumn: (area, args) =>
    of(area, { column: area.range.column + area.range.columnCount - 1, columnCount: 1 }, args),
  GetLastCell: (area, args) => {
    const { row, column, rowCount, columnCount } = area.range;
    return of(area, { row: row + rowCount - 1, column: column + columnCount - 1, rowCount: 1, columnCount: 1 }, args);
  },
  GetEntireRow: (area, args) => of(area, { column: 0, columnCount: MAX_COLUMNS }, args),
  GetEntireColumn: (area, args) => of(area, { row: 0, rowCount: MAX_ROWS }, args),
  GetOffsetRange: (area, args) =>
    of(area, { row: area.range.row + args.integer(0), column: area.range.column + args.integer(1) }, args),
  GetResizedRange: (area, args) =>
    of(
      area,
      { rowCount: area.range.rowCount + args.integer(0), columnCount: area.range.columnCount + args.integer(1) },
      args,
    ),
  GetAbsoluteResizedRange: (area, args) => of(area, { rowCount: args.integer(0), columnCount: args.integer(1) }, args),
  GetRowsAbove: (area, args) => beside(area, "row", -(args.optionalInteger(0) ?? 1), args),
  GetRowsBelow: (area, args) => beside(area, "row", args.optionalInteger(0) ?? 1, args),
  GetColumnsBefore: (area, args) => beside(area, "column", -(args.optionalInteger(0) ?? 1), args),
  GetColumnsAfter: (area, args) => beside(area, "column", args.optionalInteger(0) ?? 1, args),
  GetBoundingRect: (area, args, host) => {
    const other = rangeArgument(area, args, 0, host).range;
    const row = Math.min(area.range.row, other.row);
    const column = Math.min(area.range.column, other.column);
    const rowCount = Math.max(area.range.row + area.range.rowCount, other.row + other.rowCount) - row;
    const end = Math.max(area.range.column + area.range.columnCount, other.column + other.columnCount);
    return of(area, { row, column, rowCount, columnCount: end - column }, args);
  },
  GetIntersection: (area, args, host) => {
    const range = shared(area, args, host);
    if (range === null) throw itemNotFound(args.location);
    return rangeType.of({ sheet: area.sheet, range });
  },
  GetIntersectionOrNullObject: (area, args, host) => {
    const range = shared(area, args, host);
    return range === null ? null : rangeType.of({ sheet: area.sheet, range });
  },
  GetUsedRange: (area, args) => of(area, usedPart(area, args) ?? { rowCount: 1, columnCount: 1 }, args),
  GetUsedRangeOrNullObject: (area, args) => {
    const range = usedPart(area, args);
    return range === null ? null : rangeType.of({ sheet: area.sheet, range });
  },
  GetSpillingToRange: (area, args) => {
    const range = spilledTo(area);
    if (range === null) throw itemNotFound(args.location);
    return rangeType.of({ sheet: area.sheet, range });
  },
  GetSpillingToRangeOrNullObject: (area) => {
    const range = spilledTo(area);
    return range === null ? null : rangeType.of({ sheet: area.sheet, range });
  },
  GetSurroundingRegion: (area) => rangeType.of({ sheet: area.sheet, range: surroundingRegion(area.sheet, area.range) }),
  GetTables: (area, args) =>
    scopedTablesType.of({ sheet: area.sheet, within: { range: area.range, fully: args.flag(0) } }),
};

/** The cells that the formula of a cell fills; null for a cell whose formula fills only itself. */
function spilledTo({ sheet, range }: Area): RangeAddress | null {
  const spill = sheet.spillAt(range.row, range.column)?.range ?? null;
  return spill !== null && spill.row === range.row && spill.column === range.column ? spill : null;
}

function beside(area: Area, axis: "row" | "column", count: number, args: CallArguments): Remote {
  const size = axis === "row" ? "rowCount" : "columnCount";
  if (count === 0) throw invalidArgument(args.location);
  const start = count < 0 ? area.range[axis] + count : area.range[axis] + area.range[size];
  return of(area, { [axis]: start, [size]: Math.abs(count) }, args);
}

const shiftWords = { Down: "down", Right: "right", Up: "up", Left: "left" } as const;

function insert(area: Area, args: CallArguments, host: Host): Remote {
  const { sheet, range } = area;
  requireUnprotected(sheet, args.location);
  const direction = args.word(0, ["Down", "Right"]);
  if (sheet.properties.tables.some((table) => splits(table.range, range, direction === "Down")))
    throw new HostError("InsertDeleteConflict", "The operation would shift part of a table.", args.location);
  if (range.columnCount === MAX_COLUMNS) insertRows(sheet, range.row, range.rowCount);
  else if (range.rowCount === MAX_ROWS) insertColumns(sheet, range.column, range.columnCount);
  else insertCells(sheet, range, direction === "Down" ? "down" : "right");
  follow(host, area, 1);
  return rangeType.of({ sheet, range });
}

function follow(host: Host, area: Area, sign: 1 | -1): void {
  const shift = lineShift(area, sign);
  if (shift !== null) moveReferences(host, shift);
}

/** Whether moving the cells of a band would tear a table apart. */
function splits(table: RangeAddress, range: RangeAddress, vertical: boolean): boolean {
  const [start, size] = vertical ? (["column", "columnCount"] as const) : (["row", "rowCount"] as const);
  const [along, extent] = vertical ? (["row", "rowCount"] as const) : (["column", "columnCount"] as const);
  const after = table[along] + table[extent] > range[along];
  const touches = table[start] < range[start] + range[size] && range[start] < table[start] + table[size];
  const covers = range[start] <= table[start] && range[start] + range[size] >= table[start] + table[size];
  return after && touches && !covers;
}

function remove(area: Area, args: CallArguments, host: Host): void {
  const { sheet, range } = area;
  requireUnprotected(sheet, args.location);
  const direction = args.word(0, ["Up", "Left"]);
  if (sheet.properties.tables.some((table) => splits(table.range, range, direction === "Up")))
    throw new HostError("InsertDeleteConflict", "The operation would shift part of a table.", args.location);
  if (range.columnCount === MAX_COLUMNS) deleteRows(sheet, range.row, range.rowCount);
  else if (range.rowCount === MAX_ROWS) deleteColumns(sheet, range.column, range.columnCount);
  else deleteCells(sheet, range, shiftWords[direction]);
  follow(host, area, -1);
}

const copyParts: Readonly<Record<string, CopyPart>> = {
  All: "all",
  Formulas: "contents",
  Values: "values",
  Formats: "formats",
};

const changes: Methods = {
  Insert: insert,
  Delete: remove,
  Clear: (area, args) => {
    requireWritable(area, args.location);
    const what = args.word(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All");
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
    area.sheet.clear(area.range, what === "All" ? "all" : what === "Formats" ? "styles" : "contents");
  },
  CopyFrom: (area, args, host) => {
    const source = rangeArgument(area, args, 0, host);
    requireWritable(area, args.location);
    const part = copyParts[args.optionalText(1) ?? "All"];
    if (part === undefined) throw invalidArgument(args.location);
    if (args.flag(2) || args.flag(3)) throw new HostNotImplemented("Range.copyFrom with skipBlanks or transpose");
    copyRange(source, area, part);
    if (part === "values") forgetCalculatedColumns(area);
  },
  Merge: (area, args) => {
    const { sheet, range } = area;
    requireUnprotected(sheet, args.location);
    if (sheet.properties.tables.some((table) => intersection(table.range, range) !== null))
      throw new HostError("InvalidOperation", "Cells of a table cannot be merged.", args.location);
    const parts = args.flag(0)
      ? Array.from({ length: range.rowCount }, (_, row) => ({ ...range, row: range.row + row, rowCount: 1 }))
      : [range];
    const others = sheet.properties.merges.filter((merge) => intersection(merge, range) === null);
    sheet.set("merges", [...others, ...parts.filter((part) => part.rowCount * part.columnCount > 1)]);
    for (const part of parts) keepFirstCell(area, part);
  },
  Unmerge: (area) => {
    const { merges } = area.sheet.properties;
    area.sheet.set(
      "merges",
      merges.filter((merge) => intersection(merge, area.range) === null),
    );
  },
  GetMergedAreasOrNullObject: ({ sheet, range }, args) => {
    const merges = sheet.properties.merges.filter((merge) => intersection(merge, range) !== null);
    if (merges.length > 512) throw new HostError("InvalidOperation", "More than 512 merged areas.", args.location);
    return merges.length === 0 ? null : rangeAreasOf(sheet, merges);
  },
  Select: ({ sheet, range }, _args, host) => host.selection.select(sheet, range),
  Calculate: (_area, _args, host) => host.calculate(false),
  // The client cuts arrays of more than 1,500 cells into rows, and asks first whether the whole fits.
  _ValidateArraySize: ({ range }, args) => {
    if (args.integer(0) !== range.rowCount || args.integer(1) !== range.columnCount)
      throw invalidArgument(args.location);
  },
  Group: (area, args) => groupLines(area, outlineAxis(args), args.location),
  Ungroup: (area, args) => ungroupLines(area, outlineAxis(args), args.location),
  HideGroupDetails: (area, args) => hideLines(area, outlineAxis(args), true, args.location),
  ShowGroupDetails: (area, args) => hideLines(area, outlineAxis(args), false, args.location),
};

function keepFirstCell({ sheet }: Area, part: RangeAddress): void {
  const rest = { ...part, column: part.column + 1, columnCount: part.columnCount - 1, rowCount: 1 };
  if (rest.columnCount > 0) sheet.clear(rest);
  if (part.rowCount > 1) sheet.clear({ ...part, row: part.row + 1, rowCount: part.rowCount - 1 });
}

export const rangeMethods: Methods = { ...geometry, ...changes };
