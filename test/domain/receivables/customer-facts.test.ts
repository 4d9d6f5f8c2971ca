import { customerTable } from "../../../src/domain/customer/customer-table";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { defaultReceivables } from "../../../src/domain/policy/receivables-policy";
import { ageReceivables } from "../../../src/domain/receivables/aging";
import { customerFacts } from "../../../src/domain/receivables/customer-facts";
import type { CustomerFacts, JudgedTable } from "../../../src/domain/receivables/customer-facts";
import { watchList } from "../../../src/domain/receivables/early-warning";
import { invoiceTable } from "../../../src/domain/receivables/invoice-table";
import { receivablesBook } from "../../../src/domain/receivables/receivables-book";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import { fromYmd } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { LOSS_BUCKETS } from "./loss-buckets";

const AS_OF = fromYmd(2024, 6, 30) ?? 0;
const policy = defaultReceivables(policyWords("en-US").receivables, []);
const INVOICES = ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "应收金额", "已收金额", "收款日期", "币别"];
type Row = readonly CellValue[];

function tableOf(rows: readonly Row[]): JudgedTable {
  const snapshot = plainSnapshot(rows);
  return { sheet: snapshot.sheet.name, table: customerTable(snapshot, recognizeSheet(snapshot)), judge: null };
}

function factsOf(invoices: readonly Row[], customers: readonly (readonly Row[])[] = []): CustomerFacts[] {
  const snapshot = plainSnapshot([INVOICES, ...invoices]);
  const table = invoiceTable(snapshot, recognizeSheet(snapshot));
  const book = receivablesBook({ customers: [], invoices: [table], payments: [], bookCurrency: "CNY" });
  const aging = ageReceivables(book, { asOf: AS_OF, basis: "due", bounds: [-36_500, 1, 31], payOldestFirst: true });
  const rateOf = (currency: string): number => ({ "": 1, USD: 7 })[currency] ?? 0;
  return customerFacts(customers.map(tableOf), { book, aging, rateOf }, LOSS_BUCKETS);
}

/** An invoice of 30 days, due so many days ago. */
const invoice = (code: string, daysAgo: number, amount: number, ...more: CellValue[]): Row => [
  code,
  `${code}公司`,
  `${code}-${daysAgo}`,
  AS_OF - daysAgo - 30,
  AS_OF - daysAgo,
  amount,
  ...more,
];

describe("facts of customers from their invoices", () => {
  it("count other currencies at the policy's rate, and know no amount without one", () => {
    const [dollars, unknown] = factsOf([
      invoice("K1", 10, 100, null, null, "USD"),
      invoice("K1", 40, 50),
      invoice("K2", 40, 100, null, null, "CHF"),
    ]);
    // 700 that are 10 days late lose 5 %, 50 that are 40 days late lose 10 %.
    expect(dollars).toMatchObject({ outstanding: 750, overdue: 750, daysOverdue: 40, expectedRecovery: 710 });
    expect(unknown).toMatchObject({ outstanding: Number.NaN, overdue: Number.NaN, daysOverdue: 40 });
    expect(watchList(unknown === undefined ? [] : [unknown], policy, AS_OF)[0]?.warnings).toMatchObject([
      { id: "days_overdue" },
    ]);
  });

  it("tell since when the warnings stand", () => {
    const customers = [
      ["客户编码", "客户名称", "信用额度"],
      ["K1", "K1公司", 150_000],
    ];
    const rows = [invoice("K1", 90, 60_000), invoice("K1", 20, 60_000), invoice("K1", -5, 60_000)];
    const [facts] = factsOf(rows, [customers]);
    const found = watchList(facts === undefined ? [] : [facts], policy, AS_OF)[0]?.warnings ?? [];
    const since = Object.fromEntries(found.map((warning) => [warning.id, warning.since]));
    expect(since).toEqual({
      days_overdue: AS_OF - 90 + 31,
      // More than 100,000 overdue: from the day after the second due date.
      overdue_amount: AS_OF - 19,
      // More than 150,000 owed: since the third invoice.
      limit_used: AS_OF + 5 - 30,
      concentration: null,
    });
  });

  it("tell since when payments come slowly", () => {
    const paid = (daysAgo: number, late: number): Row => invoice("K1", daysAgo, 100, 100, AS_OF - daysAgo + late);
    const rows = [paid(300, 0), paid(270, 0), paid(240, 0), paid(120, 30), paid(90, 40), paid(60, 50)];
    const [facts] = factsOf(rows);
    expect(watchList(facts === undefined ? [] : [facts], policy, AS_OF)[0]?.warnings).toMatchObject([
      { id: "slow_down", value: 40, since: AS_OF - 90 },
    ]);
  });

  it("find the dormancy behind a zero balance by the last invoice", () => {
    const customers = [
      ["客户编码", "客户名称", "信用额度"],
      ["K1", "K1公司", 100],
    ];
    const settled = (daysAgo: number): Row => invoice("K1", daysAgo, 100, 100, AS_OF - daysAgo);
    const ids = (rows: readonly Row[]): string[] =>
      watchList(factsOf(rows, [customers]), policy, AS_OF).flatMap(({ warnings }) => warnings.map(({ id }) => id));
    // The invoice is 30 days older than its due date.
    expect(ids([settled(150)])).toEqual([]);
    expect(ids([settled(151)])).toEqual(["dormant"]);
  });

  it("give a customer on two sheets its invoices once, and list last whom only invoices know", () => {
    const list = (name: string): Row[] => [
      ["客户编码", "客户名称", "信用额度"],
      ["K1", name, 100],
      [name, `${name}公司`, 100],
    ];
    const facts = factsOf([invoice("K1", 1, 5), invoice("K2", 1, 6), invoice("X", 1, 7)], [list("K2"), list("K3")]);
    expect(facts.map(({ code, outstanding }) => [code, outstanding])).toEqual([
      ["K1", 5],
      ["K2", 6],
      ["K1", Number.NaN],
      ["K3", Number.NaN],
      ["X", 7],
    ]);
  });

  it("know who was never reviewed, where the sheet has a column for it", () => {
    const facts = factsOf(
      [],
      [
        [
          ["客户编码", "客户名称", "应收账款余额", "上次信用复核"],
          ["K1", "K1公司", 1, AS_OF],
          ["K2", "K2公司", 1, null],
        ],
      ],
    );
    expect(facts.map(({ neverReviewed }) => neverReviewed)).toEqual([false, true]);
  });
});
