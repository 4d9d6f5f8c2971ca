import type { RowSpan } from "./snapshot";

/** The rows of spans in order, without some of them, as spans again. */
export function withoutRows(spans: readonly RowSpan[], gone: ReadonlySet<number>): RowSpan[] {
  if (gone.size === 0) return [...spans];
  const kept: { row: number; rowCount: number }[] = [];
  for (const row of rowsOf(spans)) if (!gone.has(row)) addRow(kept, row);
  return kept;
}

/** Every row of spans in order. */
export function* rowsOf(spans: readonly RowSpan[]): Generator<number> {
  for (const { row, rowCount } of spans) for (let at = row; at < row + rowCount; at++) yield at;
}

/** Puts the next row to spans that grow downwards. */
export function addRow(spans: { row: number; rowCount: number }[], row: number): void {
  const open = spans.at(-1);
  if (open !== undefined && open.row + open.rowCount === row) open.rowCount++;
  else spans.push({ row, rowCount: 1 });
}
