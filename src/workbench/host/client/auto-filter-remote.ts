import type { RangeAddress } from "../model/address";
import type { Worksheet } from "../model/worksheet";
import { HostError } from "./host-error";
import { rangeType } from "./range-remote";
import { RemoteType } from "./remote";

/** A filter of a sheet or of a table; its range is null where there is none. */
interface FilterSubject {
  readonly sheet: Worksheet;
  readonly range: () => RangeAddress | null;
}

function hidesRows({ sheet, range }: FilterSubject): boolean {
  const filtered = range();
  if (filtered === null) return false;
  return sheet
    .customLines("row")
    .some(([row, line]) => line.hidden && row > filtered.row && row < filtered.row + filtered.rowCount);
}

/** Reading only: whether rows are filtered, and where. */
export const autoFilterType = new RemoteType<FilterSubject>({
  name: "AutoFilter",
  properties: {
    Enabled: { get: ({ range }) => range() !== null },
    IsDataFiltered: { get: hidesRows },
  },
  methods: {
    GetRange: ({ sheet, range }, args) => {
      const filtered = range();
      if (filtered === null) throw new HostError("ItemNotFound", "There is no filter.", args.location);
      return rangeType.of({ sheet, range: filtered });
    },
    GetRangeOrNullObject: ({ sheet, range }) => {
      const filtered = range();
      return filtered === null ? null : rangeType.of({ sheet, range: filtered });
    },
  },
});
