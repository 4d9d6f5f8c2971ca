import type { FieldId } from "./fields";
import type { UnitId } from "./units";

/** Whether amounts contain value added tax; null where neither header nor person says. */
export type TaxBasis = "with" | "without" | null;

/** One line of the policy's column table: what a column with this header holds. Columns move, so it goes by header. */
export interface ColumnMapping {
  /** Sheet it holds for; null for every sheet. */
  readonly sheet: string | null;
  readonly header: string;
  /** null: a person said that the column is none of ours. */
  readonly field: FieldId | null;
  readonly unit: UnitId;
  readonly taxBasis: TaxBasis;
  /** Name in the policy's rate table of the currency of its amounts; left out: the row's own currency, or the book's. */
  readonly currency?: string;
  readonly origin: "found" | "by-hand";
  readonly note?: string;
}
