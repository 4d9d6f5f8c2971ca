import { sortRows } from "../../../../src/workbench/host/model/rearrange";
import { insertRows } from "../../../../src/workbench/host/model/structure";
import { bootPage, type BootedPage } from "./booted-page";

describe("events", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

  it("tells of the page's own change, with its trigger", async () => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await page.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add(async (event) => void heard.push(event));
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").values = [[1]];
      await context.sync();
    });
    await settle();
    expect(heard.map(({ address, changeType, triggerSource }) => [address, changeType, triggerSource])).toEqual([
      ["B2", "RangeEdited", "ThisLocalAddin"],
    ]);
  });

  it("tells of the user's change and of selection, sheets added, renamed and deleted", async () => {
    const heard: string[] = [];
    await page.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async (event) => void heard.push(`changed ${event.address} ${event.triggerSource}`));
      worksheets.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
      worksheets.onAdded.add(async () => void heard.push("added"));
      worksheets.onDeleted.add(async () => void heard.push("deleted"));
      await context.sync();
    });
    const sheet = page.workbook.sheet("Sheet1");
    if (sheet === null) throw new Error("no sheet");
    sheet.setValue(2, 1, 9);
    page.host.selection.select(sheet, { row: 1, column: 0, rowCount: 2, columnCount: 2 });
    page.workbook.removeSheet(page.workbook.addSheet("Passing"));
    await settle();
    expect(heard).toEqual(["changed B3 Unknown", "selected A2:B3", "added", "deleted"]);
  });

  it("tells that the user came back to the workbook", async () => {
    const heard: string[] = [];
    await page.run(async (context) => {
      context.workbook.onActivated.add(async (event) => void heard.push(event.type));
      await context.sync();
    });
    page.host.selection.returnToWorkbook();
    await settle();
    expect(heard).toEqual(["WorkbookActivated"]);
  });

  it("is silent after the handler is removed", async () => {
    const heard: unknown[] = [];
    const handler = await page.run(async (context) => {
      const added = context.workbook.worksheets
        .getItem("Sheet1")
        .onChanged.add(async (event) => void heard.push(event));
      await context.sync();
      return added;
    });
    await page.window.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    page.workbook.sheet("Sheet1")?.setValue(2, 1, 9);
    await settle();
    expect(heard).toEqual([]);
  });

  it("tells of sorted rows, formats, hidden rows and tables, and of an undo as of the opposite", async () => {
    const heard: string[] = [];
    await page.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onChanged.add(async (event) => void heard.push(`${event.changeType} ${event.address}`));
      worksheets.onRowSorted.add(async (event) => void heard.push(`sorted ${event.address}`));
      worksheets.onFormatChanged.add(async (event) => void heard.push(`format ${event.address}`));
      worksheets.onRowHiddenChanged.add(async (event) => void heard.push(`${event.changeType} ${event.address}`));
      tables.onAdded.add(async () => void heard.push("table added"));
      tables.onChanged.add(async (event) => void heard.push(`table ${event.address}`));
      await context.sync();
    });
    const sheet = page.workbook.sheet("Sheet1");
    if (sheet === null) throw new Error("no sheet");
    const column = { row: 1, column: 8, rowCount: 3, columnCount: 1 };
    sheet.setValues(column, [[3], [1], [2]]);
    sortRows(sheet, column, [{ column: 8, descending: false }]);
    sheet.setStyle({ ...column, rowCount: 1 }, { fill: "#FFFFFF" });
    sheet.setLines("row", 4, 1, { hidden: true });
    page.workbook.edits.undo();
    insertRows(sheet, 20, 2);
    page.workbook.edits.undo();
    await page.run(async (context) => {
      context.workbook.tables.add("Sheet1!I1:I4", true);
      await context.sync();
    });
    sheet.setValue(2, 8, 7);
    await settle();
    expect(heard).toEqual([
      "RangeEdited I2:I4",
      "sorted I2:I4",
      "RangeEdited I2:I4",
      "format I2",
      "Hidden 5:5",
      "Unhidden 5:5",
      "RowInserted 21:22",
      "RowDeleted 21:22",
      "table added",
      expect.stringMatching(/^RangeEdited I1$/),
      "table I1",
      "RangeEdited I3",
      "table I3",
    ]);
  });

  it("hears that a setting was changed by somebody else", async () => {
    let heard = 0;
    await page.run(async (context) => {
      context.workbook.settings.onSettingsChanged.add(async () => void (heard += 1));
      await context.sync();
    });
    page.workbook.setSetting("others", 1);
    await settle();
    expect(heard).toBe(1);
  });

  it("refuses events that this host never raises", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onColumnSorted.add(async () => {});
      await context.sync();
    });
    expect(error.code).toBe("NotImplemented");
  });
});
