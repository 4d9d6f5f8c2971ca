import { MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "../model/address";
import type { Worksheet } from "../model/worksheet";
import type { CallArguments } from "./call-arguments";
import type { Host } from "./host";
import { parseArea } from "./area";
import { HostError, invalidArgument } from "./host-error";
import { rangeType } from "./range-remote";
import { RemoteType, type Remote } from "./remote";

function location(sheet: Worksheet): Remote | null {
  const frozen = sheet.properties.freezePanes;
  if (frozen === null) return null;
  const rowCount = frozen.rowCount === 0 ? MAX_ROWS : frozen.rowCount;
  const columnCount = frozen.columnCount === 0 ? MAX_COLUMNS : frozen.columnCount;
  return rangeType.of({ sheet, range: { row: 0, column: 0, rowCount, columnCount } });
}

function frozenRange(sheet: Worksheet, args: CallArguments, host: Host): RangeAddress {
  const given = args.raw(0);
  const area =
    typeof given === "string" ? parseArea(host.workbook, sheet, given, args.location) : rangeType.subjectOf(given);
  if (area === null) throw invalidArgument(args.location);
  return area.range;
}

const count = (args: CallArguments): number => {
  const given = args.optionalInteger(0) ?? 1;
  if (given < 1) throw invalidArgument(args.location);
  return given;
};

export const freezePanesType = new RemoteType<Worksheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, args) => sheet.set("freezePanes", { rowCount: count(args), columnCount: 0 }),
    FreezeColumns: (sheet, args) => sheet.set("freezePanes", { rowCount: 0, columnCount: count(args) }),
    FreezeAt: (sheet, args, host) => {
      const { row, column, rowCount, columnCount } = frozenRange(sheet, args, host);
      sheet.set("freezePanes", { rowCount: row + rowCount, columnCount: column + columnCount });
    },
    Unfreeze: (sheet) => sheet.set("freezePanes", null),
    GetLocation: (sheet, args) => {
      const found = location(sheet);
      if (found === null) throw new HostError("ItemNotFound", "There are no frozen panes.", args.location);
      return found;
    },
    GetLocationOrNullObject: (sheet) => location(sheet),
  },
});
