import { fullAmount, shortAmount } from "../../src/i18n/amount-text";
import { countText } from "../../src/i18n/count-text";
import { fillPlaceholders } from "../../src/i18n/fill-placeholders";
import { chooseLanguage } from "../../src/i18n/language";

test("every kind of Chinese reads Chinese, everybody else English", () => {
  expect(["zh-CN", "zh-TW", "ZH", "en-US", "de-DE", "", undefined, null].map(chooseLanguage)).toEqual([
    "zh-CN",
    "zh-CN",
    "zh-CN",
    "en-US",
    "en-US",
    "en-US",
    "en-US",
    "en-US",
  ]);
});

test("a placeholder without a value stays visible", () => {
  expect(fillPlaceholders("{a} of {b}", { a: 1 })).toBe("1 of {b}");
});

test("counts take the form of their number", () => {
  const text = { one: "{count} customer", other: "{count} customers" };
  expect(countText(text, 1, "en-US")).toBe("1 customer");
  expect(countText(text, 0, "en-US")).toBe("0 customers");
  expect(countText(text, 12345, "en-US")).toBe("12,345 customers");
});

test("amounts: 万元 with two decimals in Chinese, compact in English, in full on demand", () => {
  expect(shortAmount(47_532_100, "zh-CN")).toBe("4,753.21");
  expect(shortAmount(47_532_100, "en-US")).toBe("47.53M");
  expect(fullAmount(47_532_100.5, "en-US")).toBe("47,532,100.50");
});
