import { readSheet } from "../../src/excel/read-sheet";
import { Workbook } from "../../src/workbench/host/model/workbook";
import { asTable, CUSTOMERS, customerWorkbook, HEADERS } from "./customer-workbook";
import { inSession } from "./workbook-session";

async function read(workbook: Workbook, sheet?: string) {
  const reading = await inSession(workbook, (session) =>
    readSheet(session, { lookForMerges: true, ...(sheet === undefined ? {} : { sheet }) }),
  );
  if (reading === null) throw new Error("no such sheet");
  return reading;
}

describe("reading a sheet", () => {
  it("tells an error from a text that looks like one", async () => {
    const { workbook, sheet } = customerWorkbook();
    sheet.setValue(3, 2, { error: "#N/A" });
    sheet.setValue(4, 2, "#N/A");
    sheet.setValue(5, 2, { error: "#DIV/0!" });
    const { snapshot } = await read(workbook);
    expect([3, 4, 5].map((row) => snapshot.values[row]?.[2])).toEqual([
      { error: "#N/A" },
      "#N/A",
      { error: "#DIV/0!" },
    ]);
  });

  it("begins where the values begin, and ends before cells that only have a style", async () => {
    const { workbook, sheet } = customerWorkbook(4, 3);
    sheet.setStyle({ row: 0, column: 0, rowCount: 300, columnCount: 30 }, { fill: "#FFFF00" });
    const { snapshot } = await read(workbook);
    expect(snapshot.origin).toEqual({ row: 4, column: 3 });
    expect(snapshot.values).toHaveLength(CUSTOMERS + 1);
    expect(snapshot.values[0]).toEqual(HEADERS);
  });

  it("says that days count from 1904 where they do", async () => {
    const { workbook } = customerWorkbook();
    expect((await read(workbook)).snapshot.date1904).toBe(false);
    workbook.date1904 = true;
    expect((await read(workbook)).snapshot.date1904).toBe(true);
  });

  it("gives empty cells as null, hidden rows, merges, tables and formats of columns", async () => {
    const { workbook, sheet } = customerWorkbook();
    asTable(sheet);
    sheet.setValue(2, 4, null);
    sheet.setLines("row", 5, 2, { hidden: true });
    sheet.set("merges", [{ row: 20, column: 0, rowCount: 1, columnCount: 3 }]);
    sheet.setValue(20, 0, "说明");
    sheet.setStyle({ row: 1, column: 5, rowCount: CUSTOMERS, columnCount: 1 }, { numberFormat: "0%" });
    const { snapshot } = await read(workbook);
    expect(snapshot.values[2]?.[4]).toBeNull();
    expect(snapshot.hiddenRows).toEqual([{ row: 5, rowCount: 2 }]);
    expect(snapshot.merges).toEqual([{ row: 20, column: 0, rowCount: 1, columnCount: 3 }]);
    expect(snapshot.tables).toEqual([
      {
        name: "Customers",
        range: { row: 0, column: 0, rowCount: CUSTOMERS + 1, columnCount: HEADERS.length },
        hasTotals: false,
      },
    ]);
    expect(snapshot.numberFormats[5]).toBe("0%");
  });

  it("reads an empty sheet as no values, and no sheet as null", async () => {
    const workbook = new Workbook();
    workbook.addSheet("空");
    expect((await read(workbook)).snapshot.values).toEqual([]);
    await expect(read(workbook, "没有")).rejects.toThrow("no such sheet");
  });

  it("takes the format of a column from its numbers, not from titles above them", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("台账");
    ["客户台账", "制表：财务部", "单位：元", "回款率"].forEach((text, row) => sheet.setValue(row, 0, text));
    sheet.setValue(4, 0, 0.95);
    sheet.setStyle({ row: 4, column: 0, rowCount: 1, columnCount: 1 }, { numberFormat: "0%" });
    expect((await read(workbook)).snapshot.numberFormats).toEqual(["0%"]);
  });

  it("looks at every cell of a long column where the samples disagree about its currency", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("台账");
    for (let row = 0; row < 12_000; row += 1) sheet.loadCell(row, 0, row, null, null);
    sheet.setStyle({ row: 6_000, column: 0, rowCount: 6_000, columnCount: 1 }, { numberFormat: "$#,##0" });
    const { snapshot } = await read(workbook);
    expect([0, 5_999, 6_000, 11_999].map((row) => snapshot.formatAt?.(row, 0) ?? null)).toEqual([
      null,
      null,
      "$#,##0",
      "$#,##0",
    ]);
  });
});
