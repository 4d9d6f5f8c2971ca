import { classifySheet } from "../../src/excel/classify-sheet";
import { Calculator } from "../../src/workbench/host/formula/calculator";
import { customerWorkbook, CUSTOMERS, HEADERS, RUN } from "./customer-workbook";
import { withExcel } from "./workbook-session";

/** 2018-06-30 as a workbook of each date system stores it. */
const SINCE = { 1900: 43281, 1904: 43281 - 1462 };

/** Classifies the same customers, six years with us by a date, and gives every cell of the sheet as it is calculated then. */
async function classified(date1904: boolean, times: number): Promise<unknown[][]> {
  const { workbook, sheet } = customerWorkbook();
  workbook.date1904 = date1904;
  const column = HEADERS.indexOf("合作年限");
  sheet.setValue(0, column, "开始合作时间");
  for (let row = 1; row <= CUSTOMERS; row++) {
    sheet.setValue(row, column, date1904 ? SINCE[1904] : SINCE[1900]);
    sheet.setStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat: "yyyy-mm-dd" });
  }
  await withExcel(workbook, async () => {
    for (let time = 0; time < times; time++) await classifySheet({ ...RUN, sheet: sheet.name });
  });
  const calculator = new Calculator(workbook);
  calculator.recalculate();
  return Array.from({ length: CUSTOMERS }, (_, i) =>
    Array.from({ length: 20 }, (_, c) => sheet.value(1 + i, HEADERS.length + c)),
  );
}

test.each([1, 2])("a workbook that counts from 1904 gives the same results, classified %i times", async (times) => {
  const results = await classified(true, times);
  expect(results).toEqual(await classified(false, times));
  expect(typeof results[0]?.[0]).toBe("number");
});
