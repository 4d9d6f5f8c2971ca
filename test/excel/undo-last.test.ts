import { classifySheet } from "../../src/excel/classify-sheet";
import { insertCompatibilityCheck, removeCompatibilityCheck } from "../../src/excel/compatibility-check";
import { freezeSheet } from "../../src/excel/freeze-sheet";
import { forgetLastAction, lastAction } from "../../src/excel/last-action";
import { removeClassification } from "../../src/excel/remove-classification";
import { undoLast } from "../../src/excel/undo-last";
import { compatibilityWords } from "../../src/i18n/compatibility-words";
import { columnIndex } from "../../src/workbench/host/model/address";
import { insertRows } from "../../src/workbench/host/model/structure";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { asTable, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

beforeEach(forgetLastAction);

/** Sheets are told by their names: one that is added again gets another id. */
function byName(workbook: Workbook): unknown {
  let text = JSON.stringify(described(workbook));
  for (const { id, name } of workbook.sheets)
    text = text.replaceAll(`\\"${id}\\"`, `\\"=${name}\\"`).replaceAll(`"${id}"`, `"=${name}"`);
  return JSON.parse(text);
}

const LIST = () => {};
const CASES: [string, string, (sheet: Worksheet) => void, () => Promise<unknown>, () => Promise<unknown>][] = [
  ["classify", "a list", LIST, async () => {}, () => classifySheet({ ...RUN, clean: true })],
  ["classify", "an Excel table", asTable, async () => {}, () => classifySheet(RUN)],
  ["classify again", "a list", LIST, () => classifySheet(RUN), () => classifySheet({ ...RUN, asOf: "2024-09-30" })],
  ["freeze", "a list", LIST, () => classifySheet(RUN), () => freezeSheet(RUN)],
  ["freeze", "an Excel table", asTable, () => classifySheet(RUN), () => freezeSheet(RUN)],
  ["remove", "a list", LIST, () => classifySheet(RUN), () => removeClassification({ words: RUN.words })],
  ["remove", "an Excel table", asTable, () => classifySheet(RUN), () => removeClassification({ words: RUN.words })],
];

describe("undoing", () => {
  it.each(CASES)("%s on %s gives the workbook back as it was before, once", async (_, __, prepare, first, action) => {
    const { workbook, sheet } = customerWorkbook();
    prepare(sheet);
    await withExcel(workbook, async ({ host }) => {
      await first();
      host.recalculate();
      const before = byName(workbook);
      await action();
      expect(byName(workbook)).not.toEqual(before);
      expect(lastAction()).toMatchObject({ available: true });
      await undoLast();
      expect(byName(workbook)).toEqual(before);
      expect(lastAction()).toBeNull();
      await expect(undoLast()).rejects.toMatchObject({ code: "nothing", workbook: "unchanged" });
    });
  });
});

describe("undo is refused, and changes nothing, when since", () => {
  const TIER = 1;
  const CHANGES = {
    "a result was typed over": (workbook: Workbook, tier: number) => workbook.activeSheet?.setValue(3, tier, "A"),
    "a header of ours was renamed": (workbook: Workbook, tier: number) => workbook.activeSheet?.setValue(0, tier, "x"),
    "a row was inserted": (workbook: Workbook) => {
      if (workbook.activeSheet !== null) insertRows(workbook.activeSheet, 2, TIER);
    },
    "a header of the customers changed": (workbook: Workbook) => workbook.activeSheet?.setValue(0, 2, "别的"),
  } as const;
  it.each(Object.entries(CHANGES))("%s", async (_, change) => {
    const { workbook } = customerWorkbook();
    await withExcel(workbook, async () => {
      const { output } = await classifySheet(RUN);
      change(workbook, columnIndex(output.columns.tier ?? ""));
      const before = described(workbook);
      await expect(undoLast()).rejects.toMatchObject({ code: "stale", workbook: "unchanged" });
      expect(described(workbook)).toEqual(before);
    });
  });

  it("results were removed and something was typed in their place", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      await removeClassification({ words: RUN.words });
      sheet.setValue(2, HEADERS.length + 1, "mine");
      await expect(undoLast()).rejects.toMatchObject({ code: "stale" });
      expect(sheet.value(2, HEADERS.length + 1)).toBe("mine");
    });
  });

  it("frozen values were typed over, or the sheet was protected", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withExcel(workbook, async () => {
      const { output } = await classifySheet(RUN);
      await freezeSheet(RUN);
      const tier = columnIndex(output.columns.tier ?? "");
      const was = sheet.value(2, tier);
      sheet.setValue(2, tier, "?");
      await expect(undoLast()).rejects.toMatchObject({ code: "stale" });
      sheet.setValue(2, tier, was);
      sheet.set("protection", { options: {}, password: null });
      await expect(undoLast()).rejects.toMatchObject({ code: "protected", problems: [{ sheet: "台账" }] });
    });
  });
});

describe("undoing a freeze", () => {
  it("gives back what a person had typed over our formulas", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withExcel(workbook, async () => {
      const { output } = await classifySheet(RUN);
      const tier = columnIndex(output.columns.tier ?? "");
      sheet.setValue(4, tier, "手改");
      const before = described(workbook);
      await freezeSheet(RUN);
      await undoLast();
      expect(described(workbook)).toEqual(before);
    });
  });
});

describe("the compatibility check", () => {
  const OPTIONS = { words: RUN.words, checkWords: compatibilityWords("zh-CN") };
  it("agrees with this program, is one sheet however often it is added, and goes with Remove", async () => {
    const { workbook } = customerWorkbook();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      await expect(insertCompatibilityCheck(OPTIONS)).rejects.toMatchObject({ code: "nothing" });
      await classifySheet(RUN);
      const once = workbook.sheets.length;
      expect(await insertCompatibilityCheck(OPTIONS)).toMatchObject({ disagreements: 0 });
      await undoLast();
      expect(workbook.sheets).toHaveLength(once);
      await insertCompatibilityCheck(OPTIONS);
      await insertCompatibilityCheck(OPTIONS);
      expect(workbook.sheets).toHaveLength(once + 1);
      expect(await removeCompatibilityCheck()).toEqual({ sheet: OPTIONS.checkWords.sheetName });
      expect(workbook.sheets).toHaveLength(once);
      await insertCompatibilityCheck(OPTIONS);
      await removeClassification({ sheet: "台账" });
      expect(described(workbook)).toEqual(before);
    });
  });
});
