import { cleanableCells } from "../../src/domain/customer/clean-cells";
import { customerTable } from "../../src/domain/customer/customer-table";
import { recognizeSheet } from "../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../src/domain/customer/snapshot";
import { readSheet } from "../../src/excel/read-sheet";
import { recognizeReading } from "../../src/excel/recognize-reading";
import type { CellValue } from "../../src/workbench/host/model/cell-value";
import { Workbook } from "../../src/workbench/host/model/workbook";
import { inSession } from "../excel/workbook-session";

const SIZES = [2_000, 20_000, 200_000] as const;
const HEADERS = ["客户编码", "客户名称", "所属集团", "应收账款余额", "逾期金额", "逾期天数", "按时回款率", "成立日期"];

type RowOf = (row: number) => readonly CellValue[] | null;

const plain = (row: number): readonly CellValue[] => [
  `K${row}`,
  `广州皮具${row}有限公司`,
  row % 7 === 0 ? `K${row - 1}` : null,
  200_000 + ((row * 97) % 900_000),
  row % 3 === 0 ? (row * 37) % 200_000 : 0,
  row % 200,
  (row % 100) / 100,
  36_000 + (row % 9_000),
];
const asText = (value: CellValue): CellValue => (typeof value === "number" ? value.toLocaleString("en-US") : value);

/** Sheets that a finance department really has, each row from its number; null is an empty row. */
const SHEETS: Readonly<Record<string, RowOf>> = {
  plain,
  "all text": (row) => plain(row).map(asText),
  "every other row empty": (row) => (row % 2 === 0 ? null : plain(row)),
  "a subtotal after five": (row) => (row % 6 === 0 ? [null, "小计", null, 5_000_000, 0, null, null, null] : plain(row)),
  "words in every amount": (row) => plain(row).map((value) => (typeof value === "number" ? `约${value}元左右` : value)),
  "each owned by the one above": (row) => plain(row).map((value, column) => (column === 2 ? `K${row - 1}` : value)),
  "one customer again and again": (row) =>
    plain(row).map((value, column) => (column === 1 ? "广州皮具有限公司" : value)),
};

function workbookOf(rowCount: number, rowOf: RowOf): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("台账");
  HEADERS.forEach((header, column) => sheet.loadCell(0, column, header, null, null));
  for (let row = 1; row <= rowCount; row += 1)
    rowOf(row)?.forEach((value, column) => {
      if (value !== null) sheet.loadCell(row, column, value, null, null);
    });
  workbook.edits.forget();
  return workbook;
}

/** Milliseconds that reading and understanding took of the add-in and the client, without the host behind them. */
async function readingTime(workbook: Workbook): Promise<number> {
  return inSession(workbook, async (session, addIn) => {
    const [start, hostBefore] = [performance.now(), addIn.host.statistics.milliseconds];
    const reading = await readSheet(session, { lookForMerges: true });
    if (reading === null) throw new Error("no sheet");
    const { snapshot, recognition } = await recognizeReading(session, reading.snapshot);
    customerTable(snapshot, recognition);
    cleanableCells(snapshot, recognition);
    return performance.now() - start - (addIn.host.statistics.milliseconds - hostBefore);
  });
}

/** Shapes that patterns with nested repetition stumble over, and how long the cells made of them are. */
const LONG_SHAPES = ["1", "1,", "-", " ", "1年", "合", "a ", "1~", "截止日期"];
const LENGTHS = [10_000, 100_000, 1_000_000];

/** Prints what a letter of a very long cell costs, as a multiple of the shortest: a pattern that is not linear would show. */
function benchLongCells(): void {
  const costs = LENGTHS.map((length) => {
    const rows = LONG_SHAPES.map((shape, row) => [`K${row}`, `客户${row}`, shape.repeat(length / shape.length), 5]);
    const snapshot = plainSnapshot([["客户编码", "客户名称", "应收账款余额", "逾期金额"], ...rows]);
    let best = Infinity;
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      const recognition = recognizeSheet(snapshot);
      customerTable(snapshot, recognition);
      cleanableCells(snapshot, recognition);
      best = Math.min(best, performance.now() - start);
    }
    return best / length;
  });
  const multiples = costs.map((cost) => (cost / (costs[0] ?? 1)).toFixed(2));
  console.log(
    `a letter of cells of ${LENGTHS.join(" / ")} letters: ${multiples.join(" / ")} (linear stays near 1, quadratic ends at 100)`,
  );
}

/** Prints what reading costs a row, and how that grows: flat is 1.0 in the last columns. */
export async function benchReading(sizes: readonly number[] = SIZES): Promise<void> {
  const [smallest = 1] = sizes;
  console.log(`\nreading: add-in microseconds a row at ${sizes.join(" / ")} rows, and as a multiple of the first`);
  await readingTime(workbookOf(smallest, plain));
  for (const [name, rowOf] of Object.entries(SHEETS)) {
    const costs: number[] = [];
    for (const size of sizes) {
      // Small sheets are over before the engine has warmed up: the best of several runs is the cost of the work itself.
      const runs = size < 10_000 ? 8 : size < 100_000 ? 3 : 1;
      let best = Infinity;
      for (let run = 0; run < runs; run += 1) best = Math.min(best, await readingTime(workbookOf(size, rowOf)));
      costs.push((best * 1000) / size);
    }
    const multiples = costs.map((cost) => (cost / (costs[0] ?? 1)).toFixed(2));
    console.log(
      `${name.padEnd(32)}${costs.map((cost) => cost.toFixed(1).padEnd(9)).join("")} ${multiples.join(" / ")}`,
    );
  }
  benchLongCells();
}
