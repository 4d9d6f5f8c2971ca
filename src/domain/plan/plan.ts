import type { CellValue } from "../spreadsheet/cell-value";
import type { CellAddress, RangeAddress } from "../spreadsheet/address";
import type { RowSpan } from "../customer/snapshot";
import type { Problem } from "../problem";
import type { ColumnLook } from "./column-look";
import type { Fingerprint } from "./fingerprint";
import type { HighlightRule } from "./highlight-rules";
import type { Marks } from "./marks";

/**
 * What will be done to a workbook, as plain data: it can be shown, counted and tested without Office, and applied in
 * chunks. Rows and columns are 0-based; formulas of whole columns are one R1C1 template, whatever the number of rows.
 */
export interface Plan {
  readonly purpose: "classify" | "remove" | "clean";
  /** What the plan was made for; null where nothing on a sheet of customers is touched. */
  readonly fingerprint: Fingerprint | null;
  readonly steps: readonly Step[];
  readonly counts: PlanCounts;
  /** Not empty: the plan has no steps and must not be applied. */
  readonly problems: readonly Problem[];
}

export interface PlanCounts {
  readonly customers: number;
  readonly columns: number;
  readonly cells: number;
  readonly rules: number;
  readonly names: number;
  readonly sheetsAdded: number;
}

/** A sheet by the id it was read under, or, for a sheet the plan itself adds, by name. */
export type SheetRef = { readonly id: string } | { readonly name: string };

export interface AddSheet {
  readonly kind: "add-sheet";
  readonly name: string;
}

/** Deletes a sheet that we added. */
export interface RemoveSheet {
  readonly kind: "remove-sheet";
  readonly sheet: SheetRef;
}

/** Literal values and formulas (texts starting with "=" in `formulas`) of one rectangle; null leaves a cell alone. */
export interface WriteBlock {
  readonly kind: "write-block";
  readonly sheet: SheetRef;
  readonly at: CellAddress;
  readonly cells: readonly (readonly (CellValue | { readonly formula: string })[])[];
  /** Of the same shape; absent: formats stay. */
  readonly numberFormats?: readonly (readonly string[])[];
}

/** Number formats and looks of parts of a sheet that we added. */
export interface FormatBlock {
  readonly kind: "format-block";
  readonly sheet: SheetRef;
  readonly range: RangeAddress;
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly color?: string;
  readonly wrap?: boolean;
  /** Width of the range's columns, in characters of the default font. */
  readonly width?: number;
  readonly hiddenColumns?: boolean;
  readonly hiddenRows?: boolean;
}

/** One of our columns: its header, and one template for the rows of `block` that are customers. */
export interface FillColumn {
  readonly kind: "fill-column";
  readonly sheet: SheetRef;
  readonly role: string;
  readonly column: number;
  readonly headerRow: number;
  /** null: the header in place stays. */
  readonly header: CellValue | { readonly formula: string };
  readonly block: RowSpan;
  /** R1C1 formula of every customer's row; null leaves the rows empty. */
  readonly template: string | null;
  readonly numberFormat: string | null;
  readonly width: number | null;
  /** Name of the table that the column joins, or null in a plain range. */
  readonly table: string | null;
}

/** Rows of our columns that are no customers: they stay empty. */
export interface ClearBlock {
  readonly kind: "clear-block";
  readonly sheet: SheetRef;
  readonly range: RangeAddress;
  /** "contents" leaves formats; "all" gives back what the cells were before us. */
  readonly what: "contents" | "all";
}

/** Takes one of our columns out of its table. */
export interface RemoveTableColumn {
  readonly kind: "remove-table-column";
  readonly sheet: SheetRef;
  readonly table: string;
  /** Position of the column in its table, from 0. */
  readonly index: number;
}

export interface GroupColumns {
  readonly kind: "group-columns" | "ungroup-columns";
  readonly sheet: SheetRef;
  readonly column: number;
  readonly columnCount: number;
}

