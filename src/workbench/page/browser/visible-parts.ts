import { filtersOf } from "../../host/client/filter-rows";
import { intersection, type RangeAddress } from "../../host/model/address";
import type { Worksheet } from "../../host/model/worksheet";

/**
 * The parts of a range that its filters leave in sight, from top to bottom: what is copied, cleared, filled and deleted
 * where a list is filtered. Rows hidden by hand belong to it, as in Excel. The very range where no filter hides any of it.
 */
export function visibleParts(sheet: Worksheet, range: RangeAddress): readonly RangeAddress[] {
  const filtered = new Set<number>();
  for (const { body, filters } of filtersOf(sheet)) {
    const touched =
      filters.length === 0 ? null : intersection(range, { ...body, column: range.column, columnCount: 1 });
    if (touched === null) continue;
    for (let row = touched.row; row < touched.row + touched.rowCount; row += 1)
      if (sheet.line("row", row).hidden) filtered.add(row);
  }
  if (filtered.size === 0) return [range];
  const parts: RangeAddress[] = [];
  let first = range.row;
  const end = range.row + range.rowCount;
  for (const row of [...filtered].sort((a, b) => a - b).concat(end)) {
    if (row > first) parts.push({ ...range, row: first, rowCount: row - first });
    first = row + 1;
  }
  return parts;
}
