import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { ageReceivables } from "../../../src/domain/receivables/aging";
import type { Aging, AgingRules } from "../../../src/domain/receivables/aging";
import { bookProblems } from "../../../src/domain/receivables/book-problems";
import { invoiceTable } from "../../../src/domain/receivables/invoice-table";
import { paymentTable } from "../../../src/domain/receivables/payment-table";
import { receivablesBook } from "../../../src/domain/receivables/receivables-book";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import { fromYmd } from "../../../src/domain/spreadsheet/serial-date";

/** What people complain of in the aging reports of other programs, each as a small book that was counted by hand. */
type Rows = readonly (readonly CellValue[])[];

const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;
const AS_OF = day(6, 30);
const BOUNDS = [-36_500, 1, 31, 61, 91, 181, 366];

function aged(invoices: Rows, rules: Partial<AgingRules> = {}, payments: Rows | null = null): Aging {
  const snapshot = plainSnapshot(invoices);
  const paid = payments === null ? null : plainSnapshot(payments);
  const book = receivablesBook({
    customers: [],
    invoices: [invoiceTable(snapshot, recognizeSheet(snapshot, { rates: new Set(["usd"]) }))],
    payments: paid === null ? [] : [paymentTable(paid, recognizeSheet(paid))],
    bookCurrency: "CNY",
  });
  return ageReceivables(book, { asOf: AS_OF, basis: "due", bounds: BOUNDS, payOldestFirst: true, ...rules });
}

/** The columns of one account: buckets, no due date, unapplied credit, and the total that they must come to. */
const columns = ({ matrix, buckets, undated, unappliedCredit, outstanding }: Aging, account = 0): number[] => [
  ...matrix.slice(account * buckets, (account + 1) * buckets),
  undated[account] ?? Number.NaN,
  unappliedCredit[account] ?? Number.NaN,
  outstanding[account] ?? Number.NaN,
];

const HEADERS = ["客户编码", "发票号", "开票日期", "到期日", "应收金额", "已收金额", "收款日期"];

