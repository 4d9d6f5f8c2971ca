import { ageReceivables } from "../../src/domain/receivables/aging";
import type { ReceivablesBook } from "../../src/domain/receivables/receivables-book";

const INVOICES = 100_000;
const CUSTOMERS = 5_000;
const AS_OF = 45_473;
const BOUNDS = [-36_500, 1, 31, 61, 91, 181, 366];

/** Aging of 100,000 invoices against a loop written for nothing else; both on the same arrays, in one run. */
export function benchReceivables(): void {
  const book = madeUpBook();
  const rules = { asOf: AS_OF, basis: "due" as const, bounds: BOUNDS, payOldestFirst: true };
  const ours = fastest(() => ageReceivables(book, rules).reconciliation);
  const theirs = fastest(() => handWritten(book));
  console.log(
    `aging of ${INVOICES} invoices of ${CUSTOMERS} customers: ${ours.toFixed(1)} ms, hand-written loop ` +
      `${theirs.toFixed(1)} ms, ratio ${(ours / theirs).toFixed(2)} (at most 2)`,
  );
}

function fastest(work: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 15; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** What anybody would write who needs these results once: open amounts, buckets per account, credits paid off the oldest. */
function handWritten({ items, accounts }: ReceivablesBook): number {
  const width = BOUNDS.length + 2;
  const count = accounts.length;
  const [residual, sums, overdue, oldest, outstanding] = [items.count, count * width, count, count, count].map(
    (length) => new Float64Array(length),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  let total = 0;
  for (let item = 0; item < items.count; item++) {
    let open = items.invoiceDate[item]! > AS_OF ? 0 : items.amount[item]! - items.settledUndated[item]!;
    if (items.paidDate[item]! <= AS_OF) open -= items.settledDated[item]!;
    open = Math.round(open * 100) / 100;
    residual[item] = open;
    total += open;
    const account = items.account[item]!;
    const days = AS_OF - items.dueDate[item]!;
    let bucket = BOUNDS.length;
    if (open < 0) bucket = BOUNDS.length + 1;
    else if (days === days) {
      bucket = 0;
      while (bucket + 1 < BOUNDS.length && days >= BOUNDS[bucket + 1]!) bucket++;
    }
    const at = account * width + bucket;
    sums[at] = sums[at]! + open;
    if (days > 0 && open > 0) {
      overdue[account] = overdue[account]! + open;
      if (days > oldest[account]!) oldest[account] = days;
    }
  }
  let after = 0;
  for (let account = 0; account < count; account++) {
    const start = account * width;
    let credit = -sums[start + BOUNDS.length + 1]!;
    let open = 0;
    for (let bucket = BOUNDS.length - 1; bucket >= -1; bucket--) {
      const at = start + (bucket < 0 ? BOUNDS.length : bucket);
      const paid = Math.min(credit, sums[at]!);
      credit -= paid;
      sums[at] = Math.round((sums[at]! - paid) * 100) / 100;
      open += sums[at]!;
    }
    outstanding[account] = open - credit;
    after += open - credit;
  }
  return total - after;
}

function madeUpBook(): ReceivablesBook {
  const of = <T extends Float64Array | Int32Array | Uint16Array | Uint8Array>(
    array: T,
    make: (item: number) => number,
  ): T => {
    for (let item = 0; item < array.length; item++) array[item] = make(item);
    return array;
  };
  const day = (item: number): number => AS_OF - ((item * 7919) % 500);
  const numbers = new Float64Array(INVOICES);
  return {
    sheets: [{ id: "1", name: "1" }],
    customers: Array.from({ length: CUSTOMERS }, (_, index) => ({
      code: `K${index}`,
      name: "",
      isListed: true,
      terms: null,
    })),
    accounts: Array.from({ length: CUSTOMERS }, (_, customer) => ({ customer, currency: "" })),
    spellings: [],
    items: {
      count: INVOICES,
      sheet: new Uint16Array(INVOICES),
      row: of(new Int32Array(INVOICES), (item) => item + 1),
      account: of(new Int32Array(INVOICES), (item) => (item * 104_729) % CUSTOMERS),
      numbers: [],
      invoiceDate: of(new Float64Array(INVOICES), (item) => day(item) - 30),
      dueDate: of(new Float64Array(INVOICES), (item) => (item % 50 === 0 ? Number.NaN : day(item))),
      amount: of(
        new Float64Array(INVOICES),
        (item) => (((item * 37) % 90_000) + 100) / 100 - (item % 40 === 0 ? 500 : 0),
      ),
      settledUndated: numbers,
      settledDated: of(new Float64Array(INVOICES), (item) =>
        item % 3 === 0 ? (((item * 37) % 90_000) + 100) / 100 : 0,
      ),
      paidDate: of(new Float64Array(INVOICES), (item) => (item % 3 === 0 ? day(item) + 5 : Number.NaN)),
      promiseDate: new Float64Array(INVOICES).fill(Number.NaN),
      disputed: new Uint8Array(INVOICES),
    },
    payments: {
      count: 0,
      sheet: new Uint16Array(0),
      row: new Int32Array(0),
      account: new Int32Array(0),
      item: new Int32Array(0),
      date: new Float64Array(0),
      amount: new Float64Array(0),
    },
    isDated: true,
  };
}
