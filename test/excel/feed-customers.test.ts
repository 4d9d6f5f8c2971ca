import { classifySheet } from "../../src/excel/classify-sheet";
import { previewClassification } from "../../src/excel/preview-classification";
import { removeAging } from "../../src/excel/remove-aging";
import { removeClassification } from "../../src/excel/remove-classification";
import { writeAging } from "../../src/excel/write-aging";
import type { ClassifyReport } from "../../src/excel/classify-report";
import { fromYmd } from "../../src/domain/spreadsheet/serial-date";
import { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { RUN } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;

function fill(sheet: Worksheet, rows: readonly (readonly (string | number | null)[])[]): void {
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
}

/** Customers without a word on what they owe, and invoices whose state on 2024-06-30 is counted by hand below. */
function workbookToFeed(): Workbook {
  const workbook = new Workbook();
  fill(workbook.addSheet("客户"), [
    ["客户编码", "客户名称", "合作年限", "年采购额", "客户年营业收入", "注册资本"],
    ["K1", "广州皮具1有限公司", 6, 3_000_000, 60_000_000, 20_000_000],
    ["K2", "广州皮具2有限公司", 4, 2_500_000, 40_000_000, 5_000_000],
    [null, "深圳箱包有限公司", 3, 1_500_000, 30_000_000, 3_000_000],
    ["K4", "广州皮具4有限公司", 2, 800_000, 9_000_000, 1_000_000],
    ["K5", "佛山鞋业有限公司", 2, 800_000, 9_000_000, 1_000_000],
  ]);
  fill(workbook.addSheet("发票"), [
    ["客户编码", "客户名称", "发票号", "开票日期", "到期日", "应收金额", "已收金额", "收款日期", "币别", "承诺付款日"],
    // On time, 10 days late, 4 days late: 1 of 3, 14 / 3 days.
    ["K1", null, "F1", day(1, 1), day(1, 31), 1000, 1000, day(1, 31), null, null],
    ["K1", null, "F2", day(2, 1), day(2, 29), 1000, 1000, day(3, 10), null, null],
    ["K1", null, "F3", day(3, 1), day(3, 31), 1000, 1000, day(4, 4), null, null],
    ["K1", null, "F4", day(5, 1), day(5, 31), 5000, null, null, null, day(6, 10)],
    ["K1", null, "F5", day(6, 1), day(7, 31), 3000, 1000, day(6, 20), null, null],
    ["K2", null, "F6", day(4, 1), day(5, 1), 100, null, null, "USD", null],
    ["K2", null, "F7", day(6, 1), day(7, 1), 900, null, null, null, null],
    [null, "深圳箱包有限责任公司", "F8", day(3, 1), day(3, 31), 4000, null, null, null, day(7, 10)],
    // Nobody has a rate for it.
    ["K5", null, "F9", day(3, 1), day(3, 31), 10, null, null, "XDR", null],
  ]);
  workbook.edits.forget();
  return workbook;
}

/** What stands on the customers' sheet under our headers, row by row. */
function fedCells(workbook: Workbook): Record<string, unknown>[] {
  const sheet = workbook.sheet("客户");
  const headers = ["应收余额", "逾期金额", "最长逾期天数", "按时付款率", "平均逾期天数", "失约次数"];
  const columnOf = (header: string): number =>
    Array.from({ length: 80 }, (_, column) => column).find((column) => sheet?.value(0, column) === header) ?? -1;
  return Array.from({ length: 5 }, (_, row) =>
    Object.fromEntries(headers.map((header) => [header, sheet?.value(row + 1, columnOf(header))])),
  );
}

const K1 = { 应收余额: 7000, 逾期金额: 5000, 最长逾期天数: 30, 按时付款率: 0.333333, 平均逾期天数: 4.7, 失约次数: 1 };
const NEVER_PAID = { 按时付款率: "", 平均逾期天数: "", 失约次数: 0 };

/** Tiers and scores as the cells say them. */
function resultCells(workbook: Workbook, report: ClassifyReport): unknown[] {
  const sheet = workbook.sheet("客户");
  const column = (letters: string | undefined): number =>
    [...(letters ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const { score, tier, risk } = report.output.columns;
  return report.customers.map(({ row }) => ({
    score: sheet?.value(row - 1, column(score)),
    tier: sheet?.value(row - 1, column(tier)),
    risk: sheet?.value(row - 1, column(risk)),
  }));
}

/** The whole workbook as text: rules that are written anew get new ids, which nobody sees. */
function withoutRuleIds(workbook: Workbook): string {
  return JSON.stringify(described(workbook)).replace(/"id":"\{[0-9A-F-]+\}"/g, "");
}

async function classified(change: object = {}): Promise<ClassifyReport> {
  return classifySheet({ ...RUN, sheet: "客户", ...change });
}

describe("customers whose sheet says nothing of what they owe", () => {
  it("are scored from the invoices by formulas, as a hand count of these gives", async () => {
    const workbook = workbookToFeed();
    await withExcel(workbook, async () => {
      const report = await classified();
      expect(fedCells(workbook)).toEqual([
        K1,
        // No rate for dollars in the policy: what it owes is not known.
        { 应收余额: "", 逾期金额: "", 最长逾期天数: 60, ...NEVER_PAID },
        { 应收余额: 4000, 逾期金额: 4000, 最长逾期天数: 91, ...NEVER_PAID },
        { 应收余额: 0, 逾期金额: 0, 最长逾期天数: 0, ...NEVER_PAID },
        { 应收余额: "", 逾期金额: "", 最长逾期天数: 91, ...NEVER_PAID },
      ]);
      expect(resultCells(workbook, report)).toEqual(
        report.customers.map(({ score, tier, risk }) => ({ score, tier, risk })),
      );
      expect(report.customers.map(({ riskLevel }) => riskLevel)).toEqual(["medium", "medium", "high", "low", "high"]);
      expect(report.customers[1]?.tier).toBe("待评");
      expect(report.problems.map(({ code }) => code)).toEqual(
        expect.arrayContaining(["fed-from-invoices", "customers-without-invoices"]),
      );
      expect(report.totals).toMatchObject({ ar_balance: 11_000, overdue_amount: 9000 });
    });
  });

  it("follow the invoices, the as-of date and the rate of a currency", async () => {
    const workbook = workbookToFeed();
    await withExcel(workbook, async () => {
      await classified();
      const before = await classified({ asOf: "2024-05-31" });
      // The due date itself is not overdue; F5 and F7 were not there yet.
      expect(fedCells(workbook)[0]).toMatchObject({ 应收余额: 5000, 逾期金额: 0, 最长逾期天数: 0, 失约次数: 0 });
      expect(before.customers[0]?.daysOverdue).toBe(0);
      workbook.sheet("发票")?.setValue(4, 6, 4000);
      expect(fedCells(workbook)[0]).toMatchObject({ 应收余额: 1000 });
      const policy = workbook.sheets.find(({ name }) => name.startsWith("客户分类制度")) ?? workbook.sheet("Policy");
      const rateRow = Array.from({ length: 400 }, (_, row) => row).find((row) => policy?.value(row, 2) === "CNH") ?? -1;
      policy?.setValue(rateRow, 2, "USD");
      policy?.setValue(rateRow, 3, 7);
      expect(fedCells(workbook)[1]).toMatchObject({ 应收余额: 700, 逾期金额: 700, 最长逾期天数: 30 });
    });
  });

  it("say where rows repeat a customer, and by how much the sheet differs from the invoices", async () => {
    const workbook = workbookToFeed();
    const [customers, invoices] = [workbook.sheet("客户"), workbook.sheet("发票")];
    ["K1", "广州皮具1有限公司（华南）", 6, 3_000_000, 60_000_000, 20_000_000].forEach((value, column) =>
      customers?.setValue(6, column, value),
    );
    ["K8", "不在表上", "F10", day(6, 1), day(6, 20), 250].forEach((value, column) =>
      invoices?.setValue(10, column, value),
    );
    await withExcel(workbook, async () => {
      const { problems, totals } = await classifySheet({ ...RUN, sheet: "客户" });
      const told = (code: string): unknown[] =>
        problems.filter((one) => one.code === code).map(({ cell, message }) => [cell, message]);
      // K1 owes 7,000, which stands on rows 2 and 7; with Shenzhen's 4,000 and K8's 250 the invoices come to 11,250. What K2 and K5
      // owe is not known: nobody has a rate for dollars and drawing rights.
      expect(told("fed-repeated")).toEqual([["A7", expect.stringMatching(/第 2 行是同一客户.*7,000/)]]);
      expect(told("fed-total")).toEqual([[null, expect.stringMatching(/18,000.*11,250.*7,000.*250/)]]);
      expect(told("fed-without-rate")).toEqual([
        [null, expect.stringMatching(/USD.*1 家/)],
        [null, expect.stringMatching(/XDR.*1 家/)],
      ]);
      expect(totals.ar_balance).toBe(18_000);
    });
  });

  it("classified twice is classified once, and removed is as it was", async () => {
    const workbook = workbookToFeed();
    const untouched = withoutRuleIds(workbook);
    await withExcel(workbook, async () => {
      await classified();
      const once = withoutRuleIds(workbook);
      await classified();
      expect(withoutRuleIds(workbook)).toBe(once);
      await removeClassification({ sheet: "客户", words: RUN.words });
      expect(withoutRuleIds(workbook)).toBe(untouched);
    });
  });

  it("keep an aging sheet that a person asked for, which goes on its own only after their scores", async () => {
    const workbook = workbookToFeed();
    await withExcel(workbook, async () => {
      await classified();
      await expect(removeAging()).rejects.toMatchObject({
        problems: [{ code: "aging-feeds-customers", sheet: "客户" }],
      });
      await writeAging(RUN);
      await removeClassification({ sheet: "客户", words: RUN.words });
      expect(workbook.sheet("账龄")).not.toBeNull();
      await removeAging();
      expect(workbook.sheet("账龄")).toBeNull();
    });
  });

  it("stay unknown where a person says so, and their sheet says before what will be added", async () => {
    const workbook = workbookToFeed();
    await withExcel(workbook, async () => {
      const preview = await previewClassification({ ...RUN, sheet: "客户" });
      expect(preview.addedSheets).toEqual(expect.arrayContaining(["账龄"]));
      expect(preview.counts.customers).toBe(5);
      expect(preview.sheets[0]?.columns.filter(({ role }) => role.startsWith("feed."))).toHaveLength(7);
      const refused = await previewClassification({ ...RUN, sheet: "客户", invoices: false });
      expect(refused.sheets[0]?.columns.some(({ role }) => role.startsWith("feed.")) ?? false).toBe(false);
    });
  });

  it.each(["custom", "spill"] as const)("are read by %s calls as a part of the record", async (formulas) => {
    const workbook = workbookToFeed();
    await withExcel(workbook, async () => {
      await classified({ formulas });
      const written = withoutRuleIds(workbook);
      // Columns A to F are the sheet's own, G to L come from the invoices.
      expect(written).toMatch(
        formulas === "custom" ? /CUSTOMER\.SCORE\((RC1:RC12|\$A2:\$L2),/ : /CUSTOMER\.CLASSIFY\(\$A\$1:\$L\$6,/,
      );
    });
  });
});
