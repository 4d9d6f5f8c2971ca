import type { Language } from "./language";
import type { Widen } from "./widen";

const enUs = {
  "policy-missing": 'Add the policy as the last argument: the name CustomerPolicy, or the word "default".',
  "policy-word": 'The policy is the range named CustomerPolicy, or the word "default"; "{text}" is neither.',
  "policy-problem": "The policy cannot be used. {problem}",
  "record-width":
    "The record has {record} columns and the headers have {headers}. Select the same columns in both, without the column of this formula.",
  "table-without-rows": "Select the headers together with at least one customer below them.",
  "headers-unknown":
    "No column that the policy scores was found in the headers. Select the header row as the second argument, or name the columns in the policy.",
  "score-not-a-number": "A score is a number from 0 to 100.",
  "one-record": "EXPLAIN tells about one customer: select a single row as the record.",
  "as-of-missing": "Give the as-of date as the second argument: a cell that holds a date.",
  "due-date-not-a-date": "A due date is a date or blank, not text. Turn text dates into dates first.",
  "invoices-without-rows": "Select the headers together with at least one invoice below them.",
  "invoices-unknown": "The headers name no customer or no amount. Select the header row together with the invoices.",
  "amount-not-a-number": "An amount is a number or blank, not text. Turn text numbers into numbers first.",
  "shapes-differ": "Amounts and due dates differ in number. Select the same rows in both.",
  "months-differ": "Sales and days differ in number. Give the days of each month, or leave them out.",
  "no-sales": "There are no sales in the period, so days cannot be told.",
  "balance-older-than-sales": "The balance is more than all the sales given. Add earlier months.",
  "nothing-collectable": "Nothing could be collected in the period.",
} as const;

/** What can be wrong with a call. */
export type FunctionErrorCode = keyof typeof enUs;

const zhCn: Widen<typeof enUs> = {
  "policy-missing": '请在最后一个参数中给出分类制度：名称 CustomerPolicy，或文字 "default"。',
  "policy-word": '分类制度应为名称 CustomerPolicy 所指的区域，或文字 "default"；“{text}”两者都不是。',
  "policy-problem": "分类制度无法使用。{problem}",
  "record-width": "客户行有 {record} 列，标题有 {headers} 列。两者请选择相同的列，并且不要包含本公式所在的列。",
  "table-without-rows": "请同时选择标题行和其下至少一行客户。",
  "headers-unknown": "标题中没有找到分类制度要评估的列。请把标题行作为第二个参数，或在分类制度中指定各列。",
  "score-not-a-number": "评分应为 0 到 100 之间的数字。",
  "one-record": "EXPLAIN 只说明一个客户：请只选择一行。",
  "as-of-missing": "请在第二个参数中给出截止日期：填有日期的单元格。",
  "due-date-not-a-date": "到期日应为日期或空白，不能是文本。请先把文本日期转换为日期。",
  "invoices-without-rows": "请同时选择标题行和其下至少一张发票。",
  "invoices-unknown": "标题中没有客户或金额。请把标题行和发票一起选择。",
  "amount-not-a-number": "金额应为数字或空白，不能是文本。请先把文本数字转换为数字。",
  "shapes-differ": "金额与到期日的个数不同。两者请选择相同的行。",
  "months-differ": "销售额与天数的个数不同。请给出每个月的天数，或省略。",
  "no-sales": "本期没有销售额，无法得出天数。",
  "balance-older-than-sales": "余额超过所给各月销售额之和。请补充更早的月份。",
  "nothing-collectable": "本期没有可收回的款项。",
};

/** Why a call of a custom function is wrong and what to do, in every language. */
export const functionErrorText: Readonly<Record<Language, Widen<typeof enUs>>> = { "en-US": enUs, "zh-CN": zhCn };
