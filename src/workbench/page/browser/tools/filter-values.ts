import { filterText, type SheetFilter } from "../../../host/client/filter-rows";
import type { CellValue } from "../../../host/model/cell-value";
import { compareForSort } from "../../../host/model/rearrange";
import type { Worksheet } from "../../../host/model/worksheet";

/** One line of a filter's list; the empty text stands for empty cells. */
export interface FilterChoice {
  readonly text: string;
  readonly count: number;
  readonly passes: boolean;
}

/**
 * What the cells of a filtered column show, once each, in the order of sorting; empty cells come last. As in Excel, rows
 * that other columns of the filter hide are left out.
 */
export function filterChoices(sheet: Worksheet, filter: SheetFilter, column: number): FilterChoice[] {
  const { body, filters } = filter;
  const own = filters.find((candidate) => candidate.column === column);
  const passing =
    own === undefined || own.values === null ? null : new Set(own.values.map((text) => text.trim().toLowerCase()));
  const found = new Map<string, { text: string; value: CellValue; count: number }>();
  for (let row = body.row; row < body.row + body.rowCount; row += 1) {
    const text = filterText(sheet, row, body.column + column);
    const folded = text.toLowerCase();
    const passes = passing === null || (text === "" ? own?.blanks === true : passing.has(folded));
    // A row that is hidden although this column lets it pass is hidden by another.
    if (passes && sheet.line("row", row).hidden) continue;
    const known = found.get(folded);
    if (known === undefined) found.set(folded, { text, value: sheet.value(row, body.column + column), count: 1 });
    else known.count += 1;
  }
  return [...found.values()]
    .sort((left, right) => (left.text === "" ? 1 : right.text === "" ? -1 : compareForSort(left.value, right.value)))
    .map(({ text, count }) => ({
      text,
      count,
      passes: passing === null || (text === "" ? own?.blanks === true : passing.has(text.toLowerCase())),
    }));
}

/** How many rows of a filter are shown. */
export function shownRows(sheet: Worksheet, { body }: SheetFilter): number {
  let shown = 0;
  for (let row = body.row; row < body.row + body.rowCount; row += 1) if (!sheet.line("row", row).hidden) shown += 1;
  return shown;
}
