import type { PolicyWords } from "../../domain/policy/policy-words";
import { criterionReasonsZhCn } from "./criterion-reasons";

/** 默认制度中没有自己名称的数字的理由，以及各表下面的填写说明。 */
export const policyNotesZhCn: PolicyWords["notes"] = {
  criteria: criterionReasonsZhCn,
  riskLevels: {
    low: "没有规则触发。",
    medium: "按 B 级的额度与账期，先把拖欠收住。",
    high: "款到发货，直到付款得到证实。",
  },
  sizeClasses: [
    "其余客户。",
    "2000 万以上，统计口径的规模以上企业。",
    "2 亿以上；统计局大型工业企业为 4 亿，皮具行业较小。",
  ],
  agingBuckets: [
    "到期日当天不算逾期。",
    "提醒即可。",
    "第一次催收。",
    "第二次催收。",
    "最后催告，按季计提坏账。",
    "移交法律手段。",
    "一年以上，税前可申报损失。",
  ],
  required: {
    ar_balance: "没有应收余额，无从判断拖欠。",
    overdue_amount: "应收余额读得出时，空白即没有逾期。",
    overdue_days: "逾期天数读不出的客户不能比读得出的更好。",
  },
  bookCurrency: "本位币。",
  regions: {
    first: "一线与新一线（19 城）：需求大，竞争也大。",
    second: "二线。",
    third: "三线。",
    rest: "其他地区：竞争者少。",
    insured: "已投信用保险，收款有保障。",
    risky: "付款受国家风险影响。",
  },
  blocks: {
    criteria: "权重不必合计 100。读不出的值一律按未知：得该指标最低分，并在问题清单中列出。",
    scales: "从下限起（含）得该分数；越往下下限越大。低于第一档按第一档。",
    regions: "文字须与客户表一致；字母不分大小写。",
    tiers: "从最好的等级写起；评分达到下限（含）即入该级。额度 = 月均含税销售额 × 月数 × 系数，不超过上限。",
    risks: "额度与账期取等级与此处两者中较严的一行。",
    rules: "条件都成立才触发；数据未知则不触发。多条同时触发时取最严的。",
    conditions: "每条规则一至两个条件。文字用“∈”，多个文字用分号分开。",
    required: "有此列而读不出的客户为待评。",
    sizes: "从下限起（含）属于该规模。",
    aging: "从该逾期天数起（含）属于该区间。",
    columns: "识别结果；识别有误时改“字段”或“单位”，来源写“手工”，再重新分类本表。",
    rates: "一单位外币等于多少本位币。文字须与客户表的币种一致；没有列出的币种，金额按读不出处理。",
  },
};
