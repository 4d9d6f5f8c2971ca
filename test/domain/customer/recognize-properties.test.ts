import fc from "fast-check";
import { customerTable } from "../../../src/domain/customer/customer-table";
import type { FieldColumn } from "../../../src/domain/customer/customer-table";
import { readDate } from "../../../src/domain/customer/read-date";
import { readNumber } from "../../../src/domain/customer/read-number";
import { recognizeHeaders } from "../../../src/domain/customer/recognize-headers";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";

const sheet: CellValue[][] = [
  [
    "客户编码",
    "客户名称",
    "地区",
    "应收余额(元)",
    "逾期金额(元)",
    "逾期天数",
    "信用额度(万元)",
    "合作年限",
    "回款率(%)",
    "信用等级",
  ],
  ["C001", "广州百丽鞋业有限公司", "广东", 120000, 0, 0, 50, 6, 98, "AAA"],
  ["C002", "温州康奈集团", "浙江", 80000, 12000, 45, 30, 3, 85, "A"],
  ["C003", "成都红蜻蜓", "四川", "90,000", null, 0, 20, 1.5, 91, "BBB"],
  ["C004", "海宁皮革城", "浙江", 5000, 5000, 120, null, 8, 40, "C"],
];

function customersOf(rows: CellValue[][]): unknown {
  const snapshot = plainSnapshot(rows);
  const recognition = recognizeSheet(snapshot);
  const { columns, rowNumbers } = customerTable(snapshot, recognition);
  const values = (column: FieldColumn) =>
    column.kind === "numbers"
      ? [...column.numbers, ...column.state]
      : [...column.codes].map((code) => column.dictionary[code]);
  const fields = [...columns]
    .map(([field, column]) => [field, values(column)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { count: rowNumbers.length, fields };
}

const plain = customersOf(sheet);

it("knows every column of the plain sheet", () => {
  expect(recognizeSheet(plainSnapshot(sheet)).columns.map(({ field }) => field)).toEqual([
    "customer_id",
    "customer_name",
    "region",
    "ar_balance",
    "overdue_amount",
    "overdue_days",
    "credit_limit",
    "years",
    "on_time_rate",
    "credit_rating",
  ]);
});

it("any order of columns gives the same customers", () => {
  const order = fc.shuffledSubarray([...(sheet[0] ?? []).keys()], { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(order, (columns) =>
      expect(customersOf(sheet.map((row) => columns.map((column) => row[column] ?? null)))).toEqual(plain),
    ),
  );
});

it("any block of titles above and any empty columns before give the same customers", () => {
  const title = fc.constantFrom<CellValue[]>(
    [],
    ["客户信用分级表"],
    ["编制单位：皮具公司", null, null, "2024年12月"],
    ["截止日期", 45657],
    ["Customer credit report 2024"],
    [null, null, "内部资料"],
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 8 }), fc.nat(4), fc.nat(3), (titles, before, gap) => {
      const blanks = Array.from({ length: gap }, (): CellValue[] => []);
      const moved = [...titles, ...blanks, ...sheet].map((row) => [
        ...Array.from({ length: before }, () => null),
        ...row,
      ]);
      expect(customersOf(moved)).toEqual(plain);
    }),
  );
});

it("a total below, whatever it is called, changes no customer", () => {
  const label = fc.constantFrom("合计", "总计", "小 计", "Total", "Grand Total:", "本页合计", "累计", "合计：4户");
  fc.assert(
    fc.property(label, fc.boolean(), (text, inName) =>
      expect(customersOf([...sheet, inName ? [null, text, null, 205000] : [text, null, null, 205000]])).toEqual(plain),
    ),
  );
});

describe("any text at all", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,'-()（）%万亿千元年个月天￥$eE/年月日 \u3000"), maxLength: 60 }),
  );

  it("is read as a number, a date or neither, never an error", () => {
    fc.assert(
      fc.property(text, (one) => {
        const reading = readNumber(one, "money", "yuan");
        if (reading.kind === "number") expect(Number.isFinite(reading.value)).toBe(true);
        expect(readNumber(one, "years", "months").kind).toMatch(/number|nothing|none/);
        expect(readDate(one).kind).toMatch(/date|impossible|nothing|none/);
      }),
      { numRuns: 2000 },
    );
  });

  it("may stand anywhere on a sheet", () => {
    const cell = fc.oneof(
      text,
      fc.double(),
      fc.constant(null),
      fc.boolean(),
      fc.constantFrom("客户名称", "应收余额", "合计", "单位：万元"),
      fc.constant({ error: "#N/A" }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const snapshot = plainSnapshot(rows);
        const recognition = recognizeSheet(snapshot);
        const { rowNumbers } = customerTable(snapshot, recognition);
        const seen = new Set([...rowNumbers, ...recognition.skipped.map(({ row }) => row)]);
        // No row is both a customer and left out.
        expect(seen.size).toBe(rowNumbers.length + recognition.skipped.length);
        recognizeHeaders(rows, []);
      }),
    );
  });

  it("may be 100,000 letters long, in the shapes that trip patterns", () => {
    for (const unit of [
      "1",
      ",1",
      "1,",
      "(",
      "-",
      " ",
      "年",
      "1年",
      "￥",
      "合",
      "a ",
      "\u3000",
      "1.",
      "[",
      "単位：",
      "\n",
    ]) {
      const long = unit.repeat(Math.ceil(100_000 / unit.length));
      expect(readNumber(long, "money", "yuan").kind).toBe("none");
      expect(readDate(long).kind).toBe("none");
      const rows: CellValue[][] = [[long, long], ...sheet, [long, long, long, long], [long]];
      expect(recognizeSheet(plainSnapshot(rows)).kind).toBe("customers");
    }
  });
});
