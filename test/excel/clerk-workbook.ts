import { markName } from "../../src/domain/plan/marks";
import { a1, quoteSheetName } from "../../src/domain/spreadsheet/address";
import type { Table } from "../../src/workbench/host/model/sheet-properties";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { loadPackage } from "../../src/workbench/xlsx/load-package";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import type { SheetSnapshot } from "../../src/domain/customer/snapshot";
import type { ClerkCase } from "../domain/customer/corpus/clerk-case";
import { caseSnapshot } from "../domain/customer/corpus/clerk-reading";

/** The case as an .xlsx file: values, formulas, formats, hidden rows, merges, tables and our own marks. */
export function clerkWorkbook(one: ClerkCase): Uint8Array {
  const snapshot = caseSnapshot(one);
  const loaded = newPackage();
  const { model } = loaded;
  model.date1904 = snapshot.date1904;
  const sheet = model.addSheet(snapshot.sheet.name);
  writeCells(sheet, snapshot);
  for (const { row, rowCount } of snapshot.hiddenRows) sheet.setLines("row", row, rowCount, { hidden: true });
  sheet.set("merges", snapshot.merges);
  sheet.set(
    "tables",
    snapshot.tables.map((table, index) => tableOf(sheet, table, index + 1)),
  );
  markOwnColumns(model, sheet, snapshot);
  return savePackage(loaded);
}

/** The workbook of a case as it is after a colleague saved it and we opened it. */
export function reopened(one: ClerkCase): Workbook {
  return loadPackage(clerkWorkbook(one)).model;
}

function writeCells(sheet: Worksheet, { origin, values, numberFormats, formulaAt, formatAt }: SheetSnapshot): void {
  values.forEach((cells, i) => {
    cells.forEach((value, j) => {
      const [row, column] = [origin.row + i, origin.column + j];
      const formula = formulaAt?.(row, column) ?? null;
      if (formula !== null) sheet.setFormula(row, column, formula);
      else if (value !== null) sheet.setValue(row, column, value);
      const format = formatAt?.(row, column) ?? numberFormats[j] ?? null;
      if (format !== null && i > 0)
        sheet.setStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat: format });
    });
  });
}

function tableOf(sheet: Worksheet, table: SheetSnapshot["tables"][number], id: number): Table {
  const { row, column, columnCount } = table.range;
  return {
    id,
    name: table.name,
    range: table.range,
    hasHeader: true,
    hasTotals: table.hasTotals,
    showFilter: true,
    style: "TableStyleMedium2",
    columns: Array.from({ length: columnCount }, (_, i) => ({
      name: String(sheet.value(row, column + i)),
      calculatedFormula: null,
      totalsFunction: null,
      totalsLabel: null,
    })),
    opaque: null,
  };
}

function markOwnColumns(model: Workbook, sheet: Worksheet, { ownColumns, values }: SheetSnapshot): void {
  for (const { column, role } of ownColumns) {
    const [top, bottom] = [0, values.length - 1].map((row) => a1({ row, column }, { absolute: true }));
    model.setName({
      name: markName(role),
      scope: sheet.id,
      formula: `=${quoteSheetName(sheet.name)}!${top}:${bottom}`,
      hidden: true,
      comment: "",
    });
  }
}
