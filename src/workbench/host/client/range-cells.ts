import type { CellBlock, ColumnSlice } from "../model/cell-grid";
import type { CellValue } from "../model/cell-value";
import type { Formula } from "../model/formula";
import { cellCount, isUnbounded, requireWritable, type Area } from "./area";
import { followCalculatedColumns } from "./calculated-columns";
import { readInput, shownValue } from "./cell-input";
import type { EntryOptions } from "./typed-entry";
import type { Worksheet } from "../model/worksheet";
import type { Host } from "./host";
import { HostError } from "./host-error";

/** Row-major matrix of a range, or null where Excel too answers null: unbounded ranges and too many cells. */
export function readCells<T>(area: Area, host: Host, read: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area) || cellCount(area) > host.faults.silentNullAbove) return null;
  const { row, column, rowCount, columnCount } = area.range;
  return Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columnCount }, (_unused, c) => read(row + r, column + c)),
  );
}

export type FormulaStyle = "A1" | "R1C1";

export function readFormulas(area: Area, host: Host, style: FormulaStyle): unknown {
  return readCells(area, host, (row, column) => {
    const formula = area.sheet.formula(row, column);
    if (formula === null) return shownValue(area.sheet.value(row, column));
    return style === "R1C1" ? `=${formula.r1c1}` : area.sheet.formulaText(row, column);
  });
}

const wrongSize = (location: string): HostError =>
  new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );

/** Checks that a written value is one scalar or a matrix of exactly the range's size. */
function matrixOf(area: Area, value: unknown, location: string): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(value)) return null;
  const rows: readonly unknown[] = value;
  const matrix = rows.map((row) => {
    if (!Array.isArray(row) || row.length !== area.range.columnCount) throw wrongSize(location);
    return row as readonly unknown[];
  });
  if (matrix.length !== area.range.rowCount) throw wrongSize(location);
  return matrix;
}

/**
 * Writes values or formulas: a scalar goes into every cell (a formula as one shared relative formula), a matrix cell by
 * cell; null in a matrix leaves that cell as it is. Cells without a number format get the one that an entry brings along.
 *
 * @param chinese whether entries as Chinese people type them are understood too; what programs write is read in en-US
 */
export function writeCells(
  area: Area,
  value: unknown,
  style: FormulaStyle,
  location: string,
  { chinese = false }: { readonly chinese?: boolean } = {},
): void {
  if (isUnbounded(area) && value !== "") throw wrongSize(location);
  requireWritable(area, location);
  const matrix = matrixOf(area, value, location);
  const options = entryOptions(area.sheet, chinese);
  area.sheet.workbook.edits.group("write", () => {
    const wroteFormulas =
      matrix === null
        ? writeScalar(area, value, style, options, location)
        : writeMatrix(area, matrix, style, options, location);
    if (wroteFormulas) followCalculatedColumns(area);
  });
}

/** How an entry is read now, into a sheet. */
export function entryOptions({ workbook }: Worksheet, chinese: boolean): EntryOptions {
  return { year: new Date().getFullYear(), date1904: workbook.date1904, chinese };
}

/** Whether a formula was written. */
function writeScalar(
  area: Area,
  value: unknown,
  style: FormulaStyle,
  options: EntryOptions,
  location: string,
): boolean {
  if (value === null) return false;
  const { sheet, range } = area;
  const input = readInput(value, sheet.style(range.row, range.column).numberFormat, options, location);
  if ("formula" in input) {
    sheet.fillFormula(range, formulaOf(area, input.formula, range.row, range.column, style, location));
    return true;
  }
  sheet.setValues(range, input.constant);
  if (input.format !== null) sheet.setStyle(range, { numberFormat: input.format });
  return false;
}

function formulaOf(
  { sheet }: Area,
  text: string,
  row: number,
  column: number,
  style: FormulaStyle,
  location: string,
): Formula {
  if (text.length > 8192)
    throw new HostError("InvalidArgument", "The formula is longer than 8,192 characters.", location);
  try {
    const pool = sheet.workbook.formulas;
    return style === "R1C1" ? pool.fromR1C1(text) : pool.fromA1(text, row, column);
  } catch {
    throw new HostError("InvalidArgument", "The formula has a syntax error.", location);
  }
}

/** Whether a formula was written. */
function writeMatrix(
  area: Area,
  matrix: readonly (readonly unknown[])[],
  style: FormulaStyle,
  options: EntryOptions,
  location: string,
): boolean {
  const { sheet, range } = area;
  const broughtFormats: (string | null)[][] = [];
  const before = sheet.grid.read(range);
  let wroteFormulas = false;
  const columns = Array.from({ length: range.columnCount }, (_, c): ColumnSlice => {
    const old = before.columns[c];
    const values: CellValue[] = [];
    const formulas: (Formula | null)[] = [];
    for (let r = 0; r < range.rowCount; r += 1) {
      const given = matrix[r]?.[c] ?? null;
      const oldFormula = old?.formulas?.[r] ?? null;
      if (given === null) {
        values.push(old?.values[r] ?? null);
        formulas.push(oldFormula);
        continue;
      }
      const format = typeof given === "string" ? sheet.style(range.row + r, range.column + c).numberFormat : "General";
      const input = readInput(given, format, options, location);
      const isFormula = "formula" in input;
      if (!isFormula && input.format !== null) (broughtFormats[c] ??= [])[r] = input.format;
      wroteFormulas ||= isFormula;
      values.push(isFormula ? null : input.constant);
      formulas.push(
        isFormula ? formulaOf(area, input.formula, range.row + r, range.column + c, style, location) : null,
      );
    }
    const noFormula = formulas.every((formula) => formula === null);
    return { values, formulas: noFormula ? null : formulas, styles: old?.styles ?? null };
  });
  const block: CellBlock = { rowCount: range.rowCount, columns };
  sheet.replaceBlock(range, block);
  broughtFormats.forEach((formats, c) => writeFormatColumn(area, c, formats));
  return wroteFormulas;
}

/** Number formats: one text for all cells, or a matrix of the range's size; null leaves a cell as it is. */
export function writeNumberFormats(area: Area, value: unknown, location: string): void {
  requireWritable(area, location);
  const { sheet, range } = area;
  const matrix = matrixOf(area, value, location);
  if (matrix === null) {
    if (typeof value !== "string") throw wrongSize(location);
    sheet.setStyle(range, { numberFormat: value });
    return;
  }
  sheet.workbook.edits.group("number formats", () => {
    for (let c = 0; c < range.columnCount; c += 1)
      writeFormatColumn(
        area,
        c,
        matrix.map((row) => row[c]),
      );
  });
}

/** One column of formats, in runs of equal ones: a column of one format is one edit. */
function writeFormatColumn({ sheet, range }: Area, column: number, formats: readonly unknown[]): void {
  let start = 0;
  for (let r = 1; r <= formats.length; r += 1) {
    if (r < formats.length && formats[r] === formats[start]) continue;
    const format = formats[start];
    if (typeof format === "string")
      sheet.setStyle(
        { row: range.row + start, column: range.column + column, rowCount: r - start, columnCount: 1 },
        { numberFormat: format },
      );
    start = r;
  }
}
