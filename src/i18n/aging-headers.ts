import type { AgingHeaders } from "../domain/receivables/aging-words";
import type { Language } from "./language";

/** Headers of an aging; alone in a file because the function script needs no other words of the sheet. */
export const agingHeaders: Readonly<Record<Language, AgingHeaders>> = {
  "en-US": {
    code: "Customer code",
    name: "Customer name",
    currency: "Currency",
    bookCurrency: "Book currency",
    outstanding: "Receivable balance",
    overdue: "Overdue amount",
    oldest: "Oldest days overdue",
    undated: "No due date",
    unapplied: "Unapplied credit",
  },
  "zh-CN": {
    code: "客户编码",
    name: "客户名称",
    currency: "币种",
    bookCurrency: "本位币",
    outstanding: "应收余额",
    overdue: "逾期金额",
    oldest: "最长逾期天数",
    undated: "无到期日",
    unapplied: "未核销贷项",
  },
};
