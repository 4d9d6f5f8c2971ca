import type { ShareSafeReport } from "../../src/excel/make-share-safe";
import type { CellValue } from "../../src/workbench/host/model/cell-value";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { withBuiltAddIn } from "./built-add-in";
import { asTable, CUSTOMERS, customerWorkbook, HEADERS } from "./customer-workbook";

const OPTIONS = { language: "zh-CN", asOf: "2024-06-30" } as const;
const LAST = String.fromCharCode(64 + HEADERS.length);
const RECORD = (row: number, sheet = "") => `${sheet}$A${row}:$${LAST}${row},${sheet}$A$1:$${LAST}$1,CustomerPolicy`;

/** Formulas in the whole workbook that need the add-in. */
function dependent(workbook: Workbook): string[] {
  return workbook.sheets.flatMap((sheet) => {
    const used = sheet.usedRange(false);
    if (used === null) return [];
    const rows = Array.from({ length: used.rowCount }, (_, row) => used.row + row);
    const columns = Array.from({ length: used.columnCount }, (_, column) => used.column + column);
    return rows.flatMap((row) =>
      columns.flatMap((column) => {
        const formula = sheet.formulaText(row, column);
        return formula !== null && /CUSTOMER[._]/i.test(formula) ? [`${sheet.name} ${formula}`] : [];
      }),
    );
  });
}

/** A workbook whose sheet was classified in calls of functions, and a second sheet where people typed some. */
async function shared(
  typed: readonly string[],
  prepare: (workbook: Workbook, sheet: Worksheet) => void = () => {},
): Promise<{ workbook: Workbook; other: Worksheet; before: CellValue[]; after: CellValue[]; report: ShareSafeReport }> {
  const { workbook, sheet } = customerWorkbook();
  const other = workbook.addSheet("汇总");
  prepare(workbook, sheet);
  return withBuiltAddIn(workbook, async ({ entry, settled }) => {
    expect(await entry.classifySheet({ ...OPTIONS, sheet: "台账", formulas: "custom" })).not.toHaveProperty("failure");
    typed.forEach((formula, row) => other.setFormula(row, 1, formula));
    await settled();
    const values = () => typed.map((_, row) => other.value(row, 1));
    const before = values();
    const report = await entry.makeShareSafe(OPTIONS);
    if ("failure" in report) throw new Error(report.failure.detail);
    await settled();
    return { workbook, other, before, after: values(), report };
  });
}

