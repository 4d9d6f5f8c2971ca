import { isBlank } from "../../../src/domain/spreadsheet/cell-value";
import { equalIgnoringAsciiCase, foldAsciiCase, generalText, trimSpaces } from "../../../src/domain/spreadsheet/text";

describe("text as a spreadsheet sees it", () => {
  it("trims and collapses ASCII spaces, and leaves other white space alone", () => {
    expect(trimSpaces("  a   b ")).toBe("a b");
    expect(trimSpaces("   ")).toBe("");
    expect(trimSpaces("a\u3000b")).toBe("a\u3000b");
    expect(trimSpaces("\u00a0a")).toBe("\u00a0a");
    expect(trimSpaces("a\tb")).toBe("a\tb");
  });

  it("calls blank what TRIM leaves empty, nothing else", () => {
    expect([null, "", "  "].every(isBlank)).toBe(true);
    expect([0, false, "\u3000", "\u00a0", "-", { error: "#N/A" }].some(isBlank)).toBe(false);
  });

  it("writes numbers as the General format does", () => {
    expect(generalText(5)).toBe("5");
    expect(generalText(0.1 + 0.2)).toBe("0.3");
    expect(generalText(-1234.5)).toBe("-1234.5");
    expect(generalText(1e21)).toBe("1E+21");
    expect(generalText(1.5e-9)).toBe("1.5E-09");
  });

  it("folds the case of ASCII letters alone", () => {
    expect(foldAsciiCase("ABCÄ中Ａ")).toBe("abcÄ中Ａ");
    expect(equalIgnoringAsciiCase("AAa", "aaA")).toBe(true);
    expect(equalIgnoringAsciiCase("Ä", "ä")).toBe(false);
    expect(equalIgnoringAsciiCase("A", "AA")).toBe(false);
  });
});
