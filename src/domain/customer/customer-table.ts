import type { FieldId } from "./fields";

/** A numeric field of all customers. */
export interface NumberColumn {
  readonly kind: "numbers";
  /** Sheet column the values came from, 0-based. */
  readonly column: number;
  /** ROUND(cell x unit factor, 6) in the field's base unit; NaN where the state is not PRESENT. Dates: serials of the 1900 system. */
  readonly numbers: Float64Array;
  /** PRESENT, BLANK or UNREADABLE per customer. */
  readonly state: Uint8Array;
}

/** A text field of all customers. */
export interface TextColumn {
  readonly kind: "texts";
  readonly column: number;
  /** Index into `dictionary`; -1 where the state is not PRESENT. */
  readonly codes: Int32Array;
  /** Distinct texts, TRIMmed as a spreadsheet does, case kept. */
  readonly dictionary: readonly string[];
  readonly state: Uint8Array;
}

export type FieldColumn = NumberColumn | TextColumn;

/** The customers of a sheet, column by column. */
export interface CustomerTable {
  /** 0-based sheet row of each customer. */
  readonly rowNumbers: Int32Array;
  readonly columns: ReadonlyMap<FieldId, FieldColumn>;
}
