import type { CellValue } from "../host/model/cell-value";

/** One cell that is not as it should be, by customer (0-based) and header. */
export interface Imperfection {
  readonly customer: number;
  readonly header: string;
  readonly value: CellValue;
}

/** What a real ledger looks like: blanks, numbers typed as text, a dash for nothing, a broken lookup. */
export const IMPERFECTIONS: readonly Imperfection[] = [
  { customer: 7, header: "客户年营业收入(万元)", value: null },
  { customer: 52, header: "客户年营业收入(万元)", value: null },
  { customer: 131, header: "客户年营业收入(万元)", value: null },
  { customer: 240, header: "客户年营业收入(万元)", value: null },
  { customer: 18, header: "应收余额(元)", value: "12.5万" },
  { customer: 33, header: "应收余额(元)", value: "¥86,400.00" },
  { customer: 41, header: "逾期金额(元)", value: "——" },
  { customer: 64, header: "逾期天数", value: "45天" },
  { customer: 77, header: "合作年限(年)", value: "3年6个月" },
  { customer: 96, header: "合作年限(年)", value: "2019.5.1" },
  { customer: 118, header: "年采购额(万元)", value: { error: "#N/A" } },
  { customer: 150, header: "信用等级", value: null },
  { customer: 171, header: "实缴资本(万元)", value: "暂无" },
  { customer: 203, header: "逾期天数", value: "待核实" },
  { customer: 222, header: "逾期金额(元)", value: null },
  { customer: 266, header: "信用额度(元)", value: null },
];

/** This customer carries the name of that one. */
export const DUPLICATE_NAME = { customer: 205, nameOf: 12 };
/** The row of this customer is hidden. */
export const HIDDEN_CUSTOMER = 88;
