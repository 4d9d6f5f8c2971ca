import { AGING, ID, LETTER } from "../../src/domain/policy/policy-layout";
import { COLLECTION_ROLES, COLLECTION_ROW } from "../../src/domain/receivables/collection-sheet";
import type { CollectionRole } from "../../src/domain/receivables/collection-sheet";
import { fromYmd } from "../../src/domain/spreadsheet/serial-date";
import { cleanSheet } from "../../src/excel/clean-sheet";
import { classifySheet } from "../../src/excel/classify-sheet";
import { withSession } from "../../src/excel/session";
import { undoLast } from "../../src/excel/undo-last";
import { watchReceivables } from "../../src/excel/watch-receivables";
import { writeCollection } from "../../src/excel/write-collection";
import { collectionWords } from "../../src/i18n/collection-words";
import { letterWords } from "../../src/i18n/letter-words";
import { policyWords } from "../../src/i18n/policy-words";
import { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { RUN, writeCustomers } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

const RUN_COLLECTION = { ...RUN, collectionWords: collectionWords["zh-CN"] };
const LETTERS = { ...RUN_COLLECTION, letters: { language: "zh-CN" as const, words: letterWords["zh-CN"] } };
const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;

/** Twelve customers; K1 owes 500 since 29 June, K2 3,000 since 4 February. */
function invoiceWorkbook(): Workbook {
  const workbook = new Workbook();
  writeCustomers(workbook.addSheet("台账"));
  const invoices = workbook.addSheet("发票");
  const rows = [
    ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "应收金额"],
    ["K1", "广州皮具1有限公司", "F2", day(4, 1), day(6, 20), 500],
    ["K2", "广州皮具2有限公司", "F3", day(1, 5), day(2, 4), 3000],
    ["K4", "广州皮具4有限公司", "F4", day(6, 5), day(8, 4), 70],
    ["K4", "广州皮具4有限公司", "F5", day(6, 6), day(8, 5), 71],
    ["K4", "广州皮具4有限公司", "F6", day(6, 7), day(8, 6), 72],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => invoices.setValue(row, column, value)));
  workbook.edits.forget();
  return workbook;
}

const { first } = COLLECTION_ROW;
const at = (role: CollectionRole): number => COLLECTION_ROLES.indexOf(role);
const cells = (workbook: Workbook, row: number, ...roles: readonly CollectionRole[]): unknown[] =>
  roles.map((role) => workbook.sheet("催收")?.value(row, at(role)));

