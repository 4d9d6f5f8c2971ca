import type { ClerkCase } from "./clerk-case";

const three = (x: number, y: number, z: number): ClerkCase["rows"] => [
  ["客户编码", "客户名称", "应收余额"],
  ["C01", "甲公司", x],
  ["C02", "乙公司", y],
  ["C03", "丙公司", z],
];
const withCurrency = (...codes: readonly (string | null)[]): ClerkCase["rows"] => [
  ["客户名称", "币别", "应收余额"],
  ...codes.map((code, i) => [`客户${"甲乙丙丁"[i] ?? i}公司`, code, 1000 * (i + 1)]),
];

/** Which currency an amount is in. The book is in yuan. */
export const currencyCases: readonly ClerkCase[] = [
  {
    title: "a column whose number format shows dollars is not counted as yuan",
    rows: three(100, 200, 300),
    sheet: { numberFormats: [null, null, "$#,##0"] },
    kind: "customers",
    customers: [2, 3, 4],
    columns: { C: null },
    ask: ["C"],
    problems: ["foreign-currency-column C"],
  },
  {
    title: "with a rate in the policy, the column of dollars is used as dollars",
    rows: three(100, 200, 300),
    sheet: { numberFormats: [null, null, "[$$-409]#,##0.00"] },
    rates: ["usd"],
    kind: "customers",
    customers: [2, 3, 4],
    columns: { C: "ar_balance yuan USD" },
  },
  {
    title: "beside a table without a rate for it, the column of dollars stays and is told",
    rows: three(100, 200, 300),
    sheet: { numberFormats: [null, null, "$#,##0"] },
    rates: ["rmb"],
    kind: "customers",
    customers: [2, 3, 4],
    columns: { C: "ar_balance yuan USD" },
    ask: ["C"],
    problems: ["foreign-currency-column C"],
  },
  {
    title: "one amount formatted in euro among yuan",
    rows: three(100, 200, 300),
    sheet: { numberFormats: [null, null, "#,##0.00"] },
    formats: { C3: "#,##0.00 [$€-407]" },
    kind: "customers",
    customers: [2, 4],
    skipped: { 3: "foreign-currency" },
    problems: ["foreign-currency-format C3"],
  },
  {
    title: "formats in yuan of several kinds are the book's own",
    rows: three(100, 200, 300),
    sheet: { numberFormats: [null, null, "¥#,##0.00"] },
    formats: { C2: "[$￥-804]#,##0.00", C3: '_ "¥"* #,##0.00_ ' },
    kind: "customers",
    customers: [2, 3, 4],
    columns: { C: "ar_balance yuan" },
  },
  {
    title: "a whole sheet in dollars does not make the book one of dollars",
    rows: withCurrency("USD", "美元", "US$"),
    kind: "customers",
    customers: [],
    skipped: { 2: "foreign-currency", 3: "foreign-currency", 4: "foreign-currency" },
    problems: ["foreign-currency-sheet B x3"],
  },
  {
    title: "beside a table of rates, an amount without a rate is unknown and told with its place",
    rows: withCurrency("RMB", " usd", "欧元", null),
    rates: ["rmb", "usd"],
    kind: "customers",
    customers: [2, 3, 4, 5],
    skipped: {},
    problems: ["foreign-currency B4"],
  },
  {
    title: "a header we have not met over codes of currencies: dollars are not counted as yuan",
    rows: [
      ["Customer", "Whrg", "AR Balance"],
      ["Alpha Leather", "CNY", 100],
      ["Beta Bags", "USD", 200],
      ["Gamma Shoes", null, 300],
    ],
    kind: "customers",
    customers: [2, 4],
    skipped: { 3: "foreign-currency" },
    columns: { B: "currency text" },
    problems: ["foreign-currency B3"],
  },
  {
    title: "beside a column of the currency, other words that are names of money stay what they are",
    rows: [
      ["客户名称", "币别", "计价", "应收余额"],
      ["甲公司", "人民币", "美元", 1],
      ["乙公司", "人民币", "美元", 2],
    ],
    kind: "customers",
    customers: [2, 3],
    columns: { B: "currency text", C: null },
  },
];
