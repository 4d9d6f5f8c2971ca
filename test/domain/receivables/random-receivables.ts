import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { ListedCustomer } from "../../../src/domain/receivables/account-register";
import type { Random } from "../support/random";
import type { SourceSheet } from "./aging-book";

/** Names with what look-ups trip over: wildcards, quotes, digits, spellings of one company. */
const NAMES = [
  "广州百丽鞋业有限公司",
  "A*B Leather",
  "~Tilde? Ltd",
  'O\'Neil "Bags" Inc',
  "10086",
  "上海（浦东）皮具有限公司",
];
const TERMS = ["月结30天", "货到60天", "Net 45", "现结", "面议", "月结"];
const CURRENCIES = ["人民币", "CNY", "USD", "美元", "", "EUR"];

/** The day that generated books are aged to. */
export const AS_OF = 45_473;

/** A list of the first customers, some with agreed terms. */
export function randomCustomers(random: Random, customers: number): ListedCustomer[] {
  return Array.from({ length: customers }, (_, customer) => ({
    code: String(codeOf(customer)),
    name: nameOf(customer),
    terms: random.chance(0.3) ? null : { days: random.pick([0, 30, 45, 90]), fromMonthEnd: random.chance(0.5) },
  }));
}

const codeOf = (customer: number): CellValue =>
  customer % 7 === 0 ? 1000 + customer : `K${String(customer).padStart(4, "0")}`;
const nameOf = (customer: number): string => NAMES[customer] ?? `客户${customer}皮具有限公司`;

/** Two invoice sheets, a ledger and a list of payments: part payments, credits, undated and future-dated rows, text in number columns. */
export function randomReceivables(random: Random, customers: number, invoices: number): SourceSheet[] {
  const money = (): number => random.integer(1, 5_000_000) / 100;
  const day = (from: number, to: number): number => AS_OF + random.integer(from, to) + (random.chance(0.1) ? 0.5 : 0);
  const customer = (): number => random.integer(0, customers - 1);
  const party = (): [CellValue, CellValue] => {
    const who = customer();
    const spelt = random.chance(0.2) ? nameOf(who).replace("有限公司", "有限责任公司") : nameOf(who);
    if (random.chance(0.02)) return [null, null];
    if (random.chance(0.15)) return [null, spelt];
    if (random.chance(0.1)) return [codeOf(who), null];
    return [codeOf(who), random.chance(0.1) ? ` ${nameOf(who)} ` : nameOf(who)];
  };
  const sales = Array.from({ length: invoices }, (_, index): CellValue[] => {
    const [who, called] = party();
    const invoiced = random.chance(0.05) ? null : day(-500, 20);
    const amount: CellValue = random.chance(0.03) ? "待定" : random.chance(0.05) ? -money() : money();
    const share = random.pick([0, 0, 0.3, 0.5, 1, 1, 1.2]);
    const paid = typeof amount === "number" ? Math.round(amount * share * 100) / 100 : null;
    // Every ninth invoice is paid in three instalments, rows below each other under one number.
    const billed = index % 9 < 3 ? index - (index % 9) : index;
    const number: CellValue = billed % 5 === 0 ? 900_000 + billed : `INV-${billed}`;
    return [
      who,
      called,
      number,
      invoiced,
      random.chance(0.4) ? null : day(-400, 100),
      amount,
      random.chance(0.03) ? "约三万" : paid === 0 || random.chance(0.05) ? null : paid,
      share === 0 || random.chance(0.2) ? null : day(-300, 60),
      random.chance(0.05) ? money() / 10 : null,
      random.pick(CURRENCIES),
      random.pick(TERMS),
      random.chance(0.1) ? day(-60, 60) : null,
    ];
  });
  const finance = Array.from({ length: Math.floor(invoices / 3) }, (_, index): CellValue[] => {
    const [who, called] = party();
    return [who, called, `F${index}`, day(-500, 10), random.pick([30, 60, 90, null]), money() / 10_000];
  });
  const payments = Array.from({ length: Math.floor(invoices / 4) }, (): CellValue[] => {
    const [who, called] = party();
    const paid = random.integer(0, invoices - 1);
    const number = paid % 5 === 0 ? 900_000 + paid : `INV-${paid}`;
    const given = random.chance(0.5) ? null : random.chance(0.5) ? String(number) : number;
    return [who ?? codeOf(0), called, day(-200, 30), money(), given];
  });
  const ledger = Array.from({ length: Math.floor(invoices / 5) + 2 }, (_, index): CellValue[] => {
    const [who, called] = party();
    const isDebit = index === 0 || (index !== 1 && random.chance(0.6));
    const amount = isDebit && random.chance(0.1) ? -money() : money();
    return [day(-500, 20), who, called ?? nameOf(0), ...(isDebit ? [amount, null] : [null, amount]), money()];
  });
  return [
    {
      name: "销售",
      kind: "invoices",
      rows: [
        [
          "客户编码",
          "客户名称",
          "单据编号",
          "单据日期",
          "到期日",
          "应收金额",
          "已收金额",
          "收款日期",
          "折让",
          "币别",
          "付款条件",
          "承诺付款日",
        ],
        ...sales,
      ],
    },
    {
      name: "O'Finance 财务",
      kind: "invoices",
      rows: [["客户编码", "客户名称", "发票号", "发票日期", "账期", "未收金额(万元)"], ...finance],
    },
    {
      name: "明细账",
      kind: "invoices",
      rows: [["记账日期", "客户编码", "客户名称", "借方", "贷方", "余额"], ...ledger],
    },
    {
      name: "银行",
      kind: "payments",
      rows: [["客户编码", "客户名称", "收款日期", "收款金额", "发票号"], ...payments],
    },
  ];
}
