import type { CellAddress, RangeAddress } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";

/** Neighbouring rows, 0-based sheet row of the first. */
export interface RowSpan {
  readonly row: number;
  readonly rowCount: number;
}

/** What was read of one sheet: plain data, nothing interpreted. */
export interface SheetSnapshot {
  readonly sheet: { readonly id: string; readonly name: string };
  /** Place of values[0][0] on the sheet. */
  readonly origin: CellAddress;
  /** The used range, row by row. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formula of the cell at a sheet position, null where there is none; absent when the sheet was read without formulas. */
  readonly formulaAt?: (row: number, column: number) => string | null;
  /** Per column of values: the prevailing number format of its body, null when not known. */
  readonly numberFormats: readonly (string | null)[];
  /** Number format of the cell at a sheet position, null where it is General or not known; absent when only columns were looked at. */
  readonly formatAt?: (row: number, column: number) => string | null;
  readonly hiddenRows: readonly RowSpan[];
  /** Merged cells that reach into the used range. */
  readonly merges: readonly RangeAddress[];
  /** Merged cells of its rows beside it, where columns of ours may go; absent when they were not looked for. */
  readonly mergesBeside?: readonly RangeAddress[];
  readonly tables: readonly { readonly name: string; readonly range: RangeAddress; readonly hasTotals: boolean }[];
  /** Columns we wrote ourselves, by sheet column: left out of recognition. */
  readonly ownColumns: readonly { readonly column: number; readonly role: string }[];
  readonly date1904: boolean;
}

/** A snapshot of bare values from A1 on, everything else as in a fresh sheet; `details` replaces what differs. */
export function plainSnapshot(
  values: readonly (readonly CellValue[])[],
  details: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    sheet: { id: "sheet", name: "Sheet1" },
    origin: { row: 0, column: 0 },
    values,
    numberFormats: Array.from({ length: width }, () => null),
    hiddenRows: [],
    merges: [],
    tables: [],
    ownColumns: [],
    date1904: false,
    ...details,
  };
}
