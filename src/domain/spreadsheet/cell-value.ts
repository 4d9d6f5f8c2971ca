/** An error value as the cell shows it: "#N/A", "#DIV/0!" … */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; null is an empty cell. Dates are serial numbers, as in the file. */
export type CellValue = number | string | boolean | null | CellError;

/** True for an error value. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** True for an empty cell and for text of ASCII spaces only: exactly what a native TRIM(cell)="" calls blank. */
export function isBlank(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== "string") return false;
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) !== 32) return false;
  return true;
}
