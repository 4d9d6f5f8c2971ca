import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { openingBalanceProblems } from "../../../src/domain/receivables/opening-balances";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";

const problems = (rows: readonly (readonly CellValue[])[]) => {
  const snapshot = plainSnapshot(rows, { sheet: { id: "1", name: "明细账" } });
  return openingBalanceProblems(snapshot, recognizeSheet(snapshot));
};

describe("balances brought forward on a ledger", () => {
  it("are told with their place, since neither debit nor credit holds them; lines that owe nothing are not", () => {
    expect(
      problems([
        ["日期", "客户名称", "摘要", "借方", "贷方", "余额"],
        [null, "甲公司", "期初余额", null, null, 1000],
        [45_300, "甲公司", "销售", 500, null, 1500],
        [null, "乙公司", "期初余额", 0, 0, -80],
        [null, "丙公司", "期初余额", null, null, 0],
        [45_301, "丙公司", "收款", null, 30, -30],
        [null, "丙公司", "合计", null, null, -30],
      ]),
    ).toEqual([
      { code: "ledger-opening-balance", sheet: "明细账", row: 1, column: 5, text: "1000" },
      { code: "ledger-opening-balance", sheet: "明细账", row: 3, column: 5, text: "-80" },
    ]);
  });

  it("are no question on other sheets: a balance beside an invoice's number is the invoice's", () => {
    expect(
      problems([
        ["客户名称", "发票号", "开票日期", "应收余额"],
        ["甲公司", "F1", 45_300, 1000],
        ["乙公司", "F2", 45_301, 700],
      ]),
    ).toEqual([]);
  });
});
