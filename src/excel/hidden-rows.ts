import type { RangeAddress } from "../domain/spreadsheet/address";
import type { RowSpan } from "../domain/customer/snapshot";
import type { Session } from "./session";

/** Parts into which a span that is partly hidden is cut for the next question. */
const PARTS = 16;

/**
 * Hidden, filtered and folded rows inside `bounds`, 0-based sheet rows. `rowHidden` of a span answers null when only some
 * of its rows are hidden, so spans are cut into sixteenths until they agree: one round trip a level, five levels for a
 * million rows, one in the ordinary case of nothing hidden.
 */
export async function readHiddenRows(
  session: Session,
  sheet: Excel.Worksheet,
  bounds: RangeAddress,
): Promise<RowSpan[]> {
  const hidden: RowSpan[] = [];
  let open: RowSpan[] = [{ row: bounds.row, rowCount: bounds.rowCount }];
  while (open.length > 0) {
    const asked = open.map((span) => {
      const range = sheet.getRangeByIndexes(span.row, bounds.column, span.rowCount, 1);
      range.load("rowHidden");
      return { span, range };
    });
    // One round trip a level, not one a span.
    await session.sync();
    open = [];
    for (const { span, range } of asked) {
      const answer = range.rowHidden as boolean | null;
      if (answer === true) hidden.push(span);
      else if (answer === null && span.rowCount > 1) open.push(...cut(span));
      range.untrack();
    }
  }
  return joined(hidden);
}

function cut(span: RowSpan): RowSpan[] {
  const size = Math.ceil(span.rowCount / PARTS);
  const parts: RowSpan[] = [];
  for (let offset = 0; offset < span.rowCount; offset += size) {
    parts.push({ row: span.row + offset, rowCount: Math.min(size, span.rowCount - offset) });
  }
  return parts;
}

function joined(spans: readonly RowSpan[]): RowSpan[] {
  const result: { row: number; rowCount: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.row - b.row)) {
    const last = result.at(-1);
    if (last !== undefined && last.row + last.rowCount === span.row) last.rowCount += span.rowCount;
    else result.push({ ...span });
  }
  return result;
}
