import type { AppliedFormats } from "../../../host/formula/conditional-formats";
import type { CellValue } from "../../../host/model/cell-value";
import type { TableLook } from "../table-look";
import type { CellStyle } from "../../../host/model/style";
import type { Worksheet } from "../../../host/model/worksheet";

/** What the grid shows in one cell, made when it is drawn and kept nowhere. */
export interface CellView {
  readonly value: CellValue;
  /** The value under its number format. */
  readonly text: string;
  /** A colour that the number format names, or null. */
  readonly formatColor: string | null;
  readonly style: CellStyle;
  readonly formats: AppliedFormats;
  /** What the table around the cell makes of it where its own style says nothing. */
  readonly table: TableLook | null;
  /** Marks in the cell's corner or on its text. */
  readonly marks: readonly CellMark[];
  /** Words for its tooltip: what its error means, its note, where its link leads; null for none. */
  readonly remark: string | null;
}

/**
 * note: a note hangs on it; link: it leads somewhere; kept: it could not be calculated here and keeps its old value;
 * filter: it has a filter button, whose column is not filtered, or (filtered) is.
 */
export type CellMark = "note" | "link" | "kept" | "filter" | "filtered";

/** What the grid asks of the page: the grid itself holds no cell and calculates nothing. */
export interface GridSource {
  cell(sheet: Worksheet, row: number, column: number): CellView;
}
