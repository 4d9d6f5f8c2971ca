/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { ageReceivables } from "../../../src/domain/receivables/aging";
import { collectionCases } from "../../../src/domain/receivables/collection-case";
import { collectionLetter } from "../../../src/domain/receivables/collection-letter";
import { customerFacts } from "../../../src/domain/receivables/customer-facts";
import { rememberSince, watchList } from "../../../src/domain/receivables/early-warning";
import { invoiceTable } from "../../../src/domain/receivables/invoice-table";
import { receivablesBook } from "../../../src/domain/receivables/receivables-book";
import { fromYmd, isoDate } from "../../../src/domain/spreadsheet/serial-date";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { ClassifyFailure } from "../../../src/excel/failure";
import type { WatchReport } from "../../../src/excel/watch-receivables";
import type { Language } from "../../../src/i18n/language";
import { letterWords } from "../../../src/i18n/letter-words";
import { policyWords } from "../../../src/i18n/policy-words";
import { fakeService, sampleSurvey } from "../fake-service";
import { fillBrowser, openPane, openTab, press, settled } from "../open-pane";

beforeAll(fillBrowser);

const AS_OF = fromYmd(2024, 6, 30) ?? (1 as SerialDate);

/** What a workbook of three invoices comes to: 40 days overdue, promised, disputed. */
function survey(language: Language, letters: Language): WatchReport {
  const policy = defaultPolicy(policyWords(language), AS_OF);
  const snapshot = plainSnapshot([
    ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "应收金额", "是否争议", "承诺付款日"],
    ["K1", "晚付皮具", "F1", AS_OF - 70, AS_OF - 40, 1000, null, null],
    ["K1", "晚付皮具", "F2", AS_OF - 70, AS_OF - 40, 50, "是", null],
    ["K1", "晚付皮具", "F3", AS_OF - 70, AS_OF - 40, 60, null, AS_OF + 3],
  ]);
  const table = invoiceTable({ ...snapshot, sheet: { id: "{2}", name: "发票" } }, recognizeSheet(snapshot));
  const book = receivablesBook({ customers: [], invoices: [table], payments: [], bookCurrency: "CNY" });
  const aging = ageReceivables(book, { asOf: AS_OF, basis: "due", bounds: [-36_500, 1], payOldestFirst: true });
  const facts = customerFacts([], { book, aging, rateOf: () => 1 }, policy.agingBuckets);
  const cases = collectionCases(book, aging, policy, { tierOf: () => null, notes: new Map(), rateOf: () => 1 });
  return {
    ...sampleSurvey({ invoices: 3, customers: 1, asOf: isoDate(AS_OF), cases }),
    ...rememberSince(watchList(facts, policy.receivables, AS_OF), new Map(), AS_OF),
    letters: cases.flatMap((one) => {
      const letter = collectionLetter(one, policy.receivables, AS_OF, letters, letterWords[letters]);
      return letter === null ? [] : [letter];
    }),
  };
}

test("shows every rule that fired and since when, and goes to the place", async () => {
  const went: unknown[] = [];
  const service = fakeService({
    surveyReceivables: async (language, letters) => survey(language, letters),
    goTo: async (...place) => void went.push(place),
  });
  await openPane(service);
  await openTab("Receivables");
  const list = await screen.findByRole("list", { name: "Early warnings" });
  const customer = within(list).getByRole("button", { name: /晚付皮具/ });
  // Due on 21 May: more than 30 days overdue from 21 June on; a single customer is all of the exposure.
  expect(customer.textContent).toMatch(/40 days, above 30 days · since 2024-06-21/);
  expect(customer.textContent).toMatch(/100%, above 20% · noticed 2024-06-30/);
  fireEvent.click(customer);
  await settled();
  expect(went).toEqual([["发票", 1]]);
});

test("shows letters before they are written, says what is left out, and writes them in the chosen language", async () => {
  const collected: unknown[] = [];
  const service = fakeService({
    surveyReceivables: async (language, letters) => survey(language, letters),
    collect: async (letters) => {
      collected.push(letters);
      return { count: 1, problems: [] };
    },
  });
  await openPane(service);
  await openTab("Receivables");
  await screen.findByText("1 letter is due · 1 disputed invoice left out · 1 promised invoice left out");
  fireEvent.change(screen.getByRole("combobox", { name: "Language of the letters" }), { target: { value: "zh-CN" } });
  await settled();
  await press(/^晚付皮具, Second notice$/);
  await screen.findByText(/单据 F1/);
  await press("Write the letters");
  await screen.findByText("1 letter is written.");
  await press("Write the worklist");
  await screen.findByText("The worklist stands: 1 customer to collect from.");
  expect(collected).toEqual(["zh-CN", null]);
});

test("says what is wrong in the invoices, and cleans what a person can read there", async () => {
  const cleaned: unknown[] = [];
  const service = fakeService({
    surveyReceivables: async () =>
      sampleSurvey({
        problems: [{ code: "invoice-without-customer", sheet: "发票", row: 6 }],
        unclean: [
          {
            sheet: "发票",
            date1904: false,
            dates: [4],
            cells: [
              { row: 2, column: 5, before: "1.5万", after: 15_000, numberFormat: "#,##0.00" },
              { row: 3, column: 4, before: "2024.5.6", after: 45_418, numberFormat: "yyyy-mm-dd" },
            ],
          },
        ],
      }),
    clean: async (choices) => {
      cleaned.push(choices);
      return 2;
    },
  });
  await openPane(service);
  await openTab("Receivables");
  await press(/^Problems ?1 problem$/);
  await screen.findByRole("button", { name: "Go to 发票!7:7" });
  await press(/发票 · 2 cells can be cleaned$/);
  const changes = await screen.findByRole("table", { name: "Numbers stored as text" });
  expect(
    within(changes)
      .getAllByRole("row")
      .map(({ textContent }) => textContent),
  ).toEqual(["CellNowWill be", "F3“1.5万”15,000", "E4“2024.5.6”2024-05-06"]);
  await press("Clean 2 cells");
  await screen.findByText("2 cells are numbers now.");
  expect(cleaned).toEqual([{ sheet: "发票", headerRow: null }]);
});

test("reads again after an edit", async () => {
  let overdue = false;
  const service = fakeService({
    surveyReceivables: async (language, letters) => (overdue ? survey(language, letters) : sampleSurvey()),
  });
  await openPane(service);
  await openTab("Receivables");
  await screen.findByText("No warning fires on any customer.");
  overdue = true;
  act(() => service.listeners.current?.onEdit("{2}"));
  await screen.findByRole("list", { name: "Early warnings" });
});

test.each([
  ["en-US", "Receivables", "The receivables could not be read.", /No sheet of invoices/],
  ["zh-CN", "应收", "无法读取应收账款。", /没有找到发票/],
] as const)("says in %s what is missing and what went wrong", async (language, tab, failed, none) => {
  let broken = false;
  const service = fakeService({
    surveyReceivables: async () => {
      if (broken) throw new ClassifyFailure("policy", "unchanged", [{ code: "policy-missing", sheet: "Policy" }]);
      return sampleSurvey();
    },
  });
  await openPane(service, language);
  await openTab(tab);
  await screen.findByText(none);
  broken = true;
  act(() => service.listeners.current?.onEdit("{2}"));
  await screen.findByText(failed);
});
