import type { RangeAddress } from "../model/address";
import type { SheetVisibility } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import { areaAt, parseArea, requireFreeStructure, requireUnprotected, wholeSheet } from "./area";
import { autoFilterType } from "./auto-filter-remote";
import type { CallArguments } from "./call-arguments";
import { freezePanesType } from "./freeze-panes-remote";
import type { Host } from "./host";
import { HostError, invalidArgument, itemNotFound } from "./host-error";
import { namesType } from "./names-remote";
import { horizontalPageBreaksType, pageLayoutType } from "./page-layout-remote";
import { worksheetProtectionType } from "./protection-remote";
import { rangeAreasOf } from "./range-areas-remote";
import { rangeType } from "./range-remote";
import { readFlag } from "./read-flag";
import { RemoteType, type Property, type Remote } from "./remote";
import { tablesType } from "./tables-remote";

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

const nameMessage =
  "The worksheet name must have 1 to 31 characters, none of / \\ * ? : [ ], no apostrophe at either end, and be unique.";

/** Excel's rules for sheet names, beyond those the model refuses: no "History", no control characters. */
export function requireSheetName(name: string, host: Host, own: Worksheet | null, location: string): void {
  const wellFormed =
    name.trim() !== "" &&
    name.length <= 31 &&
    !/[\\/*?:[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    !/^history$/i.test(name);
  if (!wellFormed) throw invalidArgument(location, nameMessage);
  const taken = host.workbook.sheet(name);
  if (taken !== null && taken !== own) throw new HostError("ItemAlreadyExists", nameMessage, location);
}

const readOnly = <S>(get: (subject: S) => unknown): Property<S> => ({ get });

function setVisibility(sheet: Worksheet, value: unknown, host: Host, location: string): void {
  const found = Object.entries(visibilities).find(([, word]) => word === value);
  if (found === undefined) throw invalidArgument(location);
  requireFreeStructure(host.workbook, location);
  const others = host.workbook.sheets.filter((other) => other !== sheet && other.properties.visibility === "visible");
  if (found[0] !== "visible" && others.length === 0)
    throw new HostError("InvalidOperation", "A workbook must have at least one visible worksheet.", location);
  sheet.set("visibility", found[0] as SheetVisibility);
}

const used = (sheet: Worksheet, args: CallArguments): RangeAddress | null => sheet.usedRange(args.flag(0));

const firstCell: RangeAddress = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

const neighbour = (sheet: Worksheet, step: 1 | -1, visibleOnly: boolean, host: Host): Worksheet | null => {
  const list = host.workbook.sheets.filter(
    (other) => !visibleOnly || other.properties.visibility === "visible" || other === sheet,
  );
  return list[list.indexOf(sheet) + step] ?? null;
};

export const worksheetType: RemoteType<Worksheet> = new RemoteType({
  name: "Worksheet",
  identity: { key: "Id", of: (sheet) => sheet.id },
  properties: {
    Id: readOnly((sheet) => sheet.id),
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, host, location) => {
        if (typeof value !== "string") throw invalidArgument(location);
        requireSheetName(value, host, sheet, location);
        requireFreeStructure(host.workbook, location);
        host.workbook.renameSheet(sheet, value);
      },
    },
    Position: {
      get: (sheet, host) => host.workbook.sheets.indexOf(sheet),
      set: (sheet, value, host, location) => {
        if (typeof value !== "number" || value < 0 || value >= host.workbook.sheets.length)
          throw invalidArgument(location);
        requireFreeStructure(host.workbook, location);
        host.workbook.moveSheet(sheet, value);
      },
    },
    Visibility: { get: (sheet) => visibilities[sheet.properties.visibility], set: setVisibility },
    TabColor: {
      get: (sheet) => sheet.properties.tabColor ?? "",
      set: (sheet, value, _host, location) => {
        if (typeof value !== "string" || !/^(#[0-9a-f]{6})?$/i.test(value)) throw invalidArgument(location);
        sheet.set("tabColor", value === "" ? null : value.toUpperCase());
      },
    },
    ShowGridlines: {
      get: (sheet) => sheet.properties.showGridlines,
      set: (sheet, value, _host, location) => sheet.set("showGridlines", readFlag(value, location)),
    },
    StandardHeight: readOnly((sheet) => sheet.properties.standardHeight ?? 15),
    StandardWidth: { get: (sheet) => sheet.properties.standardWidth ?? 8.43 },
  },
  navigation: {
    Names: (sheet) => namesType.of({ sheet }),
    Tables: (sheet) => tablesType.of({ sheet, within: null }),
    Protection: (sheet) => worksheetProtectionType.of(sheet),
    FreezePanes: (sheet) => freezePanesType.of(sheet),
    PageLayout: (sheet) => pageLayoutType.of(sheet),
    HorizontalPageBreaks: (sheet) => horizontalPageBreaksType.of(sheet),
    AutoFilter: (sheet) => autoFilterType.of({ sheet, range: () => sheet.properties.autoFilter?.range ?? null }),
  },
  methods: {
    GetRange: (sheet, args, host) => {
      const address = args.optionalText(0);
      if (address === null) return rangeType.of({ sheet, range: wholeSheet });
      const area = parseArea(host.workbook, sheet, address, args.location);
      if (area.sheet !== sheet) throw invalidArgument(args.location);
      return rangeType.of(area);
    },
    GetRangeByIndexes: (sheet, args) =>
      rangeType.of(
        areaAt(
          sheet,
          { row: args.integer(0), column: args.integer(1), rowCount: args.integer(2), columnCount: args.integer(3) },
          args.location,
        ),
      ),
    GetCell: (sheet, args) =>
      rangeType.of(areaAt(sheet, { ...firstCell, row: args.integer(0), column: args.integer(1) }, args.location)),
    GetRanges: (sheet, args, host) => {
      const texts = (args.optionalText(0) ?? "").split(",").filter((text) => text.trim() !== "");
      if (texts.length === 0) return rangeAreasOf(sheet, [wholeSheet]);
      return rangeAreasOf(
        sheet,
        texts.map((text) => parseArea(host.workbook, sheet, text, args.location).range),
      );
    },
    GetUsedRange: (sheet, args) => rangeType.of({ sheet, range: used(sheet, args) ?? firstCell }),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const range = used(sheet, args);
      return range === null ? null : rangeType.of({ sheet, range });
    },
    Activate: (sheet, args, host) => {
      if (sheet.properties.visibility !== "visible")
        throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.", args.location);
      host.selection.activate(sheet);
    },
    Delete: (sheet, args, host) => {
      requireFreeStructure(host.workbook, args.location);
      const visible = host.workbook.sheets.filter((other) => other.properties.visibility === "visible");
      const last = visible.length === 1 && visible[0] === sheet;
      if (last || sheet.properties.visibility === "veryHidden")
        throw new HostError("InvalidOperation", "This worksheet cannot be deleted.", args.location);
      host.workbook.removeSheet(sheet);
    },
    Calculate: (_sheet, _args, host) => host.calculate(false),
    GetNext: (sheet, args, host) => sheetOrThrow(neighbour(sheet, 1, args.flag(0), host), args),
    GetNextOrNullObject: (sheet, args, host) => sheetOrNull(neighbour(sheet, 1, args.flag(0), host)),
    GetPrevious: (sheet, args, host) => sheetOrThrow(neighbour(sheet, -1, args.flag(0), host), args),
    GetPreviousOrNullObject: (sheet, args, host) => sheetOrNull(neighbour(sheet, -1, args.flag(0), host)),
    ShowOutlineLevels: (sheet, args) => {
      requireUnprotected(sheet, args.location);
      for (const [axis, level] of [
        ["row", args.integer(0)],
        ["column", args.integer(1)],
      ] as const)
        if (level > 0)
          for (const [index, line] of sheet.customLines(axis))
            sheet.setLines(axis, index, 1, { hidden: line.outlineLevel >= level });
    },
  },
});

const sheetOrNull = (sheet: Worksheet | null): Remote | null => (sheet === null ? null : worksheetType.of(sheet));

function sheetOrThrow(sheet: Worksheet | null, args: CallArguments): Remote {
  if (sheet === null) throw itemNotFound(args.location);
  return worksheetType.of(sheet);
}

const findSheet = (args: CallArguments, host: Host): Worksheet | null => {
  const key = args.text(0);
  return host.workbook.sheetById(key) ?? host.workbook.sheet(key);
};

const visible = (host: Host, only: boolean): Worksheet[] =>
  host.workbook.sheets.filter((sheet) => !only || sheet.properties.visibility === "visible");

function freeName(host: Host): string {
  let number = host.workbook.sheets.length + 1;
  while (host.workbook.sheet(`Sheet${number}`) !== null) number += 1;
  return `Sheet${number}`;
}

export const worksheetsType = new RemoteType<null>({
  name: "WorksheetCollection",
  items: (_subject, host) => host.workbook.sheets.map((sheet) => worksheetType.of(sheet)),
  indexer: (_subject, args, host) => sheetOrThrow(findSheet(args, host), args),
  methods: {
    GetItem: (_subject, args, host) => sheetOrThrow(findSheet(args, host), args),
    GetItemOrNullObject: (_subject, args, host) => sheetOrNull(findSheet(args, host)),
    GetActiveWorksheet: (_subject, args, host) => sheetOrThrow(host.workbook.activeSheet, args),
    GetFirst: (_subject, args, host) => sheetOrThrow(visible(host, args.flag(0))[0] ?? null, args),
    GetLast: (_subject, args, host) => sheetOrThrow(visible(host, args.flag(0)).at(-1) ?? null, args),
    GetCount: (_subject, args, host) => visible(host, args.flag(0)).length,
    Add: (_subject, args, host) => {
      const name = args.optionalText(0) ?? freeName(host);
      requireSheetName(name, host, null, args.location);
      requireFreeStructure(host.workbook, args.location);
      return worksheetType.of(host.workbook.addSheet(name));
    },
  },
});
