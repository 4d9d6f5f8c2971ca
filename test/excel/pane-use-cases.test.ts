import { selectPlace, selectedCell, showSheet } from "../../src/excel/active-sheet";
import { cleanSheet } from "../../src/excel/clean-sheet";
import { insertFormula } from "../../src/excel/insert-formula";
import { insertSampleSheet } from "../../src/excel/insert-sample";
import { inspectSheet } from "../../src/excel/inspect-sheet";
import { watchWorkbook } from "../../src/excel/watch-workbook";
import { sampleSheet } from "../../src/taskpane/more/sample-customers";
import { CUSTOMERS, customerWorkbook } from "./customer-workbook";
import { withExcel } from "./workbook-session";

test.each(["zh-CN", "en-US"] as const)(
  "the sample sheet is understood at once, whatever its name (%s)",
  async (language) => {
    const { workbook } = customerWorkbook();
    await withExcel(workbook, async () => {
      await insertSampleSheet(sampleSheet(language));
      await insertSampleSheet(sampleSheet(language));
      const { sheet, recognition } = await inspectSheet({ keep: null, headerRow: null });
      expect(sheet.name).toBe(`${sampleSheet(language).name} 2`);
      expect(recognition.kind).toBe("customers");
      expect(recognition.columns.map(({ field }) => field)).not.toContain(null);
      expect(recognition.problems).toEqual([]);
    });
  },
);

test("a formula goes into an empty cell, never over what stands there unless a person said so", async () => {
  const { workbook, sheet } = customerWorkbook();
  await withExcel(workbook, async () => {
    const at = (column: number) => ({ sheetId: sheet.id, cell: { row: 1, column } });
    await expect(insertFormula({ ...at(20), formula: "=1+2", overwrite: false })).resolves.toBe("inserted");
    expect(sheet.value(1, 20)).toBe(3);
    await expect(insertFormula({ ...at(1), formula: "=1+2", overwrite: false })).resolves.toBe("occupied");
    expect(sheet.value(1, 1)).toMatch(/^广州/);
    await expect(insertFormula({ ...at(1), formula: "=1+2", overwrite: true })).resolves.toBe("inserted");
    expect(sheet.value(1, 1)).toBe(3);
    sheet.set("protection", { options: {}, password: null });
    await expect(insertFormula({ ...at(21), formula: "=1", overwrite: false })).rejects.toMatchObject({
      code: "protected",
      workbook: "unchanged",
    });
  });
});

test("cleaning turns texts into numbers without classifying, and leaves a formula alone", async () => {
  const { workbook, sheet } = customerWorkbook();
  sheet.setValue(2, 2, "12.5万");
  sheet.setFormula(3, 2, '="1,2"&"00"');
  await withExcel(workbook, async () => {
    await expect(cleanSheet({ sheet: "台账", headerRow: null })).resolves.toBe(1);
    expect(sheet.value(2, 2)).toBe(125_000);
    expect(sheet.formula(3, 2)).not.toBeNull();
    expect(workbook.sheets).toHaveLength(1);
  });
});

test("while the Policy sheet is in front, the customers stay in the pane", async () => {
  const { workbook, sheet } = customerWorkbook();
  await withExcel(workbook, async () => {
    const other = workbook.addSheet("Notes");
    await showSheet("Notes");
    expect((await inspectSheet({ keep: sheet.id, headerRow: null })).sheet.name).toBe("Notes");
    await showSheet("台账");
    const { sheet: seen, recognition, sheets } = await inspectSheet({ keep: other.id, headerRow: null });
    expect([seen.name, recognition.kind]).toEqual(["台账", "customers"]);
    expect(sheets.map(({ name }) => name)).toEqual(["台账", "Notes"]);
  });
});

test("a header row that a person chose counts instead of the one found", async () => {
  const { workbook } = customerWorkbook(3);
  await withExcel(workbook, async () => {
    expect((await inspectSheet({ keep: null, headerRow: null })).recognition.headerRows.row).toBe(3);
    const chosen = await inspectSheet({ keep: null, headerRow: 5 });
    expect(chosen.recognition.headerRows.row).toBe(5);
  });
});

test("tells edits of people, other sheets and selections; its own writes not", async () => {
  const { workbook, sheet } = customerWorkbook();
  const heard: string[] = [];
  await withExcel(workbook, async () => {
    const stop = watchWorkbook({
      onEdit: (id) => heard.push(`edit ${id === sheet.id}`),
      onSheets: () => heard.push("sheets"),
      onSelection: (_id, { row, column }) => heard.push(`selection ${row},${column}`),
    });
    const settle = () => new Promise((done) => setTimeout(done, 60));
    await settle();
    sheet.setValue(CUSTOMERS, 3, 77);
    await settle();
    await insertFormula({ sheetId: sheet.id, cell: { row: 0, column: 30 }, formula: "=1", overwrite: false });
    await selectPlace("台账", 4);
    await settle();
    expect(heard.filter((event) => event.startsWith("edit"))).toEqual(["edit true"]);
    expect(heard.at(-1)).toBe("selection 4,0");
    await expect(selectedCell()).resolves.toEqual({ sheetId: sheet.id, row: 4, column: 0 });
    workbook.addSheet("More");
    await settle();
    expect(heard.at(-1)).toBe("sheets");
    stop();
  });
});

test("an event that this Excel refuses takes none of the others away", async () => {
  const { workbook, sheet } = customerWorkbook();
  const heard: string[] = [];
  await withExcel(workbook, async ({ window }) => {
    const { prototype } = (window as unknown as { Excel: { Workbook: { prototype: object } } }).Excel.Workbook;
    Object.defineProperty(prototype, "onActivated", {
      get: () => {
        throw new Error("no such event");
      },
    });
    const stop = watchWorkbook({
      onEdit: () => heard.push("edit"),
      onSheets: () => heard.push("sheets"),
      onSelection: () => {},
    });
    const settle = () => new Promise((done) => setTimeout(done, 100));
    await settle();
    sheet.setValue(CUSTOMERS, 3, 78);
    await settle();
    workbook.addSheet("More");
    await settle();
    stop();
  });
  expect(heard).toEqual(["edit", "sheets"]);
});
