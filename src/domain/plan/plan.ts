import type { CellValue } from "../spreadsheet/cell-value";
import type { CellAddress, RangeAddress } from "../spreadsheet/address";
import type { RowSpan } from "../customer/snapshot";
import type { Problem } from "../problem";
import type { ColumnLook } from "./column-look";
import type { Fingerprint } from "./fingerprint";
import type { HighlightRule } from "./highlight-rules";
import type { Marks } from "./marks";

/** What a plan is for; "undo" takes back what another plan did. */
export type PlanPurpose =
  | "classify"
  | "remove"
  | "clean"
  | "correct"
  | "freeze"
  | "share-safe"
  | "repair"
  | "compatibility"
  | "aging"
  | "collection"
  | "policy"
  | "sample"
  | "undo";

/**
 * What will be done to a workbook, as plain data: it can be shown, counted and tested without Office, and applied in
 * chunks. Rows and columns are 0-based; formulas of whole columns are one R1C1 template, whatever the number of rows.
 */
export interface Plan {
  readonly purpose: PlanPurpose;
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

/** A literal or a formula with its "=". */
export type CellContent = CellValue | { readonly formula: string };

/** Literal values and formulas (texts starting with "=" in `formulas`) of one rectangle; null leaves a cell alone, "" empties it. */
export interface WriteBlock {
  readonly kind: "write-block";
  readonly sheet: SheetRef;
  readonly at: CellAddress;
  readonly cells: readonly (readonly CellContent[])[];
  /** What the cells hold before, where reading them would mislead: cells that a formula beside them fills look like values. */
  readonly replaces?: readonly (readonly CellContent[])[];
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
  readonly italic?: boolean;
  /** null: none. */
  readonly fill?: string | null;
  readonly color?: string;
  /** Of the font, in points. */
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: "left" | "right";
  /** Width of the range's columns, in characters of the default font. */
  readonly width?: number;
  /** Of the range's rows, in points: programs that open a file do not fit rows to wrapped headers. */
  readonly height?: number;
  readonly hiddenColumns?: boolean;
  readonly hiddenRows?: boolean;
}

/** Height in points of a header of two lines. */
export const TWO_LINES = 31;

/** How a sheet that we added is printed on A4. */
export interface SetPages {
  readonly kind: "set-pages";
  readonly sheet: SheetRef;
  readonly orientation: "portrait" | "landscape";
  /** Points on every side. */
  readonly margin: number;
  /** Shrinks the sheet until its columns stand on one page side by side. */
  readonly fitsWidth: boolean;
  /** Rows that every page begins with. */
  readonly titles: RowSpan | null;
  /** Rows that begin a new page. */
  readonly breaks: readonly number[];
}

/** Wide tables: across the page, all columns on it, the headings on every page. */
export function widePages(sheet: SheetRef, titles: RowSpan | null): SetPages {
  return { kind: "set-pages", sheet, orientation: "landscape", margin: 36, fitsWidth: true, titles, breaks: [] };
}

/** One of our columns: its header, and one template for the rows of `block` that are customers. */
export interface FillColumn {
  readonly kind: "fill-column";
  readonly sheet: SheetRef;
  readonly role: string;
  readonly column: number;
  readonly headerRow: number;
  /** null: the header in place stays. */
  readonly header: CellContent;
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
  /** Position of the column in its table, from 0; or its header: then a column that is not there is passed over. */
  readonly column: number | string;
}

/** Gives a table back a column that a run took out of it. */
export interface AddTableColumn {
  readonly kind: "add-table-column";
  readonly sheet: SheetRef;
  readonly table: string;
  readonly index: number;
  readonly header: string;
}

/** Gives a column of ours back as it was before a run that wrote it: header, formulas; null: empty. */
export interface RestoreColumn {
  readonly kind: "restore-column";
  readonly sheet: SheetRef;
  readonly column: number;
  /** Every row that the run may have written. */
  readonly rows: RowSpan;
  readonly headerRow: number;
  readonly header: CellContent;
  /** Rows that held the R1C1 formula; rows between customers among them are emptied by a `clear-rows` after it. */
  readonly filled: RowSpan | null;
  readonly template: string | null;
}

/** Empties rows of columns of ours: those between customers. */
export interface ClearRows {
  readonly kind: "clear-rows";
  readonly sheet: SheetRef;
  readonly rows: readonly RowSpan[];
  readonly columns: readonly { readonly column: number; readonly columnCount: number }[];
}

/** Inserts or deletes whole columns of a sheet. */
export interface ShiftColumns {
  readonly kind: "insert-columns" | "delete-columns";
  readonly sheet: SheetRef;
  readonly column: number;
  readonly columnCount: number;
}

/** Inserts or deletes whole rows of the Policy sheet. */
export interface ShiftRows {
  readonly kind: "insert-rows" | "delete-rows";
  readonly sheet: SheetRef;
  readonly row: number;
  readonly rowCount: number;
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

/** Turns formulas of ours into what they show. */
export interface FreezeValues {
  readonly kind: "freeze-values";
  readonly sheet: SheetRef;
  readonly range: RangeAddress;
  /** Cells among them that a person typed over, for taking the step back. */
  readonly typedOver: readonly (CellAddress & { readonly value: CellValue })[];
}

/** Gives the cells of a column (header first) the look back that they had before us. */
export interface RestoreLook {
  readonly kind: "restore-look";
  readonly sheet: SheetRef;
  readonly range: RangeAddress;
  readonly look: ColumnLook;
}

/** A defined name; null scope: the workbook's. A null target deletes the name, a formula ("=…") is taken as it is. */
export interface DefineName {
  readonly kind: "define-name";
  readonly name: string;
  readonly scope: SheetRef | null;
  readonly target: { readonly sheet: SheetRef; readonly range: RangeAddress } | { readonly formula: string } | null;
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
  /** Column of our scores, where a data bar of ours may stand; null: there is none. */
  readonly scoreColumn: number | null;
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
  readonly from: string | number;
  /** null empties the cell. */
  readonly to: number | string | null;
  /** null leaves the cell's own. */
  readonly numberFormat: string | null;
}

export type Step =
  | AddSheet
  | RemoveSheet
  | WriteBlock
  | FormatBlock
  | SetPages
  | FillColumn
  | ClearBlock
  | RemoveTableColumn
  | AddTableColumn
  | RestoreColumn
  | ClearRows
  | ShiftColumns
  | ShiftRows
  | GroupColumns
  | SetColumnWidth
  | RestoreLook
  | FreezeValues
  | DefineName
  | MoveName
  | SetRules
  | SetValidation
  | SetSetting
  | CleanCells;

/** What applying a plan did: enough to undo it. */
export interface Applied {
  readonly purpose: PlanPurpose;
  readonly roundTrips: number;
  /** Gives the workbook back as it was before; null where the plan can only be completed. */
  readonly inverse: Plan | null;
  /** False where the workbook did not keep what we remember in its settings. */
  readonly remembered: boolean;
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
