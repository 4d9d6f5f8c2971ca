import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { loadPackage } from "../../src/workbench/xlsx/load-package";
import { describeWorkbench } from "./describe-workbench";
import { formulaIs, goTo, shows } from "./drive-sheet";
import { openRows } from "./workbook-file";
import type { Rows } from "./workbook-file";

/**
 * A ledger as it comes: a title, headings in two rows, amounts as text in various hands, and a column ("盘子", "Footprint")
 * whose name nobody but its author understands: the customer's own revenue.
 */
const ledgers: Readonly<Record<"zh-CN" | "en-US", Rows>> = {
  "zh-CN": [
    ["华南皮具事业部客户台账"],
    ["客户", null, "应收账款", null, null, "往来情况", null, null, null],
    ["客户编码", "客户名称", "应收余额", "逾期金额", "逾期天数", "合作年限", "年采购额", "按时回款率", "盘子"],
    ["K1", "安宁箱包", "12万", 0, 0, 9, 5_000_000, 0.98, 80_000_000],
    ["K2", "晚付皮具", 500_000, 60_000, 45, 5, 2_000_000, 0.7, 30_000_000],
    ["K3", "危险鞋业", "１，０００，０００元", "90万", 200, 3, 600_000, 0.4, 5_000_000],
    ["K4", "常青百货", 300_000, 0, 0, 1, 900_000, 0.9, 10_000_000],
  ],
  "en-US": [
    ["Leather goods south, ledger of customers"],
    ["Customer", null, "Receivables", null, null, "Dealings", null, null, null],
    [
      "Customer code",
      "Customer name",
      "Receivable balance",
      "Overdue amount",
      "Days overdue",
      "Years of cooperation",
      "Annual purchases",
      "On-time rate",
      "Footprint",
    ],
    ["K1", "Quiet Luggage", "120,000", 0, 0, 9, 5_000_000, 0.98, 80_000_000],
    ["K2", "Late Leather", 500_000, 60_000, 45, 5, 2_000_000, 0.7, 30_000_000],
    ["K3", "Danger Footwear", "1,000,000", "900,000", 200, 3, 600_000, 0.4, 5_000_000],
    ["K4", "Evergreen Stores", 300_000, 0, 0, 1, 900_000, 0.9, 10_000_000],
  ],
};
/** The same cells with their texts as the numbers they stand for, counted by hand. */
const CLEANED: Readonly<Record<string, number>> = { C4: 120_000, C6: 1_000_000, D6: 900_000 };

const texts = {
  "zh-CN": {
    understood: "知道了",
    columns: /^2 列/,
    meaning: "I 列“盘子”的含义",
    revenue: "客户营业收入",
    remembered: "这一列已记在本工作簿中。",
    clean: /^4 文本型数字/,
    before: "“12万”",
    cleanThree: "清理 3 个单元格",
    cleaned: "3 个单元格已变成数字。",
    classify: "对 4 家客户分类",
    done: "已对 4 家客户分类",
    classifyTab: "分类",
    // 120,000 + 500,000 + 1,000,000 + 300,000
    total: /1,920,000\.00 元/,
    watchList: "重点监控名单",
    danger: /危险鞋业/,
    tier: "客户等级",
    score: "评分",
    policy: "制度",
    weight: "合作年限的权重数值",
    moves: /家客户将变动|没有客户变动/,
    save: "保存制度",
    saved: "分类制度已保存。",
    again: "重新对 4 家客户分类",
    customer: "客户",
    more: "更多",
    kind: /^函数，本行/,
    insert: "写入 DA4",
    inserted: "公式已写入。",
    share: "共享",
    makeSafe: "转为便于共享",
    safe: "1 个单元格没有加载项也能显示同样的结果。",
    freeze: "固化本表",
    frozen: /个单元格已成为数值，表上注明了日期。/,
    remove: "清除分类结果",
    removed: /分类结果已清除/,
  },
  "en-US": {
    understood: "Got it",
    columns: /^2 Columns/,
    meaning: "What column I, Footprint, holds",
    revenue: "Customer's own revenue",
    remembered: "The column is remembered in this workbook.",
    clean: /^4 Numbers stored as text/,
    before: "“120,000”",
    cleanThree: "Clean 3 cells",
    cleaned: "3 cells are numbers now.",
    classify: "Classify 4 customers",
    done: "4 customers classified",
    classifyTab: "Classify",
    total: /1,920,000\.00 yuan/,
    watchList: "Watch list",
    danger: /Danger Footwear/,
    tier: "Customer tier",
    score: "Score",
    policy: "Policy",
    weight: /^Weight of Years of cooperation, as a number$/,
    moves: /would move/,
    save: "Save policy",
    saved: "The policy is saved.",
    again: "Classify 4 customers again",
    customer: "Customer",
    more: "More",
    kind: /^Function, this row/,
    insert: "Insert into DA4",
    inserted: "The formula is in the cell.",
    share: "Share",
    makeSafe: "Make share-safe",
    safe: /1 cell shows the same without the add-in now\./,
    freeze: "Freeze this sheet",
    frozen: /cells are values now; the sheet says of which date\./,
    remove: "Remove classification",
    removed: /The classification is removed/,
  },
} as const;

