import type { TaxBasis } from "../../domain/customer/column-mapping";
import type { FieldId } from "../../domain/customer/fields";
import { fieldKind } from "../../domain/customer/fields";
import type { RecognizedColumn } from "../../domain/customer/recognition";
import { UNITS_OF_KIND } from "../../domain/customer/units";
import type { UnitId } from "../../domain/customer/units";

/** What a person says a column holds; kept in the policy's column table, by header. */
export interface ColumnCorrection {
  readonly header: string;
  /** null: none of ours. */
  readonly field: FieldId | null;
  readonly unit: UnitId;
  readonly taxBasis: TaxBasis;
}

/** Units that a person may choose for a field. */
export function unitsOf(field: FieldId): readonly UnitId[] {
  return UNITS_OF_KIND[fieldKind(field)];
}

/** The correction of one column. Where no unit is said the one in place stays if it fits the field, else the field's base unit. */
export function correctionOf(
  { header, unit, taxBasis }: RecognizedColumn,
  field: FieldId | null,
  chosen: UnitId | null,
): ColumnCorrection {
  if (field === null) return { header, field, unit: "text", taxBasis: null };
  const units = unitsOf(field);
  const fitting = [chosen, unit].find((one) => one !== null && units.includes(one));
  return { header, field, unit: fitting ?? units[0] ?? "text", taxBasis };
}
