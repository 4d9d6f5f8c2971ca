import { ledgerWorkbook, type LedgerColumn } from "./ledger-workbook";

const YUAN = "#,##0.00";
const WAN = "#,##0.0";

/** Every input of the default policy under a plain header. */
const COLUMNS: readonly LedgerColumn[] = [
  { key: "code", header: "客户编码", width: 10, horizontal: "Center", value: (row) => row.code },
  { key: "name", header: "客户名称", width: 30, value: (row) => row.name },
  { key: "region", header: "所在地区", width: 10, horizontal: "Center", value: (row) => row.city },
  { key: "revenue", header: "客户年营业收入(万元)", width: 20, numberFormat: "#,##0", value: (row) => row.revenue },
  { key: "capital", header: "实缴资本(万元)", width: 14, numberFormat: "#,##0", value: (row) => row.capital },
  {
    key: "receivable",
    header: "应收余额(元)",
    width: 16,
    numberFormat: YUAN,
    totalled: true,
    value: (row) => row.receivable,
  },
  {
    key: "overdue",
    header: "逾期金额(元)",
    width: 15,
    numberFormat: YUAN,
    totalled: true,
    value: (row) => row.overdue,
  },
  { key: "overdueDays", header: "逾期天数", width: 9, numberFormat: "0", value: (row) => row.overdueDays },
  { key: "onTime", header: "按时付款率(%)", width: 11, numberFormat: "0.0", value: (row) => row.onTime },
  { key: "rating", header: "信用等级", width: 9, horizontal: "Center", value: (row) => row.rating },
  { key: "years", header: "合作年限(年)", width: 10, numberFormat: "0.0", value: (row) => row.years },
  { key: "orders", header: "订单数", width: 8, numberFormat: "0", value: (row) => row.orders },
  { key: "defaults", header: "违约次数", width: 9, numberFormat: "0", value: (row) => row.defaults },
  { key: "purchases", header: "年采购额(万元)", width: 12, numberFormat: WAN, value: (row) => row.purchases },
  { key: "growth", header: "增长率", width: 9, numberFormat: "0.0%", value: (row) => row.growth },
  { key: "returns", header: "退货率(%)", width: 9, numberFormat: "0.0", value: (row) => row.returns },
  { key: "competition", header: "竞争程度", width: 9, horizontal: "Center", value: (row) => row.competition },
  { key: "category", header: "产品类别", width: 10, horizontal: "Center", value: (row) => row.category },
  { key: "limit", header: "信用额度(元)", width: 15, numberFormat: "#,##0", totalled: true, value: (row) => row.limit },
  {
    key: "badDebt",
    header: "坏账金额(元)",
    width: 13,
    numberFormat: "#,##0",
    totalled: true,
    value: (row) => row.badDebt,
  },
  {
    key: "dishonest",
    header: "失信被执行人",
    width: 12,
    horizontal: "Center",
    value: (row) => (row.dishonest ? "是" : "否"),
  },
];

/** The bytes of the Chinese sample. */
export function chineseSample(): Uint8Array {
  return ledgerWorkbook({
    language: "zh",
    sheet: "客户台账",
    font: "Microsoft YaHei",
    title: "示例皮具有限公司 客户台账",
    asOf: "截止日期",
    note: "金额单位见各列标题,均为不含税;空白表示资料未收到",
    subtotal: "小计",
    total: "合计",
    columns: COLUMNS,
  });
}
