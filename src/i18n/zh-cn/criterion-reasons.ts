import type { PolicyWords } from "../../domain/policy/policy-words";

/**
 * Why each criterion of the default policy weighs what it weighs, and why its bounds and points are as they are. Apart from the
 * names, because functions need only those.
 */
export const criterionReasonsZhCn: PolicyWords["notes"]["criteria"] = {
  customer_revenue: {
    note: "规模大，经得起波动。",
    scale: "500 万以下多为个体店；2000 万是规模以上企业；2 亿以上按大型看待。",
  },
  registered_capital: { note: "股东资本是亏损的缓冲。", scale: "50 万抵不住一笔坏账；5000 万以上再多也不加分。" },
  overdue_days: { note: "最早、最准的预警信号。", scale: "30 天内多属疏忽；超过一个月要催；超过一季很少自行付清。" },
  overdue_share: { note: "反映拖欠的深度。", scale: "1% 以内是零头；四分之一以上说明资金紧张；一半以上视同违约。" },
  on_time_rate: { note: "按时付款是习惯。", scale: "95% 以上为满分；低于 80% 即每五张发票有一张迟付。" },
  credit_rating: {
    note: "外部的看法；填“无评级”给中间分，空白按未知。",
    scale: "投资级（BBB 以上）不低于 50 分；未列出的级别按最低分。",
  },
  avg_days_late: {
    note: "按时付款率已反映同一习惯，故权重为 0；看重拖欠长短的企业可另行设定。",
    scale: "5 天以内多是流程所致；平均拖到两个月以上视同不守信用。",
  },
  broken_promises: {
    note: "有承诺付款日的发票才知道，故权重为 0，可另行设定。",
    scale: "一次尚可解释，三次就是习惯。",
  },
  years: { note: "合作越久，意外越少。", scale: "满一年看得到一轮旺季，满五年经过一个周期。" },
  order_count: { note: "经常下单的客户才熟悉。", scale: "两季加补货，一年四单以上；每月一单为满分。" },
  overdue_count: { note: "有过违约的容易再犯。", scale: "一次尚可解释，三次就是习惯。" },
  annual_sales: { note: "客户对我们的价值。", scale: "500 万和 1000 万是业内常用界限，其余按等距补足。" },
  sales_growth: { note: "下滑最先在这里露头。", scale: "减少三成往往是转单；增长两成以上为满分。" },
  return_rate: { note: "退货往往隐藏争议。", scale: "皮具正常退货 2% 左右；一成以上须查质量或串货。" },
  economy: { note: "当地需求支撑销售。", scale: "得分见“地区”表。" },
  competition: { note: "竞争越激烈，客户越容易转向。", scale: "低、中、高三档；表中没有此列时取“地区”表。" },
  product_category: { note: "企业设定自己的类别之前权重为 0。", scale: "所有类别暂给中间分，设定权重前请逐类填写。" },
};
