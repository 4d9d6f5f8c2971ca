import { classifySheet } from "../../src/excel/classify-sheet";
import { freezeSheet } from "../../src/excel/freeze-sheet";
import { removeClassification } from "../../src/excel/remove-classification";
import { parseA1 } from "../../src/domain/spreadsheet/address";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { asTable, CUSTOMERS, customerWorkbook, RUN } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

/** Every formula of a sheet, and what all its cells show. */
function contents(sheet: Worksheet): { formulas: string[]; values: unknown[] } {
  const used = sheet.usedRange(false) ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  const formulas: string[] = [];
  const values: unknown[] = [];
  for (let row = used.row; row < used.row + used.rowCount; row += 1) {
    for (let column = used.column; column < used.column + used.columnCount; column += 1) {
      const formula = sheet.formulaText(row, column);
      if (formula !== null) formulas.push(formula);
      values.push(sheet.value(row, column));
    }
  }
  return { formulas, values };
}

describe.each([
  ["a list", () => {}],
  ["an Excel table", asTable],
] as const)("freezing %s", (_, prepare) => {
  it("leaves values, highlights and a note of as-of date and policy; nothing changes them any more", async () => {
    const { workbook, sheet } = customerWorkbook();
    prepare(sheet);
    await withExcel(workbook, async ({ host }) => {
      await classifySheet(RUN);
      const rules = JSON.stringify(sheet.properties.conditionalFormats);
      const before = contents(sheet);
      const report = await freezeSheet(RUN);
      const at = parseA1(report.noteCell) ?? { row: -1, column: -1 };
      expect(sheet.value(at.row, at.column)).toBe("2024-06-30 固化：截止 2024-06-30，制度 默认 1");
      expect(report).toMatchObject({ asOf: "2024-06-30", policyVersion: "默认 1", cells: report.columns * CUSTOMERS });
      const after = contents(sheet);
      expect(after.formulas).toEqual([]);
      expect(before.formulas.length).toBeGreaterThan(0);
      expect(JSON.stringify(sheet.properties.conditionalFormats)).toBe(rules);
      expect(sheet.properties.tables.flatMap((t) => t.columns.map((c) => c.calculatedFormula)).some(Boolean)).toBe(
        false,
      );
      sheet.setValue(1, 2, 9e9);
      host.recalculate();
      const changed = contents(sheet).values.filter((value, index) => value !== after.values[index]);
      expect(changed).toEqual([9e9]);
    });
  });

  it("shows after as before, is refused a second time, and Remove gives the sheet back", async () => {
    const { workbook, sheet } = customerWorkbook();
    prepare(sheet);
    const before = described(workbook);
    await withExcel(workbook, async () => {
      const { output } = await classifySheet(RUN);
      const shown = () =>
        Object.values(output.columns).map((letters) =>
          Array.from({ length: CUSTOMERS }, (_unused, row) => {
            const at = parseA1(`${letters}${row + 2}`);
            return at === null ? null : sheet.value(at.row, at.column);
          }),
        );
      const live = shown();
      await freezeSheet(RUN);
      expect(shown()).toEqual(live);
      await expect(freezeSheet(RUN)).rejects.toMatchObject({
        code: "nothing",
        problems: [{ code: "frozen-already", params: { date: "2024-06-30", version: "默认 1" } }],
      });
      await removeClassification();
    });
    expect(described(workbook)).toEqual(before);
  });
});

describe("freezing", () => {
  it("a sheet without results of ours, and a protected one, is refused", async () => {
    const { workbook, sheet } = customerWorkbook();
    const plain = described(workbook);
    await withExcel(workbook, async () => {
      await expect(freezeSheet(RUN)).rejects.toMatchObject({ code: "nothing", workbook: "unchanged" });
      expect(described(workbook)).toEqual(plain);
      await classifySheet(RUN);
      sheet.set("protection", { options: {}, password: null });
      const before = described(workbook);
      await expect(freezeSheet(RUN)).rejects.toMatchObject({ code: "protected", problems: [{ sheet: "台账" }] });
      expect(described(workbook)).toEqual(before);
    });
  });
});
