import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";

const read = (rows: readonly (readonly CellValue[])[], name = "Sheet1") =>
  recognizeSheet(plainSnapshot(rows, { sheet: { id: name, name } }));
const fields = (rows: readonly (readonly CellValue[])[], name?: string) => {
  const { kind, columns } = read(rows, name);
  return [kind, ...columns.map(({ field }) => field)];
};

const DAY = 45_300;

describe("a ledger of receivables", () => {
  it.each([
    [
      "日期|客户名称|摘要|借方|贷方|方向|余额",
      ["invoice_date", "customer_name", "remark", "invoice_amount", "paid_amount", null, null],
    ],
    [
      "记账日期|往来单位|摘要|借方金额|贷方金额|方向|期末余额",
      ["invoice_date", "customer_name", "remark", "invoice_amount", "paid_amount", null, null],
    ],
    [
      "Date|Customer|Description|Debit|Credit|Side|Balance",
      ["invoice_date", "customer_name", null, "invoice_amount", "paid_amount", null, null],
    ],
  ])("has invoices among its debits, and payments among its credits: %s", (headers, expected) => {
    const rows: CellValue[][] = [
      [DAY, "甲公司", "销售", 500, null, "借", 500],
      [DAY + 1, "甲公司", "收款", null, 200, "借", 300],
      [DAY + 2, "乙公司", "销售", 80, null, "借", 80],
      [DAY + 3, "甲公司", "销售", 900, null, "借", 1200],
    ];
    expect(fields([headers.split("|"), ...rows])).toEqual(["invoices", ...expected]);
  });

  it("leaves out the totals that it writes beside the customer's name", () => {
    const { body, skipped } = read([
      ["日期", "客户名称", "摘要", "借方", "贷方", "余额"],
      [DAY, "甲公司", "销售", 500, null, 500],
      [null, "甲公司", "本月合计", 500, 0, 500],
      [null, "甲公司", "本年累计", 900, 400, 500],
      [DAY + 40, "甲公司", "收款", null, 300, 200],
      [DAY + 41, "乙公司", "销售", 60, null, 60],
    ]);
    expect(body).toEqual([
      { row: 1, rowCount: 1 },
      { row: 4, rowCount: 2 },
    ]);
    expect(skipped.map(({ row, why }) => [row, why])).toEqual([
      [2, "subtotal"],
      [3, "subtotal"],
    ]);
  });

  it("keeps the unit of its header", () => {
    const { columns } = read([
      ["日期", "客户名称", "借方（万元）", "贷方（万元）"],
      [DAY, "甲公司", 5, null],
      [DAY, "乙公司", null, 3],
    ]);
    expect(columns.map(({ unit }) => unit).slice(2)).toEqual(["ten-thousand-yuan", "ten-thousand-yuan"]);
  });

  it("is one still where a person has named a side, and the running balance stays out of it", () => {
    const rows: CellValue[][] = [
      ["日期", "客户名称", "借方", "贷方", "余额"],
      [DAY, "甲公司", 500, null, 500],
      [DAY + 1, "甲公司", null, 200, 300],
    ];
    const byHand = {
      header: "借方",
      field: "invoice_amount",
      unit: "yuan",
      taxBasis: null,
      sheet: null,
      origin: "by-hand",
    } as const;
    const { kind, columns } = recognizeSheet(plainSnapshot(rows), { columns: [byHand] });
    expect([kind, ...columns.map(({ field }) => field)]).toEqual([
      "invoices",
      "invoice_date",
      "customer_name",
      "invoice_amount",
      "paid_amount",
      null,
    ]);
    expect(columns[2]?.reason).toBe("by-hand");
  });

  it("is not: a bank's statement, a list of balances without days, a journal without customers", () => {
    const rows = (line: readonly CellValue[]): CellValue[][] =>
      Array.from({ length: 6 }, (_, row) =>
        line.map((cell) => (cell === "甲公司" || cell === "K" ? `${cell}${row}` : cell)),
      );
    expect(
      fields([["交易日期", "对方户名", "借方", "贷方", "余额"], ...rows([DAY, "甲公司", null, 50, 9000])]),
    ).toEqual(["payments", "paid_date", "customer_name", null, "paid_amount", null]);
    const balances = [
      ["客户编码", "客户名称", "期初余额", "本期借方", "本期贷方", "期末余额"],
      ...rows(["K", "甲公司", 0, 80, 30, 50]),
    ];
    expect(fields(balances)).toEqual(["customers", "customer_id", "customer_name", null, null, null, "ar_balance"]);
    expect(fields([["日期", "摘要", "借方", "贷方", "余额"], ...rows([DAY, "提现", null, 50, 9000])])[0]).toBe("other");
  });
});
