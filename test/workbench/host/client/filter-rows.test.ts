import { filterAt, filterColumn, filtersOf, setAutoFilter } from "../../../../src/workbench/host/client/filter-rows";
import { Calculator } from "../../../../src/workbench/host/formula/calculator";
import { deleteColumns, insertColumns, insertRows } from "../../../../src/workbench/host/model/structure";
import { Workbook } from "../../../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../../../src/workbench/host/model/worksheet";
import { sheetActions } from "../../../../src/workbench/page/browser/sheet-actions";

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

/** A title, headers in row 3, five customers below. */
function customers(): Worksheet {
  const sheet = new Workbook().addSheet("Data");
  sheet.setValue(0, 0, "Customers");
  sheet.setValues(area(2, 0, 6, 3), [
    ["name", "tier", "balance"],
    ["Birch", "A", 10],
    ["Alder", "B", 20],
    ["Fir", "a", 30],
    ["Elm", null, 40],
    ["Cedar", "C", 50],
  ]);
  setAutoFilter(sheet, area(2, 0, 6, 3));
  return sheet;
}

const shown = (sheet: Worksheet): unknown[] =>
  [3, 4, 5, 6, 7].filter((row) => !sheet.line("row", row).hidden).map((row) => sheet.value(row, 0));
const filter = (sheet: Worksheet) => filtersOf(sheet)[0]!;

describe("filtering the rows of a list", () => {
  it("shows the rows whose cells show one of the texts, whatever their case; undo shows all again", () => {
    const sheet = customers();
    filterColumn(sheet, filter(sheet), 1, { values: ["A"], blanks: false });
    expect(shown(sheet)).toEqual(["Birch", "Fir"]);
    filterColumn(sheet, filter(sheet), 1, { values: ["C"], blanks: true });
    expect(shown(sheet)).toEqual(["Elm", "Cedar"]);
    sheet.workbook.edits.undo();
    sheet.workbook.edits.undo();
    expect(shown(sheet)).toHaveLength(5);
    expect(filter(sheet).filters).toEqual([]);
  });

  it("joins the conditions of several columns, and clears each by itself", () => {
    const sheet = customers();
    filterColumn(sheet, filter(sheet), 1, { values: ["A", "B"], blanks: false });
    filterColumn(sheet, filter(sheet), 2, { values: ["20", "30", "50"], blanks: false });
    expect(shown(sheet)).toEqual(["Alder", "Fir"]);
    filterColumn(sheet, filter(sheet), 1, null);
    expect(shown(sheet)).toEqual(["Alder", "Fir", "Cedar"]);
    setAutoFilter(sheet, null);
    expect(shown(sheet)).toHaveLength(5);
  });

  it("compares what cells show under their format", () => {
    const sheet = customers();
    sheet.setStyle(area(3, 2, 5, 1), { numberFormat: "0.00" });
    filterColumn(sheet, filter(sheet), 2, { values: ["20.00"], blanks: false });
    expect(shown(sheet)).toEqual(["Alder"]);
  });

  it("is seen by SUBTOTAL, which leaves filtered rows out (10 + 30), and by SUM, which does not", () => {
    const sheet = customers();
    sheet.setFormula(0, 5, "=SUBTOTAL(9,C4:C8)");
    sheet.setFormula(0, 6, "=SUM(C4:C8)");
    const calculator = new Calculator(sheet.workbook);
    filterColumn(sheet, filter(sheet), 1, { values: ["A"], blanks: false });
    calculator.recalculate();
    expect([sheet.value(0, 5), sheet.value(0, 6)]).toEqual([40, 150]);
    calculator.dispose();
  });

  it("hides the same customers after sorting", () => {
    const sheet = customers();
    filterColumn(sheet, filter(sheet), 1, { values: ["A"], blanks: false });
    sheetActions.sort(sheet, area(4, 2), 2, true);
    expect(shown(sheet)).toEqual(["Fir", "Birch"]);
  });

  it("goes with its columns and rows", () => {
    const sheet = customers();
    filterColumn(sheet, filter(sheet), 1, { values: ["A"], blanks: false });
    insertColumns(sheet, 1, 2);
    insertRows(sheet, 0, 1);
    expect(filter(sheet).filters.map(({ column }) => column)).toEqual([3]);
    expect(filterAt(sheet, 3, 3)?.headerRow).toBe(3);
    expect(filterAt(sheet, 2, 3)).toBeNull();
    deleteColumns(sheet, 3, 1);
    expect(filter(sheet).filters).toEqual([]);
  });
});

describe("the filter button", () => {
  it("finds the headers below a title, and the table around the cell", () => {
    const sheet = customers();
    setAutoFilter(sheet, null);
    expect(sheetActions.toggleFilter(sheet, area(5, 1))).toBe(true);
    expect(sheet.properties.autoFilter?.range).toEqual(area(2, 0, 6, 3));
    expect(sheet.workbook.names.map(({ name, formula }) => `${name} ${formula}`)).toEqual([
      "_xlnm._FilterDatabase =Data!$A$3:$C$8",
    ]);
    sheetActions.toggleFilter(sheet, area(5, 1));
    expect(sheet.properties.autoFilter).toBeNull();
    const columns = ["name", "tier", "balance"].map((name) => ({
      name,
      calculatedFormula: null,
      totalsFunction: null,
      totalsLabel: null,
    }));
    const table = { id: 1, name: "T", range: area(2, 0, 6, 3), hasHeader: true, hasTotals: false, style: null };
    sheet.set("tables", [{ ...table, showFilter: true, columns, opaque: null }]);
    filterColumn(sheet, filter(sheet), 1, { values: ["C"], blanks: false });
    expect(shown(sheet)).toEqual(["Cedar"]);
    sheetActions.toggleFilter(sheet, area(5, 1));
    expect(shown(sheet)).toHaveLength(5);
    expect(sheet.properties.tables[0]?.showFilter).toBe(false);
  });

  it("says that there is nothing to filter in an empty place, and refuses a protected sheet", () => {
    const sheet = customers();
    setAutoFilter(sheet, null);
    expect(sheetActions.toggleFilter(sheet, area(40, 9))).toBe(false);
    sheet.set("protection", { options: {}, password: null });
    expect(() => sheetActions.toggleFilter(sheet, area(5, 1))).toThrow();
    sheet.set("protection", { options: { allowAutoFilter: true }, password: null });
    expect(sheetActions.toggleFilter(sheet, area(5, 1))).toBe(true);
  });
});
