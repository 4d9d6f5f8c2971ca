import type { CellValue } from "../spreadsheet/cell-value";
import type { PolicyLayout } from "./policy-layout";

/** What a cell is, for whoever gives it a look. */
export type PolicyCellRole =
  | "title"
  | "heading"
  | "header"
  | "label"
  | "input"
  | "note"
  | "machine"
  /** A sample of a highlight; tiers from 0, the best. */
  | "mark:high"
  | "mark:overdue"
  | "mark:unrated"
  | "mark:score"
  | `mark:tier${number}`;

/** One cell of the Policy sheet, at A1 of which the block begins. */
export interface PolicyCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With its "="; null where the cell holds `value`. */
  readonly formula: string | null;
  readonly role: PolicyCellRole;
  readonly numberFormat: string | null;
}

/** Guidance where a person edits. `formula` of a list names cells of the sheet itself. */
export interface PolicyValidation {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rule:
    | { readonly type: "list-range"; readonly formula: string }
    | { readonly type: "decimal"; readonly minimum: number; readonly maximum: number };
  /** What may be typed here, shown beside the cell and when it is refused. */
  readonly message: string;
}

/** The whole sheet as data. The defined name `CustomerPolicy` covers rowCount x columnCount cells. */
export interface PolicySheet {
  readonly cells: readonly PolicyCell[];
  readonly layout: PolicyLayout;
  readonly rowCount: number;
  readonly columnCount: number;
  /** In characters of the default font, per column from the first. */
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly { readonly row: number; readonly rowCount: number }[];
  readonly validations: readonly PolicyValidation[];
  /** Code of the policy's figures (see `figures`), as the sheet's formulas calculate it. */
  readonly figures: number;
}
