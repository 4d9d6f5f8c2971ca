import fc from "fast-check";
import { readNumber } from "../../../src/domain/customer/read-number";

const value = (text: string, ...[kind, unit]: [Parameters<typeof readNumber>[1], Parameters<typeof readNumber>[2]]) => {
  const reading = readNumber(text, kind, unit);
  return reading.kind === "number" ? reading.value : reading.kind;
};

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const grouped = (whole: string, separator: string) => whole.replace(/\B(?=(\d{3})+$)/g, separator);

/** Ways to write an amount: each takes whole yuan and fen, and whether it is negative. */
const styles: Record<string, (yuan: number, fen: string, negative: boolean) => string> = {
  plain: (yuan, fen, negative) => `${negative ? "-" : ""}${yuan}.${fen}`,
  "thousands and point": (yuan, fen, negative) => `${negative ? "-" : ""}${grouped(String(yuan), ",")}.${fen}`,
  "points and comma": (yuan, fen, negative) => `${negative ? "-" : ""}${grouped(String(yuan), ".")},${fen}`,
  "spaces and point": (yuan, fen, negative) => `${negative ? "-" : ""}${grouped(String(yuan), " ")}.${fen}`,
  apostrophes: (yuan, fen, negative) => `${negative ? "-" : ""}${grouped(String(yuan), "'")}.${fen}`,
  "full width": (yuan, fen, negative) => fullWidth(`${negative ? "-" : ""}${grouped(String(yuan), ",")}.${fen}`),
  "yuan sign": (yuan, fen, negative) => `${negative ? "-" : ""}￥${grouped(String(yuan), ",")}.${fen}`,
  "sign before minus": (yuan, fen, negative) => `¥ ${negative ? "-" : ""}${yuan}.${fen}`,
  "letters RMB": (yuan, fen, negative) => `RMB ${negative ? "-" : ""}${grouped(String(yuan), ",")}.${fen}`,
  "CNY behind": (yuan, fen, negative) => `${negative ? "-" : ""}${yuan}.${fen} CNY`,
  元: (yuan, fen, negative) => `${negative ? "-" : ""}${grouped(String(yuan), ",")}.${fen}元`,
  brackets: (yuan, fen, negative) => (negative ? `(${yuan}.${fen})` : `${yuan}.${fen}`),
  "full-width brackets": (yuan, fen, negative) => (negative ? `（${yuan}.${fen}）` : `${yuan}.${fen}`),
  "trailing minus": (yuan, fen, negative) => `${yuan}.${fen}${negative ? "-" : ""}`,
  "true minus": (yuan, fen, negative) => `${negative ? "\u2212" : ""}${yuan}.${fen}`,
  "wide spaces": (yuan, fen, negative) => `\u3000${negative ? "-" : ""}${yuan}.${fen}\u00a0`,
};

describe("any amount in any style", () => {
  it.each(Object.entries(styles))("%s reads back", (_, write) => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(99), fc.boolean(), (yuan, fen, negative) => {
        const cents = String(fen).padStart(2, "0");
        const expected = Number(`${yuan}.${cents}`);
        expect(value(write(yuan, cents, negative), "money", "yuan")).toBe(
          negative && expected !== 0 ? -expected : expected,
        );
      }),
    );
  });

  it("in 万, 千 and 亿 reads back in the unit of the column", () => {
    fc.assert(
      fc.property(fc.nat(99_999), (hundredths) => {
        const text = (hundredths / 100).toFixed(2);
        expect(value(`${text}万元`, "money", "yuan")).toBe(hundredths * 100);
        expect(value(`${text}千`, "money", "yuan")).toBe(hundredths * 10);
        expect(value(`${text}亿`, "money", "hundred-million-yuan")).toBe(Number(text));
        expect(value(`${text}万`, "money", "ten-thousand-yuan")).toBe(Number(text));
      }),
    );
  });

  it("in percent reads back as a fraction or as percents", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 2000 }), (tenths) => {
        const text = `${(tenths / 10).toFixed(1)}%`;
        expect(value(text, "percent", "percent")).toBe(tenths / 10 + 0);
        expect(value(text, "percent", "fraction")).toBe(tenths / 1000 + 0);
      }),
    );
  });
});

describe("any length of time in words", () => {
  it("as years and months reads back as years", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(11), (years, months) => {
        const expected = Number((years + months / 12).toPrecision(15));
        expect(value(`${years}年${months}个月`, "years", "years")).toBe(expected);
        expect(value(`${years * 12 + months}个月`, "years", "months")).toBe(years * 12 + months);
      }),
    );
  });

  it("as terms of payment reads back as days", () => {
    const terms = fc.constantFrom<(days: number) => string>(
      (days) => `${days}天`,
      (days) => `月结${days}天`,
      (days) => `货到${days}天`,
      (days) => `票到${days}天付款`,
      (days) => `Net ${days}`,
      (days) => `${days} days`,
      (days) => `${days}日内`,
      (days) => fullWidth(String(days)),
    );
    fc.assert(fc.property(terms, fc.nat(720), (write, days) => expect(value(write(days), "days", "days")).toBe(days)));
  });
});

describe("time in words", () => {
  it.each([
    ["3年6个月", 3.5],
    ["3年", 3],
    ["18个月", 1.5],
    ["半年", 0.5],
    ["十二个月", 1],
    ["5 years", 5],
    ["2.5", 2.5],
  ])("%s is %d years", (text, years) => expect(value(text, "years", "years")).toBe(years));

  it.each([
    ["45天", 45],
    ["月结30天", 30],
    ["货到60天", 60],
    ["货到60天付款", 60],
    ["Net 30", 30],
    ["NT30", 30],
    ["N/30", 30],
    ["n45", 45],
    ["30 days net", 30],
    ["60 days EOM", 60],
    ["2/10 net 30", 30],
    ["2%/10, n/45", 45],
    ["1.5/15 net 60 days", 60],
    ["30 days", 30],
    ["2个月", 60],
    ["现结", 0],
    ["款到发货", 0],
    ["COD", 0],
  ])("%s is %d days", (text, days) => expect(value(text, "days", "days")).toBe(days));
});

describe("what is no number", () => {
  it.each(["-", "—", "——", "－", "无", "暂无", "N/A", "n/a", "/", "", "\u3000"])("%p means nothing", (text) => {
    expect(value(text, "money", "yuan")).toBe("nothing");
  });

  it.each(["见附件", "100-200", ">500", "1,23,4", "12.34.5", "10%", "2万3亿", "万", "1..2", "--5", "(-5)", "C001"])(
    "%p as money is none",
    (text) => {
      expect(value(text, "money", "yuan")).toBe("none");
    },
  );

  it("keeps a foreign currency apart", () => {
    expect(readNumber("$5,000", "money", "yuan")).toEqual({ kind: "number", value: 5000, currency: "USD" });
    expect(readNumber("€1.234,50", "money", "yuan")).toEqual({ kind: "number", value: 1234.5, currency: "EUR" });
  });
});
