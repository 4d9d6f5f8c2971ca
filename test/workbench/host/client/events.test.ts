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

  it("refuses events that this host never raises", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onRowSorted.add(async () => {});
      await context.sync();
    });
    expect(error.code).toBe("NotImplemented");
  });
});
