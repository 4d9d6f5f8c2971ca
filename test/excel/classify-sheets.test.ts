import { classifySheet, classifySheets } from "../../src/excel/classify-sheet";
import { removeClassification } from "../../src/excel/remove-classification";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { CUSTOMERS, customerWorkbook, HEADERS, RUN, writeCustomers } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

/** A sheet per salesman, one of them under two header rows' worth of titles, one sheet of something else. */
function salesmen(): Workbook {
  const { workbook } = customerWorkbook();
  writeCustomers(workbook.addSheet("李四"), 3, 1);
  writeCustomers(workbook.addSheet("O'Neil"));
  workbook.addSheet("说明").setValue(0, 0, "本簿由财务部维护");
  workbook.edits.forget();
  return workbook;
}

describe("several sheets in one run", () => {
  it("are classified under one policy, and their totals add up to the report's", async () => {
    const workbook = salesmen();
    await withExcel(workbook, async () => {
      const report = await classifySheets({ ...RUN, sheets: "all" });
      expect(report.sheets.map(({ sheet }) => sheet)).toEqual(["台账", "李四", "O'Neil"]);
      expect(report.left.map(({ sheet }) => sheet)).toEqual(["说明"]);
      expect(report.totals.customers).toBe(3 * CUSTOMERS);
      // The customers' balances by hand: 400,000 + n * 10,000 for n = 1 … 12, on three sheets.
      expect(report.totals.ar_balance).toBe(3 * (12 * 400_000 + 78 * 10_000));
      expect(Object.values(report.totals.tiers).reduce((sum, count) => sum + count, 0)).toBe(3 * CUSTOMERS);
      for (const [tier, count] of Object.entries(report.totals.tiers))
        expect(report.sheets.reduce((sum, { totals }) => sum + (totals.tiers[tier] ?? 0), 0)).toBe(count);
    });
    expect(workbook.sheets.filter(({ name }) => name === "Policy")).toHaveLength(1);
    expect(workbook.names.filter(({ name }) => name === "CustomerPolicy")).toHaveLength(1);
  });

  it("give every sheet what it gets alone", async () => {
    const workbook = salesmen();
    const alone = customerWorkbook().workbook;
    await withExcel(workbook, () => classifySheets({ ...RUN, sheets: ["台账", "李四", "O'Neil"] }));
    await withExcel(alone, () => classifySheet(RUN));
    const [sheet] = (described(workbook) as { sheets: { cells: unknown }[] }).sheets;
    const [same] = (described(alone) as { sheets: { cells: unknown }[] }).sheets;
    expect(sheet?.cells).toEqual(same?.cells);
  });

  it("change nothing when one of those named cannot be classified", async () => {
    const workbook = salesmen();
    workbook.sheet("O'Neil")?.setValue(5, HEADERS.length + 2, "mine");
    const before = described(workbook);
    await withExcel(workbook, async () => {
      const run = classifySheets({ ...RUN, sheets: ["台账", "O'Neil"] });
      await expect(run).rejects.toMatchObject({ code: "neighbour", workbook: "unchanged" });
    });
    expect(described(workbook)).toEqual(before);
  });

  it("are all put back when a round trip of the second sheet fails", async () => {
    const workbook = salesmen();
    const before = described(workbook);
    await withExcel(workbook, async ({ host }) => {
      const fails = ({ stage, done, total }: { stage: string; done: number; total: number }): void => {
        if (stage === "writing" && done > (total * 2) / 3 && host.faults.failBatch === null)
          host.faults.failBatch = { countdown: 2, applied: true, code: "GeneralException" };
      };
      const run = classifySheets({ ...RUN, sheets: ["台账", "李四"], onProgress: fails });
      await expect(run).rejects.toMatchObject({ workbook: "put-back" });
    });
    expect(described(workbook)).toEqual(before);
  });

  it("go by a policy of their own where a sheet has one, and are given back one by one", async () => {
    const workbook = salesmen();
    const plain = described(workbook);
    await withExcel(workbook, async () => {
      await classifySheets({ ...RUN, sheets: ["台账", "李四"] });
      await removeClassification({ sheet: "李四" });
      expect(workbook.sheet("Policy")).not.toBeNull();
      await removeClassification({ sheet: "台账" });
    });
    expect(described(workbook)).toEqual(plain);
  });

  it("score by the sheet's own CustomerPolicy before the workbook's", async () => {
    const workbook = salesmen();
    const alone = await withExcel(workbook, () => classifySheet({ ...RUN, sheet: "台账" }));
    const unrated = Object.keys(alone.totals.tiers).at(-1) ?? "";
    const policy = workbook.names.find(({ name }) => name === "CustomerPolicy");
    const own = workbook.addSheet("本店制度");
    copyCells(workbook, "Policy", "本店制度");
    workbook.setName({
      name: "CustomerPolicy",
      scope: workbook.sheet("李四")?.id ?? "",
      formula: (policy?.formula ?? "").replace("Policy!", "本店制度!"),
      hidden: false,
      comment: "",
    });
    // Customers without a rating are called differently there.
    own.setValue(firstRowWith(workbook, "本店制度", unrated), 1, "本店待评");
    const report = await withExcel(workbook, () => classifySheets({ ...RUN, sheets: ["台账", "李四"] }));
    expect(Object.keys(report.sheets[0]?.totals.tiers ?? {})).not.toContain("本店待评");
    expect(Object.keys(report.sheets[1]?.totals.tiers ?? {})).toContain("本店待评");
  });
});

function copyCells(workbook: Workbook, from: string, to: string): void {
  const source = workbook.sheet(from);
  const target = workbook.sheet(to);
  const used = source?.usedRange(true);
  if (source === null || target === null || used === null || used === undefined) throw new Error("no sheet to copy");
  for (let row = 0; row < used.row + used.rowCount; row += 1) {
    for (let column = 0; column < used.column + used.columnCount; column += 1) {
      const formula = source.formulaText(row, column);
      if (formula === null) target.setValue(row, column, source.value(row, column));
      else target.setFormula(row, column, formula.replaceAll("Policy!", `${to}!`));
    }
  }
}

function firstRowWith(workbook: Workbook, sheet: string, label: string): number {
  for (let row = 0; row < 400; row += 1) if (workbook.sheet(sheet)?.value(row, 1) === label) return row;
  throw new Error(`no row ${label}`);
}
