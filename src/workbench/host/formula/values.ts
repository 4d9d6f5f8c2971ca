import type { RangeAddress } from "../model/address";
import type { CellError, CellValue } from "../model/cell-value";
import type { Worksheet } from "../model/worksheet";

/** A single value inside a formula; null is an empty cell. */
export type Scalar = CellValue;

/** The error values a formula can make, each once. */
export const ERRORS = {
  value: { error: "#VALUE!" },
  notAvailable: { error: "#N/A" },
  division: { error: "#DIV/0!" },
  reference: { error: "#REF!" },
  name: { error: "#NAME?" },
  number: { error: "#NUM!" },
  nothing: { error: "#NULL!" },
  spill: { error: "#SPILL!" },
  calculation: { error: "#CALC!" },
  busy: { error: "#BUSY!" },
} as const satisfies Record<string, CellError>;

/** A rectangle of values, row-major. */
export class Matrix {
  private rowArrays: Scalar[][] | null = null;

  constructor(
    readonly rowCount: number,
    readonly columnCount: number,
    readonly values: readonly Scalar[],
  ) {}

  at(row: number, column: number): Scalar {
    return this.values[row * this.columnCount + column] ?? null;
  }

  /** Element for an array operation: single rows, columns and cells repeat; beyond the size #N/A. */
  broadcast(row: number, column: number): Scalar {
    const r = this.rowCount === 1 ? 0 : row;
    const c = this.columnCount === 1 ? 0 : column;
    return r < this.rowCount && c < this.columnCount ? this.at(r, c) : ERRORS.notAvailable;
  }

  /** The rows as arrays, made once: the same arrays tell a caller that nothing changed. */
  rows(): readonly (readonly Scalar[])[] {
    return (this.rowArrays ??= Array.from({ length: this.rowCount }, (_, row) =>
      this.values.slice(row * this.columnCount, (row + 1) * this.columnCount),
    ));
  }

  static fromRows(rows: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }
}

/** Cells a formula points at, not yet read. `shared`: a fixed address, worth reading once for all its readers. */
export class Reference {
  constructor(
    readonly sheet: Worksheet,
    readonly range: RangeAddress,
    readonly shared: boolean,
  ) {}
}

export type Value = Scalar | Matrix | Reference;

/** True for anything but a matrix or reference. */
export function isScalar(value: Value): value is Scalar {
  return !(value instanceof Matrix) && !(value instanceof Reference);
}
