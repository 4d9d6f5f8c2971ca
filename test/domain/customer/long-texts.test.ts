import { cleanableCells } from "../../../src/domain/customer/clean-cells";
import type { ColumnMapping } from "../../../src/domain/customer/column-mapping";
import { currencyOfFormat } from "../../../src/domain/customer/currency-names";
import { customerGroups } from "../../../src/domain/customer/customer-groups";
import { customerTable } from "../../../src/domain/customer/customer-table";
import { recognizeHeaders } from "../../../src/domain/customer/recognize-headers";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";

/** Repeated, these are what patterns with nested repetition stumble over: 100,000 letters would take them hours. */
const SHAPES =
  "1|,1|1,|1.|1'|(|)|[|-|--|——|_| |\t|\u3000|\u00a0|\u200b|\n|年|1年|3年6个月|天|￥|$|%|合|合计|小 计|a|a |A.|Total |单位：|万元|1-|1~|至|一至|" +
  '截止日期|2024-|2024-01-05 |/|a/|#|# |no of |past |0% |;|"|\\|x*|#,##0|有限公司|co. |ltd|.|😀|é';
const LENGTH = 100_000;

const HEADERS = [
  "客户编码",
  "客户名称",
  "所属集团",
  "统一社会信用代码",
  "币别",
  "应收余额",
  "成立日期",
  "账期",
  "信用等级",
];
const CUSTOMERS: CellValue[][] = [
  ["C1", "甲公司", null, null, null, 100, 45296, 30, "AAA"],
  ["C2", "乙公司", "C1", null, null, 200, 45297, 60, "BBB"],
  ["C3", "丙公司", "C1", null, null, 300, 45298, 90, "A"],
];

/** Everything that looks at the texts of a sheet. */
function readEverything(rows: CellValue[][], columns: ColumnMapping[]): number {
  const snapshot = plainSnapshot(rows);
  const recognition = recognizeSheet(snapshot, { columns, rates: new Set(["usd"]) });
  const table = customerTable(snapshot, recognition);
  cleanableCells(snapshot, recognition);
  customerGroups(table);
  return table.rowNumbers.length;
}

describe.each(SHAPES.split("|").map((shape) => [shape]))("100,000 letters of %p", (shape) => {
  const long = shape.repeat(Math.ceil(LENGTH / shape.length));
  const mapping: ColumnMapping = {
    sheet: null,
    header: long,
    field: "overdue_amount",
    unit: "yuan",
    taxBasis: null,
    origin: "by-hand",
  };

  it("are read as no value in any column, and no customer is lost to them", () => {
    const row = (column: number): CellValue[] =>
      HEADERS.map((_, at) => (at === column ? long : at === 0 ? `D${column}` : at === 1 ? `客户${column}` : null));
    const rows = [HEADERS, ...CUSTOMERS, ...HEADERS.map((_, column) => row(column))];
    // A name that shows nothing but white space leaves the row its code, and the other way round.
    expect(readEverything(rows, [])).toBe(CUSTOMERS.length + HEADERS.length);
  });

  it("may stand above, beside and below the customers, in a header and in a correction", () => {
    const headed = [[long, long], [...HEADERS, long], ...CUSTOMERS.map((row) => [...row, 1])];
    expect(readEverything(headed, [mapping])).toBe(CUSTOMERS.length);
    readEverything([...headed, [], [long], [null, long, long]], [mapping]);
    recognizeHeaders([[long, ...HEADERS], [long]], [mapping]);
    currencyOfFormat(long);
  });
});
