import { axeFindings, paneFrame, sidewaysOverflow } from "./axe";
import { describeWorkbench } from "./describe-workbench";
import { goTo } from "./drive-sheet";
import { words } from "./workbench";
import type { OpenWorkbench } from "./workbench";

const look = { language: "zh-CN", theme: "light" } as const;
const text = {
  understood: "知道了",
  exactly: "查看具体内容",
  who: "查看名单",
  discard: "放弃",
  nobody: /选中一家客户所在的行/,
  next: "下一步",
};

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
  test("axe finds nothing, and nothing scrolls sideways", async () => {
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
});
