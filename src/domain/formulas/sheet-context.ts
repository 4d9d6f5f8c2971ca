import type { TaxBasis } from "../customer/column-mapping";
import type { FieldId } from "../customer/fields";
import type { RowSpan } from "../customer/snapshot";
import { fieldKind } from "../customer/fields";
import type { UnitId } from "../customer/units";
import { unitFactor } from "../customer/units";
import type { CellAddress } from "../spreadsheet/address";

/** A column of the customer sheet that a field is read from. */
export interface SourceColumn {
  /** 0-based sheet column. */
  readonly column: number;
  readonly unit: UnitId;
  readonly taxBasis: TaxBasis;
  /** Currency of the whole column, as the rate table calls it; left out: the row's, or the book's. */
  readonly currency?: string;
  /** Position in the policy's column table, whose factor cells formulas then use; null writes the factor itself. */
  readonly mapping: number | null;
}

/** Where formulas stand and what they read. Rows and columns are 0-based. */
export interface SheetContext {
  readonly policySheetName: string;
  /** Upper left cell of `CustomerPolicy`. */
  readonly policyOrigin: CellAddress;
  readonly columns: ReadonlyMap<FieldId, SourceColumn>;
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
  /** First to last customer's row, where customers share groups; left out: no columns of group limits. */
  readonly rows?: RowSpan;
  /** Our columns stand side by side from here. */
  readonly firstResultColumn: number;
}

/** The fields that formulas on the sheet can read; parents count only where customers share groups. */
export function fieldTest(context: Pick<SheetContext, "columns" | "rows">): (field: FieldId) => boolean {
  return (field) => context.columns.has(field) && (field !== "parent_customer" || context.rows !== undefined);
}

/** What a sheet number of this column is multiplied by. */
export function sourceFactor(field: FieldId, source: { readonly unit: UnitId }): number {
  return unitFactor(source.unit, fieldKind(field));
}
