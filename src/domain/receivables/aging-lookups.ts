import { currencyCode } from "../customer/currency-names";
import { customerTable } from "../customer/customer-table";
import type { Recognition } from "../customer/recognition";
import type { Policy } from "../policy/policy";
import type { SheetSnapshot } from "../customer/snapshot";
import type { AgingLookups } from "./aging-sheet";
import { invoiceBody, termsTexts } from "./invoice-table";
import { readPaymentTerms } from "./payment-terms";
import type { ReceivablesBook } from "./receivables-book";

/** A sheet as read and understood. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly recognition: Recognition;
}

/** The texts that formulas must look up because no formula can read them: currencies and payment terms as the sheets write them. */
export function agingLookups(
  book: ReceivablesBook,
  sheets: readonly ReadSheet[],
  { bookCurrency, exchangeRates }: Pick<Policy, "bookCurrency" | "exchangeRates">,
): AgingLookups {
  const currencies = [...new Set(book.accounts.map(({ currency }) => currency))].filter((currency) => currency !== "");
  const tables = sheets.map(({ snapshot, recognition }) =>
    customerTable(snapshot, { ...recognition, body: invoiceBody(recognition) }),
  );
  const currencyColumns = tables.map(({ columns }) => columns.get("currency"));
  const written = currencyColumns.flatMap((column) => (column?.kind === "texts" ? [...column.dictionary] : []));
  const terms = tables.flatMap(({ columns, rowNumbers }) => termsTexts(columns, rowNumbers.length));
  // The codes too: a header or a number format gives the currency of a column without one.
  const texts = [...new Set([...written, ...currencies])].filter((text) => text !== "");
  const named = [...texts, ...exchangeRates.map(({ text }) => text)];
  return {
    currencies,
    rateTexts: currencies.map((code) => [...new Set(named.filter((text) => currencyCode(text) === code))]),
    currencyTexts: texts.map((text) => {
      const code = currencyCode(text);
      return { text, number: code === currencyCode(bookCurrency) ? 0 : currencies.indexOf(code) + 1 };
    }),
    terms: [...new Set(terms)].filter((text) => readPaymentTerms(text) !== null),
  };
}
