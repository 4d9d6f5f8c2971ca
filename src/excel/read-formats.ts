import { currencyOfFormat } from "../domain/customer/currency-names";
import type { SheetSnapshot } from "../domain/customer/snapshot";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import type { RangeAddress } from "../domain/spreadsheet/address";
import { readChunks } from "./limits";
import type { Session } from "./session";

/** Cells of a sheet small enough for the format of each to be read along with the rest. */
const SMALL_SHEET = 10_000;
/** Rows of a larger sheet whose formats stand for their columns. */
const SAMPLES = 12;
const GENERAL = "General";

/** Number formats of a sheet: of columns, and of cells where cells may differ in a way that matters. */
export type SheetFormats = Pick<SheetSnapshot, "numberFormats" | "formatAt">;

/** The ranges whose formats have been asked for; they hold them after the next sync. */
export interface AskedFormats {
  readonly whole: boolean;
  /** Rows relative to the used range, in the order in which the ranges hold them. */
  readonly offsets: readonly number[];
  readonly ranges: readonly Excel.Range[];
}

/** Asks for the number formats of a used range: every cell's of a small one, those of rows spread over a larger one. */
export function askFormats(used: Excel.Range, { rowCount, columnCount }: RangeAddress): AskedFormats {
  const whole = rowCount * columnCount <= SMALL_SHEET;
  const offsets = whole ? Array.from({ length: rowCount }, (_, row) => row) : sampleRows(rowCount);
  const ranges = whole ? [used] : offsets.map((row) => used.getRow(row));
  for (const range of ranges) range.load("numberFormat");
  return { whole, offsets, ranges };
}

/**
 * Makes of the answers what recognition needs. Of a large sheet, the columns in which only some samples show a currency
 * are read cell by cell: one round trip for each chunk, none in the ordinary case.
 */
export async function readFormats(
  session: Session,
  sheet: Excel.Worksheet,
  bounds: RangeAddress,
  values: SheetSnapshot["values"],
  asked: AskedFormats,
): Promise<SheetFormats> {
  const rows = asked.ranges.flatMap((range) => range.numberFormat as unknown[][]);
  const numberFormats = Array.from({ length: bounds.columnCount }, (_, column) =>
    prevailing(asked.offsets.map((row, index) => [values[row]?.[column] ?? null, rows[index]?.[column]])),
  );
  if (asked.whole)
    return { numberFormats, formatAt: (row, column) => textOf(rows[row - bounds.row]?.[column - bounds.column]) };
  const mixed = numberFormats.flatMap((_, index) => {
    const shown = new Set(rows.map((row) => currencyOfFormat(textOf(row[index]) ?? GENERAL)));
    return shown.size > 1 ? [bounds.column + index] : [];
  });
  if (mixed.length === 0) return { numberFormats };
  const cells = new Map<number, unknown[]>();
  for (const column of mixed)
    cells.set(column, await readColumn(session, sheet, { ...bounds, column, columnCount: 1 }));
  return { numberFormats, formatAt: (row, column) => textOf(cells.get(column)?.[row - bounds.row]) };
}

async function readColumn(session: Session, sheet: Excel.Worksheet, column: RangeAddress): Promise<unknown[]> {
  const formats: unknown[] = [];
  for (const chunk of readChunks(column.rowCount, 1)) {
    const range = sheet.getRangeByIndexes(column.row + chunk.row, column.column, chunk.rowCount, 1);
    range.load("numberFormat");
    await session.sync();
    for (const row of range.numberFormat as unknown[][]) formats.push(row[0]);
    range.untrack();
  }
  return formats;
}

function textOf(format: unknown): string | null {
  return typeof format === "string" && format !== GENERAL ? format : null;
}

/** Rows, relative to the used range, spread over it, the first row left out. */
function sampleRows(rowCount: number): number[] {
  const rows = new Set<number>();
  for (let part = 1; part <= SAMPLES; part += 1)
    rows.add(Math.min(rowCount - 1, Math.floor((rowCount * part) / (SAMPLES + 1))));
  return [...rows];
}

/**
 * The most frequent format of a column's numbers, or where it has none of whatever it holds: titles and empty cells say nothing.
 * One that is not General comes first where both are as frequent.
 */
function prevailing(cells: readonly (readonly [value: CellValue, format: unknown])[]): string | null {
  const numbers = cells.filter(([value]) => typeof value === "number");
  const counts = new Map<string, number>();
  for (const [, format] of numbers.length > 0 ? numbers : cells.filter(([value]) => value !== null))
    if (typeof format === "string") counts.set(format, (counts.get(format) ?? 0) + (format === GENERAL ? 0.9 : 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
