import type { LetterWords } from "../domain/receivables/collection-letter";
import type { Language } from "./language";

/** How invoices are listed in letters of collection. */
export const letterWords: Readonly<Record<Language, LetterWords>> = {
  "en-US": {
    bookCurrency: "CNY ",
    bookCurrencyCode: "CNY",
    line: {
      overdue: "{index}. Invoice {number}, due {due}, {days} days overdue: {amount}",
      dueToday: "{index}. Invoice {number}, due today ({due}): {amount}",
      notDue: "{index}. Invoice {number}, due {due} (in {days} days): {amount}",
    },
    noNumber: "(no number)",
    date: "{day} {month} {year}",
    months: "January February March April May June July August September October November December".split(" "),
    table: ["Invoice", "Invoice date", "Due date", "Days overdue", "Unpaid ({currency})"],
  },
  "zh-CN": {
    bookCurrency: "¥",
    bookCurrencyCode: "CNY",
    line: {
      overdue: "{index}. 单据 {number}，到期日 {due}，逾期 {days} 天，未付 {amount}",
      dueToday: "{index}. 单据 {number}，今日（{due}）到期，未付 {amount}",
      notDue: "{index}. 单据 {number}，{due} 到期（还有 {days} 天），应付 {amount}",
    },
    noNumber: "（无编号）",
    date: "{year}年{month}月{day}日",
    months: [],
    table: ["单据编号", "单据日期", "到期日", "逾期天数", "未付金额（{currency}）"],
  },
};
