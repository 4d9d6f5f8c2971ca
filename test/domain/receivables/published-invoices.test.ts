import { readFileSync } from "node:fs";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { ageReceivables } from "../../../src/domain/receivables/aging";
import { invoiceTable } from "../../../src/domain/receivables/invoice-table";
import { receivablesBook } from "../../../src/domain/receivables/receivables-book";
import { fromYmd } from "../../../src/domain/spreadsheet/serial-date";
import { describeWithShared } from "../../support/shared-data";

const BOUNDS = [-36_500, 1, 31, 61, 91, 181, 366];

function cellOf(text: string): string | number {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return fromYmd(Number(year), Number(month), Number(day)) ?? text;
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

describeWithShared("2,466 invoices of a published sample", ["data", "WA_Fn-UseC_-Accounts-Receivable.csv"], (path) => {
  const [headers = [], ...lines] = readFileSync(path, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const rows = [headers, ...lines.map((cells) => cells.map(cellOf))];
  const at = (name: string) => headers.indexOf(name);
  const numbers = (name: string) => rows.slice(1).map((row) => Number(row[at(name)]));
  const snapshot = plainSnapshot(rows);
  const table = invoiceTable(snapshot, recognizeSheet(snapshot));
  const book = receivablesBook({ customers: [], invoices: [table], payments: [], bookCurrency: "CNY" });
  const [invoiced, due, settled, amounts, late] = [
    "InvoiceDate",
    "DueDate",
    "SettledDate",
    "InvoiceAmount",
    "DaysLate",
  ].map(numbers) as [number[], number[], number[], number[], number[]];

  it("holds 100 customers, 147,703.18 in all, 877 paid late", () => {
    expect(book.customers).toHaveLength(100);
    expect(table.source).toBe("paid-dates");
    expect(book.isDated).toBe(true);
    expect(table.amount.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(147_703.18, 6);
    const lateness = table.paidDate.map((paid, index) => Math.max(0, paid - (table.dueDate[index] ?? 0)));
    expect([...lateness]).toEqual(late);
    expect(lateness.filter((days) => days > 0)).toHaveLength(877);
  });

  it("is aged on every day of 2012 and 2013 to the sum of what was open then, customer by customer", () => {
    const first = fromYmd(2012, 1, 1) ?? 0;
    const last = fromYmd(2013, 12, 31) ?? 0;
    const customers = rows.slice(1).map((row) => String(row[at("customerID")]));
    for (let asOf = first; asOf <= last; asOf++) {
      const aging = ageReceivables(book, { asOf, basis: "due", bounds: BOUNDS, payOldestFirst: true });
      // Counted here row by row in cents, from the file's own columns.
      let open = 0;
      let overdue = 0;
      const byCustomer = new Map<string, number>();
      amounts.forEach((amount, index) => {
        if ((invoiced[index] ?? 0) > asOf || (settled[index] ?? 0) <= asOf) return;
        const cents = Math.round(amount * 100);
        open += cents;
        if (asOf > (due[index] ?? 0)) overdue += cents;
        byCustomer.set(customers[index] ?? "", (byCustomer.get(customers[index] ?? "") ?? 0) + cents);
      });
      const total = (values: Float64Array) => Math.round(values.reduce((sum, value) => sum + value, 0) * 100);
      expect(aging.reconciliation).toBe(0);
      expect(total(aging.matrix)).toBe(open);
      expect(total(aging.outstanding)).toBe(open);
      expect(total(aging.overdue)).toBe(overdue);
      book.accounts.forEach(({ customer }, account) => {
        const expected = byCustomer.get(book.customers[customer]?.code ?? "") ?? 0;
        if (Math.round((aging.outstanding[account] ?? 0) * 100) !== expected) throw new Error(`${asOf} ${account}`);
      });
    }
    expect(last - first).toBe(730);
  });
});
