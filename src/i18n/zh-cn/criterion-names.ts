import type { PolicyWords } from "../../domain/policy/policy-words";

/** Names of the default policy's criteria in Chinese. */
export const criterionNamesZhCn: PolicyWords["criteria"] = {
  customer_revenue: "客户营业收入",
  registered_capital: "实缴资本",
  overdue_days: "最长逾期天数",
  overdue_share: "逾期占应收比例",
  on_time_rate: "近12个月按时付款率",
  credit_rating: "外部信用评级",
  avg_days_late: "平均逾期天数",
  broken_promises: "失约次数",
  years: "合作年限",
  order_count: "近12个月订单数",
  overdue_count: "近36个月违约次数",
  annual_sales: "年采购额",
  sales_growth: "采购增长率",
  return_rate: "退货率",
  economy: "地区经济水平",
  competition: "竞争程度",
  product_category: "产品偏好",
};
