import type { AppliedFormats } from "../../../host/formula/conditional-formats";
import type { CellValue } from "../../../host/model/cell-value";
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
  readonly hasFormula: boolean;
}

/** What the grid asks of the page: the grid itself holds no cell and calculates nothing. */
export interface GridSource {
  cell(sheet: Worksheet, row: number, column: number): CellView;
  /** Words of an error for people, for its tooltip. */
  explain(value: CellValue, hasFormula: boolean): string | null;
}
