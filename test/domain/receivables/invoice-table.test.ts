import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import { fromYmd, isoDate } from "../../../src/domain/spreadsheet/serial-date";
import { invoiceTable } from "../../../src/domain/receivables/invoice-table";
import type { InvoiceTable } from "../../../src/domain/receivables/invoice-table";
import { planReceivablesCleaning, receivableCellProblems } from "../../../src/domain/receivables/receivable-cells";

const day = (year: number, month: number, date: number): number => fromYmd(year, month, date) ?? 0;

function read(rows: readonly (readonly CellValue[])[]) {
  const snapshot = plainSnapshot(rows);
  // Receivables stay in their own currency, so that any is as good as one with a rate.
  const recognition = recognizeSheet(snapshot, { rates: new Set(["usd"]) });
  return { snapshot, recognition, table: invoiceTable(snapshot, recognition) };
}

const due = (table: InvoiceTable): string[] =>
  [...table.dueDate].map((serial) => (Number.isNaN(serial) ? "" : isoDate(serial)));

describe("invoices as people keep them", () => {
  it("stand under two header rows, between subtotals and notes, with credit notes and disputes", () => {
    const { recognition, table } = read([
      ["应收账款明细表"],
      ["截至2024年6月30日", null, null, null, null, null, null, "单位：元"],
      ["客户", null, "单据信息", null, null, "金额", null, "其他"],
      ["编码", "名称", "发票号", "开票日期", "到期日", "发票金额", "红字/折让", "是否争议"],
      ["C1", "甲公司", "F1", day(2024, 1, 5), day(2024, 2, 4), 1000, null, "否"],
      ["C1", "甲公司", "F2-1", day(2024, 1, 5), day(2024, 3, 4), 500, -50, "是"],
      ["C1", "小计", null, null, null, 1500, -50, null],
      ["C2", "乙公司", "预收", day(2024, 6, 1), null, -200, null, null],
      ["合计", null, null, null, null, 1300, -50, null],
      ["制表人：张三"],
    ]);
    expect(recognition.kind).toBe("invoices");
    expect([...table.rows]).toEqual([4, 5, 7]);
    expect([...table.amount]).toEqual([1000, 500, -200]);
    // A credit note takes off the invoice, whatever its sign.
    expect([...table.settledUndated]).toEqual([0, 50, 0]);
    expect([...table.disputed]).toEqual([0, 1, 0]);
    expect(due(table)).toEqual(["2024-02-04", "2024-03-04", ""]);
  });

  it("are settled by a date alone, but by no amount that nobody can read", () => {
    const { table } = read([
      ["Customer Code", "Customer Name", "Invoice No", "Due Date", "Amount", "Paid", "Payment Date"],
      ["C1", "Acme", "S1", day(2024, 5, 1), 1000, null, day(2024, 5, 3)],
      ["C1", "Acme", "S2", day(2024, 5, 1), 1000, "about 300", day(2024, 5, 3)],
      ["C1", "Acme", "S3", day(2024, 5, 1), 1000, 300, day(2024, 5, 3)],
      ["C1", "Acme", "S4", day(2024, 5, 1), 1000, 300, null],
    ]);
    expect([...table.settledDated]).toEqual([1000, 0, 300, 0]);
    expect([...table.settledUndated]).toEqual([0, 0, 0, 300]);
  });

  it("fall due by terms in words, in a column of words or among numbers of days", () => {
    const terms: [CellValue, string][] = [
      ["Net 30", "2024-05-01"],
      // From the end of April.
      ["月结30天", "2024-05-30"],
      [45, "2024-05-16"],
      ["面议", ""],
    ];
    const rows = terms.map(([written], index): CellValue[] => [
      "C1",
      "Acme",
      `S${index}`,
      day(2024, 4, 1),
      written,
      10,
    ]);
    for (const header of ["Terms", "付款条件"]) {
      const { table } = read([
        ["Customer Code", "Customer Name", "Invoice No", "Invoice Date", header, "Amount"],
        ...rows,
      ]);
      expect(due(table)).toEqual(terms.map(([, expected]) => expected));
    }
  });

  it("are in the currency that one of their amounts names", () => {
    const { table } = read([
      ["Customer Code", "Customer Name", "Invoice No", "Due Date", "Amount (USD)", "Balance"],
      ["C1", "Acme", "S1", day(2024, 5, 1), 1000, 400],
      ["C1", "Acme", "S2", day(2024, 5, 1), 500, 500],
    ]);
    expect(table).toMatchObject({ source: "balance", currencies: ["USD", "USD"] });
    expect([...table.amount]).toEqual([400, 500]);
  });

  it("name the cells that no formula reads, and what a person reads there; terms in words stay", () => {
    const { snapshot, recognition } = read([
      ["客户编码", "客户名称", "发票号", "开票日期", "账期(天)", "应收金额"],
      ["C1", "甲公司", "F1", "2024年1月5日", "月结30天", "￥1,200.50"],
      ["C1", "甲公司", "F2", "20240105", 30, "1.2万"],
    ]);
    expect(receivableCellProblems(snapshot, recognition).map(({ code, row, reads }) => ({ code, row, reads }))).toEqual(
      [
        { code: "text-date", row: 1, reads: day(2024, 1, 5) },
        { code: "text-date", row: 2, reads: day(2024, 1, 5) },
        { code: "text-number", row: 1, reads: 1200.5 },
        { code: "text-number", row: 2, reads: 12_000 },
      ],
    );
    const [step] = planReceivablesCleaning(snapshot, recognition).steps;
    expect(step).toMatchObject({
      kind: "clean-cells",
      cells: [{ to: day(2024, 1, 5) }, { to: day(2024, 1, 5) }, { to: 1200.5 }, { to: 12_000 }],
    });
  });
});
