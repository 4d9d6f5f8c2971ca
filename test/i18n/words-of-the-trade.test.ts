import { policyWords } from "../../src/i18n/policy-words";
import { paneText } from "../../src/i18n/pane-text";
import { fieldName } from "../../src/i18n/field-name";

/** The product's word list: the same thing has the same name wherever it is shown. */
test("the words of the trade are the agreed ones", () => {
  const zh = policyWords("zh-CN");
  const en = policyWords("en-US");
  expect([en.results.tier, zh.results.tier]).toEqual(["Customer tier", "客户等级"]);
  expect([en.results.score, zh.results.score]).toEqual(["Score", "评分"]);
  expect([en.results.risk, zh.results.risk]).toEqual(["Risk", "风险"]);
  expect([en.results.completeness, zh.results.completeness]).toEqual(["Completeness", "资料完整度"]);
  expect([en.results.reasons, zh.results.reasons]).toEqual(["Main reasons", "主要扣分原因"]);
  expect([en.riskLevels, zh.riskLevels]).toEqual([
    { low: "Low", medium: "Medium", high: "High" },
    { low: "低", medium: "中", high: "高" },
  ]);
  expect([en.unrated.name, zh.unrated.name]).toEqual(["Unrated", "待评"]);
  expect([en.texts.cash, zh.texts.cash]).toEqual(["cash before delivery", "款到发货"]);
  expect([en.sizeClasses, zh.sizeClasses]).toEqual([
    ["Small", "Medium", "Large"],
    ["小", "中", "大"],
  ]);
  expect(paneText("zh-CN").actions.remove).toBe("清除分类结果");
  expect(paneText("zh-CN").actions.classifyNothing).toBe("分类本表");
  expect(fieldName("ar_balance", "zh-CN")).toBe("应收余额");
  expect(fieldName("credit_available", "en-US")).toBe("Headroom");
});
