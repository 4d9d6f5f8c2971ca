import fc from "fast-check";
import { ageReceivables } from "../../../src/domain/receivables/aging";
import { openAfterCredits } from "../../../src/domain/receivables/allocate-credits";
import { agingBook } from "./aging-book";
import { AS_OF, randomReceivables } from "./random-receivables";
import { Random } from "../support/random";

const BOUNDS = [-36_500, 1, 31, 61, 91, 181, 366];
const cents = (amount: number | undefined): number => Math.round((amount ?? 0) * 100);

describe("aging of generated books", () => {
  it("loses nothing: items less payments are the accounts and what names nobody, on any day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: -700, max: 90 }),
        fc.boolean(),
        (seed, days, oldestFirst) => {
          const { book } = agingBook(randomReceivables(new Random(seed), 12, 60), AS_OF);
          const asOf = AS_OF + days;
          const aging = ageReceivables(book, { asOf, basis: "due", bounds: BOUNDS, payOldestFirst: oldestFirst });
          let total = aging.residual.reduce((sum, amount) => sum + cents(amount), 0);
          book.payments.amount.forEach((amount, index) => {
            const counts = book.payments.item[index] === -1 && !((book.payments.date[index] ?? 0) > asOf);
            if (counts) total -= cents(amount);
          });
          const accounts = aging.outstanding.reduce((sum, amount) => sum + cents(amount), 0);
          expect(accounts + cents(aging.withoutCustomer)).toBe(total);
          expect(aging.reconciliation).toBe(0);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("paid item by item, oldest first, gives the sums of the accounts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const { book } = agingBook(randomReceivables(new Random(seed), 8, 60), AS_OF);
        const aging = ageReceivables(book, { asOf: AS_OF, basis: "due", bounds: BOUNDS, payOldestFirst: true });
        const open = openAfterCredits(book, aging);
        const sums = new Map<string, number>();
        open.forEach((amount, item) => {
          const days = AS_OF - (book.items.dueDate[item] ?? Number.NaN);
          const bucket = Number.isNaN(days) ? "undated" : BOUNDS.filter((bound) => bound <= days).length - 1;
          const key = `${book.items.account[item] ?? -1} ${bucket}`;
          sums.set(key, (sums.get(key) ?? 0) + cents(amount));
        });
        book.accounts.forEach((_, account) => {
          for (let bucket = 0; bucket < aging.buckets; bucket++) {
            expect(sums.get(`${account} ${bucket}`) ?? 0).toBe(cents(aging.matrix[account * aging.buckets + bucket]));
          }
          expect(sums.get(`${account} undated`) ?? 0).toBe(cents(aging.undated[account]));
        });
      }),
      { numRuns: 15 },
    );
  });
});
