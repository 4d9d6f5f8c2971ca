import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { defaultReceivables } from "../../../src/domain/policy/receivables-policy";
import type { ReceivablesPolicy } from "../../../src/domain/policy/receivables-policy";
import { ageReceivables } from "../../../src/domain/receivables/aging";
import { collectionCases } from "../../../src/domain/receivables/collection-case";
import type { CollectionCase, CollectionNote } from "../../../src/domain/receivables/collection-case";
import { collectionLetter } from "../../../src/domain/receivables/collection-letter";
import { invoiceTable } from "../../../src/domain/receivables/invoice-table";
import { receivablesBook } from "../../../src/domain/receivables/receivables-book";
import type { ReceivablesBook } from "../../../src/domain/receivables/receivables-book";
import { fromYmd } from "../../../src/domain/spreadsheet/serial-date";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import { letterWords } from "../../../src/i18n/letter-words";
import { policyWords } from "../../../src/i18n/policy-words";
import { LOSS_BUCKETS } from "./loss-buckets";

const AS_OF = fromYmd(2024, 6, 30) ?? 0;
const standard = defaultReceivables(policyWords("zh-CN").receivables, ["A", "B", "C", "D"]);
const HEADERS = [
  "客户编码",
  "客户名称",
  "单据编号",
  "单据日期",
  "到期日",
  "应收金额",
  "已收金额",
  "收款日期",
  "是否争议",
  "承诺付款日",
  "币别",
];

function bookOf(rows: readonly (readonly CellValue[])[]): ReceivablesBook {
  const snapshot = plainSnapshot([HEADERS, ...rows]);
  const table = invoiceTable(snapshot, recognizeSheet(snapshot));
  return receivablesBook({ customers: [], invoices: [table], payments: [], bookCurrency: "CNY" });
}

function casesOf(
  rows: readonly (readonly CellValue[])[],
  policy: ReceivablesPolicy = standard,
  notes: ReadonlyMap<string, CollectionNote> = new Map(),
  tier: string | null = null,
): CollectionCase[] {
  const book = bookOf(rows);
  const aging = ageReceivables(book, { asOf: AS_OF, basis: "due", bounds: [-36_500, 1, 31], payOldestFirst: true });
  const rateOf = (currency: string): number => ({ "": 1, USD: 7 })[currency] ?? 0;
  const rules = { receivables: policy, agingBuckets: LOSS_BUCKETS };
  return collectionCases(book, aging, rules, { tierOf: () => tier, notes, rateOf });
}

/** One open invoice, due so many days ago. */
const invoice = (
  customer: string,
  number: string,
  daysAgo: number,
  amount: number,
  more: readonly CellValue[] = [],
): CellValue[] => [
  customer,
  `${customer}公司`,
  number,
  AS_OF - daysAgo - 30,
  AS_OF - daysAgo,
  amount,
  null,
  null,
  ...more,
];