describe("complaints of the field about aging", () => {
  it("“the aging does not add up to the outstanding”: due later, undated and credit rows have columns of their own", () => {
    const rows: Rows = [
      HEADERS,
      ["K1", "F1", day(6, 1), day(7, 31), 100],
      ["K1", "F2", day(3, 1), day(3, 31), 20],
      ["K1", "F3", null, null, 7],
      ["K1", "R1", day(6, 10), null, -50],
    ];
    // Left standing, the credit of 50 is a column of its own: 100 + 20 + 7 - 50 = 77.
    const apart = aged(rows, { payOldestFirst: false });
    expect(columns(apart)).toEqual([100, 0, 0, 0, 20, 0, 0, 7, -50, 77]);
    // Set off it pays F2 first, then 30 of what is due later.
    const setOff = aged(rows);
    expect(columns(setOff)).toEqual([70, 0, 0, 0, 0, 0, 0, 7, 0, 77]);
    expect([apart.reconciliation, setOff.reconciliation]).toEqual([0, 0]);
  });

  it("“the due date counts as overdue”: day 0 is not, and every bound begins its bucket", () => {
    const days = [0, 1, 30, 31, 60, 61, 90, 91, 180, 181, 365, 366];
    const rows = days.map((ago, index): CellValue[] => ["K1", `F${index}`, null, AS_OF - ago, 2 ** index]);
    expect(columns(aged([HEADERS, ...rows]))).toEqual([1, 6, 24, 96, 384, 1536, 2048, 0, 0, 4095]);
  });

  it("“which date ages?”: the due date, or the invoice date where the policy says so; overdue goes by the due date in both", () => {
    const rows: Rows = [HEADERS, ["K1", "F1", day(4, 1), day(6, 20), 100]];
    const byInvoice = aged(rows, { basis: "invoice" });
    expect(columns(aged(rows))).toEqual([0, 100, 0, 0, 0, 0, 0, 0, 0, 100]);
    // 90 days from 1 April to 30 June.
    expect(columns(byInvoice)).toEqual([0, 0, 0, 100, 0, 0, 0, 0, 0, 100]);
    expect([byInvoice.overdue[0], byInvoice.oldestDaysOverdue[0]]).toEqual([100, 10]);
  });

  it("“a part payment does not age the rest”: what is left stands at the invoice's age", () => {
    const rows: Rows = [HEADERS, ["K1", "F1", day(3, 1), day(4, 1), 1000, 999.99, day(6, 29)]];
    expect(columns(aged(rows))).toEqual([0, 0, 0, 0.01, 0, 0, 0, 0, 0, 0.01]);
  });

  it("“instalments take one due date”: each has its own, and payments without a number go to the oldest", () => {
    const rows: Rows = [
      HEADERS,
      ["K1", "F1", day(3, 1), day(4, 1), 300],
      ["K1", "F1", day(3, 1), day(6, 1), 300],
      ["K1", "F1", day(3, 1), day(8, 1), 300],
    ];
    expect(columns(aged(rows))).toEqual([300, 300, 0, 300, 0, 0, 0, 0, 0, 900]);
    const paid = aged(rows, {}, [
      ["客户编码", "收款日期", "收款金额", "结算方式"],
      ["K1", day(6, 15), 400, "电汇"],
    ]);
    expect(columns(paid)).toEqual([300, 200, 0, 0, 0, 0, 0, 0, 0, 500]);
  });

  it("“a past date shows payments that came later”: what was paid or billed after the day is not there yet", () => {
    const rows: Rows = [
      HEADERS,
      ["K1", "F1", day(1, 1), day(1, 31), 100, 100, day(5, 2)],
      ["K1", "F2", day(5, 1), day(5, 31), 40, null, null],
    ];
    expect(columns(aged(rows, { asOf: day(4, 30) }))).toEqual([0, 0, 0, 100, 0, 0, 0, 0, 0, 100]);
    expect(columns(aged(rows, { asOf: day(5, 2) }))).toEqual([40, 0, 0, 0, 0, 0, 0, 0, 0, 40]);
  });

  it("“one total over all currencies”: each is an account of its own", () => {
    const aging = aged([
      [...HEADERS, "币别"],
      ["K1", "F1", null, day(6, 29), 100, null, null, "USD"],
      ["K1", "F2", null, day(6, 29), 30, null, null, "人民币"],
      ["K1", "F3", null, day(6, 29), 5, null, null, null],
    ]);
    expect([...aging.outstanding]).toEqual([100, 35]);
  });

  it("“units and marks of our books”: 万元 in the header, full-width headers, dashes for nothing, subtotals among the rows", () => {
    const aging = aged([
      ["应收账款明细表"],
      ["客户编码", "客户名称", "发票号", "到期日", "应收金额（万元）", "已收金额（万元）"],
      ["K1", "甲公司", "F1", day(6, 1), 12.5, 2],
      ["K1", "甲公司", "F2", day(6, 1), 1, "——"],
      ["小计", null, null, null, 13.5, 2],
      ["合计", null, null, null, 13.5, 2],
    ]);
    expect(columns(aging)).toEqual([0, 115_000, 0, 0, 0, 0, 0, 0, 0, 115_000]);
  });

  it("“our ledger has debits and credits, no invoices”: debits are invoices, credits pay the oldest, balances count once", () => {
    const rows: Rows = [
      ["日期", "客户名称", "摘要", "借方", "贷方", "方向", "余额"],
      [day(1, 31), "甲公司", "销售", 500, null, "借", 500],
      [day(3, 15), "甲公司", "销售", 800, null, "借", 1300],
      [day(3, 20), "甲公司", "退货", -100, null, "借", 1200],
      [day(5, 10), "甲公司", "收款", null, 650, "借", 550],
      [day(5, 31), "甲公司", "本月合计", 0, 650, "借", 550],
      [day(6, 20), "甲公司", "销售", 40, null, "借", 590],
      [day(7, 5), "甲公司", "收款", null, 300, "借", 290],
    ];
    // On 30 June 590 are open, as the ledger says: 100 returned and 650 paid settle January's 500 and 250 of March (107 days old).
    expect(columns(aged(rows, { basis: "invoice" }))).toEqual([0, 40, 0, 0, 550, 0, 0, 0, 0, 590]);
    // In July's first week 290 are left.
    expect(aged(rows, { basis: "invoice", asOf: day(7, 5) }).outstanding[0]).toBe(290);
  });

  it("“nothing is ever overdue”: invoices without due dates are said to be so, once a sheet, unless one has a date or terms", () => {
    const told = (rows: Rows) => {
      const snapshot = plainSnapshot(rows, { sheet: { id: "1", name: "发票" } });
      const invoices = [invoiceTable(snapshot, recognizeSheet(snapshot))];
      return bookProblems(receivablesBook({ customers: [], invoices, payments: [], bookCurrency: "CNY" }));
    };
    const undated = { code: "invoices-without-due-dates", sheet: "发票", params: { count: 2 } };
    const lines: Rows = [
      ["K1", "F1", day(5, 1), 10],
      ["K2", "F2", day(5, 2), 20],
      ["K2", "R1", day(5, 3), -5],
    ];
    expect(told([["客户编码", "发票号", "开票日期", "应收金额"], ...lines])).toEqual([undated]);
    const withTerms = lines.map((line, row) => [...line, row === 1 ? 30 : null]);
    expect(told([["客户编码", "发票号", "开票日期", "应收金额", "账期（天）"], ...withTerms])).toEqual([]);
    expect(told([["客户编码", "发票号", "开票日期", "应收金额", "到期日"], ...withTerms])).toEqual([]);
  });

  it("“the terms stand with the customer, not on the invoice”: they count where the invoice itself says nothing", () => {
    const snapshot = plainSnapshot([
      ["客户编码", "发票号", "开票日期", "账期（天）", "应收金额"],
      ["K1", "F1", day(4, 10), null, 10],
      ["K1", "F2", day(4, 10), 60, 20],
      ["K2", "F3", day(4, 10), null, 40],
      ["K3", "F4", day(4, 10), null, 80],
    ]);
    const book = receivablesBook({
      customers: [
        { code: "K1", name: "甲", terms: { days: 30, fromMonthEnd: true } },
        { code: "K2", name: "乙", terms: { days: 45, fromMonthEnd: false } },
        { code: "K3", name: "丙", terms: null },
      ],
      invoices: [invoiceTable(snapshot, recognizeSheet(snapshot))],
      payments: [],
      bookCurrency: "CNY",
    });
    // 30 April and 30 days; 60 and 45 days from 10 April.
    expect([...book.items.dueDate]).toEqual([day(5, 30), day(6, 9), day(5, 25), Number.NaN]);
    expect(bookProblems(book)).toEqual([]);
  });
});
