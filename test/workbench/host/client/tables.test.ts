import { bootPage, type BootedPage } from "./booted-page";

describe("tables", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  const withTable = async (): Promise<void> => {
    await page.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Sheet1").tables.add("A1:C4", true);
      table.name = "Customers";
      await context.sync();
    });
  };

  it("makes a table, reads its parts and finds it by name", async () => {
    await withTable();
    await page.run(async (context) => {
      const table = context.workbook.tables.getItem("customers").load("name, showTotals, id");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load("address");
      const touching = context.workbook.worksheets.getItem("Sheet1").getRange("B2").getTables(false).load("items/name");
      const column = table.columns.getItem("Balance").getDataBodyRange().load("values");
      await context.sync();
      expect(parts.map((part) => part.address)).toEqual(["Sheet1!A1:C4", "Sheet1!A1:C1", "Sheet1!A2:C4"]);
      expect(touching.items.map((item) => item.name)).toEqual(["Customers"]);
      expect(column.values).toEqual([[100], [250], [40]]);
      expect([table.name, table.showTotals]).toEqual(["Customers", false]);
    });
  });

  it("adds and deletes columns; the formula of a column is one for all rows", async () => {
    await withTable();
    await page.run(async (context) => {
      const table = context.workbook.tables.getItem("Customers");
      const column = table.columns.add(undefined, undefined, "Score");
      (column.getDataBodyRange() as { formulasR1C1: unknown }).formulasR1C1 = "=RC[-2]*2";
      await context.sync();
      const body = column.getDataBodyRange().load("formulas, values, address");
      table.columns.load("items/name, items/index");
      await context.sync();
      expect(body.address).toBe("Sheet1!D2:D4");
      expect(body.formulas).toEqual([["=B2*2"], ["=B3*2"], ["=B4*2"]]);
      expect(body.values).toEqual([[200], [500], [80]]);
      expect(table.columns.items.map((item) => item.name)).toEqual(["Customer", "Balance", "Days", "Score"]);
      column.delete();
      await context.sync();
    });
    expect(page.workbook.sheet("Sheet1")?.properties.tables[0]?.range.columnCount).toBe(3);
    expect(page.workbook.sheet("Sheet1")?.value(0, 3)).toBeNull();
  });

  it("fills an empty column from one formula, as a calculated column", async () => {
    await withTable();
    await page.run(async (context) => {
      const column = context.workbook.tables.getItem("Customers").columns.add(undefined, undefined, "Twice");
      column.getDataBodyRange().getCell(0, 0).formulas = [["=B2*2"]];
      await context.sync();
    });
    expect(page.workbook.sheet("Sheet1")?.formulaText(3, 3)).toBe("=B4*2");
  });

  it("refuses overlapping tables, merged cells in tables and torn tables", async () => {
    await withTable();
    const overlap = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.add("C1:E3", true);
      await context.sync();
    });
    const merge = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A2:B2").merge();
      await context.sync();
    });
    const torn = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A2:B2").insert("Down");
      await context.sync();
    });
    expect([overlap.code, merge.code, torn.code]).toEqual([
      "InvalidOperation",
      "InvalidOperation",
      "InsertDeleteConflict",
    ]);
  });
});
