import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromYmd } from "../../../src/domain/spreadsheet/serial-date";
import { parseArguments } from "../../../src/workbench/classify/arguments";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { newPackage } from "../../../src/workbench/xlsx/new-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";
import { runCommand, workFolder } from "./run-command";

const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;
const folder = workFolder();

/** Two customers with three invoices, and no sheet of customers. */
function invoiceFile(): string {
  const made = newPackage();
  const sheet = made.model.sheets[0] ?? made.model.addSheet("发票");
  const rows = [
    ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "应收金额"],
    ["K1", "广州皮具", "F1", day(1, 5), day(2, 4), 3000],
    ["K1", "广州皮具", "F2", day(5, 1), day(5, 31), 200],
    ["K2", "深圳箱包", "F3", day(6, 1), day(6, 20), 500],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
  const file = join(folder, "invoices.xlsx");
  writeFileSync(file, savePackage(made));
  return file;
}

describe("receivables from the command line", () => {
  it("age, warn and collect where a workbook has invoices and no customers", async () => {
    const [out, report] = [join(folder, "out.xlsx"), join(folder, "report.json")];
    const words = ["--as-of", "2024-06-30", "--aging", "--letters", "en-US", "--report", report];
    const run = await runCommand(invoiceFile(), out, ...words);
    expect(run).toMatchObject({ code: 0, complained: "" });
    expect(run.said).toContain("未收 3,700，逾期 3,700，未对平 0");
    expect(run.said).toContain("公司名称、联系人或收款账户为空");
    const { receivables } = JSON.parse(readFileSync(report, "utf8"));
    expect(receivables.watch.entries.map(({ customer }: { customer: { code: string } }) => customer.code)).toContain(
      "K1",
    );
    expect(receivables.collection.cases.map(({ code, overdue }: Record<string, unknown>) => [code, overdue])).toEqual([
      ["K1", 3200],
      ["K2", 500],
    ]);
    expect(receivables.collection.letters).toHaveLength(2);
    const names = loadPackage(readFileSync(out)).model.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["账龄", "催收", "催收函 2024-06-30"]));
  });

  it("are nothing to write where there are no invoices either", async () => {
    const empty = newPackage();
    if (empty.model.sheets.length === 0) empty.model.addSheet("空");
    const [file, out] = [join(folder, "empty.xlsx"), join(folder, "none.xlsx")];
    writeFileSync(file, savePackage(empty));
    const run = await runCommand(file, out, "--collection");
    expect(run.code).toBe(1);
    expect(run.complained).toMatch(/Not classified\.\n.+/);
    expect(existsSync(out)).toBe(false);
  });

  it("are asked for by words, of which letters imply the worklist", () => {
    expect(parseArguments(["--letters", "zh-CN"])).toMatchObject({ collection: true, letters: "zh-CN" });
    expect(parseArguments(["--aging"])).not.toHaveProperty("collection");
    const choices = ["zh-CN", "en-US"];
    expect(() => parseArguments(["--letters", "fr"])).toThrow(
      expect.objectContaining({ fault: { kind: "not-a-choice", option: "--letters", choices, value: "fr" } }),
    );
  });
});
