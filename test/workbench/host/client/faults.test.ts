import { bootPage, type BootedPage } from "./booted-page";

const write = (page: BootedPage, options: Excel.RunOptions = {}): Promise<void> =>
  page.window.Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["written"]];
    await context.sync();
  });

describe("faults", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());
  const written = (): boolean => page.workbook.sheet("Sheet1")?.value(0, 0) === "written";

  it.each([
    ["before", false],
    ["after", true],
  ])("fails the second batch %s it is applied", async (_title, applied) => {
    page.host.faults.failBatch = { countdown: 2, applied, code: "GeneralException" };
    await page.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    await expect(write(page)).rejects.toMatchObject({ code: "GeneralException" });
    expect(written()).toBe(applied);
    await write(page);
    expect(written()).toBe(true);
  });

  it("refuses batches while the user types in a cell", async () => {
    page.host.faults.editMode = "refuse";
    await expect(write(page)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(written()).toBe(false);
  });

  it("lets a page that asked to be delayed wait until the typing is done", async () => {
    page.host.faults.editMode = "wait";
    const writing = write(page, { delayForCellEdit: true });
    await new Promise((done) => setTimeout(done, 30));
    expect(written()).toBe(false);
    page.host.finishEditing();
    await writing;
    expect(written()).toBe(true);
  });

  it("tells a 1904 workbook by its dates", async () => {
    const days = async (): Promise<number> =>
      page.run(async (context) => {
        const result = context.workbook.functions.date(2000, 1, 1).load("value");
        await context.sync();
        return result.value;
      });
    expect(await days()).toBe(36526);
    page.workbook.date1904 = true;
    expect(await days()).toBe(35064);
  });

  it("counts batches and bodies", async () => {
    await write(page);
    expect(page.host.statistics.batches).toBe(1);
    expect(page.host.statistics.largestRequest).toBeGreaterThan(300);
  });
});
