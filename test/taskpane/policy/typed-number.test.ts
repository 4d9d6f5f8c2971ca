import * as fc from "fast-check";
import { groupedNumber, typedNumber } from "../../../src/taskpane/policy/typed-number";

test.each([
  ["200000000", 200_000_000],
  ["200,000,000", 200_000_000],
  [" 1,234.5 ", 1234.5],
  ["１，２３４", 1234],
  ["-7", -7],
  [".5", 0.5],
  ["12.", 12],
])("%s is %d", (text, value) => {
  expect(typedNumber(text)).toBe(value);
});

test.each(["", " ", "-", ".", ",", "1,5", "12,34", "1,2345", "1,234,5", "0x10", "1e3", "Infinity", "12万", "1 2"])(
  "%j is no number that would be sure",
  (text) => {
    expect(typedNumber(text)).toBeNull();
  },
);

test("a number at rest has its thousands parted", () => {
  expect(groupedNumber(200_000_000, "en-US")).toBe("200,000,000");
  expect(groupedNumber(20_000, "zh-CN")).toBe("20,000");
  expect(groupedNumber(0.125, "en-US")).toBe("0.125");
});

test("what is shown can be typed again, whatever it is", () => {
  const amounts = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(amounts, fc.constantFrom("en-US", "zh-CN"), (value, language) => {
      expect(typedNumber(groupedNumber(value, language))).toBe(value);
    }),
  );
});
