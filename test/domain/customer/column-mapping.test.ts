import type { ColumnMapping } from "../../../src/domain/customer/column-mapping";
import { recognizeHeaders } from "../../../src/domain/customer/recognize-headers";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";

const byHand = (
  header: string,
  field: ColumnMapping["field"],
  details: Partial<ColumnMapping> = {},
): ColumnMapping => ({
  sheet: null,
  header,
  field,
  unit: "yuan",
  taxBasis: null,
  origin: "by-hand",
  ...details,
});

const rows = [
  ["客户名称", "欠我们的", "应收余额"],
  ["甲公司", 1, 10],
  ["乙公司", 2, 20],
];

describe("a correction made by hand", () => {
  it("beats what the header says, on the sheet and for formulas alike", () => {
    const mappings = [byHand("欠我们的", "ar_balance", { unit: "ten-thousand-yuan" })];
    const sheet = recognizeSheet(plainSnapshot(rows), { columns: mappings }).columns;
    const headers = recognizeHeaders([rows[0] ?? []], mappings);
    for (const columns of [sheet, headers]) {
      expect(columns[1]).toMatchObject({
        field: "ar_balance",
        unit: "ten-thousand-yuan",
        confidence: 1,
        reason: "by-hand",
      });
      expect(columns[2]).toMatchObject({ field: null, reason: "rival-won" });
    }
  });

  it("can say that a column is none of ours", () => {
    const { columns } = recognizeSheet(plainSnapshot(rows), { columns: [byHand("应收余额", null)] });
    expect(columns[2]).toMatchObject({ field: null, reason: "by-hand", ask: false });
  });

  it("follows its header when the column moves", () => {
    const moved = rows.map((row) => [...row].reverse());
    const { columns } = recognizeSheet(plainSnapshot(moved), { columns: [byHand("欠我们的", "overdue_amount")] });
    expect(columns[1]?.field).toBe("overdue_amount");
  });

  it("holds for one sheet only where it says so", () => {
    const columns = [byHand("欠我们的", "overdue_amount", { sheet: "华东" })];
    const here = plainSnapshot(rows, { sheet: { id: "1", name: "华东" } });
    expect(recognizeSheet(here, { columns }).columns[1]?.field).toBe("overdue_amount");
    expect(recognizeSheet(plainSnapshot(rows), { columns }).columns[1]?.field).toBeNull();
  });

  it.each(["欠我们的", " 欠 我们的", "欠我们的：", "欠\n我们的\u3000"])(
    "follows its header written as %p",
    (header) => {
      const renamed = plainSnapshot([["客户名称", header, "应收余额"], ...rows.slice(1)]);
      const { columns, problems } = recognizeSheet(renamed, { columns: [byHand("欠我们的", "overdue_amount")] });
      expect(columns[1]).toMatchObject({ field: "overdue_amount", reason: "by-hand" });
      expect(problems).toEqual([]);
    },
  );

  it("follows an English header through case and width", () => {
    const renamed = plainSnapshot([
      ["Customer", "ＯＷＥＤ  to us"],
      ["A", 1],
      ["B", 2],
    ]);
    const { columns } = recognizeSheet(renamed, { columns: [byHand("Owed to us", "ar_balance")] });
    expect(columns[1]?.field).toBe("ar_balance");
  });

  it("for a sheet that is gone holds for the sheet that was renamed, and no other sheet's is taken", () => {
    const columns = [byHand("欠我们的", "overdue_amount", { sheet: "华东" })];
    const field = (sheetNames: string[]) =>
      recognizeSheet(plainSnapshot(rows), { columns, sheetNames }).columns[1]?.field;
    expect(field(["Sheet1", "Policy"])).toBe("overdue_amount");
    expect(field(["Sheet1", "华东"])).toBeNull();
  });

  it("says the currency of a column, whatever its number format", () => {
    const dollars = plainSnapshot(rows, { numberFormats: [null, null, "$#,##0"] });
    const columns = (currency: string) => [byHand("应收余额", "ar_balance", { currency })];
    const rates = new Set(["人民币", "usd"]);
    const inYuan = recognizeSheet(dollars, { columns: columns("人民币"), rates });
    expect(inYuan.columns[2]).toMatchObject({ field: "ar_balance", currency: null });
    expect(inYuan.problems).toEqual([]);
    const inDollars = recognizeSheet(plainSnapshot(rows), { columns: columns("USD"), rates });
    expect(inDollars.columns[2]).toMatchObject({ field: "ar_balance", currency: "USD" });
    expect(inDollars.problems).toEqual([]);
  });

  it("to one of two columns with the same header goes to the first, and says so", () => {
    const twice = plainSnapshot([
      ["客户名称", "欠我们的", "欠我们的"],
      ["甲公司", 1, 10],
      ["乙公司", 2, 20],
    ]);
    const { columns, problems } = recognizeSheet(twice, { columns: [byHand("欠我们的", "ar_balance")] });
    expect(columns.map(({ field }) => field)).toEqual(["customer_name", "ar_balance", null]);
    expect(problems).toEqual([
      { code: "header-duplicate", sheet: "Sheet1", column: 2, params: { header: "欠我们的", count: 2 } },
    ]);
  });

  it("is asked about again when its header is gone", () => {
    const { problems } = recognizeSheet(plainSnapshot(rows), { columns: [byHand("欠款(旧)", "ar_balance")] });
    expect(problems).toContainEqual({
      code: "column-mapping-lost",
      sheet: "Sheet1",
      params: { header: "欠款(旧)", field: "ar_balance" },
    });
  });

  it("found last time is found anew on the sheet, but decides for formulas, which see only headers", () => {
    const found = [byHand("应收余额", "overdue_amount", { origin: "found" })];
    expect(recognizeSheet(plainSnapshot(rows), { columns: found }).columns[2]?.field).toBe("ar_balance");
    expect(recognizeHeaders([rows[0] ?? []], found)[2]?.field).toBe("overdue_amount");
  });
});

describe("headers of two rows, as a function gets them", () => {
  it("takes the nearest cell from below, joined with its group where that tells columns apart", () => {
    const columns = recognizeHeaders(
      [
        ["客户名称", "应收", null, "逾期", null],
        [null, "余额", "天数", "余额", "天数"],
      ],
      [],
    );
    expect(columns.map(({ header }) => header)).toEqual([
      "客户名称",
      "应收 余额",
      "应收 天数",
      "逾期 余额",
      "逾期 天数",
    ]);
    expect(columns.map(({ field }) => field)).toEqual([
      "customer_name",
      "ar_balance",
      null,
      "overdue_amount",
      "overdue_days",
    ]);
  });

  it("takes blank headers, numbers and errors for what they are", () => {
    const columns = recognizeHeaders([[null, 2024, { error: "#REF!" }, "客户名称", "x".repeat(200)]], []);
    expect(columns.map(({ field }) => field)).toEqual([null, null, null, "customer_name", null]);
  });
});

it("the user may point at the header row", () => {
  const sheet = plainSnapshot([
    ["客户名称", "应收余额"],
    ["客户名称", "信用额度"],
    ["甲公司", 5],
    ["乙公司", 6],
  ]);
  const { headerRows, columns } = recognizeSheet(sheet, { headerRow: 1 });
  expect(headerRows.row + headerRows.rowCount).toBe(2);
  expect(columns[1]?.field).toBe("credit_limit");
});
