import fc from "fast-check";
import * as functions from "../../src/functions/customer-functions";
import { tierOf } from "../../src/functions/policy-functions";
import { classify } from "../../src/functions/table-functions";
import { customerTable } from "../../src/domain/customer/customer-table";
import { recognizeHeaders } from "../../src/domain/customer/recognize-headers";
import { plainSnapshot } from "../../src/domain/customer/snapshot";
import type { CellValue } from "../../src/domain/spreadsheet/cell-value";
import { compilePolicy } from "../../src/domain/policy/compile-policy";
import { tierNameAt } from "../../src/domain/scoring/classification";
import { evaluateTable } from "../../src/domain/scoring/evaluate-table";
import { defaultPolicyWithoutDates } from "../../src/functions/default-policy-without-dates";
import { policyWords } from "../../src/i18n/policy-words";
import { installRuntime } from "./custom-functions-stand-in";

const headers = ["客户名称", "应收余额", "逾期金额", "逾期天数", "信用等级", "年销售额(万元)", "合作年限", "下单次数"];
const standard = [["default"]];

const money = fc.oneof(fc.constantFrom(0, 50_000, 99_999.999999), fc.integer({ min: 0, max: 1e7 }));
const messy = (value: fc.Arbitrary<CellValue>) =>
  fc.oneof(
    { weight: 6, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, "无", "不适用", " ") },
  );
const record: fc.Arbitrary<CellValue[]> = fc.tuple(
  fc.constantFrom<CellValue>("林", "何"),
  messy(money),
  messy(money),
  messy(fc.constantFrom(0, 1, 30, 31, 90, 91, 180, 181)),
  messy(fc.constantFrom("AAA", "AA", "aa ", "BB", "C", "无评级")),
  messy(fc.integer({ min: 0, max: 2000 })),
  messy(fc.constantFrom(0, 0.99, 1, 3, 5)),
  messy(fc.constantFrom(0, 1, 4, 12)),
);

beforeEach(() => installRuntime("zh-CN"));

describe("many records in one call", () => {
  it("give what each gives alone", () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 12 }), (records) => {
        for (const call of [functions.score, functions.tier, functions.risk, functions.limit, functions.reasons])
          expect(call(records, [headers], standard)).toEqual(
            records.flatMap((one) => call([one], [headers], standard)),
          );
      }),
      { numRuns: 60 },
    );
  });

  it("give what the evaluator of whole sheets gives", () => {
    const compiled = compilePolicy(defaultPolicyWithoutDates(policyWords("zh-CN")), null);
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 12 }), (records) => {
        const table = customerTable(plainSnapshot([headers, ...records]), {
          kind: "customers",
          reasons: [],
          headerRows: { row: 0, rowCount: 1 },
          body: [{ row: 1, rowCount: records.length }],
          skipped: [],
          columns: recognizeHeaders([headers], []),
          table: null,
          asOf: null,
          region: { row: 0, column: 0, rowCount: records.length + 1, columnCount: headers.length },
          problems: [],
        });
        const sheet = evaluateTable(compiled, table);
        expect(functions.tier(records, [headers], standard)).toEqual(records.map((_, i) => [tierNameAt(sheet, i)]));
        expect(functions.score(records, [headers], standard)).toEqual(records.map((_, i) => [sheet.score[i]]));
      }),
      { numRuns: 60 },
    );
  });

  it("CLASSIFY has the same answers side by side, under headers", () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
        const [head, ...rows] = classify([headers, ...records], standard) as [string[], ...unknown[][]];
        expect(head.slice(0, 3)).toEqual(["评分", "客户等级", "风险"]);
        expect(rows.map((row) => [row[1]])).toEqual(functions.tier(records, [headers], standard));
        expect(rows.map((row) => [row[4]])).toEqual(functions.limit(records, [headers], standard));
      }),
      { numRuns: 20 },
    );
  });

  it("CLASSIFY takes two header rows, joined as SCORE joins them, and leaves wholly blank rows empty", () => {
    const upper = ["客户名称", "应收余额", "逾期", null, "信用等级"];
    const lower = [null, null, "金额", "天数", null];
    const customers = [
      ["林", 100_000, 60_000, 45, "BBB"],
      ["何", 100_000, 0, 0, "AA"],
    ];
    const blank = [null, "", " ", null, null];
    const table = [upper, lower, customers[0] ?? [], blank, customers[1] ?? []];
    const [first, head, ...rows] = classify(table, standard) as [string[], string[], ...unknown[][]];
    expect(first.every((cell) => cell === "")).toBe(true);
    expect(head.slice(0, 3)).toEqual(["评分", "客户等级", "风险"]);
    const scores = functions.score(customers, [upper, lower], standard);
    // By hand, as in customer-functions.test.ts: 33.33 and 97.5.
    expect(scores).toEqual([[33.33], [97.5]]);
    expect(rows.map(([score]) => score)).toEqual([33.33, "", 97.5]);
  });

  it.each([
    ["null", null],
    ["a text of nothing", ""],
    ["0, as on some desktops", 0],
  ])("CLASSIFY reads blanks in two header rows that arrive as %s", (_what, blank) => {
    const upper = ["客户名称", "应收余额", "逾期", blank, "信用等级"];
    const table = [upper, [blank, blank, "金额", "天数", blank], ["林", 100_000, 60_000, 45, "BBB"]];
    expect(classify(table, standard)[2]?.[0]).toBe(33.33);
  });

  it("CLASSIFY takes a customer of words alone for a customer", () => {
    const table = [
      ["客户名称", "信用等级", "地区"],
      ["林", "AA", "广州"],
      ["何", "BBB", "未知"],
    ];
    // Grade 85 x 5, economy 100 x 6, competition 40 x 4 of 15: 1185 / 15.
    expect(
      classify(table, standard)
        .slice(1)
        .map(([score]) => score)[0],
    ).toBe(79);
  });

  it("CLASSIFY shares the limit of a group among its members, which a single record cannot know", () => {
    const table = [
      ["客户名称", "母公司", "应收余额", "逾期金额", "逾期天数", "信用等级", "年销售额(万元)"],
      ["林", null, 400_000, 0, 0, "AAA", 6000],
      ["何", "林", 100_000, 0, 0, "AAA", 6000],
    ];
    const [head, ...rows] = classify(table, standard) as [string[], ...unknown[][]];
    const column = (title: string) => rows.map((row) => row[head.indexOf(title)]);
    // New customers: B. Each: 60,000,000 / 12 x 1.5 = 7,500,000, capped at 2,000,000; together 2,000,000 again.
    expect(column(head[4] ?? "")).toEqual([2_000_000, 2_000_000]);
    expect(column(head[5] ?? "")).toEqual([1_000_000, 1_000_000]);
    expect(column(head[6] ?? "")).toEqual([500_000, 500_000]);
  });

  it("CLASSIFY asks for customers below the headers", () => {
    expect(() => classify([headers], standard)).toThrow("至少一行客户");
  });
});

describe("CUSTOMER.TIEROF", () => {
  it("goes by the lower bounds of the default policy, inclusive, on the score as it is shown", () => {
    const scores = [100, 85, 84.995, 84.994, 70, 55, 54.99, 0];
    expect(tierOf([scores], standard)).toEqual([["A", "A", "A", "B", "B", "C", "D", "D"]]);
  });

  it("keeps blanks and the word for unrated, and marks other texts alone", () => {
    const [[blank, unrated, text]] = tierOf([[null, "待评", "good"]], standard) as [unknown[]];
    expect([blank, unrated]).toEqual(["", "待评"]);
    expect(text).toMatchObject({ code: "#VALUE!" });
  });
});
