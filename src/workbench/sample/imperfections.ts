import type { CellValue } from "../host/model/cell-value";

/** One cell that is not as it should be, by customer (0-based) and column; what stands there in each language. */
export interface Imperfection {
  readonly customer: number;
  readonly column: string;
  readonly zh: CellValue;
  readonly en: CellValue;
}

/** What a real ledger looks like: blanks, numbers typed as text, a dash for nothing, a broken lookup. */
export const IMPERFECTIONS: readonly Imperfection[] = [
  { customer: 7, column: "revenue", zh: null, en: null },
  { customer: 52, column: "revenue", zh: null, en: null },
  { customer: 131, column: "revenue", zh: null, en: null },
  { customer: 240, column: "revenue", zh: null, en: null },
  { customer: 18, column: "receivable", zh: "12.5万", en: "125k" },
  { customer: 33, column: "receivable", zh: "¥86,400.00", en: "CNY 86,400.00" },
  { customer: 41, column: "overdue", zh: "——", en: "--" },
  { customer: 64, column: "overdueDays", zh: "45天", en: "45 days" },
  { customer: 77, column: "years", zh: "3年6个月", en: "3 years 6 months" },
  { customer: 96, column: "years", zh: "2019.5.1", en: "2019-05-01" },
  { customer: 118, column: "purchases", zh: { error: "#N/A" }, en: { error: "#N/A" } },
  { customer: 150, column: "rating", zh: null, en: null },
  { customer: 171, column: "capital", zh: "暂无", en: "n/a" },
  { customer: 203, column: "overdueDays", zh: "待核实", en: "to be checked" },
  { customer: 222, column: "overdue", zh: null, en: null },
  { customer: 266, column: "limit", zh: null, en: null },
];

/** This customer carries the name of that one. */
export const DUPLICATE_NAME = { customer: 205, nameOf: 12 };
/** The row of this customer is hidden. */
export const HIDDEN_CUSTOMER = 88;
