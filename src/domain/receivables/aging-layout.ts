import { quoteSheetName, rangeA1 } from "../spreadsheet/address";
import type { RangeAddress } from "../spreadsheet/address";

/** Rows of the aging sheet, 0-based. */
export const AGING_ROW = {
  title: 0,
  asOf: 1,
  basis: 2,
  truth: 3,
  reconciliation: 4,
  check: 5,
  note: 6,
  classes: 7,
  bounds: 8,
  header: 9,
  total: 10,
  first: 11,
} as const;

/** Columns that stand before the buckets. */
export const AGING_COLUMN = {
  key: 0,
  code: 1,
  name: 2,
  currency: 3,
  outstanding: 4,
  overdue: 5,
  oldest: 6,
  firstBucket: 7,
} as const;

/** How much the sheet holds: decides where things stand. */
export interface AgingSize {
  readonly buckets: number;
  /** Lines of accounts. */
  readonly lines: number;
  /** Lines below them for rows whose customer is on no line, one per currency. */
  readonly others: number;
  readonly spellings: number;
  readonly currencies: number;
  readonly terms: number;
  /** Whether terms are agreed with any customer. */
  readonly hasAgreedTerms: boolean;
}

/** What is added up over the lines of a customer, for its row on the customers' sheet. */
export const LINE_SUMS = ["outstanding", "overdue", "oldest", "settled", "onTime", "lateDays", "broken"] as const;
export type LineSum = (typeof LINE_SUMS)[number];

/** Where everything stands on the aging sheet. */
export class AgingLayout {
  readonly undated: number;
  readonly unapplied: number;
  readonly settledItems: number;
  readonly onTimeRate: number;
  readonly averageDaysLate: number;
  readonly brokenPromises: number;
  /** Helper columns: unassigned credit, then gross amounts of the buckets, an empty column, gross amounts without a date. */
  readonly credit: number;
  readonly firstGross: number;
  readonly grossUndated: number;
  /** Of the items settled: how many on time, and the days late of all. */
  readonly onTimeItems: number;
  readonly lateDays: number;
  /** What a unit of the line's currency is worth in the book's. */
  readonly rate: number;
  /** Sums of a customer in the book's currency, from its line on: on its first line they are of all its lines. */
  readonly sums: Readonly<Record<LineSum, number>>;
  /** Days and month end of the terms agreed with the customer of a line. */
  readonly agreedTerms: number;
  /** Look-up tables, to the right of everything: text and line; text and number; text, days and month end. */
  readonly spelling: number;
  readonly currencyTable: number;
  readonly termsTable: number;
  /** Rate of each currency other than the book's, in the order of their numbers. */
  readonly rateTable: number;
  readonly columnCount: number;
  readonly rowCount: number;

  constructor(
    readonly sheetName: string,
    readonly size: AgingSize,
  ) {
    const { buckets } = size;
    this.undated = AGING_COLUMN.firstBucket + buckets;
    this.unapplied = this.undated + 1;
    this.settledItems = this.unapplied + 1;
    this.onTimeRate = this.settledItems + 1;
    this.averageDaysLate = this.onTimeRate + 1;
    this.brokenPromises = this.averageDaysLate + 1;
    this.credit = this.brokenPromises + 1;
    this.firstGross = this.credit + 1;
    this.grossUndated = this.firstGross + buckets + 1;
    this.onTimeItems = this.grossUndated + 1;
    this.lateDays = this.onTimeItems + 1;
    this.rate = this.lateDays + 1;
    const firstSum = this.rate + 1;
    const sums = LINE_SUMS.map((sum, index): [LineSum, number] => [sum, firstSum + index]);
    this.sums = Object.fromEntries(sums) as Record<LineSum, number>;
    this.agreedTerms = firstSum + LINE_SUMS.length;
    this.spelling = this.agreedTerms + 3;
    this.currencyTable = this.spelling + 3;
    this.termsTable = this.currencyTable + 3;
    this.rateTable = this.termsTable + 4;
    this.columnCount = this.rateTable + 1;
    this.rowCount =
      AGING_ROW.first + Math.max(size.lines + size.others, size.spellings, size.currencies, size.terms, 1);
  }

  /** All lines, those of others included. */
  get lines(): { row: number; rowCount: number } {
    return { row: AGING_ROW.first, rowCount: this.size.lines + this.size.others };
  }

  /** The reference of formulas on other sheets to a cell, absolute R1C1. */
  cell(row: number, column: number): string {
    return `${quoteSheetName(this.sheetName)}!R${row + 1}C${column + 1}`;
  }

  /** The same of a range; at least one row, so that an empty table is an empty cell. */
  range(row: number, column: number, rowCount: number, columnCount = 1): string {
    const last = `R${row + Math.max(1, rowCount)}C${column + columnCount}`;
    return `${this.cell(row, column)}:${last}`;
  }

  /** A reference on the aging sheet itself, absolute A1. */
  own(row: number, column: number, rowCount = 1, columnCount = 1): string {
    return rangeA1({ row, column, rowCount, columnCount }, { absolute: true });
  }

  /** The table that the defined name covers: header to last line, main columns. */
  get table(): RangeAddress {
    return {
      row: AGING_ROW.header,
      column: 0,
      rowCount: AGING_ROW.first - AGING_ROW.header + this.lines.rowCount,
      columnCount: this.credit,
    };
  }
}
