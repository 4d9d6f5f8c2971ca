import type { ReceivablesWords } from "../../domain/policy/receivables-policy";
import { collectionLetters } from "../collection-letters";
import { stageNames } from "../stage-names";

/** 分类制度中账龄、预警与催收部分的中文名称和说明。 */
export const receivablesWordsZhCn: ReceivablesWords = {
  heading: "账龄与催收",
  settings: {
    agingByInvoiceDate: { label: "按发票日期计算账龄", note: "“否”为按到期日计算。逾期天数始终按到期日。" },
    payOldestFirst: { label: "未指明发票的收款先冲最早的欠款", note: "“否”时单列为未核销贷项。" },
    quietDays: { label: "催收间隔（天）", note: "发出一封催收函后，这些天内不再发第二封。" },
    interestRate: {
      label: "逾期利率（年）",
      note: "按合同约定填写，单利按日计算；万分之五每日即 18.25%。填 0 不计利息。",
    },
    yearDays: { label: "计息年天数", note: "360 或 365。" },
    company: { label: "催收函署名公司", note: "留空则催收函中不出现该行。" },
    contact: { label: "联系人", note: "姓名与电话，写在催收函上。" },
    bankAccount: { label: "收款账户", note: "开户行与账号，写在催收函上。" },
  },
  warningsHeading: "风险预警",
  warnings: {
    days_overdue: { name: "逾期天数", note: "最长逾期超过这些天。" },
    account_status: { name: "客户状态", note: "客户状态为所列文字之一（以分号隔开）。" },
    terms_exceeded: { name: "账期超标", note: "实际账期比制度给该等级和风险的账期长出的天数超过此数。" },
    limit_expired: { name: "额度过期", note: "额度到期日已过去的天数超过此数。" },
    overdue_amount: { name: "逾期金额", note: "逾期金额超过第一个数（元），且超过信用额度的第二个数（比例）。" },
    order_amount: { name: "订单金额", note: "最近一笔订单超过第一个数（元），且超过信用额度的第二个数（比例）。" },
    limit_used: { name: "额度占用", note: "信用敞口（应收、未到期承兑汇票）超过信用额度的这一比例。" },
    review_due: { name: "财务复核到期", note: "距上次财务复核的天数超过此数：依次为高、中、低风险。" },
    slow_down: { name: "付款突然变慢", note: "最近几笔（第二个数）付款比自己以往平均再晚出的天数超过第一个数。" },
    dormant: { name: "停止往来", note: "余额为零、额度仍在，而超过这些天没有下单。" },
    concentration: {
      name: "单一客户集中度",
      note: "敞口占全部敞口的比例，同一集团合并计算：超过第一个数提示，超过第二个数为高。",
    },
  },
  stagesHeading: "催收阶段",
  stages: stageNames["zh-CN"],
  graceHeading: "各等级宽限",
  lettersHeading: "催收函",
  lettersGuidance: [
    "花括号中的内容在写函时自动填入；某行有内容为空时，整行略去。",
    "{customer} 客户名称 · {lines} 单据明细（正文必须有）· {total} 未付合计 · {overdue} 其中逾期 · {oldest} 最长逾期天数 · {count} 单据张数",
    "{interest} 逾期利息 · {sum} 本息合计 · {disputed} 未列入的争议单据数 · {lastLetter} 上次发函日期 · {asOf}、{date} 截止日期",
    "{company}、{contact}、{bankAccount}：见上面账龄与催收的设置",
  ],
  headers: {
    isOn: "启用",
    thresholds: ["阈值", "第二阈值", "第三阈值"],
    texts: "文字（以分号隔开）",
    fromDays: "逾期天数起（负数为到期前）",
    graceDays: "各阶段推迟天数",
    language: "语言",
    subject: "标题",
    body: "正文",
  },
  letters: collectionLetters,
};
