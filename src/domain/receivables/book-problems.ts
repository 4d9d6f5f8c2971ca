import type { Problem } from "../problem";
import type { ReceivablesBook } from "./receivables-book";

/** What a person should know about a book: rows that reach nobody, names that only one side knows, dates that are missing. */
export function bookProblems(book: ReceivablesBook): Problem[] {
  return [...undatedProblems(book), ...customerProblems(book), ...paymentProblems(book)];
}

/** Customers whom only invoices know, and rows that name nobody. */
function customerProblems({ customers, accounts, items, sheets }: ReceivablesBook): Problem[] {
  const isListGiven = customers.some(({ isListed }) => isListed);
  const problems: Problem[] = [];
  const told = new Set<number>();
  for (let item = 0; item < items.count; item++) {
    const account = accounts[items.account[item] ?? -1];
    const place = { sheet: sheets[items.sheet[item] ?? 0]?.name ?? "", row: items.row[item] ?? 0 };
    if (account === undefined) problems.push({ code: "invoice-without-customer", ...place });
    else if (isListGiven && !told.has(account.customer)) {
      const customer = customers[account.customer];
      if (customer === undefined || customer.isListed) continue;
      told.add(account.customer);
      problems.push({ code: "invoice-customer-unlisted", ...place, params: { name: customer.name || customer.code } });
    }
  }
  return problems;
}

/** Sheets of which no invoice can become overdue, since none says when it is due. */
function undatedProblems({ items, sheets }: ReceivablesBook): Problem[] {
  const count = new Map<number, number>();
  const dated = new Set<number>();
  for (let item = 0; item < items.count; item++) {
    const sheet = items.sheet[item] ?? 0;
    if (!((items.amount[item] ?? 0) > 0)) continue;
    count.set(sheet, (count.get(sheet) ?? 0) + 1);
    if (!Number.isNaN(items.dueDate[item] ?? Number.NaN)) dated.add(sheet);
  }
  return [...count]
    .filter(([sheet]) => !dated.has(sheet))
    .map(([sheet, billed]) => ({
      code: "invoices-without-due-dates",
      sheet: sheets[sheet]?.name ?? "",
      params: { count: billed },
    }));
}

/**
 * Payments that pay nobody's invoices: their rows name neither a customer nor an invoice, or a customer of whom nobody else
 * knows. A sheet of which that is true throughout has a column that was not understood, and is told once.
 */
function paymentProblems({ customers, accounts, items, payments, sheets }: ReceivablesBook): Problem[] {
  const billed = new Set(Array.from(items.account, (account) => accounts[account]?.customer));
  const count = new Map<number, number>();
  const lost = new Map<number, Problem[]>();
  const strangers = new Map<number, Problem>();
  for (let index = 0; index < payments.count; index++) {
    const sheet = payments.sheet[index] ?? 0;
    count.set(sheet, (count.get(sheet) ?? 0) + 1);
    if ((payments.item[index] ?? -1) >= 0) continue;
    const place = { sheet: sheets[sheet]?.name ?? "", row: payments.row[index] ?? 0 };
    const account = accounts[payments.account[index] ?? -1];
    if (account === undefined) {
      const told = lost.get(sheet) ?? [];
      told.push({ code: "payment-without-customer", ...place });
      lost.set(sheet, told);
      continue;
    }
    const customer = customers[account.customer];
    if (customer === undefined || customer.isListed || billed.has(account.customer)) continue;
    if (!strangers.has(account.customer))
      strangers.set(account.customer, {
        code: "payment-customer-unknown",
        ...place,
        params: { name: customer.name || customer.code },
      });
  }
  const rows = [...lost].flatMap(([sheet, told]): Problem[] =>
    told.length === count.get(sheet)
      ? [{ code: "payments-without-customers", sheet: sheets[sheet]?.name ?? "", params: { count: told.length } }]
      : told,
  );
  return [...rows, ...strangers.values()];
}
