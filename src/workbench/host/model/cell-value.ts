/** An error value as a cell shows it: "#N/A", "#DIV/0!", "#REF!", "#SPILL!", "#BUSY!" … */
export interface CellError {
  readonly error: string;
  /** The words that a custom function gave with it, for people; equal errors may differ in them. */
  readonly message?: string;
}

/** What a cell holds: null is an empty cell; dates are serial numbers. */
export type CellValue = number | string | boolean | null | CellError;

/** True for an error value. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}
