import { cleanableCells } from "../../../src/domain/customer/clean-cells";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { SheetSnapshot } from "../../../src/domain/customer/snapshot";

const cleaned = (snapshot: SheetSnapshot) =>
  cleanableCells(snapshot, recognizeSheet(snapshot)).map(({ row, column, before, after, numberFormat }) => [
    row,
    column,
    before,
    after,
    numberFormat,
  ]);

const rows = [
  ["客户名称", "应收余额", "逾期金额", "成立日期"],
  ["甲公司", 1, 2, 45296],
  ["乙公司", "1,200", "-", "2024-01-05"],
  ["丙公司", "$50", "不适用", "2024-02-30"],
  ["丁公司", "3", "\u3000", 45297],
];

describe("cells that can be cleaned", () => {
  it("are those that read as a number, a date or nothing", () => {
    expect(cleaned(plainSnapshot(rows))).toEqual([
      [2, 1, "1,200", 1200, "#,##0.00"],
      [4, 1, "3", 3, "#,##0.00"],
      [2, 2, "-", null, null],
      [4, 2, "\u3000", null, null],
      [2, 3, "2024-01-05", 45296, "yyyy-mm-dd"],
    ]);
  });

  it("take a date typed as one number, but no other number", () => {
    const dates = plainSnapshot(
      [
        ["客户名称", "成立日期"],
        ["甲公司", 45296],
        ["乙公司", 20240105],
        ["丙公司", 20241399],
      ],
      { numberFormats: [null, "yyyy-mm-dd"] },
    );
    expect(cleaned(dates)).toEqual([[2, 1, 20240105, 45296, "yyyy-mm-dd"]]);
  });

  it("are never formulas", () => {
    const snapshot = plainSnapshot(rows, {
      formulaAt: (row, column) => (row === 2 && column === 1 ? '="1,200"' : null),
    });
    expect(cleaned(snapshot)[0]).toEqual([4, 1, "3", 3, "#,##0.00"]);
  });

  it("take the format of their column, and dates the system of their workbook", () => {
    const snapshot = plainSnapshot(rows, { numberFormats: [null, "0.0", null, "yyyy/m/d"], date1904: true });
    const cells = cleaned(snapshot);
    expect(cells[0]).toEqual([2, 1, "1,200", 1200, "0.0"]);
    expect(cells.at(-1)).toEqual([2, 3, "2024-01-05", 45296 - 1462, "yyyy/m/d"]);
  });
});
