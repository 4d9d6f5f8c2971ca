import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { ageReceivables } from "../../../src/domain/receivables/aging";
import { bookProblems } from "../../../src/domain/receivables/book-problems";
import { invoiceTable } from "../../../src/domain/receivables/invoice-table";
import { paymentTable } from "../../../src/domain/receivables/payment-table";
import { receivablesBook } from "../../../src/domain/receivables/receivables-book";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import { fromYmd } from "../../../src/domain/spreadsheet/serial-date";

type Rows = readonly (readonly CellValue[])[];

const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;
const INVOICES: Rows = [
  ["发票号", "客户名称", "到期日", "发票金额"],
  ["F1", "甲公司", day(3, 1), 1000],
  ["F2", "乙公司", day(4, 1), 500],
];

function bookOf(payments: Rows, customers: readonly string[] = [], invoices = INVOICES) {
  const read = (name: string, rows: Rows) => {
    const snapshot = plainSnapshot(rows, { sheet: { id: name, name } });
    return { snapshot, recognition: recognizeSheet(snapshot) };
  };
  const [sales, bank] = [read("发票", invoices), read("银行", payments)];
  expect(bank.recognition.kind).toBe("payments");
  return receivablesBook({
    customers: customers.map((name) => ({ code: "", name })),
    invoices: [invoiceTable(sales.snapshot, sales.recognition)],
    payments: [paymentTable(bank.snapshot, bank.recognition)],
    bookCurrency: "CNY",
  });
}

function outstanding(payments: Rows): [string, number][] {
  const book = bookOf(payments);
  const aging = ageReceivables(book, {
    asOf: day(6, 30),
    basis: "due",
    bounds: [-36500, 1],
    payOldestFirst: true,
  });
  return book.accounts.map(({ customer }, index) => [
    book.customers[customer]?.name ?? "",
    aging.outstanding[index] ?? 0,
  ]);
}

describe("what the bank has booked", () => {
  it.each([
    ["到账日期", "付款单位", "到账金额"],
    ["入账日期", "对方户名", "收入金额"],
    ["交易日期", "付款人名称", "收款金额"],
    ["Value Date", "Remitter", "Receipt Amount"],
    ["Booking Date", "Counterparty Name", "Amount Received"],
  ])("under the headers %s, %s, %s pays the invoices of whoever paid", (date, payer, amount) => {
    expect(
      outstanding([
        [date, payer, amount],
        [day(5, 2), "甲公司", 300],
        [day(5, 9), "甲公司", 200],
        [day(5, 9), "乙公司", 500],
      ]),
    ).toEqual([
      ["甲公司", 500],
      ["乙公司", 0],
    ]);
  });

  it("pays the instalments of the invoice that it names one after the other, and no other invoice", () => {
    const instalments: Rows = [
      ["发票号", "客户名称", "到期日", "发票金额"],
      ["F0", "甲公司", day(1, 1), 300],
      ["F1", "甲公司", day(3, 1), 500],
      ["f1", "甲公司", day(4, 1), 500],
      ["F1", "甲公司", day(5, 1), 500],
    ];
    const paid = (amount: number): number[] => {
      const book = bookOf(
        [
          ["到账日期", "付款单位", "到账金额", "发票号"],
          [day(5, 20), "甲公司", amount, "F1"],
        ],
        [],
        instalments,
      );
      return [
        ...ageReceivables(book, { asOf: day(6, 30), basis: "due", bounds: [-36500, 1], payOldestFirst: true }).residual,
      ];
    };
    expect(paid(900)).toEqual([300, 0, 100, 500]);
    expect(paid(400)).toEqual([300, 100, 500, 500]);
    // Too much for all three stays with the last, as a credit.
    expect(paid(1700)).toEqual([300, 0, 0, -200]);
    expect(paid(-50)).toEqual([300, 550, 500, 500]);
  });

  it("is told where it names nobody: once for a sheet that names nobody at all, else row by row", () => {
    const unnamed: Rows = [
      ["到账日期", "到账金额", "流水"],
      [day(5, 2), 300, "x1"],
      [day(5, 9), 200, "x2"],
    ];
    expect(bookProblems(bookOf(unnamed))).toEqual([
      { code: "payments-without-customers", sheet: "银行", params: { count: 2 } },
    ]);
    const partly: Rows = [
      ["到账日期", "付款单位", "到账金额", "发票号"],
      [day(5, 2), "甲公司", 300, null],
      [day(5, 9), null, 200, null],
      // Names its invoice, which is enough.
      [day(5, 9), null, 100, "F2"],
    ];
    expect(bookProblems(bookOf(partly))).toEqual([{ code: "payment-without-customer", sheet: "银行", row: 2 }]);
  });

  it("is told where a stranger paid: on no list, with no invoice; somebody on the list has a credit", () => {
    const payments: Rows = [
      ["到账日期", "付款单位", "到账金额"],
      [day(5, 2), "丙公司", 300],
      [day(5, 3), "丙公司", 300],
      [day(5, 9), "丁公司", 200],
    ];
    expect(bookProblems(bookOf(payments, ["甲公司", "乙公司", "丁公司"]))).toEqual([
      { code: "payment-customer-unknown", sheet: "银行", row: 1, params: { name: "丙公司" } },
    ]);
  });
});