describe("the collection worklist", () => {
  it("lists whom to collect from, and brings its rows up to date where they are", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      const report = await writeCollection(RUN_COLLECTION);
      expect(report.cases.map((one) => [one.code, one.stage.id])).toEqual([
        ["K2", "final"],
        ["K1", "first"],
      ]);
      expect(cells(workbook, first, "code", "stage", "overdue")).toEqual(["K2", "最后催告", 3000]);
      const sheet = workbook.sheet("催收");
      // Wrapped headers have room.
      expect(sheet?.line("row", COLLECTION_ROW.header).size).toBeGreaterThanOrEqual(30);
      sheet?.setValue(first + 1, at("owner"), "小王");
      sheet?.setValue(first + 1, at("result"), "本周付");
      // K2 pays; a new customer owes.
      const invoices = workbook.sheet("发票");
      invoices?.setValue(2, 5, 0);
      ["K9", "新客户", "F9", day(5, 1), day(6, 1), 40].forEach((value, column) => invoices?.setValue(6, column, value));
      await writeCollection(RUN_COLLECTION);
    });
    expect(cells(workbook, first, "code", "stage", "overdue")).toEqual(["K2", "无到期款项", 0]);
    expect(cells(workbook, first + 1, "code", "owner", "result")).toEqual(["K1", "小王", "本周付"]);
    expect(cells(workbook, first + 2, "code", "overdue", "owner")).toEqual(["K9", 40, null]);
  });

  it("survives sorting, columns of people's own, renamed headers and rows above", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      await writeCollection(RUN_COLLECTION);
      await withSession(async ({ context, sync }) => {
        const sheet = context.workbook.worksheets.getItem("催收");
        sheet.getRange("F:F").insert("Right");
        sheet.getRange("F6:F8").values = [["片区"], ["华南"], ["华东"]];
        sheet.getRange("N6:N8").values = [["谁跟进"], ["小李"], ["小王"]];
        sheet.getRange("2:2").insert("Down");
        sheet.getRange("A8:S9").sort.apply([{ key: 1, ascending: true }]);
        await sync();
      });
      workbook.sheet("发票")?.setValue(2, 5, 2900);
      const row = ["K9", "新客户", "F9", day(5, 1), day(6, 1), 40];
      row.forEach((value, column) => workbook.sheet("发票")?.setValue(6, column, value));
      await writeCollection({ ...RUN_COLLECTION, asOf: "2024-07-01" });
    });
    const sheet = workbook.sheet("催收");
    const shown = (row: number, ...columns: readonly number[]): unknown[] =>
      columns.map((column) => sheet?.value(row, column));
    const [code, region, overdue, owner] = [1, 5, 7, 13];
    expect(shown(6, code, region, overdue, owner)).toEqual(["客户编码", "片区", "逾期金额", "谁跟进"]);
    expect(shown(7, code, region, overdue, owner)).toEqual(["K1", "华东", 500, "小王"]);
    expect(shown(8, code, region, overdue, owner)).toEqual(["K2", "华南", 2900, "小李"]);
    expect(shown(9, code, region, overdue, owner)).toEqual(["K9", null, 40, null]);
    expect(shown(3, 1, 2)).toEqual(["截止日期", day(7, 1)]);
    expect(workbook.findName("CustomerCollection", null)?.formula).toMatch(/\$7:\$S\$10$/);
  });

  it("shows which cells of invoices can be cleaned, cleans them, and takes that back", async () => {
    const workbook = invoiceWorkbook();
    const invoices = workbook.sheet("发票") ?? workbook.addSheet("发票");
    invoices.setValue(1, 5, "0.05万");
    invoices.setValue(2, 4, "2024年2月4日");
    // Formulas are never among them.
    invoices.setFormula(3, 5, '="70元"');
    workbook.edits.forget();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      const { unclean } = await watchReceivables(RUN_COLLECTION);
      expect(unclean).toEqual([
        {
          sheet: "发票",
          date1904: false,
          dates: [3, 4],
          cells: [
            { row: 2, column: 4, before: "2024年2月4日", after: day(2, 4), numberFormat: "yyyy-mm-dd" },
            { row: 1, column: 5, before: "0.05万", after: 500, numberFormat: "#,##0.00" },
          ],
        },
      ]);
      expect(await cleanSheet({ sheet: "发票", headerRow: null })).toBe(2);
      expect([invoices.value(1, 5), invoices.value(2, 4)]).toEqual([500, day(2, 4)]);
      expect((await watchReceivables(RUN_COLLECTION)).unclean).toEqual([]);
      await undoLast();
      expect(described(workbook)).toEqual(before);
    });
  });

  it("names the cell of a placeholder that letters do not know, and the stage that lacks a letter", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      await writeCollection(RUN_COLLECTION);
      const policy = workbook.sheet("Policy") ?? workbook.addSheet("Policy");
      const rows = Array.from({ length: 400 }, (_, row) => row);
      const first = rows.find((row) => policy.value(row, ID) === "row:first" && policy.value(row, 2) === "zh-CN") ?? -1;
      const final = rows.find((row) => policy.value(row, ID) === "row:final" && policy.value(row, 2) === "zh-CN") ?? -1;
      policy.setValue(first, LETTER.body, "欠款 {totals}\n｛lines｝");
      policy.setValue(final, LETTER.language, "en-US");
      const { letters, problems } = await writeCollection(LETTERS);
      expect(letters.map(({ case: one, text }) => [one.code, text])).toEqual([
        ["K1", expect.stringMatching(/^欠款 \{totals\}\n1\. 单据 F2，.*未付 ¥500\.00$/)],
      ]);
      expect(problems).toEqual([
        {
          code: "letter-template-twice",
          sheet: "Policy",
          row: rows.filter((row) => policy.value(row, ID) === "row:final" && policy.value(row, 2) === "en-US").at(-1),
          column: LETTER.language,
          params: { stage: "最后催告" },
        },
        {
          code: "letter-placeholder-unknown",
          sheet: "Policy",
          row: first,
          column: LETTER.body,
          params: { stage: "一次催告", placeholder: "{totals}" },
        },
        { code: "letter-template-missing", sheet: "Policy", params: { stage: "最后催告" } },
        { code: "letters-unsigned", sheet: "" },
      ]);
    });
  });

  it("comes first where the policy expects more to come in, and a policy of before that table is completed", async () => {
    const workbook = invoiceWorkbook();
    const policySheet = (): Worksheet => workbook.sheet("Policy") ?? workbook.addSheet("Policy");
    const row = (id: string): number =>
      Array.from({ length: 400 }, (_, at) => at).find((at) => policySheet().value(at, ID) === id) ?? -1;
    await withExcel(workbook, async () => {
      await writeCollection(RUN_COLLECTION);
      const head = row("head:aging");
      // K2 is 147 days overdue: nothing of its 3,000 is expected any more.
      policySheet().setValue(head + 5, AGING.expectedLoss, 1);
      const { cases } = await writeCollection(RUN_COLLECTION);
      expect(cases.map(({ code, expectedRecovery }) => [code, expectedRecovery])).toEqual([
        ["K1", 470],
        ["K2", 0],
      ]);
      for (let at = head; at < row("end:aging"); at += 1) policySheet().setValue(at, AGING.expectedLoss, null);
      const older = await watchReceivables(RUN_COLLECTION);
      expect(older.problems).toEqual([]);
      expect(older.cases.map(({ expectedRecovery }) => expectedRecovery)).toEqual([1560, 470]);
      await classifySheet({ ...RUN, sheet: "台账" });
      expect(policySheet().value(row("head:aging"), AGING.expectedLoss)).toBe("预计损失率");
      expect(policySheet().value(row("head:aging") + 5, AGING.expectedLoss)).toBe(0.48);
    });
  });

  it("a second time changes nothing", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      await writeCollection(RUN_COLLECTION);
      const once = described(workbook);
      await writeCollection(RUN_COLLECTION);
      expect(described(workbook)).toEqual(once);
    });
  });

  it("takes promises as people type them, and says which it cannot read", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      await writeCollection(RUN_COLLECTION);
      const sheet = workbook.sheet("催收");
      sheet?.setValue(first, at("promiseDate"), "2024年7月5日");
      sheet?.setValue(first + 1, at("promiseDate"), "下周吧");
      const { cases, problems } = await writeCollection(RUN_COLLECTION);
      expect(cases.map(({ code, isHeld }) => [code, isHeld])).toEqual([
        ["K1", false],
        ["K2", true],
      ]);
      expect(problems).toEqual([
        { code: "promise-unreadable", sheet: "催收", row: first + 1, column: at("promiseDate"), text: "下周吧" },
      ]);
    });
    expect(cells(workbook, first, "code", "stage", "total", "remarks")).toEqual([
      "K2",
      "暂缓催收",
      0,
      "1 张已承诺：3,000.00",
    ]);
  });

  it("writes one letter per customer on pages of their own, and no other within the quiet days", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      const report = await writeCollection(LETTERS);
      expect(report.letters.map(({ case: one }) => one.code)).toEqual(["K2", "K1"]);
      expect(report.letters[1]?.text).toContain("单据 F2，到期日 2024-06-20，逾期 10 天，未付 ¥500.00");
      expect(report.lettersSheet).toBe("催收函 2024-06-30");
      expect(cells(workbook, first, "lastLetter")).toEqual([day(6, 30)]);
      const sheet = workbook.sheet("催收函 2024-06-30");
      expect(sheet?.value(0, 0)).toBe("最后催告：逾期货款¥3,000.00");
      const { rowBreaks = [], pageSetup } = sheet?.properties ?? {};
      expect(rowBreaks.map((row) => sheet?.value(row, 0))).toEqual(["一次催告：逾期货款¥500.00（截至2024年6月30日）"]);
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: "portrait" });
      const quiet = await writeCollection({ ...LETTERS, asOf: "2024-07-01" });
      expect([quiet.letters, quiet.lettersSheet]).toEqual([[], null]);
      const later = await writeCollection({ ...LETTERS, asOf: "2024-07-07" });
      expect(later.letters.map(({ text }) => text.includes("我司曾于2024年6月30日"))).toEqual([true, false]);
      // Letters are no invoices, though they list some.
      expect((await watchReceivables({ ...RUN, asOf: "2024-07-07" })).invoices).toBe(5);
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["催收函 2024-06-30", "催收函 2024-07-07"]),
    );
  });

  it("says where nobody signs the letters, until the policy names company, contact and account", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      expect((await writeCollection(RUN_COLLECTION)).problems).toEqual([]);
      expect((await writeCollection(LETTERS)).problems).toEqual([{ code: "letters-unsigned", sheet: "" }]);
      const policy = workbook.sheet("Policy");
      const { receivables } = policyWords("zh-CN");
      for (const setting of ["company", "contact", "bankAccount"] as const) {
        const { label } = receivables.settings[setting];
        const row = Array.from({ length: 1500 }, (_, at) => at).find((at) => policy?.value(at, 1) === label) ?? -1;
        policy?.setValue(row, 2, `${label}：某某`);
      }
      const signed = await writeCollection({ ...LETTERS, asOf: "2024-07-08" });
      expect(signed.problems).toEqual([]);
      expect(signed.letters[0]?.text).toContain("催收函署名公司：某某");
    });
  });

  it("counts dates as the workbook does", async () => {
    const workbook = invoiceWorkbook();
    workbook.date1904 = true;
    await withExcel(workbook, async () => writeCollection({ ...LETTERS, asOf: "2028-07-01" }));
    // The same cells are days four years and a day later there.
    expect(cells(workbook, first, "lastLetter")).toEqual([day(6, 30)]);
  });

  it("is taken back as a whole", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      const before = described(workbook);
      await writeCollection(LETTERS);
      await undoLast({});
      expect(described(workbook)).toEqual(before);
    });
  });
});

describe("the watch list of a workbook", () => {
  it("shows an invoice that becomes overdue when the as-of date changes, since the day it did", async () => {
    const workbook = invoiceWorkbook();
    await withExcel(workbook, async () => {
      const overdueOf = async (asOf: string, who: string): Promise<unknown[]> => {
        const { entries } = await watchReceivables({ ...RUN, asOf });
        const found = entries.find(({ customer }) => customer.code === who);
        return (found?.warnings ?? [])
          .filter(({ id }) => id === "days_overdue")
          .map(({ value, since }) => [value, since]);
      };
      expect(await overdueOf("2024-06-30", "K4")).toEqual([]);
      // Due on 4 August: more than 30 days overdue from 4 September on.
      expect(await overdueOf("2024-09-05", "K4")).toEqual([[32, day(9, 4)]]);
    });
  });
});
