import { classifySheet } from "../../src/excel/classify-sheet";
import { savePolicy } from "../../src/excel/save-policy";
import { defaultPolicy } from "../../src/domain/policy/default-policy";
import type { SerialDate } from "../../src/domain/spreadsheet/serial-date";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { CUSTOMERS, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { withExcel } from "./workbook-session";

/** The customers with a currency column; number 3, on row 4, owes 430,000 dollars. */
function withCurrencies(): Workbook {
  const { workbook, sheet } = customerWorkbook();
  sheet.setValue(0, HEADERS.length, "币种");
  for (let row = 1; row <= CUSTOMERS; row += 1) sheet.setValue(row, HEADERS.length, row === 3 ? "USD" : "人民币");
  workbook.edits.forget();
  return workbook;
}

/** What all owe but for number 3: 400,000 + n x 10,000 for n = 1 … 12 without 3. */
const IN_YUAN = 12 * 400_000 + 78 * 10_000 - 430_000;

describe("a customer in dollars", () => {
  it("is refused at the second run as at the first, and in no total", async () => {
    const workbook = withCurrencies();
    await withExcel(workbook, async () => {
      for (const run of ["first", "second"]) {
        const { customers, problems, totals } = await classifySheet(RUN);
        expect([run, customers.some(({ row }) => row === 4), totals.ar_balance]).toEqual([run, false, IN_YUAN]);
        expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toContain("foreign-currency J4");
      }
    });
  });

  it("is classified with a rate in the policy, and counts in yuan", async () => {
    const workbook = withCurrencies();
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      const policy = defaultPolicy(RUN.words, 45_473 as SerialDate);
      const exchangeRates = [...policy.exchangeRates, { text: "USD", rate: 7, note: "" }];
      await savePolicy({ policy: { ...policy, exchangeRates }, sheet: "台账", languages: [RUN.words] });
      const { customers, totals } = await classifySheet(RUN);
      expect(customers.some(({ row }) => row === 4)).toBe(true);
      expect(totals.ar_balance).toBe(IN_YUAN + 430_000 * 7);
    });
  });
});
