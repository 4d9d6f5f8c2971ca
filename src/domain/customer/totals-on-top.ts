import { rowsOf } from "./row-spans";
import type { RowSpan } from "./snapshot";

/** Totals as they add up: what they claim, what was found below them so far. */
interface OpenTotal {
  readonly row: number;
  readonly claimed: readonly number[];
  readonly found: number[];
  members: number;
}

const CENT = 0.005;

/**
 * Rows that are the sum of those below them, as indented exports of customers by salesman or region have them: the first row,
 * and after as many rows as add up to it in every amount, the next such row, down to the last. Only where the whole list falls
 * into such groups does any of it count; one look at each row, and none after the first that does not fit.
 * @param amountsOf amounts of a row, 0 where a cell holds none
 */
export function totalsOnTop(body: readonly RowSpan[], amountsOf: (row: number) => readonly number[]): Set<number> {
  const none = new Set<number>();
  const totals = new Set<number>();
  let open: OpenTotal | null = null;
  let agreed = 0;
  let largest = 0;
  let count = 0;
  for (const row of rowsOf(body)) {
    const amounts = amountsOf(row);
    count++;
    const isNothing = amounts.every((amount) => amount === 0);
    if (open !== null && isFull(open) && !isNothing) {
      agreed += shown(open);
      open = null;
    }
    if (open === null) {
      if (isNothing) return none;
      open = { row, claimed: amounts, found: amounts.map(() => 0), members: 0 };
      totals.add(row);
      continue;
    }
    open.members++;
    largest = Math.max(largest, open.members);
    for (const [i, amount] of amounts.entries()) {
      const sum = (open.found[i] ?? 0) + amount;
      open.found[i] = sum;
      if (sum > (open.claimed[i] ?? 0) + tolerance(sum)) return none;
    }
  }
  if (open === null || !isFull(open) || largest < 2) return none;
  agreed += shown(open);
  // Amounts agree by chance where there are few of them.
  const enough = totals.size > 1 ? 2 * totals.size : count > 4 ? 2 : 3;
  return agreed >= enough ? totals : none;
}

function isFull({ claimed, found, members }: OpenTotal): boolean {
  return members > 0 && claimed.every((amount, i) => Math.abs(amount - (found[i] ?? 0)) <= tolerance(amount));
}

function shown({ claimed }: OpenTotal): number {
  return claimed.filter((amount) => amount !== 0).length;
}

function tolerance(sum: number): number {
  return CENT + Math.abs(sum) * 1e-9;
}
