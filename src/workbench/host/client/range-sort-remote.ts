import { sortRows, type SortKey } from "../model/rearrange";
import { requireWritable, type Area } from "./area";
import { HostNotImplemented, invalidArgument } from "./host-error";
import { RemoteType } from "./remote";

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
}

function readFields(value: unknown, location: string): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument(location);
  return value.map((item: unknown) => {
    if (typeof item !== "object" || item === null) throw invalidArgument(location);
    const { key, ascending } = item as { key?: unknown; ascending?: unknown };
    if (typeof key !== "number") throw invalidArgument(location);
    return { key, ascending: ascending !== false };
  });
}

export const rangeSortType = new RemoteType<Area>({
  name: "RangeSort",
  methods: {
    Apply: (area, args) => {
      requireWritable(area, args.location);
      if (args.optionalText(3) === "Columns") throw new HostNotImplemented("RangeSort.apply by columns");
      const keys = readFields(args.raw(0), args.location).map(({ key, ascending }): SortKey => ({
        column: area.range.column + key,
        descending: ascending === false,
      }));
      const { row, rowCount } = area.range;
      const headers = args.flag(2) ? 1 : 0;
      if (rowCount - headers < 1) return;
      sortRows(area.sheet, { ...area.range, row: row + headers, rowCount: rowCount - headers }, keys);
    },
  },
});
