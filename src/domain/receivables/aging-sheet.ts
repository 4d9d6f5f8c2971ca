import { r1c1ToA1 } from "../formulas/r1c1";
import type { PolicyReferences } from "../formulas/policy-references";
import { rateLookup } from "../formulas/rate-lookup";
import { LABEL, NAMED_BAND } from "../policy/policy-layout";
import { quoteSheetName, rangeA1 } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";
import { columnOf } from "../customer/recognition";
import type { AgingLayout } from "./aging-layout";
import { agingLines } from "./aging-lines";
import { AGING_COLUMN, AGING_ROW } from "./aging-layout";
import type { AgingWords } from "./aging-words";
import { columnOfRole } from "./invoice-columns";
import type { InvoiceSheet } from "./invoice-columns";
import { amountField, settlementSource } from "./invoice-table";
import { readPaymentTerms } from "./payment-terms";
import type { ReceivablesBook } from "./receivables-book";
import type { SortedBlocks } from "./sorted-blocks";

export type SheetCell = CellValue | { readonly formula: string };

/** Texts that the formulas beside invoices look up. */
export interface AgingLookups {
  /** Currencies of the book other than its own, in the order of their numbers from 1. */
  readonly currencies: readonly string[];
  /** How the sheets write currencies, and the number of each (0 is the book's). */
  readonly currencyTexts: readonly { readonly text: string; readonly number: number }[];
  readonly terms: readonly string[];
  /** How the policy's rates may name each of `currencies`. */
  readonly rateTexts: readonly (readonly string[])[];
}

export interface AgingSheetInput {
  readonly book: ReceivablesBook;
  readonly lookups: AgingLookups;
  readonly layout: AgingLayout;
  readonly invoices: readonly InvoiceSheet[];
  readonly payments: readonly InvoiceSheet[];
  readonly policy: PolicyReferences;
  readonly words: AgingWords;
  /** Where lines look at blocks of their own; null: at whole columns. */
  readonly blocks: SortedBlocks | null;
}

/** Everything of the aging sheet but the formulas of its lines, as rows of cells from A1 on; null leaves a cell empty. */
export function agingSheet(input: AgingSheetInput): SheetCell[][] {
  const { book, layout, words, lookups } = input;
  const rows: SheetCell[][] = Array.from({ length: layout.rowCount }, () =>
    Array.from({ length: layout.columnCount }, (): SheetCell => null),
  );
  const put = (row: number, column: number, cell: SheetCell): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = cell;
  };
  writeHead(input, put);
  writeHeaders(input, put);
  const lines = agingLines(book, lookups.currencies);
  lines.forEach(({ account, key }, index) => {
    const { customer, currency } = book.accounts[account] ?? { customer: -1, currency: "" };
    const row = AGING_ROW.first + index;
    put(row, AGING_COLUMN.key, key);
    put(row, AGING_COLUMN.code, book.customers[customer]?.code || null);
    put(row, AGING_COLUMN.name, book.customers[customer]?.name || null);
    put(row, AGING_COLUMN.currency, currency || words.bookCurrency);
    const terms = book.customers[customer]?.terms ?? null;
    if (terms === null) return;
    put(row, layout.agreedTerms, terms.days);
    put(row, layout.agreedTerms + 1, terms.fromMonthEnd ? 1 : 0);
  });
  ["", ...lookups.currencies].forEach((currency, number) => {
    const row = AGING_ROW.first + lines.length + number;
    put(row, AGING_COLUMN.key, number);
    put(row, AGING_COLUMN.name, words.others);
    put(row, AGING_COLUMN.currency, currency || words.bookCurrency);
  });
  const firstLineOf = new Map<number, number>();
  lines.forEach(({ account }, index) => {
    const customer = book.accounts[account]?.customer ?? -1;
    if (!firstLineOf.has(customer)) firstLineOf.set(customer, index + 1);
  });
  book.spellings.forEach(({ text, customer }, index) => {
    put(AGING_ROW.first + index, layout.spelling, text);
    put(AGING_ROW.first + index, layout.spelling + 1, firstLineOf.get(customer) ?? 0);
  });
  lookups.currencyTexts.forEach(({ text, number }, index) => {
    put(AGING_ROW.first + index, layout.currencyTable, text);
    put(AGING_ROW.first + index, layout.currencyTable + 1, number);
  });
  lookups.rateTexts.forEach((texts, index) => {
    const found = texts.map((one) => rateLookup(input.policy, text(one)));
    const rate = found.reduceRight((otherwise, one) => `IFERROR(${one},${otherwise})`, '""');
    put(AGING_ROW.first + index, layout.rateTable, { formula: `=${r1c1ToA1(rate, 0)}` });
  });
  writeBlocks(input, rows);
  lookups.terms.forEach((text, index) => {
    const terms = readPaymentTerms(text);
    put(AGING_ROW.first + index, layout.termsTable, text);
    put(AGING_ROW.first + index, layout.termsTable + 1, terms?.days ?? null);
    put(AGING_ROW.first + index, layout.termsTable + 2, terms?.fromMonthEnd === true ? 1 : 0);
  });
  return rows;
}

