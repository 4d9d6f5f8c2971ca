import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { takenAsOpenProblems } from "../../../src/domain/receivables/unread-amounts";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";

const told = (more: readonly string[], cells: readonly CellValue[]) => {
  const rows = ["F1", "F2", "F3"].map((number, row): CellValue[] => [
    number,
    "甲公司",
    45_300,
    45_330,
    500 + row,
    ...cells,
  ]);
  const header = ["发票号", "客户名称", "开票日期", "到期日", "应收金额", ...more];
  const snapshot = plainSnapshot([["应收明细"], header, ...rows], { sheet: { id: "1", name: "发票" } });
  return takenAsOpenProblems(snapshot, recognizeSheet(snapshot));
};

describe("invoices that count as open in full", () => {
  it("are told where nobody understood a column of numbers that may say what was paid", () => {
    expect(told(["平账"], [120])).toEqual([
      {
        code: "invoices-taken-as-open",
        sheet: "发票",
        row: 1,
        column: 5,
        params: { count: 3, headers: "平账" },
      },
    ]);
  });

  it.each([
    ["a column says what was paid", ["已收金额", "平账"], [0, 120]],
    ["the column is about tax, prices or quantities", ["不含税金额", "税额", "数量"], [440, 60, 7]],
    ["the column holds no numbers", ["经办"], ["李"]],
    ["nothing but zeros", ["平账"], [0]],
    ["there is nothing else", [], []],
  ])("are not where %s", (_, headers, cells) => {
    expect(told(headers, cells)).toEqual([]);
  });
});
