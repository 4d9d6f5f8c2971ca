import { classifySheet } from "../../src/excel/classify-sheet";
import { correctColumn } from "../../src/excel/correct-column";
import { loadPackage } from "../../src/workbench/xlsx/load-package";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { insertColumns } from "../../src/workbench/host/model/structure";
import { CUSTOMERS, customerWorkbook, HEADERS, RUN, writeCustomers } from "./customer-workbook";
import { difference } from "./failing-runs";
import { described, withExcel } from "./workbook-session";

const ADD_IN = { id: "00000000-0000-4000-8000-000000000001", version: "1.0.0.0", functions: [] };
/** A header that no alias knows, over years of cooperation. */
const ODD = "往来多久";
const CORRECTION = { header: ODD, field: "years", unit: "years" } as const;

function withOddHeader(sheet: Worksheet): void {
  sheet.setValue(0, HEADERS.indexOf("合作年限"), ODD);
}

function fieldOf(report: Awaited<ReturnType<typeof classifySheet>>): string | null {
  return report.columns.find(({ header }) => header === ODD)?.field ?? null;
}

function policyRow(workbook: Workbook, header: string): number {
  const policy = workbook.sheet("Policy");
  for (let row = 0; row < 500; row += 1) if (policy?.value(row, 1) === header) return row;
  return -1;
}

describe("a person's word on a column", () => {
  it("stands in the column table of a policy that is written for it, and holds at the next run", async () => {
    const { workbook, sheet } = customerWorkbook();
    withOddHeader(sheet);
    await withExcel(workbook, async () => {
      await correctColumn({ ...RUN, ...CORRECTION });
      expect(policyRow(workbook, ODD)).toBeGreaterThan(0);
      expect(fieldOf(await classifySheet(RUN))).toBe("years");
    });
  });

  it("comes into a policy that stands already as a row of its table; formulas and what a person typed there stay", async () => {
    const { workbook, sheet } = customerWorkbook();
    withOddHeader(sheet);
    await withExcel(workbook, async () => {
      expect(fieldOf(await classifySheet(RUN))).toBeNull();
      const policy = workbook.sheet("Policy");
      const years = policyRow(workbook, "年采购额");
      policy?.setValue(2, 14, "财务部：勿删");
      await correctColumn({ ...RUN, ...CORRECTION });
      expect(policy?.value(2, 14)).toBe("财务部：勿删");
      expect(policyRow(workbook, "年采购额")).toBe(years);
      const report = await classifySheet(RUN);
      expect(fieldOf(report)).toBe("years");
      expect(report.problems.map(({ code }) => code)).not.toContain("policy-damaged");
      expect(report.customers.map(({ row }) => sheet.value(row - 1, HEADERS.length + 1))).toEqual(
        report.customers.map(({ tier }) => tier),
      );
    });
  });

  it("outlives saving, opening and a moved column", async () => {
    const loaded = newPackage();
    const sheet = loaded.model.sheets[0] ?? loaded.model.addSheet("台账");
    writeCustomers(sheet);
    withOddHeader(sheet);
    await withExcel(loaded.model, () => correctColumn({ ...RUN, ...CORRECTION }));
    const { model } = loadPackage(savePackage(loaded, { addIn: ADD_IN }));
    const opened = model.sheets[0];
    if (opened === undefined) throw new Error("no sheet");
    insertColumns(opened, 2, 1);
    opened.setValue(0, 2, "备注");
    for (let row = 1; row <= CUSTOMERS; row += 1) opened.setValue(row, 2, "无");
    await withExcel(model, async () => expect(fieldOf(await classifySheet(RUN))).toBe("years"));
  });

  it("on a header that the sheet has not is refused, and nothing changes", async () => {
    const { workbook } = customerWorkbook();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      await expect(correctColumn({ ...RUN, ...CORRECTION, header: "没有这一列" })).rejects.toMatchObject({
        code: "nothing",
        workbook: "unchanged",
      });
    });
    expect(described(workbook)).toEqual(before);
  });

  it("broken off at any round trip leaves the policy as it was or as it should be", async () => {
    const make = async (): Promise<Workbook> => {
      const { workbook, sheet } = customerWorkbook();
      withOddHeader(sheet);
      await withExcel(workbook, () => classifySheet(RUN));
      return workbook;
    };
    const done = await make();
    await withExcel(done, () => correctColumn({ ...RUN, ...CORRECTION }));
    const after = JSON.stringify(described(done));
    for (const countdown of [11, 14]) {
      const workbook = await make();
      const before = JSON.stringify(described(workbook));
      await withExcel(workbook, async ({ host }) => {
        host.faults.failBatch = { countdown, applied: true, code: "GeneralException" };
        await correctColumn({ ...RUN, ...CORRECTION }).catch(() => undefined);
      });
      const now = JSON.stringify(described(workbook));
      if (now !== after && now !== before) expect(difference(before, now)).toBe(" <> ");
    }
  });
});

describe("a column that an earlier policy does not know", () => {
  it("comes into its column table, and formulas take its factor from there", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      const rows = policyRow(workbook, "近12个月订单数（笔）");
      expect(rows).toBe(-1);
      insertColumns(sheet, HEADERS.length, 1);
      sheet.setValue(0, HEADERS.length, "注册资本(万元)");
      for (let row = 1; row <= CUSTOMERS; row += 1) sheet.setValue(row, HEADERS.length, 100 * row);
      await classifySheet(RUN);
      const row = policyRow(workbook, "注册资本(万元)");
      expect(row).toBeGreaterThan(0);
      const formulas = Array.from({ length: 70 }, (_, column) => sheet.formulaText(1, column) ?? "");
      const factor = new RegExp(`Policy!\\$[A-Z]+\\$${row + 1}\\b`);
      expect(formulas.some((formula) => factor.test(formula))).toBe(true);
    });
  });
});
