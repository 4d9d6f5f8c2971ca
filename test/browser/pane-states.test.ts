import { axeFindings, paneFrame, sidewaysOverflow } from "./axe";
import { describeWorkbench } from "./describe-workbench";
import { goTo } from "./drive-sheet";
import { setTap, tapPane } from "./pane-wire";
import { openRows } from "./workbook-file";
import type { Rows } from "./workbook-file";
import { words } from "./workbench";
import type { Look, OpenWorkbench } from "./workbench";

const texts = {
  "zh-CN": {
    understood: "知道了",
    exactly: "查看具体内容",
    who: "查看名单",
    discard: "放弃",
    nobody: /选中一家客户所在的行/,
    next: "下一步",
    empty: "这张工作表是空的。",
    refused: "没有完成分类",
    details: "复制详情",
    cancel: "取消",
    cancelling: /正在取消/,
    waiting: /按回车或 Esc/,
    putBack: /恢复原样/,
  },
  "en-US": {
    understood: "Got it",
    exactly: "Show exactly what",
    who: "Show who",
    discard: "Discard",
    nobody: /Select a customer's row/,
    next: "Next action",
    empty: "This sheet is empty.",
    refused: "The sheet was not classified",
    details: "Copy details",
    cancel: "Cancel",
    cancelling: /Cancelling/,
    waiting: /finish with Enter or Esc/,
    putBack: /the workbook is as it was/,
  },
} as const;

/** Three customers, with texts for numbers, a cell that nobody can read and a column that nothing is known of. */
const untidy: Rows = [
  ["客户名称", "应收余额", "逾期金额", "逾期天数", "年营业额", "合作年限", "年采购额", "近12个月按时付款率", "楼层"],
  ["甲皮具", "12.5万", 0, 0, 800_000, 5, 900_000, 0.9, 3],
  ["乙箱包", "说不清", 900, "75天", 300_000, 2, 100_000, 0.5, 1],
  ["丙皮件", 900, 900, 75, 300_000, 2, 100_000, 0.4, 9],
];
const stories: Rows = [["Minutes of the meeting"], ["We talked about the weather."], ["Nothing was decided."]];

/** Looks at the pane state after state and keeps what is wrong with each. */
class Inspection {
  readonly found: Record<string, readonly string[]> = {};

  constructor(private readonly opened: OpenWorkbench) {}

  async look(state: string): Promise<void> {
    const { page } = this.opened;
    const frame = paneFrame(page);
    // What comes in by fading is read when it stands.
    await frame.waitForFunction(() =>
      document
        .getAnimations()
        .every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
    );
    const findings = await axeFindings(frame);
    const beyond = await sidewaysOverflow(page);
    const all = beyond === 0 ? findings : [...findings, `${beyond} pixels too wide`];
    if (all.length > 0) this.found[state] = all;
  }

  /** Opens part after part of an accordion and looks at each. */
  async parts(state: string): Promise<void> {
    const { pane } = this.opened;
    const headers = pane.locator("#tab-panel button[aria-expanded]");
    await headers.first().waitFor();
    for (let at = 0; at < (await headers.count()); at += 1) {
      const header = headers.nth(at);
      if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
      await pane.locator("#tab-panel .fui-AccordionPanel").first().waitFor();
      await this.look(`${state}, part ${at + 1}`);
    }
  }

  tab(number: number): Promise<void> {
    return this.opened.pane.getByRole("tab").nth(number).click();
  }
}

describeWorkbench("the states of the pane", (open) => {
  test.each<Look>([
    { language: "zh-CN", theme: "light" },
    { language: "en-US", theme: "light", width: 700, forcedColors: true },
  ])("axe finds nothing, and nothing scrolls sideways (%j)", async (look) => {
    const text = texts[look.language];
    const opened = await open(look);
    const { page, pane } = opened;
    const inspection = new Inspection(opened);

    await pane.getByRole("button", { name: text.understood }).waitFor();
    await inspection.look("first run");
    await pane.getByRole("button", { name: text.understood }).click();
    await inspection.parts("checklist");
    await pane.getByRole("button", { name: text.exactly }).click();
    await pane.getByText(/V/).first().waitFor();
    await inspection.look("what will be written");

    await inspection.tab(1);
    await pane.getByText(text.nobody).waitFor();
    await inspection.look("no customer");
    await goTo(page, "A19");
    await pane.getByRole("heading", { name: text.next }).waitFor();
    await inspection.look("a customer");
    await inspection.tab(3);
    await inspection.parts("policy");
    const weights = pane.locator("#tab-panel button[aria-expanded]").first();
    await weights.click();
    await pane.getByRole("slider").first().focus();
    for (let step = 0; step < 8; step += 1) await page.keyboard.press("ArrowRight");
    await pane.getByRole("button", { name: text.who }).click();
    await inspection.look("who would move");
    await pane.getByRole("button", { name: text.discard }).click();
    await inspection.tab(4);
    await inspection.parts("more");
    await inspection.tab(0);
    await pane.getByRole("button", { name: words[look.language].classify }).click();
    await pane.getByText(words[look.language].done).waitFor();
    await inspection.look("result");
    await inspection.tab(2);
    await pane.locator("#tab-panel h2").first().waitFor();
    await inspection.look("receivables");
    expect(inspection.found).toEqual({});
  });

  test.each<Look>([
    { language: "en-US", theme: "dark", width: 700 },
    { language: "zh-CN", theme: "dark", width: 700, forcedColors: true },
  ])("nor while a sheet is refused, a run goes on, is cancelled and is over (%j)", async (look) => {
    const opened = await open(look);
    const { page, pane } = opened;
    const text = texts[look.language];
    const inspection = new Inspection(opened);
    const classify = pane.getByRole("button", { name: look.language === "zh-CN" ? /分类$/ : /^Classify 3/ });

    await openRows(page, stories);
    await pane.locator("#tab-panel h2").first().waitFor();
    await inspection.look("no customers");
    await openRows(page, [[null]]);
    await pane.getByText(text.empty).waitFor();
    await inspection.look("an empty sheet");
    await openRows(page, untidy, true);
    await classify.click();
    await pane.getByText(text.refused).waitFor();
    await pane.getByRole("button", { name: text.details }).waitFor();
    await inspection.look("refused");

    await openRows(page, untidy);
    await pane.getByText(text.refused).waitFor({ state: "detached" });
    await tapPane(page);
    await classify.waitFor();
    await inspection.parts("untidy");
    await setTap(page, { held: true });
    await classify.click();
    await pane.getByText(text.waiting).waitFor();
    await inspection.look("a run that Excel does not answer");
    await pane.getByRole("button", { name: text.cancel }).click();
    await pane.getByText(text.cancelling).waitFor();
    await inspection.look("cancelling");
    await setTap(page, { held: false });
    await pane.getByText(text.putBack).waitFor();
    await inspection.look("cancelled");
    await classify.click();
    await pane.getByRole("button", { name: words[look.language].remove }).waitFor();
    await inspection.look("classified with problems");
    expect(inspection.found).toEqual({});
  });
});
