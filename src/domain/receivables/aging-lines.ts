import type { ReceivablesBook } from "./receivables-book";

/** An account as a line of the sheet: the lines of a customer stand together. */
export interface AgingLine {
  /** Index of the account. */
  readonly account: number;
  readonly key: number;
}

/** Accounts in the order of their lines, customers in the order of the book, with the number that formulas find them by. */
export function agingLines(book: ReceivablesBook, currencies: readonly string[]): AgingLine[] {
  const order = book.accounts
    .map(({ customer }, account) => ({ customer, account }))
    .sort((a, b) => a.customer - b.customer || a.account - b.account);
  const firstLine = new Map<number, number>();
  return order.map(({ customer, account }, index) => {
    if (!firstLine.has(customer)) firstLine.set(customer, index + 1);
    const currency = book.accounts[account]?.currency ?? "";
    return { account, key: (firstLine.get(customer) ?? 0) * 100 + currencies.indexOf(currency) + 1 };
  });
}
