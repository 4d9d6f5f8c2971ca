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
