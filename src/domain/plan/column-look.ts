import type { RangeAddress } from "../spreadsheet/address";

/** How the cells of a column looked before it became ours: what of a look we change, and Remove gives back. */
export interface ColumnLook {
  /** Number formats from the header's cell down; the last one holds for all rows below. Never empty. */
  readonly formats: readonly FormatRun[];
  /** Of the header's cell. */
  readonly bold: boolean;
  readonly wrap: boolean;
}

/** A column before it became ours. */
export interface ColumnBefore {
  /** In points; null: the sheet's standard width. */
  readonly width: number | null;
  /** Left out where nobody had formatted its cells. */
  readonly look?: ColumnLook;
}

export interface FormatRun {
  readonly format: string;
  readonly rowCount: number;
}

/** Cells that nobody formatted. */
export const PLAIN_LOOK: ColumnLook = { formats: [{ format: "General", rowCount: 1 }], bold: false, wrap: false };

/** Formats of neighbouring rows as runs, alike ones joined. */
export function formatRuns(formats: readonly string[]): FormatRun[] {
  const runs: { format: string; rowCount: number }[] = [];
  for (const format of formats) {
    const last = runs.at(-1);
    if (last !== undefined && last.format === format) last.rowCount += 1;
    else runs.push({ format, rowCount: 1 });
  }
  return runs;
}

/**
 * Where each number format of a look goes back to in a column's cells, which may be more or fewer rows by now.
 * @returns ranges that cover `cells` without a gap
 */
export function formatAreas(look: ColumnLook, cells: RangeAddress): (RangeAddress & { readonly format: string })[] {
  const areas: (RangeAddress & { format: string })[] = [];
  const end = cells.row + cells.rowCount;
  let row = cells.row;
  for (const [index, run] of look.formats.entries()) {
    const rowCount = index === look.formats.length - 1 ? end - row : Math.min(run.rowCount, end - row);
    if (rowCount > 0) areas.push({ ...cells, row, rowCount, format: run.format });
    row += rowCount;
  }
  return areas;
}
