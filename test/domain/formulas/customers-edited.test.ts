import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { sortRows } from "../../../src/workbench/host/model/rearrange";
import { deleteRows, insertColumns, insertRows } from "../../../src/workbench/host/model/structure";
import { HostBook, randomRows } from "../support/host-book";
import { Random } from "../support/random";

const words = policyWords("en-US");
const POLICY = defaultPolicy(words, 45473 as SerialDate);
const COUNT = 12;

/** What people do to a list of customers, and where its customers and its first column stand afterwards. */
const EDITS: readonly [string, (book: HostBook) => void][] = [
  [
    "sorted by sales",
    (book) => {
      const column = book.fields.indexOf("annual_sales");
      const range = { row: 2, column: 0, rowCount: COUNT, columnCount: 200 };
      sortRows(book.customers, range, [{ column, descending: true }]);
    },
  ],
  [
    "rows deleted in the middle",
    (book) => {
      deleteRows(book.customers, 5, 2);
      book.customersAt(
        Array.from({ length: COUNT - 2 }, (_, i) => 2 + i),
        0,
      );
    },
  ],
  [
    "an empty row inserted in the middle and two above",
    (book) => {
      insertRows(book.customers, 6, 1);
      insertRows(book.customers, 0, 2);
      book.customersAt(
        Array.from({ length: COUNT }, (_, i) => 4 + i + (i >= 4 ? 1 : 0)),
        0,
      );
    },
  ],
  [
    "a column inserted before the first",
    (book) => {
      insertColumns(book.customers, 0, 1);
      book.customersAt(
        Array.from({ length: COUNT }, (_, i) => 2 + i),
        1,
      );
    },
  ],
  [
    "a cell typed over, then sorted by it",
    (book) => {
      const column = book.fields.indexOf("overdue_days");
      for (let row = 2; row < 2 + COUNT; row++) book.customers.setValue(row, column, (row * 37) % 120);
      const range = { row: 2, column: 0, rowCount: COUNT, columnCount: 200 };
      sortRows(book.customers, range, [{ column, descending: false }]);
    },
  ],
];

describe("formulas beside customers", () => {
  it.each(EDITS)("agree with the evaluator after the list was edited: %s", (_name, edit) => {
    const book = new HostBook(POLICY, words, randomRows(new Random(5), POLICY, COUNT));
    edit(book);
    book.recalculate();
    expect(book.formulas(book.reread().policy)).toBe("agrees");
  });
});
