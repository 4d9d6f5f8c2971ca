import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Calculator } from "../../../../src/workbench/host/formula/calculator";
import type { CellValue } from "../../../../src/workbench/host/model/cell-value";
import { loadPackage } from "../../../../src/workbench/xlsx/load-package";
import { describeWithShared } from "../../../support/shared-data";

/** Excel's result is stored to 15 to 17 digits; sums may differ in the last. */
function agrees(excel: CellValue, ours: CellValue): boolean {
  if (typeof excel === "number" && typeof ours === "number") {
    return Math.abs(excel - ours) <= 1e-14 * Math.max(Math.abs(excel), Math.abs(ours));
  }
  return JSON.stringify(excel) === JSON.stringify(ours);
}

/** Formulas whose stored value differs from ours, and how many were compared. */
function compare(path: string, only: RegExp | null): { compared: number; wrong: string[] } {
  const { model } = loadPackage(readFileSync(path));
  const stored: { sheet: string; row: number; column: number; value: CellValue }[] = [];
  for (const sheet of model.sheets) {
    const used = sheet.grid.usedRange(false);
    for (let row = 0; row < (used?.row ?? 0) + (used?.rowCount ?? 0); row++) {
      for (let column = 0; column < (used?.column ?? 0) + (used?.columnCount ?? 0); column++) {
        if (sheet.formula(row, column) === null) continue;
        if (only !== null && !only.test(sheet.formulaText(row, column) ?? "")) continue;
        stored.push({ sheet: sheet.name, row, column, value: sheet.value(row, column) });
      }
    }
  }
  const calculator = new Calculator(model);
  calculator.recalculate();
  const kept = new Set([...calculator.unusual.unknown.values()].flatMap((cells) => [...cells]));
  const wrong: string[] = [];
  let compared = 0;
  for (const { sheet: name, row, column, value } of stored) {
    const sheet = model.sheet(name);
    // A cell that kept the stored value proves nothing.
    if (sheet === null || kept.has(`${sheet.id} ${row} ${column}`)) continue;
    compared++;
    const ours = sheet.value(row, column);
    if (!agrees(value, ours)) wrong.push(`${name} ${sheet.formulaText(row, column)}: ${JSON.stringify([value, ours])}`);
  }
  return { compared, wrong };
}

// Cells that Excel itself calculated; the counts are those of formula cells in the files less the functions not known.
describeWithShared("values that Excel calculated", ["data", "workbooks"], (folder) => {
  it.each([
    ["ironcalc-AND_OR_XOR", 317],
    ["ironcalc-IFERROR", 26],
    ["ironcalc-INDEX", 9],
    ["ironcalc-MATCH", 34],
    ["ironcalc-MATCH_LOOKUP_arrays", 19],
    ["ironcalc-ROUND", 137],
    ["ironcalc-SUMIFS", 285],
    ["ironcalc-SUMPRODUCT", 2],
    ["ironcalc-libreoffice_888_example", 16],
  ])("%s: all of its %i formulas are equal", (name, count) => {
    const { compared, wrong } = compare(join(folder, `${name}.xlsx`), null);
    expect(wrong).toEqual([]);
    expect(compared).toBe(count);
  });

  it("ironcalc-tables: structured references are equal (SUBTOTAL needs to know what a filter hides)", () => {
    const { compared, wrong } = compare(join(folder, "ironcalc-tables.xlsx"), /^=(?!.*SUBTOTAL).*\[/);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(10);
  });

  it("a workbook of functions that are not known keeps every value", () => {
    const { wrong } = compare(join(folder, "xlwings-e2e_custom_functions.xlsx"), null);
    expect(wrong).toEqual([]);
  });
});