/** Bounds of the lines and order of the invoices: numbers to the right of everything else, below one another. */
function writeBlocks({ blocks, invoices }: AgingSheetInput, rows: SheetCell[][]): void {
  if (blocks === null) return;
  const set = (row: number, column: number, value: number): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  };
  blocks.bounds.forEach((ofSheets, line) =>
    ofSheets.forEach(([first, last], number) => {
      set(AGING_ROW.first + line, blocks.boundColumn(number), first);
      set(AGING_ROW.first + line, blocks.boundColumn(number) + 1, last);
    }),
  );
  invoices.forEach((_, number) =>
    blocks.order[number]?.forEach((position, index) =>
      set(AGING_ROW.first + index, blocks.orderColumn(number), position),
    ),
  );
}

type Put = (row: number, column: number, cell: SheetCell) => void;

function writeHead({ book, layout, invoices, payments, policy, words }: AgingSheetInput, put: Put): void {
  const link = (reference: string): SheetCell => ({ formula: `=${r1c1ToA1(reference, 0)}` });
  const label = AGING_COLUMN.code;
  const value = AGING_COLUMN.name;
  put(AGING_ROW.title, label, words.title);
  put(AGING_ROW.asOf, label, words.asOf);
  put(AGING_ROW.asOf, value, link(policy.cell("setting:asOf")));
  const isYes = (setting: string): string =>
    r1c1ToA1(`IF(${policy.cell(`setting:${setting}`)}=${policy.cell("list:yesNo:yes", LABEL)},1,0)`, 0);
  put(AGING_ROW.basis, label, words.basis);
  put(AGING_ROW.basis, value, {
    formula: `=IF(${layout.own(AGING_ROW.basis, value + 1)}=1,${text(words.basisInvoice)},${text(words.basisDue)})`,
  });
  put(AGING_ROW.basis, value + 1, { formula: `=${isYes("agingByInvoiceDate")}` });
  put(AGING_ROW.basis, value + 2, { formula: `=${isYes("payOldestFirst")}` });
  put(AGING_ROW.truth, label, words.truth);
  put(AGING_ROW.truth, value, book.isDated ? words.truthDated : words.truthExport);
  put(AGING_ROW.reconciliation, label, words.reconciliation);
  const total = `SUM(${layout.own(layout.lines.row, AGING_COLUMN.outstanding, layout.lines.rowCount)})`;
  const items = invoices.map((sheet) => `SUM(${columnOfRole(sheet, "aging.residual")})`);
  const unassigned = payments.map((sheet) => {
    const [pays, item] = [columnOfRole(sheet, "aging.pays"), columnOfRole(sheet, "aging.paysItem")];
    return `-SUM(${pays})+SUMIF(${item},">0",${pays})`;
  });
  const open = r1c1ToA1(items.join("+") + unassigned.join(""), 0);
  put(AGING_ROW.reconciliation, value, { formula: `=ROUND(${open}-${total},2)` });
  put(AGING_ROW.reconciliation, value + 1, words.mustBeZero);
  put(AGING_ROW.check, label, words.check);
  put(AGING_ROW.check, value, { formula: checkFormula(layout, invoices, payments, policy, words) });
  put(AGING_ROW.note, label, words.note);
}

/**
 * Says "write again" when a bucket was added, rows were added below, or the sheet does not reconcile; and that amounts belong to
 * no line, as those of a customer who was added since do.
 */
