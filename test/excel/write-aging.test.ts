import { removeAging } from "../../src/excel/remove-aging";
import { writeAging } from "../../src/excel/write-aging";
import { AGING_COLUMN, AGING_ROW } from "../../src/domain/receivables/aging-layout";
import { fromYmd } from "../../src/domain/spreadsheet/serial-date";
import { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { writeCustomers, RUN } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

const RUN_AGING = RUN;
const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;

/** Twelve customers, and invoices whose state on 2024-06-30 is counted by hand below. */
function invoiceWorkbook(): { workbook: Workbook; invoices: Worksheet } {
  const workbook = new Workbook();
  writeCustomers(workbook.addSheet("台账"));
  const invoices = workbook.addSheet("发票");
  const rows = [
    ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "应收金额", "已收金额", "收款日期"],
    ["K1", "广州皮具1有限公司", "F1", day(5, 1), day(6, 30), 1000, null, null],
    ["K1", "广州皮具1有限公司", "F2", day(4, 1), day(6, 29), 500, 200, day(6, 10)],
    ["K2", "广州皮具2有限公司", "F3", day(1, 5), day(2, 4), 3000, 3000, day(7, 5)],
    ["", "广州皮具2有限公司", "F4", day(5, 5), null, 70, null, null],
    ["K3", "广州皮具3有限公司", "F5", day(3, 1), day(3, 31), -400, null, null],
    ["K3", "广州皮具3有限公司", "F6", day(3, 1), day(3, 31), 900, 100, null],
    ["K9", "广州皮具9有限公司", "F7", day(7, 9), day(8, 9), 8000, null, null],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => invoices.setValue(row, column, value)));
  workbook.edits.forget();
  return { workbook, invoices };
}

describe("writing the aging sheet", () => {
  it("gives what a hand count gives, on a sheet that recalculates", async () => {
    const { workbook } = invoiceWorkbook();
    await withExcel(workbook, async () => {
      const report = await writeAging(RUN_AGING);
      expect(report).toMatchObject({
        sheet: "账龄",
        invoices: 7,
        accounts: 4,
        // 1000 + 300 + 3000 + 70 + (800 - 400)
        outstanding: 4770,
        overdue: 3700,
        reconciliation: 0,
        mode: "formulas",
        isDated: false,
      });
    });
    const sheet = workbook.sheet("账龄");
    const at = (row: number, column: number): unknown => sheet?.value(row, column);
    expect(at(AGING_ROW.reconciliation, AGING_COLUMN.name)).toBe(0);
    expect(at(AGING_ROW.check, AGING_COLUMN.name)).toBe("正常");
    const line = (code: string): unknown[] => {
      for (let row = AGING_ROW.first; row < AGING_ROW.first + 6; row++) {
        if (at(row, AGING_COLUMN.code) === code)
          return Array.from({ length: 12 }, (_, index) => at(row, AGING_COLUMN.outstanding + index));
      }
      return [];
    };
    // outstanding, overdue, oldest; not due, 1-30, 31-60, 61-90, 91-180, 181-365, over 365; undated, unapplied
    expect(line("K1")).toEqual([1300, 300, 1, 1000, 300, 0, 0, 0, 0, 0, 0, 0]);
    expect(line("K2")).toEqual([3070, 3000, 147, 0, 0, 0, 0, 3000, 0, 0, 70, 0]);
    expect(line("K3")).toEqual([400, 400, 91, 0, 0, 0, 0, 400, 0, 0, 0, 0]);
    expect(line("K9")).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("takes the book's currency, however it is written, and no currency for one", async () => {
    const { workbook, invoices } = invoiceWorkbook();
    ["币别", "CNY", "人民币", null, "RMB", "USD"].forEach((text, row) => invoices.setValue(row, 8, text));
    await withExcel(workbook, async () => {
      const report = await writeAging(RUN_AGING);
      // K3's credit note is in dollars: it pays nothing of what is owed in yuan.
      expect(report).toMatchObject({ accounts: 5, outstanding: 5170, reconciliation: 0 });
    });
    expect(workbook.sheet("账龄")?.value(AGING_ROW.check, AGING_COLUMN.name)).toBe("正常");
    // Dollars and yuan have no sum.
    expect(workbook.sheet("账龄")?.value(AGING_ROW.total, AGING_COLUMN.outstanding)).toBe(5170);
  });

  it("lets an invoice without a due date fall due by the terms on the customers' sheet", async () => {
    const { workbook } = invoiceWorkbook();
    const customers = workbook.sheet("台账");
    const header = ((): number => {
      for (let column = 0; column < 40; column++) if (customers?.value(0, column) === null) return column;
      return -1;
    })();
    customers?.setValue(0, header, "付款条件");
    // F4 is K2's, of 5 May: 31 May and 10 days; on 30 June it is 20 days late.
    customers?.setValue(2, header, "月结10天");
    await withExcel(workbook, async () => void (await writeAging(RUN_AGING)));
    const aging = workbook.sheet("账龄");
    const row = [0, 1, 2, 3]
      .map((line) => AGING_ROW.first + line)
      .find((at) => aging?.value(at, AGING_COLUMN.code) === "K2");
    const buckets = Array.from({ length: 3 }, (_, index) => aging?.value(row ?? 0, AGING_COLUMN.firstBucket + index));
    expect([buckets, aging?.value(AGING_ROW.check, AGING_COLUMN.name)]).toEqual([[0, 70, 0], "正常"]);
  });

  it("is taken out again without a trace, but for the policy", async () => {
    const { workbook, invoices } = invoiceWorkbook();
    const before = described(workbook);
    const sheetOf = (all: unknown): unknown =>
      (all as { sheets: { name: string }[] }).sheets.find(({ name }) => name === invoices.name);
    await withExcel(workbook, async () => {
      await writeAging(RUN_AGING);
      expect(sheetOf(described(workbook))).not.toEqual(sheetOf(before));
      const report = await removeAging();
      expect(report).toMatchObject({ sheets: 1, columns: 8 });
    });
    expect(sheetOf(described(workbook))).toEqual(sheetOf(before));
    expect(workbook.sheet("账龄")).toBeNull();
    expect((described(workbook) as { names: { name: string }[] }).names.map(({ name }) => name)).toEqual([
      "CustomerPolicy",
    ]);
  });

  it("a second time changes nothing", async () => {
    const { workbook } = invoiceWorkbook();
    await withExcel(workbook, async () => {
      await writeAging(RUN_AGING);
      const once = described(workbook);
      await writeAging(RUN_AGING);
      expect(described(workbook)).toEqual(once);
    });
  });
});
