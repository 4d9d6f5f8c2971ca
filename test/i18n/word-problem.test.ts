import { problemPlace } from "../../src/i18n/problem-wording";
import { wordProblem } from "../../src/i18n/word-problem";
import type { Problem } from "../../src/domain/problem";
import { POLICY_FAULTS } from "../../src/domain/policy/check-policy";
import { policyFaultText } from "../../src/i18n/policy-fault-text";

test("a cell's problem says where, what and what to do", () => {
  const problem = {
    code: "text-number",
    sheet: "客户台账",
    row: 11,
    column: 5,
    text: "10.59万元",
    reads: 105900,
    params: { field: "ar_balance" },
  } as const;
  expect(wordProblem(problem, "en-US")).toBe(
    "客户台账!F12: “10.59万元” is text, not a number, for Receivable balance; a person reads 105900. Type it as a number.",
  );
  expect(wordProblem(problem, "zh-CN")).toBe(
    "客户台账!F12：应收余额中的“10.59万元”是文本不是数值，人读作 105900。请按数值录入。",
  );
});

test("what a person reads in a date column is shown as a day", () => {
  const problem = {
    code: "text-date",
    sheet: "S",
    row: 0,
    column: 0,
    text: "2024.1.5",
    reads: 45296,
    params: { field: "customer_since" },
  } as const;
  expect(wordProblem(problem, "en-US")).toContain("2024-01-05");
});

test("a criterion is called by its name", () => {
  const problem = {
    code: "criterion-without-column",
    sheet: "S",
    params: { criterion: "return_rate", weight: 5 },
  } as const;
  expect(wordProblem(problem, "zh-CN")).toBe("S：没有退货率这一列：100 分权重中有 5 分未使用。补上该列即可采用。");
});

test("places: cell, row, column, sheet with a quote in its name, workbook", () => {
  expect(problemPlace({ code: "unreadable", sheet: "It's", row: 4, column: 27 })).toBe("'It''s'!AB5");
  expect(problemPlace({ code: "hidden-rows", sheet: "S", row: 4 })).toBe("S!5:5");
  expect(problemPlace({ code: "unit-unsure", sheet: "S", column: 2 })).toBe("S!C:C");
  expect(problemPlace({ code: "sheet-blank", sheet: "S" })).toBe("S");
  expect(problemPlace({ code: "policy-missing", sheet: "" })).toBe("");
});

test("a fault of the policy is worded with its cell, what is wrong and what to do", () => {
  const weight: Problem = {
    code: "policy-damaged",
    sheet: "Policy",
    row: 35,
    column: 3,
    text: "8 points",
    params: { detail: "number" },
  };
  expect(wordProblem(weight, "en-US")).toBe(
    "Policy!D36: A number is needed here, not “8 points”. Type a number (numbers stored as text have to be typed again).",
  );
  expect(wordProblem({ ...weight, code: "policy-invalid", params: { rule: "points", detail: "年限" } }, "zh-CN")).toBe(
    "Policy!D36：“年限”的得分须在 0 到 100 之间。",
  );
});

test("every fault that the policy check can find has its own sentence", () => {
  for (const rule of POLICY_FAULTS) {
    const problem: Problem = { code: "policy-invalid", sheet: "", params: { rule, detail: "x" } };
    expect([rule, policyFaultText(problem, "zh-CN")]).not.toEqual([rule, null]);
  }
});
