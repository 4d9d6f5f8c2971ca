import type { CellAddress, RangeAddress } from "../../../host/model/address";
import { cellRange, type Worksheet } from "../../../host/model/worksheet";
import type { PageText } from "../page-text";
import { sheetActions } from "../sheet-actions";
import type { SheetDesk } from "../sheet-desk";
import { openFilter, type FilterHome } from "./filter-tool";
import type { FindHome } from "./find-bar";

/** What the tools ask of the page. */
export interface ToolsHome {
  readonly sheet: Worksheet | null;
  readonly text: PageText;
  say(words: string): void;
}

/** Sorting, filtering and finding, done on the desk. */
export class ListTools implements FilterHome, FindHome {
  constructor(
    private readonly desk: SheetDesk,
    private readonly home: ToolsHome,
  ) {}

  get sheet(): Worksheet | null {
    return this.home.sheet;
  }

  get text(): PageText {
    return this.home.text;
  }

  get active(): CellAddress | null {
    return this.desk.active;
  }

  change(action: (sheet: Worksheet) => unknown): boolean {
    return this.desk.change(action);
  }

  say(words: string): void {
    this.home.say(words);
  }

  focus(): void {
    this.desk.grid.focus();
  }

  select(cell: CellAddress): void {
    if (this.sheet !== null) this.desk.goTo({ sheet: this.sheet, range: cellRange(cell) });
  }

  /** Sorts by the active cell's column. */
  sort(descending: boolean): void {
    const { selection, active } = this.desk;
    if (selection !== null && active !== null) this.sortAround(selection, active.column, descending);
  }

  sortAt(cell: CellAddress, descending: boolean): void {
    this.sortAround(cellRange(cell), cell.column, descending);
  }

  private sortAround(range: RangeAddress, column: number, descending: boolean): void {
    this.change((sheet) => {
      if (sheetActions.sort(sheet, range, column, descending) === null) this.say(this.text.nothingToSort);
    });
  }

  /** Adds filter buttons to the list around the selection, or takes them away. */
  toggleFilter(): void {
    this.desk.change((sheet, range) => {
      if (!sheetActions.toggleFilter(sheet, range)) this.say(this.text.nothingToFilter);
    });
  }

  /** Opens the panel of the filter button in a cell; false where there is none. */
  openFilter(cell: CellAddress, at: { x: number; y: number }): boolean {
    return openFilter(this, cell, at);
  }
}
