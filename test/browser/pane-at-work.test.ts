import { axeFindings, paneFrame, sidewaysOverflow } from "./axe";
import { describeWorkbench } from "./describe-workbench";
import { goTo, shows } from "./drive-sheet";
import { words } from "./workbench";
import type { OpenWorkbench } from "./workbench";

/** What a person reads on the way. */
const texts = {
  "zh-CN": {
    understood: "知道了",
    columns: /^2 列/,
    remark: /的含义$/,
    unused: "不使用",
    remembered: "这一列已记在本工作簿中。",
    customer: "客户",
    policy: "制度",
    more: "更多",
    classify: "分类",
    nextAction: "下一步",
    weight: "最长逾期天数的权重",
    moves: /家客户将变动|没有客户变动/,
    save: "保存制度",
    saved: "分类制度已保存。",
    share: "共享",
    makeSafe: "转为便于共享",
    safe: /个单元格没有加载项也能显示同样的结果。/,
    removed: /分类结果已清除/,
  },
  "en-US": {
    understood: "Got it",
    columns: /^2 Columns/,
    remark: /, holds$/,
    unused: "not used",
    remembered: "The column is remembered in this workbook.",
    customer: "Customer",
    policy: "Policy",
    more: "More",
    classify: "Classify",
    nextAction: "Next action",
    weight: /^Weight of .*[Oo]verdue/,
    moves: /would move/,
    save: "Save policy",
    saved: "The policy is saved.",
    share: "Share",
    makeSafe: "Make share-safe",
    safe: /the same without the add-in now\./,
    removed: /The classification is removed/,
  },
} as const;

/** Nothing that axe knows is wrong with the pane as it is now, and nothing scrolls sideways. */
async function isForEverybody({ page }: OpenWorkbench): Promise<void> {
  expect(await axeFindings(paneFrame(page))).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
}

describeWorkbench("a month's work in the pane", (open) => {
  test.each([
    ["zh-CN", "light", 1440],
    ["en-US", "dark", 700],
  ] as const)(
    "type a function, correct a column, classify, look at a customer, edit the policy, share, remove (%s, %s, %i)",
    async (language, theme, width) => {
      const opened = await open({ language, theme, width });
      const { page, pane } = opened;
      const text = texts[language];
      await pane.getByRole("button", { name: text.understood }).click();

      // A function, typed by hand into an empty cell above the list.
      await goTo(page, "C2");
      await page.keyboard.type('=CUSTOMER.TIEROF(85,"default")');
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector('[data-cell="C2"]')?.textContent === "A");

      // A column corrected by its drop-down.
      await pane.getByRole("button", { name: text.columns }).click();
      const meaning = pane.getByRole("combobox", { name: text.remark }).last();
      await meaning.selectOption({ label: text.unused });
      await pane.getByText(text.remembered).waitFor();
      await expect(meaning.evaluate((select: HTMLSelectElement) => select.value)).resolves.toBe("");
      await isForEverybody(opened);
      await pane.getByRole("button", { name: text.columns }).click();

      await pane.getByRole("button", { name: words[language].classify }).click();
      await pane.getByText(words[language].done).waitFor();
      await isForEverybody(opened);

      // The customer of the selected row, and of another one.
      await pane.getByRole("list").getByRole("button", { name: /D$/ }).first().click();
      await pane.getByRole("tab", { name: text.customer, exact: true }).click();
      await pane.getByRole("heading", { name: text.nextAction }).waitFor();
      await isForEverybody(opened);

      // A weight tried out, with its movers in sight, then saved.
      await pane.getByRole("tab", { name: text.policy, exact: true }).click();
      const slider = pane.getByRole("slider", { name: text.weight }).first();
      await slider.focus();
      for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
      await pane.getByText(text.moves).first().waitFor();
      await isForEverybody(opened);
      await pane.getByRole("button", { name: text.save }).click();
      await pane.getByText(text.saved).waitFor();

      // Share-safe: the function typed by hand becomes something that everybody can read.
      await pane.getByRole("tab", { name: text.more, exact: true }).click();
      await isForEverybody(opened);
      await pane.getByRole("button", { name: text.share, exact: true }).click();
      await pane.getByRole("button", { name: text.makeSafe }).click();
      await pane.getByText(text.safe).waitFor();
      await goTo(page, "C2");
      await shows(page, "C2", "A");
      await expect(page.locator("#formula").inputValue()).resolves.not.toMatch(/CUSTOMER\./);

      await pane.getByRole("tab", { name: text.classify, exact: true }).click();
      await pane.getByRole("button", { name: words[language].remove }).click();
      await pane.getByText(text.removed).waitFor();
    },
  );
});
