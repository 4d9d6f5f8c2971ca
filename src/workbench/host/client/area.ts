import { MAX_COLUMNS, MAX_ROWS, parseRange, quoteSheetName, rangeText, type RangeAddress } from "../model/address";
import type { Change } from "../model/edit-log";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { HostError, invalidArgument } from "./host-error";

/** A range as the client holds it: it follows when rows or columns are inserted or deleted above it. */
export interface Area {
  readonly sheet: Worksheet;
  range: RangeAddress;
}

export const wholeSheet: RangeAddress = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

export const cellCount = ({ range }: Area): number => range.rowCount * range.columnCount;

/** Whole rows or whole columns: their values cannot be read or written. */
export const isUnbounded = ({ range }: Area): boolean =>
  range.rowCount === MAX_ROWS || range.columnCount === MAX_COLUMNS;

/** "Sheet1!A1:B2", with quotes around the sheet's name where formulas need them. */
export function areaText({ sheet, range }: Area): string {
  const whole = range.rowCount === MAX_ROWS && range.columnCount === MAX_COLUMNS;
  return `${quoteSheetName(sheet.name)}!${whole ? `1:${MAX_ROWS}` : rangeText(range)}`;
}

/** Checks that a range lies on the sheet. */
export function areaAt(sheet: Worksheet, range: RangeAddress, location: string): Area {
  const { row, column, rowCount, columnCount } = range;
  const inside = row >= 0 && column >= 0 && row + rowCount <= MAX_ROWS && column + columnCount <= MAX_COLUMNS;
  if (!inside || rowCount < 1 || columnCount < 1) throw invalidArgument(location);
  return { sheet, range };
}

const sheetPart = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/**
 * The range of an address as add-ins write it: "A1:B2", "A:C", "3:3", with or without a sheet, or a defined name.
 *
 * @param sheet the sheet meant when the address names none
 */
export function parseArea(workbook: Workbook, sheet: Worksheet, address: string, location: string): Area {
  const text = address.trim().replace(/^=/, "");
  const parts = sheetPart.exec(text);
  const owner = parts === null ? sheet : workbook.sheet((parts[1] ?? parts[2] ?? "").replaceAll("''", "'"));
  const range = parseRange(parts?.[3] ?? text);
  if (owner !== null && range !== null) return { sheet: owner, range };
  const named = owner === null ? null : workbook.findName(parts?.[3] ?? text, owner.id);
  const target = named === null ? null : areaOfFormula(workbook, sheet, named.formula);
  if (target === null) throw invalidArgument(location);
  return target;
}

/** The range that a formula such as "=Sheet1!$A$1:$B$2" refers to; null for anything else. */
export function areaOfFormula(workbook: Workbook, sheet: Worksheet, formula: string): Area | null {
  const text = formula.replace(/^=/, "");
  const parts = sheetPart.exec(text);
  const range = parseRange(parts?.[3] ?? text);
  const owner = parts === null ? sheet : workbook.sheet((parts[1] ?? parts[2] ?? "").replaceAll("''", "'"));
  return range === null || owner === null ? null : { sheet: owner, range };
}

/** Rows or columns that were inserted (positive count) or deleted, and the sheet they are on. */
export type LineShift = Pick<Extract<Change, { kind: "shift" }>, "sheet" | "axis" | "at" | "count">;

/** Follows an insertion or deletion; a range whose cells are all gone keeps its place. */
export function shiftArea(area: Area, { axis, at, count }: LineShift): void {
  const size = axis === "row" ? "rowCount" : "columnCount";
  const first = area.range[axis];
  const last = first + area.range[size] - 1;
  // A first line that is deleted moves to what follows it; a last one to what stands before it.
  const start = first < at ? first : count > 0 || first >= at - count ? first + count : at;
  const end = last < at ? last : count > 0 || last >= at - count ? last + count : at - 1;
  if (end >= start) area.range = { ...area.range, [axis]: start, [size]: end - start + 1 };
}

/** Refuses to write where the sheet's protection locks the cells. */
export function requireWritable(area: Area, location: string): void {
  if (area.sheet.properties.protection === null) return;
  const used = { ...area.range };
  const rows = Math.min(used.rowCount, 1000);
  const columns = Math.min(used.columnCount, 100);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      if (area.sheet.style(used.row + row, used.column + column).locked)
        throw new HostError(
          "AccessDenied",
          "You can't change a locked cell while the worksheet is protected.",
          location,
        );
}

/** Refuses a change of the workbook's sheets while its structure is protected. */
export function requireFreeStructure(workbook: Workbook, location: string): void {
  if (workbook.structureProtected)
    throw new HostError("AccessDenied", "The operation is not allowed while the workbook is protected.", location);
}

/** Refuses a change of the sheet's build (rows, rules, tables) while it is protected. */
export function requireUnprotected(sheet: Worksheet, location: string): void {
  if (sheet.properties.protection !== null)
    throw new HostError("AccessDenied", "The operation is not allowed on a protected worksheet.", location);
}
