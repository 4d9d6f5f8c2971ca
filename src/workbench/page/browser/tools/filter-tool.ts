import { filterAt, filterColumn, filterText } from "../../../host/client/filter-rows";
import type { CellAddress } from "../../../host/model/address";
import { columnLetters } from "../../../host/model/address";
import type { Worksheet } from "../../../host/model/worksheet";
import type { PageText } from "../page-text";
import { sheetActions } from "../sheet-actions";
import { filterChoices, shownRows } from "./filter-values";
import { showFilterPanel } from "./filter-panel";

/** What the filter asks of the page. */
export interface FilterHome {
  readonly sheet: Worksheet | null;
  readonly text: PageText;
  /** Does something to the sheet by hand, as one step. */
  change(action: (sheet: Worksheet) => unknown): boolean;
  sortAt(cell: CellAddress, descending: boolean): void;
  say(words: string): void;
  focus(): void;
}

/** Opens the panel of the filter button in a cell; false where there is none. */
export function openFilter(home: FilterHome, cell: CellAddress, at: { x: number; y: number }): boolean {
  const { sheet, text } = home;
  const filter = sheet === null ? null : filterAt(sheet, cell.row, cell.column);
  if (sheet === null || filter === null) return false;
  const column = cell.column - filter.body.column;
  const name = filterText(sheet, cell.row, cell.column) || columnLetters(cell.column);
  const isFiltered = filter.filters.some((candidate) => candidate.column === column);
  showFilterPanel(at, name, filterChoices(sheet, filter, column), isFiltered, text, {
    sort: (descending) => home.sortAt({ row: filter.body.row, column: cell.column }, descending),
    apply: (passing) => {
      const done = home.change(() => {
        sheetActions.requireFilterable(sheet);
        const values = passing?.filter((value) => value !== "") ?? [];
        filterColumn(sheet, filter, column, passing === null ? null : { values, blanks: passing.includes("") });
      });
      const now = filterAt(sheet, cell.row, cell.column);
      if (done && now !== null)
        home.say(now.filters.length === 0 ? "" : text.filtered(shownRows(sheet, now), now.body.rowCount));
    },
    closed: () => home.focus(),
  });
  return true;
}

/** The mark of a cell with a filter button: whether its column is filtered. Null for other cells. */
export function filterMark(sheet: Worksheet, row: number, column: number): "filter" | "filtered" | null {
  if (sheet.properties.tables.length === 0 && sheet.properties.autoFilter === null) return null;
  const filter = filterAt(sheet, row, column);
  if (filter === null) return null;
  return filter.filters.some((candidate) => candidate.column === column - filter.body.column) ? "filtered" : "filter";
}
