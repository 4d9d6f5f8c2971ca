import { ageReceivables } from "../../../src/domain/receivables/aging";
import { AGING_COLUMN, AGING_ROW } from "../../../src/domain/receivables/aging-layout";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { recalculate } from "../support/libreoffice";
import { Random } from "../support/random";
import { smallXlsx } from "../support/small-xlsx";
import { agingBook } from "./aging-book";
import { AS_OF, randomCustomers, randomReceivables } from "./random-receivables";

describeWithLibreOffice("the aging sheet recalculated by LibreOffice", () => {
  it.each([
    [1, { payOldestFirst: true }, false, 0],
    [2, { payOldestFirst: false }, true, 25],
    [3, { agingByInvoiceDate: true }, true, 0],
    [4, { payOldestFirst: true }, false, 40],
  ])("equals the domain's numbers on a generated book (seed %d)", (seed, change, inBlocks, listed) => {
    const random = new Random(seed);
    const customers = randomCustomers(random, listed);
    const made = agingBook(randomReceivables(random, 40, 300), AS_OF, change, inBlocks, customers);
    const { layout, book, policy, accounts } = made;
    const aging = ageReceivables(book, {
      asOf: AS_OF,
      basis: policy.receivables.agingByInvoiceDate ? "invoice" : "due",
      bounds: policy.agingBuckets.map(({ from }) => from),
      payOldestFirst: policy.receivables.payOldestFirst,
    });
    const sheets = recalculate(smallXlsx(made.sheets));
    const cells = sheets.get("账龄") ?? [];
    const at = (row: number, column: number): number => Number(cells[row]?.[column]);

    expect(at(AGING_ROW.reconciliation, AGING_COLUMN.name)).toBe(0);
    expect(aging.reconciliation).toBe(0);
    const found = accounts.map((_, line) => {
      const row = AGING_ROW.first + line;
      return [
        ...Array.from({ length: aging.buckets }, (__, bucket) => at(row, AGING_COLUMN.firstBucket + bucket)),
        at(row, layout.undated),
        at(row, layout.unapplied),
        at(row, AGING_COLUMN.outstanding),
        at(row, AGING_COLUMN.overdue),
        at(row, AGING_COLUMN.oldest),
      ];
    });
    const expected = accounts.map((account) => [
      ...aging.matrix.slice(account * aging.buckets, (account + 1) * aging.buckets),
      aging.undated[account],
      aging.unappliedCredit[account],
      aging.outstanding[account],
      aging.overdue[account],
      aging.oldestDaysOverdue[account],
    ]);
    expect(found).toEqual(expected);
    // What stands in no line is what names no customer.
    const others = Array.from({ length: layout.size.others }, (_, index) =>
      at(AGING_ROW.first + accounts.length + index, AGING_COLUMN.outstanding),
    );
    expect(others.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(aging.withoutCustomer, 6);

    // Item by item, on every sheet.
    const residuals = book.sheets.flatMap(({ name }, sheet) => {
      const column = made.places.get(name)?.get("aging.residual");
      if (column === undefined) return [];
      const rows = sheets.get(name) ?? [];
      return [...book.items.row]
        .filter((_, item) => book.items.sheet[item] === sheet)
        .map((row) => Number(rows[row]?.[column]));
    });
    expect(residuals).toEqual([...aging.residual]);
  });
});
