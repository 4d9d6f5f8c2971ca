import type { Language } from "./language";
import type { Widen } from "./widen";

const enParameters = {
  record:
    "One customer's row, or many rows: many give one result each, below one another. Without the column of this formula. A blank may arrive as 0: where that matters, use CLASSIFY or portable formulas.",
  headers: "The header row of the same columns. Where there are two header rows, give both.",
  policy: 'The name CustomerPolicy, or the word "default" for the policy that comes with the add-in.',
} as const;

const enUs = {
  SCORE: {
    description:
      "Score of a customer from 0 to 100 by the policy; the policy's word for unrated where too little is known.",
    parameters: enParameters,
  },
  TIER: {
    description: "Tier of a customer by score, after the caps and knock-outs of the policy.",
    parameters: enParameters,
  },
  RISK: {
    description: "Risk of a customer: the worst level of the policy's rules that fire.",
    parameters: enParameters,
  },
  SIZE: {
    description:
      "Size class of a customer by the customer's own revenue; the policy's word for unknown where it is blank.",
    parameters: enParameters,
  },
  LIMIT: {
    description: "Recommended credit limit in yuan, by tier, risk and average monthly sales.",
    parameters: enParameters,
  },
  TERMS: {
    description:
      "Recommended payment terms in days, by tier and risk, the stricter of the two; 0 is cash before delivery.",
    parameters: enParameters,
  },
  COMPLETENESS: {
    description: "Share of the policy's weight for which the row holds a value, from 0 to 1.",
    parameters: enParameters,
  },
  REASONS: {
    description: "Main reasons of tier and risk: the rules that fire, then the criteria that cost the score most.",
    parameters: enParameters,
  },
  EXPLAIN: {
    description:
      "How one customer's score comes about: value, band, points, weight and loss of each criterion, why the tier, and the smallest change that lifts it.",
    parameters: { ...enParameters, record: "One customer's row, without the column of this formula." },
  },
  CLASSIFY: {
    description:
      "Score, tier, risk, size, limit, terms, completeness and reasons of all customers of a table, under headers of their own.",
    parameters: {
      table: "The customers with their one or two header rows, without the columns into which the result spills.",
      policy: enParameters.policy,
    },
  },
  TIEROF: {
    description: "Tier that a score alone gives, without caps and knock-outs.",
    parameters: {
      scores: "A score, or many: many give one tier each.",
      policy: enParameters.policy,
    },
  },
  DAYSOVERDUE: {
    description: "Days by which a due date lies before the as-of date; 0 on the due date itself and before it.",
    parameters: {
      dueDates: "A due date, or many: many give one result each. A blank gives a blank.",
      asOf: "The date to count to. Give a cell that holds a date, not TODAY(): it makes every edit calculate all again.",
    },
  },
  AGING: {
    description:
      "Aging of invoices: a row per customer with balance, overdue amount, oldest days overdue and the policy's buckets.",
    parameters: {
      invoices: "The header row and the invoices below it, without totals.",
      asOf: "The date to age to: a cell that holds a date, not TODAY().",
      policy: enParameters.policy,
    },
  },
  OVERDUE: {
    description: "Sum of the open amounts whose due date has passed. The due date itself is not overdue.",
    parameters: {
      amounts: "Open amounts.",
      dueDates: "Their due dates, in the same shape. A blank date counts nothing.",
      asOf: "The date to count to: a cell that holds a date, not TODAY().",
    },
  },
  DUNNING: {
    description: "Stage of collection that a due date has reached by the policy; blank where none is due yet.",
    parameters: {
      dueDates: "A due date, or many: many give one stage each.",
      asOf: "The date to count to: a cell that holds a date, not TODAY().",
      policy: enParameters.policy,
      tiers: "The customers' tiers, in the same shape, or one tier: some tiers are given days of grace.",
    },
  },
  DSO: {
    description:
      "Days sales outstanding: balance / sales x days. Given the sales of several months, latest first, it counts back month by month.",
    parameters: {
      balance: "Receivables at the end of the period.",
      sales: "Credit sales of the period, or of each month, latest first.",
      days: "Days of the period (365 if left out), or of each month (30 if left out).",
    },
  },
  BESTDSO: {
    description: "Best possible DSO: what is not due yet / sales x days.",
    parameters: {
      notDue: "Receivables that are not due yet.",
      sales: "Credit sales of the period.",
      days: "Days of the period; 365 if left out.",
    },
  },
  ADD: {
    description: "Average days delinquent: DSO less best possible DSO.",
    parameters: {
      balance: "Receivables at the end of the period.",
      notDue: "The part of them that is not due yet.",
      sales: "Credit sales of the period.",
      days: "Days of the period; 365 if left out.",
    },
  },
  CEI: {
    description: "Collection effectiveness index: percent collected of what could be collected in a period.",
    parameters: {
      beginning: "Receivables at the beginning of the period.",
      sales: "Credit sales of the period.",
      endingTotal: "Receivables at its end.",
      endingNotDue: "The part of them that is not due yet.",
    },
  },
} as const;