export interface SetColumnWidth {
  readonly kind: "set-column-width";
  readonly sheet: SheetRef;
  readonly column: number;
  /** As it was before us, in points; null: the sheet's standard width. */
  readonly points: number | null;
}

/** Gives the cells of a column (header first) the look back that they had before us. */
export interface RestoreLook {
  readonly kind: "restore-look";
  readonly sheet: SheetRef;
  readonly range: RangeAddress;
  readonly look: ColumnLook;
}

/** A defined name; null scope: the workbook's. A null range deletes the name. */
export interface DefineName {
  readonly kind: "define-name";
  readonly name: string;
  readonly scope: SheetRef | null;
  readonly target: { readonly sheet: SheetRef; readonly range: RangeAddress } | null;
  readonly hidden: boolean;
}

/** Makes a name that exists refer to other cells; the name itself stays, because functions lose a name that is deleted. */
export interface MoveName {
  readonly kind: "move-name";
  readonly name: string;
  readonly scope: SheetRef | null;
  /** A1 reference with its sheet and "=". */
  readonly formula: string;
}

/** Our highlights of one sheet, highest priority first; an empty list takes them away. Other people's rules stay. */
export interface SetRules {
  readonly kind: "set-rules";
  readonly sheet: SheetRef;
  /** Where rules of ours may stand. */
  readonly within: RangeAddress;
  readonly rules: readonly HighlightRule[];
}

export type ValidationRule =
  | { readonly type: "list"; readonly values: readonly string[] }
  | { readonly type: "list-range"; readonly formula: string }
  | { readonly type: "decimal"; readonly minimum: number; readonly maximum: number };

export interface SetValidation {
  readonly kind: "set-validation";
  readonly sheet: SheetRef;
  readonly range: RangeAddress;
  readonly rule: ValidationRule;
  readonly message: string | null;
}

/** Writes our entry in the workbook's settings, or deletes it (null). */
export interface SetSetting {
  readonly kind: "set-setting";
  readonly value: Marks | null;
}

/** Text numbers that a person confirmed, turned into numbers. Cells that hold formulas by now are left alone. */
export interface CleanCells {
  readonly kind: "clean-cells";
  readonly sheet: SheetRef;
  readonly cells: readonly CleanedCell[];
}

export interface CleanedCell extends CellAddress {
  /** What the cell must still hold when the plan is applied. */
  readonly from: string;
  /** null empties the cell. */
  readonly to: number | null;
  /** null leaves the cell's own. */
  readonly numberFormat: string | null;
}

export type Step =
  | AddSheet
  | RemoveSheet
  | WriteBlock
  | FormatBlock
  | FillColumn
  | ClearBlock
  | RemoveTableColumn
  | GroupColumns
  | SetColumnWidth
  | RestoreLook
  | DefineName
  | MoveName
  | SetRules
  | SetValidation
  | SetSetting
  | CleanCells;

/** What applying a plan did: enough to undo it, and what the journal keeps while it runs. */
export interface Applied {
  readonly purpose: Plan["purpose"];
  readonly roundTrips: number;
  /** Steps that give the workbook back as it was before. */
  readonly inverse: Plan | null;
}

/** Counts of a list of steps, for the preview. */
export function countSteps(steps: readonly Step[], customers: number): PlanCounts {
  let columns = 0;
  let cells = 0;
  let rules = 0;
  let names = 0;
  let sheetsAdded = 0;
  for (const step of steps) {
    if (step.kind === "fill-column") {
      columns += 1;
      cells += customers + 1;
    } else if (step.kind === "write-block") cells += step.cells.flat().filter((cell) => cell !== null).length;
    else if (step.kind === "clean-cells") cells += step.cells.length;
    else if (step.kind === "set-rules") rules += step.rules.length;
    else if (step.kind === "define-name") names += 1;
    else if (step.kind === "add-sheet") sheetsAdded += 1;
  }
  return { customers, columns, cells, rules, names, sheetsAdded };
}
