import type { RangeAddress } from "./address";

/** A row or column that differs from the default. Size: points of a row, characters of a column; null is the default. */
export interface LineProperties {
  readonly size: number | null;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  readonly collapsed: boolean;
  /** Style of the cells that have none of their own, or null. */
  readonly styleId: number | null;
}

export const DEFAULT_LINE: LineProperties = {
  size: null,
  hidden: false,
  outlineLevel: 0,
  collapsed: false,
  styleId: null,
};

export interface TableColumn {
  readonly name: string;
  /** Text with "=" as the file holds it, or null. */
  readonly calculatedFormula: string | null;
  readonly totalsFunction: string | null;
  readonly totalsLabel: string | null;
}

/** What a filter lets through in one of its columns. */
export interface ColumnFilter {
  /** Counted from the first column that is filtered. */
  readonly column: number;
  /** Texts that pass, as cells show them; null: another condition, which is carried but not applied anew. */
  readonly values: readonly string[] | null;
  /** Whether empty cells pass. */
  readonly blanks: boolean;
  readonly opaque: unknown;
}

/** A list object; `range` holds its header and totals rows too. */
export interface Table {
  readonly id: number;
  readonly name: string;
  readonly range: RangeAddress;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly showFilter: boolean;
  readonly style: string | null;
  readonly columns: readonly TableColumn[];
  /** Columns by which its rows are filtered; absent for none. */
  readonly filters?: readonly ColumnFilter[];
  readonly opaque: unknown;
}

/** What a conditional format changes; properties not named stay as they are. Colours "#RRGGBB". */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  /** Borders and the like, carried but not understood. */
  readonly opaque?: unknown;
}

export interface DataBar {
  /** Bounds: "lowest"/"highest", a number, or a formula text. */
  readonly lower: { readonly type: string; readonly value: string | null };
  readonly upper: { readonly type: string; readonly value: string | null };
  readonly color: string;
  readonly solid: boolean;
  readonly showValue: boolean;
}

/** A point of a colour scale as files name it: min, max, num, percent, percentile, formula. */
export interface ScalePoint {
  readonly type: string;
  readonly value: string | null;
  readonly color: string;
}

/** How a rule measures a cell by all cells of its ranges. */
export type ConditionalMeasure =
  | { readonly kind: "ranked"; readonly rank: number; readonly percent: boolean; readonly bottom: boolean }
  /** `deviations`: so many standard deviations away from the average, 0 for the average itself. */
  | { readonly kind: "average"; readonly above: boolean; readonly equal: boolean; readonly deviations: number }
  | { readonly kind: "repeated"; readonly unique: boolean }
  | { readonly kind: "scale"; readonly points: readonly ScalePoint[] };

export type ConditionalFormatType =
  | "custom"
  | "cellValue"
  | "containsText"
  | "topBottom"
  | "presetCriteria"
  | "dataBar"
  | "colorScale"
  | "iconSet"
  | "other";

/** One rule. Priority 0 comes first; formulas are A1 texts with "=" relative to the top left of the first range. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  readonly ranges: readonly RangeAddress[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** The condition of a custom rule, or the operands of a cell value rule. */
  readonly formulas: readonly string[];
  /** Operator of a cell value or text rule: "greaterThan", "between", "beginsWith" … */
  readonly operator: string | null;
  readonly text: string | null;
  readonly style: ConditionalStyle;
  readonly dataBar: DataBar | null;
  /** Read from files only: new rules of these kinds are not made here. */
  readonly measure?: ConditionalMeasure;
  readonly opaque: unknown;
}

/** Formulas are A1 texts relative to the top left of the first range; lists keep their literal text. */
export interface DataValidation {
  readonly ranges: readonly RangeAddress[];
  readonly type: string;
  readonly operator: string | null;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly ignoreBlank: boolean;
  readonly inCellDropDown: boolean;
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly opaque: unknown;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean>>;
  readonly password: unknown;
}

export interface FreezePanes {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** How a sheet is printed. */
export interface PageSetup {
  /** Code of ECMA-376 18.3.1.63: 1 Letter, 9 A4. */
  readonly paperSize: number;
  readonly orientation: "portrait" | "landscape";
  /** Shrinks the sheet to so many pages, 0: as many as it takes; null: it is printed at a scale. */
  readonly fit: { readonly wide: number; readonly tall: number } | null;
  /** Inches; null: the program's own. */
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>> | null;
}

/** The filter of a sheet outside tables; its first row holds the headers. */
export interface AutoFilter {
  readonly range: RangeAddress;
  readonly filters: readonly ColumnFilter[];
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** Everything of a sheet that is not cells, rows or columns: immutable values, replaced whole by `Worksheet.set`. */
export interface SheetProperties {
  readonly visibility: SheetVisibility;
  readonly tabColor: string | null;
  readonly merges: readonly RangeAddress[];
  readonly tables: readonly Table[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  /** Fixed ranges of formulas entered with Ctrl+Shift+Enter; their top left cell holds the formula. */
  readonly arrayRanges: readonly RangeAddress[];
  readonly autoFilter: AutoFilter | null;
  readonly protection: SheetProtection | null;
  readonly freezePanes: FreezePanes | null;
  readonly showGridlines: boolean;
  readonly standardWidth: number | null;
  readonly standardHeight: number | null;
  readonly summaryBelow: boolean;
  readonly summaryRight: boolean;
  /** null: nothing was set up. */
  readonly pageSetup: PageSetup | null;
  /** Rows that begin a new page by hand, ascending. */
  readonly rowBreaks: readonly number[];
  readonly opaque: unknown;
}

export const DEFAULT_SHEET_PROPERTIES: SheetProperties = {
  visibility: "visible",
  tabColor: null,
  merges: [],
  tables: [],
  conditionalFormats: [],
  validations: [],
  arrayRanges: [],
  autoFilter: null,
  protection: null,
  freezePanes: null,
  showGridlines: true,
  standardWidth: null,
  standardHeight: null,
  summaryBelow: true,
  summaryRight: true,
  pageSetup: null,
  rowBreaks: [],
  opaque: null,
};
