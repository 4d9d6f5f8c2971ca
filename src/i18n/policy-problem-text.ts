import type { Language } from "./language";
import type { Widen } from "./widen";

const enUs = {
  "policy-missing": "There is no policy in this workbook. Classify the sheet to write one.",
  "policy-damaged":
    "The policy cannot be read here: {detail}. Undo the change, or remove the sheet Policy and classify again.",
  "policy-invalid": "The policy cannot be used here ({rule}): {detail}. Correct the cell and classify again.",
} as const;

const zhCn: Widen<typeof enUs> = {
  "policy-missing": "工作簿中还没有分类制度。分类本表时会写入一份。",
  "policy-damaged": "这里的分类制度无法读取：{detail}。请撤消改动，或删除“Policy”工作表后重新分类。",
  "policy-invalid": "这里的分类制度不能使用（{rule}）：{detail}。请改正该单元格后重新分类。",
};

/**
 * What problems of the policy itself say. Apart from the others, because the functions' script, which is to be small, words these
 * alone.
 */
export const policyProblemText: Readonly<Record<Language, Widen<typeof enUs>>> = { "en-US": enUs, "zh-CN": zhCn };
