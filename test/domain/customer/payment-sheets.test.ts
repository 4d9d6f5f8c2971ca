import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";

/** Kind and fields of a sheet of six rows with these headers. */
function read(name: string, headers: string, cells: (row: number) => readonly CellValue[]) {
  const rows = [headers.split("|"), ...Array.from({ length: 6 }, (_, row) => cells(row))];
  const { kind, columns } = recognizeSheet(plainSnapshot(rows, { sheet: { id: name, name } }));
  return [kind, ...columns.map(({ field }) => field)];
}

const who = (row: number): string => ["甲公司", "甲公司", "乙公司"][row % 3] ?? "";
const day = (row: number): number => 45_400 + row;
const money = (row: number): number => 100 * (row + 1);

describe("a plain date and a plain amount", () => {
  it.each([
    ["Sheet1", "日期|付款单位|金额", ["payments", "paid_date", "customer_name", "paid_amount"]],
    ["Sheet1", "Date|Received from|Amount", ["payments", "paid_date", "customer_name", "paid_amount"]],
    ["2024回款", "日期|客户|金额", ["payments", "paid_date", "customer_name", "paid_amount"]],
    ["Bank", "Date|Customer|Credit", ["payments", "paid_date", "customer_name", "paid_amount"]],
    ["6月到账", "交易时间|客户名称|发生额", ["payments", "paid_date", "customer_name", "paid_amount"]],
    ["Sheet1", "收款日期|客户|金额", ["payments", "paid_date", "customer_name", "paid_amount"]],
    ["Sheet1", "日期|客户|收款金额", ["payments", "paid_date", "customer_name", "paid_amount"]],
    // Nothing says that money came in.
    ["Sheet1", "日期|客户|金额", ["invoices", "invoice_date", "customer_name", "invoice_amount"]],
    ["未回款", "日期|客户|金额", ["invoices", "invoice_date", "customer_name", "invoice_amount"]],
    ["应收款明细", "日期|客户|金额", ["invoices", "invoice_date", "customer_name", "invoice_amount"]],
    // Names of their own, whatever the sheet is called.
    ["收款", "开票日期|客户|开票金额", ["invoices", "invoice_date", "customer_name", "invoice_amount"]],
  ])("on a sheet %s with %s", (sheet, headers, expected) => {
    expect(read(sheet, headers, (row) => [day(row), who(row), money(row)])).toEqual(expected);
  });

  it.each([
    ["日期|客户|金额|已收金额", "invoice_amount", "paid_amount"],
    ["日期|客户|金额|收款日期", "invoice_amount", "paid_date"],
    ["日期|客户|金额|到期日", "invoice_amount", "due_date"],
  ])("stay an invoice's beside what was paid of it: %s", (headers, amount, last) => {
    expect(read("Sheet1", headers, (row) => [day(row), who(row), money(row), row === 0 ? null : day(row)])).toEqual([
      "invoices",
      "invoice_date",
      "customer_name",
      amount,
      last,
    ]);
  });

  it("leaves what went out and what is left on the account alone", () => {
    const cells = (row: number): CellValue[] => [
      day(row),
      who(row),
      row === 3 ? null : money(row),
      row === 3 ? 50 : null,
      9000,
    ];
    expect(read("Sheet1", "交易日期|对方户名|收入|支出|余额", cells)).toEqual([
      "payments",
      "paid_date",
      "customer_name",
      "paid_amount",
      null,
      null,
    ]);
  });

  it("counts in the unit that the header or the sheet says", () => {
    const rows: CellValue[][] = [
      ["回款记录", null, "单位：万元"],
      ["日期", "付款方", "收入"],
    ];
    for (let row = 0; row < 6; row += 1) rows.push([day(row), who(row), 1.5]);
    const { columns } = recognizeSheet(plainSnapshot(rows));
    expect(columns.find(({ field }) => field === "paid_amount")?.unit).toBe("ten-thousand-yuan");
  });
});
