import type { Widen } from "../widen";
import type { paneReceivablesEnUs } from "../en-us/pane-receivables";

/** The texts of the Receivables tab in Chinese. */
export const paneReceivablesZhCn: Widen<typeof paneReceivablesEnUs> = {
  reading: "正在读取发票和收款 …",
  failed: "无法读取应收账款。",
  asOf: "截止日期 {date}。日期写在“Policy”制度表中，改动后此处随之更新。",
  noInvoices:
    "没有找到发票明细表：表头含客户、单据编号、到期日、金额等，每张发票一行。目前的预警取自客户表自身的各列。",
  watch: {
    title: "风险预警",
    empty: "没有客户触发预警。",
    count: { one: "{count} 家客户，按预计可收回金额排列", other: "{count} 家客户，按预计可收回金额排列" },
    recovery: "预计可收回 {amount}",
    more: { one: "再显示 {count} 家", other: "再显示 {count} 家" },
    above: "{value}，超过 {threshold}",
    group: { one: "{group}共 {count} 家公司：{found}", other: "{group}共 {count} 家公司：{found}" },
    days: { one: "{count} 天", other: "{count} 天" },
    noLimit: "没有额度而有欠款",
    neverReviewed: "从未复核",
    since: "自 {date} 起",
    noticed: "{date} 发现",
  },
  collect: {
    title: "催收",
    nothing: "没有需要催收的款项。",
    cases: { one: "应发 {count} 封催收函", other: "应发 {count} 封催收函" },
    quiet: { one: "{count} 家客户在催收间隔期内", other: "{count} 家客户在催收间隔期内" },
    disputed: { one: "{count} 张有争议的发票未列入", other: "{count} 张有争议的发票未列入" },
    promised: { one: "{count} 张已承诺付款的发票未列入", other: "{count} 张已承诺付款的发票未列入" },
    worklist: "生成催收清单",
    explain: "清单会保留您填写的内容：负责人、下一步、付款承诺、结果。发函日期也记在清单上。",
    language: "催收函语言",
    languages: { "zh-CN": "中文", "en-US": "English" },
    write: "生成催收函",
    document: "另存为 Word",
    fileName: "催收函",
    letters: "待发的催收函",
    letterOf: "{customer}，{stage}",
    copy: "复制正文",
    copied: "已复制",
    noSender: "催收函还没有落款：请在“Policy”制度表的“账龄与催收”一节填写公司、联系人和收款账户。",
  },
  aging: "账龄表",
};
