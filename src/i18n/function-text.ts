/** The words of the custom functions: what Excel's function wizard and formula completion show. */

const enUS = {
  DAYSOVERDUE: {
    description: "Days by which a due date lies before the as-of date; 0 on the due date itself and before it.",
    parameters: {
      dueDates: "A due date, or many: many give one result each.",
      asOf: "The date to count from. Give a cell with a date, never TODAY(): it would make every edit count again.",
    },
  },
};

/** The same keys in every language: a language that lacks one does not compile. */
export type FunctionText = typeof enUS;

const zhCN: FunctionText = {
  DAYSOVERDUE: {
    description: "到期日早于截止日期的天数；到期当日及之前为 0。",
    parameters: {
      dueDates: "一个到期日，或多个：多个时逐个给出结果。",
      asOf: "截止日期。请引用填有日期的单元格，不要用 TODAY()：否则每次编辑都会重新计算。",
    },
  },
};

export const functionText: Record<"en-US" | "zh-CN", FunctionText> = { "en-US": enUS, "zh-CN": zhCN };
