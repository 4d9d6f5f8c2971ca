import type { CompatibilityWords } from "../domain/compatibility/compatibility-words";
import type { Language } from "./language";

const enUs: CompatibilityWords = {
  sheetName: "Compatibility check",
  title: "Does this program calculate as Customer Tiers does?",
  guidance: [
    "Stored answers stand beside live formulas. Each line says whether the two agree; the count above must be 0.",
    "The answers for customers belong to the policy as it was when this sheet was added: after editing it, add the sheet anew.",
    "If a line differs, classified sheets may show other numbers in this program: freeze them to values before sharing.",
  ],
  disagreements: "Cells that differ",
  allAgree: "All agree",
  someDiffer: "Some differ: see below",
  what: "What is checked",
  stored: "stored",
  live: "live",
  agrees: "Agrees",
  formula: "Formula",
  data: "data",
  yes: "agrees",
  no: "differ",
  customers: "Made-up customers under the policy of this workbook",
  differing: "Cells that differ",
  customer: "customer {number}",
  topics: {
    weighting: "Weighted mean of points",
    worst: "Worst rule that fires",
    counting: "Counting and adding up",
    bands: "Band of a number",
    categories: "Points of a text, wildcards and case",
    lists: "Text in a list",
    rounding: "Rounding half away from zero",
    roundingDown: "Rounding down to a step",
    errors: "Errors in cells",
    numbersOnly: "Numbers told from logical values and text",
    blanks: "Blanks and spaces",
    dates: "Days and years between dates",
    tables: "Looking up a row",
  },
};

const zhCn: CompatibilityWords = {
  sheetName: "兼容性检查",
  title: "本程序的计算结果是否与客户分类一致？",
  guidance: [
    "每行左边是存储的答案，右边是实时公式，并注明两者是否一致；上方的计数应为 0。",
    "客户部分的答案对应插入本表时的分类制度：修改制度后，请重新插入本表。",
    "如有不一致，已分类的表在本程序中可能显示不同的数字：共享前请先固化为数值。",
  ],
  disagreements: "不一致的单元格",
  allAgree: "全部一致",
  someDiffer: "有不一致，见下方",
  what: "检查内容",
  stored: "存储的答案",
  live: "实时公式",
  agrees: "是否一致",
  formula: "公式",
  data: "数据",
  yes: "一致",
  no: "处不一致",
  customers: "按本工作簿分类制度计算的示例客户",
  differing: "不一致的单元格",
  customer: "客户 {number}",
  topics: {
    weighting: "得分的加权平均",
    worst: "触发的最严重规则",
    counting: "计数与求和",
    bands: "数值所在分档",
    categories: "文字的得分、通配符与大小写",
    lists: "文字是否在列表中",
    rounding: "四舍五入（远离零）",
    roundingDown: "向下取整到步长",
    errors: "单元格中的错误值",
    numbersOnly: "区分数字、逻辑值和文本",
    blanks: "空白与空格",
    dates: "日期之间的天数和年数",
    tables: "查找表中的行",
  },
};

const words: Readonly<Record<Language, CompatibilityWords>> = { "en-US": enUs, "zh-CN": zhCn };

/** Texts of the compatibility check sheet in a language. */
export function compatibilityWords(language: Language): CompatibilityWords {
  return words[language];
}