describe("collection", () => {
  it("makes one case per customer and currency, at the stage of its oldest invoice", () => {
    const cases = casesOf([
      invoice("K1", "F1", 40, 100),
      invoice("K1", "F2", 2, 50),
      invoice("K1", "F3", -5, 25),
      invoice("K1", "F4", -8, 9),
      invoice("K1", "F5", 3, 7, [null, null, "USD"]),
      invoice("K2", "G1", -7, 1),
      invoice("K3", "H1", -8, 1),
    ]);
    expect(
      cases.map(({ code, currency, stage, items, total, overdue, oldest }) => [
        code,
        currency,
        stage.id,
        items.map(({ number }) => number),
        total,
        overdue,
        oldest,
      ]),
    ).toEqual([
      ["K1", "", "second", ["F1", "F2", "F3"], 175, 150, 40],
      ["K1", "USD", "first", ["F5"], 7, 7, 3],
      ["K2", "", "reminder", ["G1"], 1, 0, 0],
    ]);
  });

  it("gives tier A five more days", () => {
    expect(casesOf([invoice("K1", "F1", 5, 100)], standard, new Map(), "A")[0]?.stage.id).toBe("reminder");
    expect(casesOf([invoice("K1", "F1", 6, 100)], standard, new Map(), "A")[0]?.stage.id).toBe("first");
  });

  it("leaves out and shows what is disputed or promised; a promise that passed counts no more", () => {
    const [one] = casesOf([
      invoice("K1", "F1", 40, 100, ["是"]),
      invoice("K1", "F2", 30, 50, [null, AS_OF + 1]),
      invoice("K1", "F3", 20, 25, ["否", AS_OF - 1]),
    ]);
    expect(one?.items.map(({ number }) => number)).toEqual(["F3"]);
    expect(one?.excluded.map(({ number, why }) => [number, why])).toEqual([
      ["F1", "disputed"],
      ["F2", "promised"],
    ]);
  });

  it("shows who is on hold because everything is disputed or promised", () => {
    const [one] = casesOf([invoice("K1", "F1", 40, 100, ["是"]), invoice("K1", "F2", 5, 7, [null, AS_OF])]);
    expect(one).toMatchObject({ isHeld: true, stage: { id: "second" }, items: [], total: 0, overdue: 0 });
    expect(one?.excluded.map(({ why, open }) => [why, open])).toEqual([
      ["disputed", 100],
      ["promised", 7],
    ]);
  });

  it("is quiet for seven days after a letter, and waits for a promise noted on the sheet", () => {
    const rows = [invoice("K1", "F1", 40, 100)];
    const noted = (note: Partial<CollectionNote>): CollectionCase | undefined =>
      casesOf(
        rows,
        standard,
        new Map([["K1|", { lastLetter: null, promiseDate: null, promiseAmount: null, ...note }]]),
      )[0];
    const quiet = [AS_OF - 1, AS_OF - 6, AS_OF - 7].map((lastLetter) => noted({ lastLetter })?.isQuiet);
    expect(quiet).toEqual([true, true, false]);
    // Today's letter can be written anew, and is no earlier letter to speak of.
    expect(noted({ lastLetter: AS_OF })).toMatchObject({ isQuiet: false, lastLetter: null });
    expect(noted({ lastLetter: AS_OF - 7 })?.lastLetter).toBe(AS_OF - 7);
    expect([AS_OF, AS_OF + 3].map((promiseDate) => noted({ promiseDate })?.isHeld)).toEqual([true, true]);
    expect(noted({ promiseDate: AS_OF - 1 })).toMatchObject({ isHeld: false, items: [{ isBroken: true }] });
  });

  it("holds back no more than what was promised, the oldest first", () => {
    const rows = [invoice("K1", "F1", 40, 100), invoice("K1", "F2", 30, 50), invoice("K1", "F3", 20, 25)];
    const of = (promiseAmount: number | null): string[] | undefined =>
      casesOf(
        rows,
        standard,
        new Map([["K1|", { lastLetter: null, promiseDate: AS_OF + 1, promiseAmount }]]),
      )[0]?.items.map(({ number }) => number);
    expect([of(null), of(175), of(149.99), of(99)]).toEqual([[], [], ["F2"], ["F1"]]);
  });

  it("sets payments that name no invoice off against the oldest", () => {
    const [one] = casesOf([
      invoice("K1", "F1", 40, 100),
      invoice("K1", "F2", 10, 50),
      ["K1", "K1公司", "R1", AS_OF - 3, null, -120, null, null],
    ]);
    expect(one?.items.map(({ number, open }) => [number, open])).toEqual([["F2", 30]]);
    expect(one?.stage.id).toBe("first");
  });

  it("claims simple interest by days, on what was paid late until it was paid", () => {
    // 1,000 for 10 days and, 400 being paid then, 600 for 30 days at 3.65 % of 365 days: 1.00 + 1.80.
    const row = ["K1", "K1公司", "F1", AS_OF - 70, AS_OF - 40, 1000, 400, AS_OF - 30];
    const [one] = casesOf([row], { ...standard, interestRate: 0.0365 });
    expect(one?.interest).toBe(2.8);
    expect(casesOf([row])[0]?.interest).toBe(0);
    // A credit of 500 without an invoice leaves 100: what it covers bears none. 500 for 10 days and 100 for 30: 0.50 + 0.30.
    const credit = ["K1", "K1公司", "R1", AS_OF - 3, null, -500, null, null];
    expect(casesOf([row, credit], { ...standard, interestRate: 0.0365 })[0]).toMatchObject({
      total: 100,
      interest: 0.8,
    });
  });
});

