import fc from "fast-check";
import { textWidth, wrapText } from "../../../src/domain/receivables/wrap-text";

describe("wrapText", () => {
  it("breaks between words and between wide characters", () => {
    expect(wrapText("please pay the full amount", 10)).toEqual(["please pay", "the full", "amount"]);
    expect(wrapText("请于收函后付清", 6)).toEqual(["请于收", "函后付", "清"]);
    expect(wrapText("付款 USD 1,234.50 元", 8)).toEqual(["付款 USD", "1,234.50", "元"]);
    expect(wrapText("", 10)).toEqual([""]);
  });

  it("begins no line with a closing mark and ends none with an opening one", () => {
    expect(wrapText("请于收，函后（付清）", 6)).toEqual(["请于收，", "函后", "（付清）"]);
  });

  it("loses nothing but blanks at the ends of lines, and keeps to the width where words allow it", () => {
    const text = fc.string({ unit: fc.constantFrom(..."请付款，。（） abc,.( "), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), (line, width) => {
        const lines = wrapText(line, width);
        expect(lines.join("").replace(/\s/g, "")).toBe(line.replace(/\s/g, ""));
        for (const one of lines) if (!/\S{4,}|[，。）,.]/u.test(one)) expect(textWidth(one)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