describe("a workbook made share-safe", () => {
  it("holds no call any more, and shows what it showed", async () => {
    const typed = [
      `=CUSTOMER.TIER(${RECORD(4, "台账!")})`,
      `=CUSTOMER.SCORE(${RECORD(5, "台账!")})`,
      `=IF(CUSTOMER.TIER(${RECORD(4, "台账!")})="D","x"&CUSTOMER.RISK(${RECORD(4, "台账!")}),"CUSTOMER.TIER(")`,
      `=CUSTOMER.TIEROF(CUSTOMER.SCORE(${RECORD(6, "台账!")}),CustomerPolicy)`,
      "=CUSTOMER.TIEROF(71.3,CustomerPolicy)",
      "=CUSTOMER.DAYSOVERDUE(45000,45473)",
      `=CUSTOMER.TERMS(${RECORD(7, "台账!")})+CUSTOMER.LIMIT(${RECORD(7, "台账!")})`,
    ];
    const { workbook, other, before, after, report } = await shared(typed);
    expect(before.some((value) => value === null || typeof value === "object")).toBe(false);
    expect(after).toEqual(before);
    expect(dependent(workbook)).toEqual([expect.stringContaining('"CUSTOMER.TIER("') as string]);
    expect(typed.every((_, row) => other.formulaText(row, 1) !== null)).toBe(true);
    // Three columns of ours, and what was typed.
    expect(report).toMatchObject({ formulas: 3 * CUSTOMERS + typed.length, values: 0, left: 0, problems: [] });
    expect(report.changes.filter(({ sheet }) => sheet === "台账").map(({ cells }) => cells)).toEqual([
      CUSTOMERS,
      CUSTOMERS,
      CUSTOMERS,
    ]);
  });

  it("follows the customers' cells as before", async () => {
    const { workbook, other } = await shared([`=CUSTOMER.SCORE(${RECORD(4, "台账!")})`]);
    await withBuiltAddIn(workbook, async ({ addIn }) => {
      addIn.host.recalculate();
      const before = other.value(0, 1);
      workbook.sheet("台账")?.setValue(3, 5, 0.01);
      addIn.host.recalculate();
      expect(other.value(0, 1)).not.toEqual(before);
    });
  });

  it("has values where no native formula gives the same, with the reason", async () => {
    const { workbook, other, before, after, report } = await shared([
      `=CUSTOMER.TIER(台账!$A4:$F4,台账!$A$1:$F$1,CustomerPolicy)`,
      `=CUSTOMER.TIER(${RECORD(4, "台账!").replace("CustomerPolicy", '"default"')})`,
      `=CUSTOMER.TIER(${RECORD(1, "台账!")})`,
    ]);
    expect(after).toEqual(before);
    expect(dependent(workbook)).toEqual([]);
    expect([0, 1, 2].map((row) => other.formulaText(row, 1))).toEqual([null, null, null]);
    expect(
      report.changes.filter(({ sheet }) => sheet === "汇总").map(({ became, reason }) => [became, reason]),
    ).toEqual([
      ["value", "other-columns"],
      ["value", "other-policy"],
      ["value", "not-a-customer-row"],
    ]);
    expect(report.values).toBe(3);
  });

  it("keeps every cell of a spilled CLASSIFY, live where it can be", async () => {
    const { workbook, other, before, report } = await shared([
      `=CUSTOMER.CLASSIFY(台账!$A$1:$${LAST}$${CUSTOMERS + 1},CustomerPolicy)`,
    ]);
    expect(dependent(workbook)).toEqual([]);
    expect(other.value(0, 1)).toBe(before[0]);
    expect(other.formulaText(0, 1)).toBeNull();
    expect(other.formulaText(1, 2)).toMatch(/^=台账!\$[A-Z]+\$2$/);
    expect(other.value(1, 2)).toMatch(/^[ABCD]$/);
    expect(report.changes.filter(({ sheet }) => sheet === "汇总")).toMatchObject([
      { became: "formula", cells: 9 * 13 },
    ]);
  });

  it("understands calls in a table's own references", async () => {
    const { workbook, sheet } = customerWorkbook();
    asTable(sheet);
    await withBuiltAddIn(workbook, async ({ entry, settled }) => {
      await entry.classifySheet(OPTIONS);
      const other = workbook.addSheet("x");
      const headers = `[客户编码]:[客户年营业收入]`;
      other.setFormula(3, 0, `=CUSTOMER.CLASSIFY(Customers[[#All],${headers}],CustomerPolicy)`);
      await settled();
      const report = await entry.makeShareSafe(OPTIONS);
      expect(report).toMatchObject({ values: 0, left: 0 });
      expect(dependent(workbook)).toEqual([]);
    });
  });

  it("is refused where a sheet to be written is protected, and nothing changes", async () => {
    const { workbook, sheet } = customerWorkbook();
    const other = workbook.addSheet("锁");
    await withBuiltAddIn(workbook, async ({ entry, settled }) => {
      await entry.classifySheet({ ...OPTIONS, sheet: "台账" });
      other.setFormula(0, 0, `=CUSTOMER.TIER(${RECORD(4, "台账!")})`);
      await settled();
      other.set("protection", { options: {}, password: null });
      expect(await entry.makeShareSafe(OPTIONS)).toMatchObject({
        failure: { code: "protected", workbook: "unchanged", messages: [expect.stringContaining("锁")] },
      });
      expect(other.formulaText(0, 0)).toContain("CUSTOMER.TIER");
      expect(sheet.properties.protection).toBeNull();
    });
  });
});

describe("Repair", () => {
  it("types stuck formulas again, in every spelling, and leaves all others", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withBuiltAddIn(workbook, async ({ entry, settled }) => {
      await entry.classifySheet(OPTIONS);
      const call = (row: number, name: string) => `=${name}(${RECORD(row)})`;
      const column = 90;
      sheet.setFormula(3, column, call(4, "_xldudf_CUSTOMER_TIER"));
      sheet.setFormula(4, column, call(5, "[2]!_xldudf_CUSTOMER_TIER"));
      sheet.setFormula(6, column, call(7, "CUSTOMER.TIER"));
      sheet.setFormula(8, column, "=CUSTOMER.NOSUCH(1)");
      await settled();
      const report = await entry.repair(OPTIONS);
      await settled();
      expect(report).toMatchObject({ cells: 3, unknown: [{ sheet: "台账", cell: "CM9" }] });
      expect([3, 4, 6].map((row) => sheet.formulaText(row, column))).toEqual(
        [4, 5, 7].map((row) => call(row, "CUSTOMER.TIER")),
      );
      expect([3, 4, 6].map((row) => sheet.value(row, column))).toEqual([
        expect.stringMatching(/^[ABCD]$/),
        expect.stringMatching(/^[ABCD]$/),
        expect.stringMatching(/^[ABCD]$/),
      ]);
    });
  });
});
