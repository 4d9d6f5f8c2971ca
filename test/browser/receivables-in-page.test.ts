import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { fromYmd } from "../../src/domain/spreadsheet/serial-date";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import { describeWorkbench } from "./describe-workbench";

const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;

/** An invoice of 1,200 due on 1 June and one of 300 due on 1 September, in a file of their own. */
function invoiceFile(): string {
  const made = newPackage();
  const sheet = made.model.sheets[0] ?? made.model.addSheet("发票");
  const rows = [
    ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "应收金额"],
    ["K1", "晚付皮具", "F1", day(5, 2), day(6, 1), 1200],
    ["K2", "准时箱包", "F2", day(8, 2), day(9, 1), 300],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
  const path = join(mkdtempSync(join(tmpdir(), "receivables-")), "invoices.xlsx");
  writeFileSync(path, savePackage(made));
  return path;
}

const texts = {
  "zh-CN": {
    understood: "知道了",
    tab: "应收",
    aging: "生成账龄表",
    aged: "账龄表已生成：2 家客户。",
    dated: /^截止日期 2024-05-20/,
    watch: "风险预警",
    days: /逾期天数.*40 天，超过 30 天/,
    write: "生成催收函",
    written: "已生成 1 封催收函。",
    letters: "催收函 2024-07-11",
    subject: /^二次催告/,
    asOf: "截止日期",
  },
  "en-US": {
    understood: "Got it",
    tab: "Receivables",
    aging: "Write the aging sheet",
    aged: "The aging sheet stands: 2 customers.",
    dated: /^As of 2024-05-20/,
    watch: "Early warnings",
    days: /Days overdue.*40 days, above 30 days/,
    write: "Write the letters",
    written: "1 letter is written.",
    letters: "Letters 2024-07-11",
    subject: /^Second notice/,
    asOf: "As-of date",
  },
} as const;

const fillOf = (page: Page, cell: string): Promise<string | null> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(`[data-cell="${wanted}"]`);
    return element === null ? null : getComputedStyle(element).backgroundColor;
  }, cell);

describeWorkbench("receivables in the page", (open) => {
  test.each(["zh-CN", "en-US"] as const)(
    "an invoice becomes overdue by the as-of date: its row colours, the watch list shows it, its letter is written (%s)",
    async (language) => {
      const { page, pane } = await open({ language });
      const text = texts[language];
      await page.locator("#file").setInputFiles(invoiceFile());
      const sheets = page.locator("#tabs [role=tab]");
      await page.locator('[data-cell="C2"]', { hasText: "F1" }).waitFor();
      await pane.getByRole("tab", { name: text.tab, exact: true }).click();
      await pane.getByRole("button", { name: text.aging }).click();
      await pane.getByText(text.aged).waitFor();

      // The policy's as-of date, first a day on which nothing is due, then one 40 days after the first due date.
      const setAsOf = async (date: string): Promise<void> => {
        await sheets.filter({ hasText: "Policy" }).click();
        const label = page.locator("[data-cell]", { hasText: new RegExp(`^${text.asOf}$`) }).first();
        const cell = (await label.getAttribute("data-cell")) ?? "";
        const value = cell.replace(/^[A-Z]+/, (letters) => String.fromCharCode(letters.charCodeAt(0) + 1));
        await page.locator(`[data-cell="${value}"]`).click();
        await page.keyboard.type(date);
        await page.keyboard.press("Enter");
      };
      await setAsOf("2024-05-20");
      await pane.getByText(text.dated).waitFor();
      const watched = pane.getByRole("list", { name: text.watch }).getByRole("button", { name: text.days });
      await expect(watched.count()).resolves.toBe(0);
      await sheets.first().click();
      await page.locator('[data-cell="C2"]', { hasText: "F1" }).waitFor();
      const white = await fillOf(page, "B2");

      await setAsOf("2024-07-11");
      await watched.waitFor();
      await sheets.first().click();
      await page.waitForFunction(
        () =>
          getComputedStyle(document.querySelector('[data-cell="B2"]') ?? document.body).backgroundColor ===
          "rgb(255, 232, 184)",
      );
      expect(white).toBe("rgb(255, 255, 255)");
      await expect(fillOf(page, "B3")).resolves.toBe("rgb(255, 255, 255)");

      await pane.getByRole("button", { name: text.write }).click();
      await pane.getByText(text.written).waitFor();
      await sheets.filter({ hasText: text.letters }).click();
      await page.locator('[data-cell="A1"]', { hasText: text.subject }).waitFor();
      await page.locator("[data-cell]", { hasText: /^F1$/ }).first().waitFor();
    },
  );
});
