import fc from "fast-check";
import { totalsOnTop } from "../../../src/domain/customer/totals-on-top";

/** Amounts of one customer in two columns, both more than nothing. */
const customer = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }));
const groups = fc.array(fc.array(customer, { minLength: 2, maxLength: 6 }), { minLength: 2, maxLength: 6 });

const span = (rowCount: number) => [{ row: 0, rowCount }];
const totalsOf = (rows: readonly (readonly number[])[]) => [
  ...totalsOnTop(span(rows.length), (row) => rows[row] ?? []),
];

describe("totals above what they add up", () => {
  it("are found in any list that falls into such groups, and nothing else is", () => {
    fc.assert(
      fc.property(groups, (lists) => {
        const rows: (readonly number[])[] = [];
        const expected: number[] = [];
        for (const list of lists) {
          expected.push(rows.length);
          rows.push(
            [0, 1].map((i) => list.reduce((sum, amounts) => sum + (amounts[i] ?? 0), 0)),
            ...list,
          );
        }
        expect(totalsOf(rows)).toEqual(expected);
      }),
    );
  });

  it("are none where one customer more stands at the end", () => {
    fc.assert(
      fc.property(groups, customer, ([list = []], more) => {
        const total = [0, 1].map((i) => list.reduce((sum, amounts) => sum + (amounts[i] ?? 0), 0));
        expect(totalsOf([total, ...list, more])).toEqual([]);
      }),
    );
  });

  it("may have customers below who owe nothing", () => {
    expect(
      totalsOf([
        [30, 3],
        [10, 1],
        [20, 2],
        [0, 0],
        [50, 5],
        [0, 0],
        [50, 5],
      ]),
    ).toEqual([0, 4]);
  });

  it("are none among customers who are alike in pairs", () => {
    expect(
      totalsOf([
        [30, 3],
        [30, 3],
        [50, 5],
        [50, 5],
      ]),
    ).toEqual([]);
  });
});
