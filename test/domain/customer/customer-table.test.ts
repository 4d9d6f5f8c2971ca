import { customerTable, numberAt, textAt } from "../../../src/domain/customer/customer-table";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { SheetSnapshot } from "../../../src/domain/customer/snapshot";
import { BLANK, PRESENT, UNREADABLE } from "../../../src/domain/customer/value-state";

function tableOf(snapshot: SheetSnapshot) {
  return customerTable(snapshot, recognizeSheet(snapshot));
}

describe("the customers of a sheet, column by column", () => {
  const snapshot = plainSnapshot([
    ["客户编码", "客户名称", "应收余额(万元)", "退货率(%)", "逾期天数"],
    ["001", "甲公司", 12.3456789, 2, 5],
    ["002", " 乙  公司 ", "1,200", null, "-"],
    [null, "小计", 12.3456789, null, null],
    ["003", "甲公司二", { error: "#N/A" }, " ", true],
  ]);
  const table = tableOf(snapshot);

  it("holds the customers' sheet rows, totals left out", () => {
    expect([...table.rowNumbers]).toEqual([1, 2, 4]);
  });

  it("scales to base units and rounds to 6 decimals", () => {
    const balance = table.columns.get("ar_balance");
    expect(numberAt(balance, 0)).toBe(123456.789);
    expect(numberAt(table.columns.get("return_rate"), 0)).toBe(0.02);
  });

  it("tells present, blank and unreadable apart", () => {
    expect([...(table.columns.get("ar_balance")?.state ?? [])]).toEqual([PRESENT, UNREADABLE, UNREADABLE]);
    expect([...(table.columns.get("return_rate")?.state ?? [])]).toEqual([PRESENT, BLANK, BLANK]);
    expect([...(table.columns.get("overdue_days")?.state ?? [])]).toEqual([PRESENT, UNREADABLE, UNREADABLE]);
    expect(numberAt(table.columns.get("ar_balance"), 1)).toBeNaN();
  });

  it("keeps the text of unreadable cells, which a criterion may list as not applicable", () => {
    const days = table.columns.get("overdue_days");
    expect(days?.kind === "numbers" ? [...days.texts] : null).toEqual([[1, "-"]]);
  });

  it("keeps texts as a formula compares them", () => {
    const names = table.columns.get("customer_name");
    expect([0, 1, 2].map((index) => textAt(names, index))).toEqual(["甲公司", "乙 公司", "甲公司二"]);
    expect(textAt(table.columns.get("customer_id"), 0)).toBe("001");
  });
});

it("brings dates of a 1904 workbook into the 1900 system", () => {
  const table = tableOf(
    plainSnapshot(
      [
        ["客户名称", "成立日期", "应收余额"],
        ["甲公司", 35064, 1],
        ["乙公司", 35065, 2],
      ],
      { date1904: true, numberFormats: [null, "yyyy-mm-dd", null] },
    ),
  );
  expect(numberAt(table.columns.get("founded_date"), 0)).toBe(36526);
});
