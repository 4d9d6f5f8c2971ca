import { headerKey } from "./header-text";
import type { RecognizedColumn } from "./recognition";

/**
 * Columns under one and the same header that is worth reading, group by group: a name for which nobody looks may stand twice.
 * Corrections and formulas go by header, so only the first of them can be meant.
 */
export function duplicateHeaders(columns: readonly RecognizedColumn[]): RecognizedColumn[][] {
  const groups = new Map<string, RecognizedColumn[]>();
  for (const column of columns) {
    if (column.header === "" || (column.field === null && column.rivals.length === 0)) continue;
    const key = headerKey(column.header);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [column]);
    else group.push(column);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
