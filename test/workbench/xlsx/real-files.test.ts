import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";
import { describeWithShared } from "../../support/shared-data";
import { sheetRows } from "./libre-office";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { differingParts, partNames } from "./package-parts";

describeWithShared("workbooks saved by Excel, LibreOffice and openpyxl", ["data", "workbooks"], (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
  const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

  it("are there", () => expect(files.length).toBeGreaterThanOrEqual(17));

  it.each(files)("%s: saved unchanged, every part keeps its bytes and its place", (name) => {
    const saved = savePackage(loadPackage(bytesOf(name)));
    expect(differingParts(bytesOf(name), saved)).toEqual([]);
    expect(partNames(saved)).toEqual(partNames(bytesOf(name)));
  });

  it.each(files)("%s: one edited cell rewrites its sheet alone, and undoing it gives the bytes back", (name) => {
    const loaded = loadPackage(bytesOf(name));
    const sheet = loaded.model.sheets[0]!;
    sheet.setValue(900, 3, "edited");
    const changed = differingParts(bytesOf(name), savePackage(loaded));
    expect(changed).toEqual([loaded.sheetParts.get(sheet.id)]);
    loaded.model.edits.undo();
    expect(differingParts(bytesOf(name), savePackage(loaded))).toEqual([]);
  });

  it("reads an add-in's file as Excel shows it", () => {
    const { model } = loadPackage(bytesOf("xlwings-e2e_custom_functions.xlsx"));
    const sheet = model.sheets[0]!;
    // Read off the file by eye: G7 is a dynamic array of one value, H7 an ordinary formula, B3 counts.
    expect(sheet.formula(6, 6)?.evaluation).toBe("dynamic");
    expect(sheet.formulaText(6, 6)).toBe("=_xldudf_XLWINGS_DEV_READ_FLOAT(D7)");
    expect(sheet.formulaText(6, 7)).toBe("=F7=G7");
    expect(sheet.value(6, 7)).toBe(true);
    expect(sheet.formulaText(2, 1)).toBe("=COUNTA(A:A) - 2 - COUNTIF(A:A,TRUE)");
  });

  it("reads shared formulas: the follower in D9 moves along", () => {
    const sheet = loadPackage(bytesOf("ironcalc-shared_formula_volatile.xlsx")).model.sheets[0]!;
    expect([sheet.formulaText(8, 2), sheet.formulaText(8, 3)]).toEqual(["=SUM(C3:C8)", "=SUM(D3:D8)"]);
    expect([sheet.value(8, 2), sheet.value(8, 3)]).toEqual([21, 210]);
    expect(sheet.formula(8, 2)).toBe(sheet.formula(8, 3));
  });

  it("reads tables: totals row and calculated column", () => {
    const table = loadPackage(bytesOf("ironcalc-tables.xlsx"))
      .model.sheets.flatMap((sheet) => sheet.properties.tables)
      .find(({ name }) => name === "Table1")!;
    expect(table.range).toEqual({ row: 0, column: 0, rowCount: 5, columnCount: 6 });
    expect(table.hasTotals).toBe(true);
    expect(table.columns.map(({ name }) => name)).toEqual(["Jan", "Feb", "Mar", "Apr", "Dec", "Year"]);
    expect(table.columns[5]!.calculatedFormula).toBe("=SUM(Table1[[#This Row],[Jan]:[Dec]])");
  });

  it("says what it keeps without understanding it", () => {
    expect(loadPackage(bytesOf("ironcalc-libreoffice_888_example.xlsx")).notes).toEqual([
      { kind: "drawings", sheet: "Charts" },
    ]);
    expect(loadPackage(bytesOf("ironcalc-cf_tests.xlsx")).notes).toContainEqual({
      kind: "newConditionalFormats",
      sheet: "Sheet1",
    });
  });

  describeWithLibreOffice("read by LibreOffice", () => {
    const compared = [
      "ironcalc-SUMIFS.xlsx",
      "ironcalc-MATCH.xlsx",
      "ironcalc-tables.xlsx",
      "ironcalc-openpyxl_example.xlsx",
      "ironcalc-optional_xf_id.xlsx",
    ];
    // Constants only: LibreOffice recalculates, and differs from Excel on purpose in places (TRUE counts as 1 in SUMIFS).
    it.each(compared)("%s: the first sheet has the same constants", (name) => {
      const sheet = loadPackage(bytesOf(name)).model.sheets[0]!;
      let seen = 0;
      sheetRows(bytesOf(name)).forEach((cells, row) =>
        cells.forEach((text, column) => {
          const value = sheet.value(row, column);
          if (sheet.formula(row, column) !== null) return;
          if (typeof value === "string") expect(text).toBe(value);
          else if (value === null) expect(text).toBe("");
          else if (typeof value === "number" && /^-?[\d.]+(E[+-]?\d+)?$/.test(text))
            expect(Number(text)).toBeCloseTo(value, 9);
          if (value !== null) seen++;
        }),
      );
      expect(seen).toBeGreaterThan(0);
    });
  });
});
