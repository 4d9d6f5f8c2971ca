import { policyWords } from "../../src/i18n/policy-words";
import { wordProblem } from "../../src/i18n/word-problem";
import { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import type { Table } from "../../src/workbench/host/model/sheet-properties";

export const HEADERS = [
  "客户编码",
  "客户名称",
  "应收账款余额",
  "逾期金额",
  "逾期天数",
  "按时回款率",
  "合作年限",
  "年采购额",
  "客户年营业收入",
];
export const CUSTOMERS = 12;

/** Headers in `row` from `column` on, twelve customers below, the third, sixth … of them overdue. */
export function writeCustomers(sheet: Worksheet, row = 0, column = 0): void {
  HEADERS.forEach((header, index) => sheet.setValue(row, column + index, header));
  for (let number = 1; number <= CUSTOMERS; number += 1) {
    const overdue = number % 3 === 0 ? 20_000 * number : 0;
    const cells = [
      `K${number}`,
      `广州皮具${number}有限公司`,
      400_000 + number * 10_000,
      overdue,
      overdue === 0 ? 0 : number * 9,
      0.6 + number / 50,
      number / 2,
      3_000_000 * number,
      20_000_000 * number,
    ];
    cells.forEach((value, index) => sheet.setValue(row + number, column + index, value));
  }
}

/** A workbook of one sheet "台账" with customers. */
export function customerWorkbook(row = 0, column = 0): { workbook: Workbook; sheet: Worksheet } {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("台账");
  writeCustomers(sheet, row, column);
  workbook.edits.forget();
  return { workbook, sheet };
}

/** Makes the customers at the sheet's corner an Excel table. */
export function asTable(sheet: Worksheet): void {
  const table: Table = {
    id: 1,
    name: "Customers",
    range: { row: 0, column: 0, rowCount: CUSTOMERS + 1, columnCount: HEADERS.length },
    hasHeader: true,
    hasTotals: false,
    showFilter: true,
    style: "TableStyleMedium2",
    columns: HEADERS.map((name) => ({ name, calculatedFormula: null, totalsFunction: null, totalsLabel: null })),
    opaque: null,
  };
  sheet.set("tables", [table]);
}

/** How the use case is called in tests: Chinese words, a fixed day. */
export const RUN = {
  today: "2024-06-30",
  asOf: "2024-06-30",
  words: policyWords("zh-CN"),
  wordProblem: (problem: Parameters<typeof wordProblem>[0]) => wordProblem(problem, "zh-CN"),
};
