import type { CellValue } from "../domain/spreadsheet/cell-value";

/**
 * The cells of a range as Excel hands it to a function.
 * A blank cell arrives as null or "" (Excel on the web, and what formulas return) and is blank; on some desktops it
 * arrives as 0, which nothing can tell from a typed 0.
 */
export function toCells(range: readonly (readonly unknown[])[]): CellValue[][] {
  return range.map((row) => row.map(toCellValue));
}

/**
 * One argument as a cell value. Errors come as the runtime's error objects, rich values (currencies, entities) as
 * objects that carry their plain value; what carries none counts as an error, never as blank.
 */
export function toCellValue(argument: unknown): CellValue {
  switch (typeof argument) {
    case "number":
      return Number.isFinite(argument) ? argument : { error: "#NUM!" };
    case "string":
      return argument === "" ? null : argument;
    case "boolean":
      return argument;
    case "object":
      return argument === null ? null : fromObject(argument);
    default:
      return argument === undefined ? null : { error: "#VALUE!" };
  }
}

function fromObject(argument: object): CellValue {
  if ("code" in argument && typeof argument.code === "string") return { error: argument.code };
  if (!("basicValue" in argument)) return { error: "#VALUE!" };
  const { basicValue } = argument;
  const type = "basicType" in argument ? argument.basicType : "type" in argument ? argument.type : null;
  if (type === "Error") return { error: String(basicValue) };
  return typeof basicValue === "object" ? { error: "#VALUE!" } : toCellValue(basicValue);
}
