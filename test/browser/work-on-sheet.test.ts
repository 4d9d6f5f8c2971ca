import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadPackage } from "../../src/workbench/xlsx/load-package";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import { Workbook } from "../../src/workbench/host/model/workbook";
import { axeFindings } from "./axe";
import { describeWorkbench } from "./describe-workbench";
import { cell, formulaIs, goTo, shows, type } from "./drive-sheet";
import type { OpenWorkbench } from "./workbench";

describeWorkbench("working on a sheet of the page", (open) => {
  let opened: OpenWorkbench;
  beforeEach(async () => {
    opened = await open({ language: "en-US" });
  });

  test("a function is typed with completion and hints, pointed at cells, calculated by the add-in, and spills", async () => {
    const { page } = opened;
    await goTo(page, "W4");
    await page.keyboard.type("=cust");
    const list = page.locator("#completions");
    await list.getByText("CUSTOMER.TIER", { exact: true }).waitFor();
    await page.keyboard.type("omer.tier");
    await page.keyboard.press("Tab");
    await formulaIs(page, "=CUSTOMER.TIER(");
    await expect(page.locator("#completion .hint b").textContent()).resolves.toBe("record");
    await page.keyboard.type('$A4:$U6,$A$3:$U$3,"default"');
    await expect(page.locator("#completion .hint b").textContent()).resolves.toBe("[policy]");
    await page.keyboard.press("Enter");
    // The parenthesis is closed as Excel closes it; three customers give three tiers below one another.
    await shows(page, "W4", /^[A-D]$/);
    await shows(page, "W6", /^[A-D]$/);
    await cell(page, "W5").click();
    await page.locator(".box.spill").waitFor();
    await goTo(page, "X4");
    await page.keyboard.type("=SUM(");
    await cell(page, "U4").click();
    await page.keyboard.type("*2,3");
    await page.keyboard.press("Enter");
    await goTo(page, "X4");
    await formulaIs(page, "=SUM(U4*2,3)");
  });

  test("a wrong call says in the cell what to do, and a formula that cannot be read is not taken", async () => {
    const { page } = opened;
    await goTo(page, "W4");
    await type(page, "=CUSTOMER.TIER($A4:$U4,$A$3:$U$3)");
    await shows(page, "W4", /^#/);
    await goTo(page, "W4");
    await page.waitForFunction(() => /policy/i.test(document.querySelector("#summary")?.textContent ?? ""));
    await expect(cell(page, "W4").getAttribute("title")).resolves.toMatch(/policy/i);
    await goTo(page, "W8");
    await type(page, "=1+");
    await page.waitForFunction(() => /Esc/.test(document.querySelector("#status")?.textContent ?? ""));
    await expect(page.locator("#cell-editor").isVisible()).resolves.toBe(true);
    await page.keyboard.press("Escape");
    await shows(page, "W8", "");
  });

  test("edits, fills, inserted rows, sorting and undo: what refers to the cells follows", async () => {
    const { page } = opened;
    await goTo(page, "W4");
    await type(page, "=LEN(A4)");
    await goTo(page, "W4:W9");
    await page.keyboard.press("Control+d");
    await shows(page, "W9", "5");
    await goTo(page, "A5");
    await type(page, "C00002");
    await goTo(page, "W5");
    await shows(page, "W5", "6");
    await page.locator('.row-heads [data-row="4"]').click({ button: "right" });
    await page.locator('.menu [data-action="insert-row"]').click();
    await shows(page, "W6", "6");
    await goTo(page, "W6");
    await formulaIs(page, "=LEN(A6)");
    await page.keyboard.press("Control+z");
    await shows(page, "W5", "6");
    await goTo(page, "D10");
    // By revenue, largest first: the rows move whole, their formulas with them.
    await page.locator("#sort-down").click();
    await page.waitForFunction(() => document.querySelector('[data-cell="A4"]')?.textContent !== "C0001");
    const revenue = async (row: number): Promise<number> =>
      Number(((await cell(page, `D${row}`).textContent()) ?? "").replaceAll(",", ""));
    expect(await revenue(4)).toBeGreaterThanOrEqual(await revenue(5));
    expect(await revenue(5)).toBeGreaterThanOrEqual(await revenue(6));
    await page.locator("#undo").click();
    await shows(page, "A4", "C0001");
    await page.locator("#redo").click();
    await page.waitForFunction(() => document.querySelector('[data-cell="A4"]')?.textContent !== "C0001");
  });

  test("arrow keys, headings and clicks point at cells while a formula is typed; lines of a cell survive editing", async () => {
    const { page } = opened;
    await goTo(page, "W4:X5");
    await page.keyboard.type("3");
    await page.keyboard.press("Control+Enter");
    await goTo(page, "Y4");
    await page.keyboard.type("=SUM(");
    await page.keyboard.press("ArrowLeft");
    await formulaIs(page, "=SUM(X4");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowLeft");
    await formulaIs(page, "=SUM(W4:X5");
    await page.keyboard.type("*");
    await page.keyboard.press("ArrowLeft");
    await formulaIs(page, "=SUM(W4:X5*X4");
    await page.keyboard.press("Enter");
    await shows(page, "Y4", "36");
    await goTo(page, "Y5");
    await page.keyboard.type("=COUNT(");
    await page.locator('.head[data-column="22"]').click();
    await formulaIs(page, "=COUNT(W:W");
    await page.keyboard.press("Enter");
    await shows(page, "Y5", "2");
    await goTo(page, "W8");
    await page.keyboard.type("one");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("two");
    await page.keyboard.press("Enter");
    await shows(page, "W8", "one\ntwo");
    await cell(page, "W8").dblclick();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await formulaIs(page, "one\ntwo");
    // An entry that is refused keeps its cell: no click leads away from it.
    await page.keyboard.type("=1+)");
    await cell(page, "X9").click();
    await page.waitForFunction(() => /Esc/.test(document.querySelector("#status")?.textContent ?? ""));
    await expect(page.locator("#name-box").inputValue()).resolves.toBe("W8");
    await page.keyboard.press("Escape");
    await formulaIs(page, "one\ntwo");
  });

  test("Ctrl+A takes the list, then everything; Ctrl+; today, Backspace begins an empty entry, F5 goes to the name box", async () => {
    const { page } = opened;
    await goTo(page, "W4");
    await page.keyboard.press("Control+;");
    await page.waitForFunction(() =>
      /^20\d\d\/\d+\/\d+$/.test(document.querySelector<HTMLTextAreaElement>("#formula")?.value ?? ""),
    );
    await page.keyboard.press("Escape");
    await goTo(page, "D10");
    await page.keyboard.press("Backspace");
    await formulaIs(page, "");
    await expect(page.locator("#cell-editor.waiting").count()).resolves.toBe(0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("F5");
    await page.keyboard.type("Z20");
    await page.keyboard.press("Enter");
    await type(page, "1", "Control+Enter");
    await page.keyboard.press("Control+a");
    await page.locator('.head.selected[data-row="2"]').waitFor();
    await goTo(page, "D10");
    await page.keyboard.press("Control+a");
    const counted = async (least: number): Promise<number> => {
      const handle = await page.waitForFunction((wanted) => {
        const count = Number(/Count: (\d+)/.exec(document.querySelector("#summary")?.textContent ?? "")?.[1] ?? 0);
        return count >= wanted ? count : null;
      }, least);
      return Number(await handle.jsonValue());
    };
    const inList = await counted(1_000);
    await page.keyboard.press("Control+a");
    // All that the list does not hold is the 1 far from it.
    await expect(counted(inList + 1)).resolves.toBe(inList + 1);
  });

  test("nothing pressed is lost while the sheet is calculated and drawn again", async () => {
    const { page } = opened;
    const workbook = new Workbook();
    const sheet = workbook.addSheet("Busy");
    const rows = 3_000;
    const whole = { row: 0, column: 0, rowCount: rows, columnCount: 1 };
    sheet.setValues(
      whole,
      Array.from({ length: rows }, (_, index) => [index]),
    );
    for (let row = 0; row < rows; row += 1)
      sheet.setFormula(row, 1, `=SUMPRODUCT(($A$1:$A$${rows}<A${row + 1})*($A$1:$A$${rows}+$E$1))`);
    workbook.addSheet("Other");
    const buffer = Buffer.from(savePackage({ ...newPackage(), model: workbook }));
    await page.locator("#file").setInputFiles({ name: "busy.xlsx", mimeType: "application/octet-stream", buffer });
    await shows(page, "A2", "1");
    /** Sets everything calculating: the page is drawn again and again meanwhile. */
    const disturb = async (): Promise<void> => {
      await goTo(page, "E1");
      await type(page, "1");
      await page.locator("#undo:enabled").waitFor();
    };
    const press = async (at: string, presses: number): Promise<void> => {
      // In one go: the element may be another one with the next drawing.
      const { x, y } = await page.evaluate((wanted) => {
        const box = document.querySelector(wanted)?.getBoundingClientRect();
        if (box === undefined) throw new Error(`${wanted} is not there`);
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, at);
      await page.mouse.move(x, y);
      for (let clickCount = 1; clickCount <= presses; clickCount += 1) {
        await page.mouse.down({ clickCount });
        // Long enough for several drawings between pressing and releasing.
        await page.waitForTimeout(300);
        await page.mouse.up({ clickCount });
      }
    };
    await disturb();
    await press('[data-cell="B5"]', 2);
    await formulaIs(page, `=SUMPRODUCT(($A$1:$A$${rows}<A5)*($A$1:$A$${rows}+$E$1))`);
    await expect(page.locator("#cell-editor.waiting").count()).resolves.toBe(0);
    await page.keyboard.press("Escape");
    const width = await page.locator('.head[data-column="0"]').evaluate((head) => head.getBoundingClientRect().width);
    await disturb();
    await press('.head[data-column="0"] .edge', 2);
    await page.waitForFunction(
      (before) => document.querySelector('.head[data-column="0"]')?.getBoundingClientRect().width !== before,
      width,
    );
    await disturb();
    await press('#tabs [role="tab"]:last-child', 1);
    await page.locator('#tabs [role="tab"]:last-child[aria-selected="true"]').waitFor();
  });

  test("pastes from and copies to other programs; what is cut here takes its references along", async () => {
    const { page } = opened;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await goTo(page, "W20");
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", '1,200\t"two\nlines"\r\n12%\t2024-06-30\r\n');
      document.querySelector("#table")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    });
    await shows(page, "W20", "1,200");
    await shows(page, "W21", "12%");
    await shows(page, "X21", "2024/6/30");
    await goTo(page, "W22");
    await type(page, "=W20*2");
    await goTo(page, "W20");
    await page.keyboard.press("Control+x");
    await goTo(page, "Y25");
    await page.keyboard.press("Control+v");
    await shows(page, "Y25", "1,200");
    await goTo(page, "W22");
    await formulaIs(page, "=Y25*2");
    await goTo(page, "W21:X21");
    await page.keyboard.press("Control+c");
    await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe("12%\t2024/6/30");
  });

  test("opens a file, draws tables' rows on, renames and adds sheets, and saves a copy of it all", async () => {
    const { page } = opened;
    const workbook = new Workbook();
    const sheet = workbook.addSheet("Book");
    sheet.setValues({ row: 0, column: 0, rowCount: 2, columnCount: 2 }, [
      ["Amount", "Twice"],
      [4, null],
    ]);
    sheet.setFormula(1, 1, "=A2*2");
    const buffer = Buffer.from(savePackage({ ...newPackage(), model: workbook }));
    await page.locator("#file").setInputFiles({ name: "mine.xlsx", mimeType: "application/octet-stream", buffer });
    await shows(page, "B2", "8");
    await cell(page, "A2").click();
    await type(page, "5");
    await shows(page, "B2", "10");
    await page.locator("#tabs [role=tab]").first().dblclick();
    await type(page, "Accounts");
    await page.locator("#add-sheet").click();
    await page.waitForFunction(() => document.querySelectorAll("#tabs [role=tab]").length === 2);
    await cell(page, "A1").click();
    await type(page, "=Accounts!B2+1");
    await shows(page, "A1", "11");
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save-copy").click()]);
    expect(download.suggestedFilename()).toBe("mine-copy.xlsx");
    const { model } = loadPackage(await readFile(await download.path()));
    expect(model.sheets.map(({ name }) => name)).toEqual(["Accounts", "Sheet2"]);
    expect(model.sheet("Sheet2")?.formulaText(0, 0)).toBe("=Accounts!B2+1");
    expect(model.sheet("Sheet2")?.value(0, 0)).toBe(11);
  });

  test("a cell's rule: its drop-down, its hint, and an entry that it does not allow", async () => {
    const { page } = opened;
    const workbook = new Workbook();
    const sheet = workbook.addSheet("Book");
    sheet.setValues({ row: 0, column: 0, rowCount: 2, columnCount: 1 }, [["North"], ["South"]]);
    sheet.set("validations", [
      {
        ranges: [{ row: 1, column: 2, rowCount: 1, columnCount: 1 }],
        type: "list",
        operator: null,
        formula1: "=$A$1:$A$2",
        formula2: null,
        ignoreBlank: true,
        inCellDropDown: true,
        errorAlert: { show: true, style: "stop", title: "Region", message: "one of the list" },
        prompt: { show: true, title: "", message: "Where the customer is" },
        opaque: null,
      },
    ]);
    const buffer = Buffer.from(savePackage({ ...newPackage(), model: workbook }));
    await page.locator("#file").setInputFiles({ name: "rules.xlsx", mimeType: "application/octet-stream", buffer });
    await shows(page, "A2", "South");
    await cell(page, "C2").click();
    await page.getByText("Where the customer is").waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("menuitem", { name: "South" }).click();
    await shows(page, "C2", "South");
    await type(page, "East");
    await page.getByText("Region: one of the list").waitFor();
    await expect(page.locator("#cell-editor").isVisible()).resolves.toBe(true);
    await page.keyboard.press("Escape");
    await shows(page, "C2", "South");
    await page.keyboard.press("Control+z");
    await shows(page, "C2", "");
    await page.locator(".cell-list").click();
    await page.getByRole("menuitem", { name: "North" }).click();
    await shows(page, "C2", "North");
  });

  test("sheets are moved and hidden, cells get a name, and the sheet is drawn larger", async () => {
    const { page } = opened;
    const tabs = page.locator("#tabs [role=tab]");
    const choose = async (tab: number, action: string): Promise<void> => {
      await tabs.nth(tab).click({ button: "right" });
      await page.locator(`.menu [data-action="${action}"]`).click();
    };
    const [first = ""] = await tabs.allTextContents();
    await page.locator("#add-sheet").click();
    await page.waitForFunction(() => document.querySelectorAll("#tabs [role=tab]").length === 2);
    await choose(1, "move-sheet-left");
    await page.waitForFunction(
      (last) => document.querySelector("#tabs [role=tab]:last-child")?.textContent === last,
      first,
    );
    await choose(0, "hide-sheet");
    await page.waitForFunction(() => document.querySelectorAll("#tabs [role=tab]").length === 1);
    await choose(0, "unhide-sheet");
    await page.waitForFunction(() => document.querySelectorAll("#tabs [role=tab]").length === 2);
    await tabs.nth(1).click();
    await goTo(page, "F4:F9");
    await goTo(page, "Balances");
    await goTo(page, "W4");
    await type(page, "=ROWS(Balances)");
    await shows(page, "W4", "6");
    await goTo(page, "balances");
    await expect(page.locator("#name-box").inputValue()).resolves.toBe("Balances");
    const width = (): Promise<number> =>
      page.evaluate(() => document.querySelector('[data-cell="F4"]')?.getBoundingClientRect().width ?? 0);
    await cell(page, "F4").waitFor();
    const before = await width();
    for (let step = 0; step < 3; step += 1) await page.locator("#zoom-in").click();
    await page.locator("#zoom-reset").getByText("150%").waitFor();
    expect((await width()) / before).toBeCloseTo(1.5, 1);
  });

  test("an input method writes Chinese straight into the selected cell; lines are typed with Tab and Enter; F6 leaves", async () => {
    const { page } = opened;
    await goTo(page, "W4");
    const devTools = await page.context().newCDPSession(page);
    await devTools.send("Input.imeSetComposition", { text: "kehu", selectionStart: 4, selectionEnd: 4 });
    await formulaIs(page, "kehu");
    await devTools.send("Input.insertText", { text: "客户" });
    await page.keyboard.press("Tab");
    await shows(page, "W4", "客户");
    await type(page, "1", "Tab");
    await type(page, "=PMT(5%/12,36,-10000)");
    // As many decimals as the column has room for, as Excel does without a number format.
    await shows(page, "Y4", /^299\.70\d+$/);
    await formulaIs(page, "");
    await expect(page.locator("#name-box").inputValue()).resolves.toBe("W5");
    await page.keyboard.press("F6");
    await expect(page.evaluate(() => document.activeElement?.getAttribute("role"))).resolves.toBe("tab");
    await page.keyboard.press("Shift+F6");
    await type(page, "back");
    await shows(page, "W5", "back");
  });

  test("what cannot be calculated keeps its value and says so; a cycle says what it is", async () => {
    const { page } = opened;
    const loaded = newPackage();
    const sheet = loaded.model.addSheet("Book");
    sheet.setFormula(0, 0, '=WEBSERVICE("x")');
    sheet.storeResult(0, 0, 42);
    sheet.setFormula(1, 0, "=A2+1");
    const buffer = Buffer.from(savePackage(loaded));
    await page.locator("#file").setInputFiles({ name: "kept.xlsx", mimeType: "application/octet-stream", buffer });
    await shows(page, "A1", "42");
    await expect(cell(page, "A1").getAttribute("title")).resolves.toMatch(/WEBSERVICE is not calculated here/);
    // A cycle is 0 in Excel, and the status bar names it.
    await shows(page, "A2", "0");
    await page.locator("#state", { hasText: "Circular reference: A2" }).waitFor();
    await cell(page, "A2").click();
    await page.waitForFunction(() => /own cell/.test(document.querySelector("#summary")?.textContent ?? ""));
    await type(page, "3");
    await shows(page, "A2", "3");
    await cell(page, "A1").click();
    await type(page, "=A2*2");
    await shows(page, "A1", "6");
    await expect(cell(page, "A1").getAttribute("title")).resolves.toBeNull();
  });

  test("without the add-in: its functions keep their values until they recalculate, portable formulas go on", async () => {
    const { page } = opened;
    await goTo(page, "W4");
    await type(page, '=CUSTOMER.TIER($A4:$U4,$A$3:$U$3,"default")');
    await type(page, "=D5+1");
    await shows(page, "W4", /^[A-D]$/);
    await shows(page, "W5", /^[\d,]+$/);
    await page.locator("#without-add-in").check();
    await page.locator("#notice").waitFor();
    await expect(page.locator("#side").isHidden()).resolves.toBe(true);
    await shows(page, "W4", /^[A-D]$/);
    await goTo(page, "D4");
    await type(page, "77");
    await type(page, "88");
    await goTo(page, "W4");
    await shows(page, "W4", "#NAME?");
    await shows(page, "W5", "89");
    await page.locator("#without-add-in").uncheck();
    await goTo(page, "W4");
    await shows(page, "W4", /^[A-D]$/);
  });

  test("a list is filtered by the values of a column, and a text is found in what is left", async () => {
    const { page, errors } = opened;
    // Counted in the file itself, in the column "Region" below its header.
    const file = loadPackage(await readFile(join(__dirname, "../../assets/sample/customers-en.xlsx")));
    const sheet = file.model.sheets[0];
    const inBeijing = Array.from({ length: 333 }, (_, index) => sheet?.value(index + 3, 2)).filter(
      (region) => region === "Beijing",
    ).length;
    await page.locator("#open-sample").click();
    await shows(page, "C3", "Region");
    await goTo(page, "C10");
    await page.locator("#filter").click();
    await page.locator('[data-cell="C3"] .filter-button').click();
    const panel = page.getByRole("dialog", { name: "Filter by Region" });
    await panel.getByLabel("(Select all)").uncheck();
    await panel.getByText("Beijing", { exact: true }).click();
    await panel.getByRole("button", { name: "OK" }).click();
    await page.locator("#status", { hasText: `${inBeijing} of 332 rows shown` }).waitFor();
    await page.locator('[data-cell="C4"]').waitFor({ state: "detached" });
    await page.keyboard.press("Control+f");
    await page.keyboard.type("beijing");
    await page.locator(".find-bar", { hasText: `1 of ${inBeijing}` }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".find-bar", { hasText: `2 of ${inBeijing}` }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await page.locator('[data-cell="C4"]').waitFor({ state: "attached" });
    expect(errors).toEqual([]);
  });

  test("language and theme change page and pane; the title stays in sight when the sheet is scrolled", async () => {
    const { page, pane } = opened;
    await page.getByLabel("Language").selectOption("zh-CN");
    await page.locator("#classifySheet").getByText("分类本表").waitFor();
    await pane
      .getByText(/330 家客户/)
      .first()
      .waitFor();
    await page.getByLabel("主题").selectOption("dark");
    await expect(page.locator("html").getAttribute("data-theme")).resolves.toBe("dark");
    await goTo(page, "U120");
    await shows(page, "U120", /./);
    const { left, right, width } = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('[data-cell="A1"] .text') ?? document.body);
      const words = range.getBoundingClientRect();
      const table = document.querySelector("#table")?.getBoundingClientRect();
      return { left: words.left - (table?.left ?? 0), right: (table?.right ?? 0) - words.right, width: words.width };
    });
    expect(width).toBeGreaterThan(100);
    expect(left).toBeGreaterThan(0);
    expect(right).toBeGreaterThan(0);
  });

  test("axe finds nothing on the page itself, and the keyboard alone walks and selects", async () => {
    const { page } = opened;
    await expect(axeFindings(page, ["#pane"])).resolves.toEqual([]);
    await cell(page, "D4").click();
    await page.keyboard.press("Control+ArrowDown");
    await expect(page.locator("#name-box").inputValue()).resolves.not.toBe("D4");
    await page.keyboard.press("Control+Home");
    await expect(page.locator("#name-box").inputValue()).resolves.toBe("C4");
    for (const key of ["Shift+ArrowDown", "Shift+ArrowRight"]) await page.keyboard.press(key);
    await expect(page.locator(".head.selected").allTextContents()).resolves.toEqual(["C", "D", "4", "5"]);
    await page.keyboard.press("Shift+F10");
    await page.locator(".menu [data-action=classifySheet]").waitFor();
    await page.keyboard.press("Escape");
  });
});
