import { bootPage, type BootedPage } from "./booted-page";

describe("worksheets", () => {
  let page: BootedPage;
  beforeEach(async () => void (page = await bootPage()));
  afterEach(() => page.close());

  it("adds, renames, hides, moves and deletes sheets", async () => {
    await page.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Policy");
      added.tabColor = "#ff8800";
      added.showGridlines = false;
      added.position = 0;
      added.visibility = "VeryHidden";
      await context.sync();
      added.load("name, position, visibility, tabColor, showGridlines, id");
      worksheets.load("items/name");
      await context.sync();
      expect(added.toJSON()).toMatchObject({
        name: "Policy",
        position: 0,
        visibility: "VeryHidden",
        tabColor: "#FF8800",
        showGridlines: false,
      });
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Policy", "Sheet1"]);
      added.visibility = "Visible";
      worksheets.getItem("Sheet1").name = "It's";
      await context.sync();
      const cell = worksheets.getItem("It's").getRange("A1").load("address");
      added.delete();
      await context.sync();
      expect(cell.address).toBe("'It''s'!A1");
    });
    expect(page.workbook.sheets.map((sheet) => sheet.name)).toEqual(["It's"]);
  });

  it.each(["", "a/b", "what?", "[x]", "'quoted'", "History", "x".repeat(32)])(
    "refuses the sheet name %j",
    async (name) => {
      const error = await page.refusal(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").name = name;
        await context.sync();
      });
      expect(error.code).toBe("InvalidArgument");
    },
  );

  it("refuses a name that is taken in another case", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.add("sheet1");
      await context.sync();
    });
    expect(error.code).toBe("ItemAlreadyExists");
  });

  it("refuses to delete the last visible sheet", async () => {
    const error = await page.refusal(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(error.code).toBe("InvalidOperation");
  });

  it("freezes panes and tells where", async () => {
    await page.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.freezePanes.freezeRows(1);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(frozen.address).toBe("Sheet1!1:1");
    });
  });
});
