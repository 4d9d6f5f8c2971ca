import { parseRange, type RangeAddress } from "../../host/model/address";
import type { SheetProperties, Table } from "../../host/model/sheet-properties";
import type { Worksheet } from "../../host/model/worksheet";
import { MAX_COLUMNS, MAX_ROWS, type PackageLimits } from "../limits";
import { PackageError } from "../package-error";
import { readRows, type SheetDataSource } from "../sheet-data/read-cells";
import { FormulaReader } from "../sheet-data/formula-reader";
import { readColor } from "../styles/colors";
import type { StyleSheet } from "../styles/style-sheet";
import { attribute, flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed } from "../xml/xml-tree";
import { readColumns } from "./columns";
import { readConditionalFormats } from "./conditional-formats";
import { readValidations } from "./data-validations";
import { readPageSetup, readRowBreaks } from "./page-setup";
import { readProtection } from "./sheet-protection";
import type { SheetSource } from "./sheet-source";
import { readColumnFilters } from "./filters";
import { readFreezePanes, readGridlines } from "./sheet-views";

/** What the sheets of a package share while they are read and written. */
export interface SharedTables {
  readonly strings: readonly string[];
  readonly styleSheet: StyleSheet;
  /** Style id in the model of each cell format. */
  readonly styleIds: readonly number[];
  readonly theme: readonly string[];
  readonly limits: PackageLimits;
}

/** The cells of a taken-apart sheet, for `readRows`. */
export function dataOf(source: SheetSource, shared: SharedTables): SheetDataSource {
  return {
    source: source.source,
    start: source.dataStart,
    end: source.dataEnd,
    part: source.part,
    prefix: source.prefix,
    sharedStrings: shared.strings,
  };
}

/** Everything around the cells, in the model's words. `visibility` is the workbook part's to say. */
export function readProperties(
  source: SheetSource,
  tables: readonly Table[],
  arrays: readonly RangeAddress[],
  shared: SharedTables,
): Omit<SheetProperties, "visibility"> {
  const { tree } = source;
  const properties = child(tree, "sheetPr");
  const outline = properties && child(properties, "outlinePr");
  const format = child(tree, "sheetFormatPr");
  const filter = child(tree, "autoFilter");
  const filterRange = filter && parseRange(attribute(filter, "ref") ?? "");
  return {
    tabColor: properties ? readColor(child(properties, "tabColor"), shared.theme) : null,
    merges: childrenNamed(child(tree, "mergeCells") ?? { ...tree, children: [] }, "mergeCell")
      .map((node) => parseRange(attribute(node, "ref") ?? ""))
      .filter((range) => range !== null),
    tables,
    conditionalFormats: readConditionalFormats(source, shared.styleSheet.conditionalStyles, shared.theme).map(
      ({ format: rule }) => rule,
    ),
    validations: readValidations(source).map(({ validation }) => validation),
    arrayRanges: arrays,
    autoFilter:
      filter && filterRange ? { range: filterRange, filters: readColumnFilters(filter, source.outline) } : null,
    protection: readProtection(child(tree, "sheetProtection")),
    freezePanes: readFreezePanes(tree),
    showGridlines: readGridlines(tree),
    standardWidth: (format && numeric(format, "defaultColWidth")) ?? null,
    standardHeight: (format && numeric(format, "defaultRowHeight")) ?? null,
    summaryBelow: outline === undefined || flag(outline, "summaryBelow", true),
    summaryRight: outline === undefined || flag(outline, "summaryRight", true),
    pageSetup: readPageSetup(tree),
    rowBreaks: readRowBreaks(tree),
    opaque: null,
  };
}

/** Put cells, rows and columns of a file into an empty sheet of the model; returns the ranges of array formulas. */
export function loadCells(
  sheet: Worksheet,
  source: SheetSource,
  shared: SharedTables,
  budget: { cells: number },
): RangeAddress[] {
  const styleOf = (xf: number): number => shared.styleIds[xf] ?? 0;
  const columns = readColumns(source.tree, styleOf);
  for (const [column, line] of columns) sheet.loadLine("column", column, line);
  const formulas = new FormulaReader(sheet.workbook.formulas, source.part);
  const arrays: RangeAddress[] = [];
  const poured: RangeAddress[] = [];
  for (const row of readRows(dataOf(source, shared))) {
    if (row.height !== null || row.hidden || row.outlineLevel > 0 || row.collapsed || row.xf !== null) {
      const styleId = row.xf === null || row.xf === 0 ? null : styleOf(row.xf);
      sheet.loadLine("row", row.row, {
        size: row.height,
        hidden: row.hidden,
        outlineLevel: row.outlineLevel,
        collapsed: row.collapsed,
        styleId,
      });
    }
    budget.cells -= row.cells.length;
    if (budget.cells < 0)
      throw new PackageError("too-large", `the workbook has more than ${shared.limits.cells} cells`, source.part);
    for (const cell of row.cells) {
      const formula = cell.formula === null ? null : formulas.read(cell);
      const range = formula === null || cell.formula?.kind !== "array" ? null : parseRange(cell.formula.ref ?? "");
      if (range !== null && formula?.evaluation === "array") arrays.push(range);
      if (range !== null && range.rowCount * range.columnCount > 1) poured.push(range);
      sheet.loadCell(
        cell.row,
        cell.column,
        cell.value,
        formula,
        cellStyle(cell.xf, row.row, cell.column, sheet, styleOf),
      );
    }
  }
  for (const range of poured) pour(sheet, range);
  return arrays;
}

/** A cell without a format has the default one even where its row or column has another. */
function cellStyle(
  xf: number | null,
  row: number,
  column: number,
  sheet: Worksheet,
  styleOf: (xf: number) => number,
): number | null {
  if (xf !== null) return styleOf(xf);
  return sheet.line("row", row).styleId === null && sheet.line("column", column).styleId === null ? null : styleOf(0);
}

/** The values beside the anchor of an array are results, not constants. */
function pour(sheet: Worksheet, range: RangeAddress): void {
  if (range.rowCount >= MAX_ROWS || range.columnCount >= MAX_COLUMNS) return;
  const values = Array.from({ length: range.rowCount }, (_, row) =>
    Array.from(
      { length: range.columnCount },
      (__, column) => sheet.grid.column(range.column + column)?.values[range.row + row] ?? null,
    ),
  );
  for (let row = 0; row < range.rowCount; row++) {
    for (let column = 0; column < range.columnCount; column++) {
      const anchor = row === 0 && column === 0;
      if (!anchor && sheet.formula(range.row + row, range.column + column) === null)
        sheet.storeResult(range.row + row, range.column + column, null);
    }
  }
  sheet.storeSpill(range.row, range.column, { range, values });
}