function checkFormula(
  layout: AgingLayout,
  invoices: readonly InvoiceSheet[],
  payments: readonly InvoiceSheet[],
  policy: PolicyReferences,
  words: AgingWords,
): string {
  const { lines, buckets } = layout.size;
  const first = AGING_ROW.first + lines;
  const others = layout.own(
    first,
    AGING_COLUMN.firstBucket,
    layout.size.others,
    layout.unapplied - AGING_COLUMN.firstBucket + 1,
  );
  const tests = [
    `${layout.own(AGING_ROW.reconciliation, AGING_COLUMN.name)}=0`,
    `ROW(${r1c1ToA1(policy.cell("end:aging"), 0)})-ROW(${r1c1ToA1(policy.cell("head:aging"), 0)})=${buckets + 1}`,
    ...invoices.map((sheet) => {
      const amount = columnOf(
        sheet.recognition.columns,
        amountField(sheet.recognition, settlementSource(sheet.recognition)),
      );
      return covers(sheet, amount?.column ?? 0);
    }),
    ...payments.map((sheet) => covers(sheet, columnOf(sheet.recognition.columns, "paid_amount")?.column ?? 0)),
  ];
  const settled = `IF(SUMPRODUCT(ABS(${others}))=0,${text(words.ok)},${text(words.unassigned)})`;
  return `=IF(AND(${tests.join(",")}),${settled},${text(words.again)})`;
}

/** Rows below the last one that are watched for new ones. */
export const WATCHED_BELOW = 1000;

/** TRUE while no new amount stands below the rows that were written beside. */
function covers({ name, block, amountsBelow }: InvoiceSheet, column: number): string {
  const row = block.row + block.rowCount;
  const below = rangeA1({ row, column, rowCount: WATCHED_BELOW, columnCount: 1 }, { absolute: true });
  return `COUNT(${quoteSheetName(name)}!${below})=${amountsBelow}`;
}

function writeHeaders({ layout, policy, words }: AgingSheetInput, put: Put): void {
  const { buckets } = layout.size;
  const header = (column: number, cell: SheetCell): void => put(AGING_ROW.header, column, cell);
  header(AGING_COLUMN.code, words.code);
  header(AGING_COLUMN.name, words.name);
  header(AGING_COLUMN.currency, words.currency);
  header(AGING_COLUMN.outstanding, words.outstanding);
  header(AGING_COLUMN.overdue, words.overdue);
  header(AGING_COLUMN.oldest, words.oldest);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const column = AGING_COLUMN.firstBucket + bucket;
    const at = (policyColumn: number): SheetCell => ({
      formula: `=${r1c1ToA1(policy.offset("head:aging", bucket + 1, policyColumn), 0)}`,
    });
    put(AGING_ROW.classes, column, bucket);
    put(AGING_ROW.bounds, column, at(NAMED_BAND.from));
    header(column, at(LABEL));
    header(layout.firstGross + bucket, words.helper);
  }
  header(layout.undated, words.undated);
  header(layout.unapplied, words.unapplied);
  header(layout.settledItems, words.settledItems);
  header(layout.onTimeRate, words.onTimeRate);
  header(layout.averageDaysLate, words.averageDaysLate);
  header(layout.brokenPromises, words.brokenPromises);
  header(layout.credit, words.helper);
  for (const column of [layout.grossUndated, layout.onTimeItems, layout.lateDays, ...Object.values(layout.sums)])
    header(column, words.helper);
  header(layout.rate, words.rate);
  header(layout.agreedTerms, words.agreedDays);
  header(layout.agreedTerms + 1, words.monthEnd);
  header(layout.spelling, words.spelling);
  header(layout.spelling + 1, words.line);
  header(layout.currencyTable, words.currencyText);
  header(layout.currencyTable + 1, words.number);
  header(layout.termsTable, words.termsText);
  header(layout.termsTable + 1, words.days);
  header(layout.termsTable + 2, words.monthEnd);
  header(layout.rateTable, words.rate);
  put(AGING_ROW.total, AGING_COLUMN.name, words.total);
  if (layout.size.others > 1) put(AGING_ROW.total, AGING_COLUMN.currency, words.bookCurrency);
  const { row, rowCount } = layout.lines;
  for (let column = AGING_COLUMN.outstanding; column <= layout.brokenPromises; column++) {
    if (column === layout.onTimeRate || column === layout.averageDaysLate) continue;
    const cells = layout.own(row, column, rowCount);
    const isMoney = column <= layout.unapplied && column !== (AGING_COLUMN.oldest as number);
    // Amounts of different currencies have no sum.
    const sum =
      isMoney && layout.size.others > 1
        ? `SUMIF(${layout.own(row, AGING_COLUMN.currency, rowCount)},${text(words.bookCurrency)},${cells})`
        : `SUM(${cells})`;
    put(AGING_ROW.total, column, {
      formula: column === (AGING_COLUMN.oldest as number) ? `=MAX(${cells})` : `=${sum}`,
    });
  }
}

function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