/** The letters of the column below a heading of row 3; waits until there is one. */
async function columnOf(page: Page, heading: string): Promise<string> {
  const found = await page.waitForFunction((wanted) => {
    const cells = [...document.querySelectorAll("[data-cell]")];
    const at = cells.find((one) => one.textContent === wanted)?.getAttribute("data-cell");
    return at === undefined || at === null || !at.endsWith("3") ? null : at.slice(0, -1);
  }, heading);
  return (await found.jsonValue()) as string;
}

const textOf = (page: Page, address: string): Promise<string> =>
  page.locator(`[data-cell="${address}"]`).evaluate((cell) => cell.textContent ?? "");

/** Waits until a cell shows something else than it did. */
async function changes(page: Page, address: string, before: string): Promise<string> {
  await page.waitForFunction(
    ([at, old]) => {
      const now = document.querySelector(`[data-cell="${at}"]`)?.textContent ?? "";
      return now !== "" && now !== old;
    },
    [address, before] as const,
  );
  return textOf(page, address);
}

/** Cells of the workbook's first sheet as a saved copy holds them. */
async function savedCells(page: Page, rows: Rows): Promise<Rows> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save-copy").click()]);
  const { model } = loadPackage(await readFile(await download.path()));
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error("the saved copy has no sheet");
  return rows.map((cells, row) => cells.map((_cell, column) => sheet.value(row, column) as string | number | null));
}

describeWorkbench("a month's work with a ledger of one's own", (open) => {
  test.each(["zh-CN", "en-US"] as const)("from the untidy file to the file sent away (%s)", async (language) => {
    const { page, pane } = await open({ language, width: 1600 });
    const text = texts[language];
    const ledger = ledgers[language];
    const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: typeof name === "string" });
    const tab = (name: string) => pane.getByRole("tab", { name, exact: true }).click();
    await button(text.understood).click();
    await openRows(page, ledger);
    await button(text.classify).waitFor();

    // The column that nobody understands is explained by hand.
    await button(text.columns).click();
    await pane.getByRole("combobox", { name: text.meaning }).selectOption({ label: text.revenue });
    await pane.getByText(text.remembered).waitFor();
    await button(text.columns).click();

    // Amounts written as text, before and after.
    await button(text.clean).click();
    await pane.getByRole("cell", { name: text.before }).waitFor();
    await button(text.cleanThree).click();
    await pane.getByText(text.cleaned).waitFor();
    const cleaned = ledger.map((cells, row) =>
      cells.map((value, column) => CLEANED[`${String.fromCharCode(65 + column)}${row + 1}`] ?? value),
    );
    expect(await savedCells(page, ledger)).toEqual(cleaned);

    await button(text.classify).click();
    await pane.getByText(text.done).waitFor();
    await pane.getByText(text.total).waitFor();
    const [score, tier] = [await columnOf(page, text.score), await columnOf(page, text.tier)];
    // 200 days overdue: beyond every customer's patience.
    await shows(page, `${tier}6`, "D");

    // Whom to look at first leads to the row.
    await pane.getByRole("list", { name: text.watchList }).getByRole("button", { name: text.danger }).click();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#name-box")?.value.includes("6"));
    await tab(text.customer);
    await pane.getByRole("heading", { name: text.danger }).waitFor();

    // A weight tried out, looked at, saved: the sheet's own formulas follow, and classifying again changes nothing more.
    const before = await textOf(page, `${score}4`);
    await tab(text.policy);
    await pane.getByRole("spinbutton", { name: text.weight }).fill("60");
    await pane.getByText(text.moves).first().waitFor();
    await expect(textOf(page, `${score}4`)).resolves.toBe(before);
    await button(text.save).click();
    await pane.getByText(text.saved).waitFor();
    const after = await changes(page, `${score}4`, before);
    await tab(text.classifyTab);
    await button(text.again).click();
    await button(text.again).waitFor({ state: "detached" });
    await button(text.again).waitFor();
    await shows(page, `${score}4`, after);
    // What the pane reckons and what the sheet's formulas reckon is one score.
    await goTo(page, "B4");
    await tab(text.customer);
    await pane.getByRole("img", { name: new RegExp(`\\b${after.replace(".", "\\.")}\\b`) }).waitFor();

    // A formula of the helper, made fit for people without the add-in.
    const grade = await textOf(page, `${tier}4`);
    await tab(text.more);
    await goTo(page, "DA4");
    await pane.getByRole("radio", { name: text.kind }).check();
    await button(text.insert).click();
    await pane.getByText(text.inserted).waitFor();
    await goTo(page, "DA4");
    await shows(page, "DA4", grade);
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>("#formula")?.value.startsWith("=CUSTOMER.TIER("),
    );
    await button(text.share).click();
    await button(text.makeSafe).click();
    await pane.getByText(text.safe).waitFor();
    await page.waitForFunction(
      () => !(document.querySelector<HTMLInputElement>("#formula")?.value ?? "CUSTOMER.").includes("CUSTOMER."),
    );
    await shows(page, "DA4", grade);

    // The month is over: values that stay.
    await button(text.freeze).click();
    await pane.getByText(text.frozen).waitFor();
    await goTo(page, `${tier}4`);
    await formulaIs(page, grade);

    await button(text.remove).click();
    await pane.getByText(text.removed).waitFor();
    await goTo(page, `${tier}4`);
    await shows(page, `${tier}4`, "");
    expect(await savedCells(page, ledger)).toEqual(cleaned);
  });
});