const zhParameters: Widen<typeof enParameters> = {
  record:
    "一个客户的行，或多行：多行时自上而下逐行给出结果。不要包含本公式所在的列。空白单元格可能以 0 传入：有影响时请用 CLASSIFY 或通用公式。",
  headers: "相同各列的标题行。有两行标题时请一并选择。",
  policy: '名称 CustomerPolicy；或文字 "default"，即加载项自带的分类制度。',
};

const zhCn: Widen<typeof enUs> = {
  SCORE: {
    description: "按分类制度给出客户评分（0 到 100）；资料不足时给出制度中“待评”的文字。",
    parameters: zhParameters,
  },
  TIER: { description: "客户等级：由评分得出，再计入等级上限和一票否决。", parameters: zhParameters },
  RISK: { description: "客户风险：取触发的规则中最严重的级别。", parameters: zhParameters },
  SIZE: { description: "客户规模：按客户自身营业收入划分；空白时给出制度中“未知”的文字。", parameters: zhParameters },
  LIMIT: { description: "建议信用额度（元）：由等级、风险和月均销售额得出。", parameters: zhParameters },
  TERMS: { description: "建议账期（天）：取等级与风险两者中较严的；0 表示款到发货。", parameters: zhParameters },
  COMPLETENESS: { description: "资料完整度：有值的评估指标占适用权重的比例，0 到 1。", parameters: zhParameters },
  REASONS: { description: "等级与风险的主要原因：先列触发的规则，再列扣分最多的评估指标。", parameters: zhParameters },
  EXPLAIN: {
    description: "说明一个客户的评分如何得出：逐项列出取值、分档、得分、权重和扣分，等级的原因，以及能升级的最小改变。",
    parameters: { ...zhParameters, record: "一个客户的行，不要包含本公式所在的列。" },
  },
  CLASSIFY: {
    description: "给出表中全部客户的评分、等级、风险、规模、额度、账期、完整度和原因，自带标题行。",
    parameters: {
      table: "客户各行连同其上一行或两行标题，不要包含结果溢出到的列。",
      policy: zhParameters.policy,
    },
  },
  TIEROF: {
    description: "仅按评分得出的等级，不计等级上限和一票否决。",
    parameters: { scores: "一个评分，或多个：多个时逐个给出等级。", policy: zhParameters.policy },
  },
  DAYSOVERDUE: {
    description: "到期日早于截止日期的天数；到期当日及之前为 0。",
    parameters: {
      dueDates: "一个到期日，或多个：多个时逐个给出结果。空白给出空白。",
      asOf: "截止日期。请引用填有日期的单元格，不要用 TODAY()：否则每次编辑都会全部重算。",
    },
  },
  AGING: {
    description: "发票账龄：每个客户一行，列出应收余额、逾期金额、最长逾期天数和制度中的各账龄区间。",
    parameters: {
      invoices: "标题行及其下的发票，不含合计行。",
      asOf: "截止日期。请引用填有日期的单元格，不要用 TODAY()。",
      policy: zhParameters.policy,
    },
  },
  OVERDUE: {
    description: "到期日已过的未收金额合计。到期当日不算逾期。",
    parameters: {
      amounts: "未收金额。",
      dueDates: "对应的到期日，形状相同。空白日期不计。",
      asOf: "截止日期。请引用填有日期的单元格，不要用 TODAY()。",
    },
  },
  DUNNING: {
    description: "按制度给出各到期日已到的催收阶段；未到任何阶段为空白。",
    parameters: {
      dueDates: "一个到期日，或多个：多个时逐个给出阶段。",
      asOf: "截止日期。请引用填有日期的单元格，不要用 TODAY()。",
      policy: zhParameters.policy,
      tiers: "客户等级，形状相同，或只给一个：有的等级有宽限天数。",
    },
  },
  DSO: {
    description: "应收账款周转天数：余额 ÷ 销售额 × 天数。给出多个月的销售额（最近的在前）时逐月倒推。",
    parameters: {
      balance: "期末应收账款。",
      sales: "本期赊销额；或各月赊销额，最近的月份在前。",
      days: "本期天数（省略为 365）；或各月天数（省略为 30）。",
    },
  },
  BESTDSO: {
    description: "最佳周转天数：未到期应收 ÷ 销售额 × 天数。",
    parameters: { notDue: "未到期的应收账款。", sales: "本期赊销额。", days: "本期天数，省略为 365。" },
  },
  ADD: {
    description: "平均逾期天数：周转天数减最佳周转天数。",
    parameters: {
      balance: "期末应收账款。",
      notDue: "其中未到期的部分。",
      sales: "本期赊销额。",
      days: "本期天数，省略为 365。",
    },
  },
  CEI: {
    description: "催收有效指数：本期应可收回的款项中已收回的百分比。",
    parameters: {
      beginning: "期初应收账款。",
      sales: "本期赊销额。",
      endingTotal: "期末应收账款。",
      endingNotDue: "其中未到期的部分。",
    },
  },
};

/** What Excel's function wizard and formula completion say of each function and its arguments, by language and id. */
export const functionText: Readonly<Record<Language, Widen<typeof enUs>>> = { "en-US": enUs, "zh-CN": zhCn };
