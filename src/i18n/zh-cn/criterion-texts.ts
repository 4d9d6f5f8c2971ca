import type { CriterionTexts } from "../criterion-name";

/** 默认分类制度各评估指标的名称，以及数值的理由。 */
export const criterionTextsZhCn: CriterionTexts = {
  customer_revenue: { name: "客户营业收入", note: "规模大，经得起波动。" },
  registered_capital: { name: "实缴资本", note: "股东资本是亏损的缓冲。" },
  overdue_days: { name: "最长逾期天数", note: "最早、最准的预警信号。" },
  overdue_share: { name: "逾期占应收比例", note: "反映拖欠的深度。" },
  on_time_rate: { name: "近12个月按时付款率", note: "按时付款是习惯。" },
  credit_rating: { name: "外部信用评级", note: "外部的看法；填“无评级”给中间分，空白按未知。" },
  years: { name: "合作年限", note: "合作越久，意外越少。" },
  order_count: { name: "近12个月订单数", note: "两季加补货，一年四单以上。" },
  overdue_count: { name: "近36个月违约次数", note: "有过违约的容易再犯。" },
  annual_sales: { name: "年采购额", note: "客户对我们的价值；500 万和 1000 万是业内常用界限。" },
  sales_growth: { name: "采购增长率", note: "下滑最先在这里露头。" },
  return_rate: { name: "退货率", note: "退货往往隐藏争议。" },
  economy: { name: "地区经济水平", note: "当地需求支撑销售。" },
  competition: { name: "竞争程度", note: "竞争越激烈，客户越容易转向。" },
  product_category: { name: "产品偏好", note: "企业设定自己的类别之前权重为 0。" },
};