describe("a letter", () => {
  const rows = [invoice("K1", "F1", 40, 1234.5), invoice("K1", "F2", 0, 50)];

  it("lists all invoices, and leaves out lines about which nothing is known", () => {
    const [one] = casesOf(rows, { ...standard, contact: "王经理 020-8888" });
    if (one === undefined) throw new Error("no case");
    const letter = collectionLetter(
      one,
      { ...standard, contact: "王经理 020-8888" },
      AS_OF,
      "zh-CN",
      letterWords["zh-CN"],
    );
    expect(letter?.subject).toBe("二次催告：请尽快支付逾期货款¥1,234.50");
    expect(letter?.text).toContain(
      "1. 单据 F1，到期日 2024-05-21，逾期 40 天，未付 ¥1,234.50\n2. 单据 F2，今日（2024-06-30）到期，未付 ¥50.00\n",
    );
    expect(letter?.text).toContain("联系人：王经理 020-8888");
    expect(letter?.text).toContain("\n合计：¥1,284.50\n其中已逾期：¥1,234.50\n");
    // Nothing is said of interest, an account, earlier letters or disputes where there are none.
    expect(letter?.text).not.toMatch(/利息|本息|收款账户|致函|异议的款项|[{}]/);
    expect(letter?.lines.filter((line) => line === null)).toHaveLength(1);
    expect(letter?.table[4]).toBe("未付金额（CNY）");
  });

  it.each(["zh-CN", "en-US"] as const)(
    "has a template for every stage in %s, without a placeholder left over",
    (language) => {
      const [one] = casesOf(rows, { ...standard, interestRate: 0.1 });
      if (one === undefined) throw new Error("no case");
      const policy = { ...standard, company: "Leather Co", contact: "Ann", bankAccount: "123" };
      for (const stage of standard.stages) {
        const letter = collectionLetter({ ...one, stage }, policy, AS_OF, language, letterWords[language]);
        expect(letter?.subject).not.toMatch(/[{}]/);
        expect(letter?.text).not.toMatch(/[{}]|\n\n\n/);
        expect(letter?.text).toMatch(
          /F1[^]*F2[^]*1,284\.50[^]*123[^]*Ann[^]*Leather Co[^]*(2024年6月30日|30 June 2024)$/,
        );
      }
    },
  );

  it("speaks of the earlier letter, of interest and of disputed invoices where there are such", () => {
    const policy = { ...standard, interestRate: 0.1 };
    const notes = new Map([["K1|", { lastLetter: AS_OF - 20, promiseDate: null, promiseAmount: null }]]);
    const [one] = casesOf([...rows, invoice("K1", "F3", 9, 5, ["是"])], policy, notes);
    if (one === undefined) throw new Error("no case");
    const text = (language: "zh-CN" | "en-US"): string =>
      collectionLetter(one, policy, AS_OF, language, letterWords[language])?.text ?? "";
    // 1,234.50 at 10 % for 40 of 365 days.
    for (const said of ["2024年6月10日", "逾期利息：¥13.53", "本息合计：¥1,298.03", "另有 1 笔有异议"])
      expect(text("zh-CN")).toContain(said);
    for (const said of ["10 June 2024", "30 June 2024: CNY 13.53", "with interest: CNY 1,298.03", "letter (1)"])
      expect(text("en-US")).toContain(said);
  });
});
