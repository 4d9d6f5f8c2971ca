import { COLLECTION_COLUMN, COLLECTION_ROW } from "../../src/domain/receivables/collection-sheet";
import { fromYmd } from "../../src/domain/spreadsheet/serial-date";
import { watchReceivables } from "../../src/excel/watch-receivables";
import { writeCollection } from "../../src/excel/write-collection";
import { collectionWords } from "../../src/i18n/collection-words";
import { letterWords } from "../../src/i18n/letter-words";
import { Workbook } from "../../src/workbench/host/model/workbook";
import { RUN, writeCustomers } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

const RUN_COLLECTION = { ...RUN, collectionWords: collectionWords["zh-CN"] };
const LETTERS = { ...RUN_COLLECTION, letters: { language: "zh-CN" as const, words: letterWords["zh-CN"] } };
const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;

/** Twelve customers; K1 owes 500 since 29 June, K2 3,000 since 4 February. */
function invoiceWorkbook(): Workbook {
  const workbook = new Workbook();
  writeCustomers(workbook.addSheet("台账"));
  const invoices = workbook.addSheet("发票");
  const rows = [
    ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "应收金额"],
    ["K1", "广州皮具1有限公司", "F2", day(4, 1), day(6, 20), 500],
    ["K2", "广州皮具2有限公司", "F3", day(1, 5), day(2, 4), 3000],
    ["K4", "广州皮具4有限公司", "F4", day(6, 5), day(8, 4), 70],
    ["K4", "广州皮具4有限公司", "F5", day(6, 6), day(8, 5), 71],
    ["K4", "广州皮具4有限公司", "F6", day(6, 7), day(8, 6), 72],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => invoices.setValue(row, column, value)));
  workbook.edits.forget();
  return workbook;
}

const cells = (workbook: Workbook, name: string, row: number, columns: readonly number[]): unknown[] =>
  columns.map((column) => workbook.sheet(name)?.value(row, column));
const { code, stage, overdue, owner, result, lastLetter } = COLLECTION_COLUMN;

describe("the collection worklist", () => {
  it("lists whom to collect from, and keeps what people wrote when it is written again in another order", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      const report = await writeCollection(RUN_COLLECTION);
      expect(report.cases.map((one) => [one.code, one.stage.id])).toEqual([
        ["K2", "final"],
        ["K1", "first"],
      ]);
      expect(cells(workbook, "催收", COLLECTION_ROW.first, [code, stage, overdue])).toEqual(["K2", "最后催告", 3000]);
      const sheet = workbook.sheet("催收");
      sheet?.setValue(COLLECTION_ROW.first + 1, owner, "小王");
      sheet?.setValue(COLLECTION_ROW.first + 1, result, "本周付");
      sheet?.setValue(COLLECTION_ROW.first, owner, "小李");
      // K2 pays; K1 owes more than before.
      workbook.sheet("发票")?.setValue(2, 5, 0);
      await writeCollection(RUN_COLLECTION);
    });
    expect(cells(workbook, "催收", COLLECTION_ROW.first, [code, owner, result])).toEqual(["K1", "小王", "本周付"]);
    expect(cells(workbook, "催收", COLLECTION_ROW.first + 1, [code, stage, owner])).toEqual([
      "K2",
      "无到期款项",
      "小李",
    ]);
  });

  it("a second time changes nothing", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      await writeCollection(RUN_COLLECTION);
      const once = described(workbook);
      await writeCollection(RUN_COLLECTION);
      expect(described(workbook)).toEqual(once);
    });
  });

  it("writes one letter per customer, and none again within the quiet days", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      const report = await writeCollection(LETTERS);
      expect(report.letters.map(({ case: one }) => one.code)).toEqual(["K2", "K1"]);
      expect(report.letters[1]?.text).toContain("单据 F2，到期日 2024-06-20，逾期 10 天，未付 ¥500.00");
      expect(cells(workbook, "催收函", 2, [0, 1])).toEqual(["广州皮具2有限公司", "最后催告"]);
      expect(cells(workbook, "催收", COLLECTION_ROW.first, [lastLetter])).toEqual([day(6, 30)]);
      expect((await writeCollection(LETTERS)).letters).toEqual([]);
      expect((await writeCollection({ ...LETTERS, asOf: "2024-07-07" })).letters).toHaveLength(2);
    });
  });
});

describe("the watch list of a workbook", () => {
  it("shows an invoice that becomes overdue when the as-of date changes, since the day it did", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      const overdueOf = async (asOf: string, who: string): Promise<unknown[]> => {
        const { entries } = await watchReceivables({ ...RUN, asOf });
        const found = entries.find(({ customer }) => customer.code === who);
        return (found?.warnings ?? [])
          .filter(({ id }) => id === "days_overdue")
          .map(({ value, since }) => [value, since]);
      };
      expect(await overdueOf("2024-06-30", "K4")).toEqual([]);
      // Due on 4 August: more than 30 days overdue from 4 September on.
      expect(await overdueOf("2024-09-05", "K4")).toEqual([[32, day(9, 4)]]);
    });
  });
});
