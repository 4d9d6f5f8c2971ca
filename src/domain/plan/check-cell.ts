import type { RowSpan } from "../customer/snapshot";
import { SHEET_ROWS, rangeA1 } from "../spreadsheet/address";

/** Rows below the last customer that are watched for new ones. */
const WATCHED_BELOW = 1000;

export interface CheckInput {
  /** Column in which every customer has a value. */
  readonly keyColumn: number;
  /** Column of ours in which every classified row has a value. */
  readonly countedColumn: number;
  /** Whether that column holds numbers only. */
  readonly countsNumbers: boolean;
  readonly block: RowSpan;
  /** Filled key cells between first and last customer that are no customers (subtotals). */
  readonly others: number;
  /** A condition beside the count, where there is one. */
  readonly also?: string;
  readonly ok: string;
  readonly again: string;
}

/**
 * A1 formula that says whether every customer is classified: filled key cells, down to some rows below the last
 * customer, less those that were no customers when the sheet was classified, against classified rows. Native and old
 * functions only, so that it works without the add-in.
 */
export function checkFormula(input: CheckInput): string {
  const { block, keyColumn, countedColumn } = input;
  const rowCount = Math.min(block.rowCount + WATCHED_BELOW, SHEET_ROWS - block.row);
  const cells = (column: number): string =>
    rangeA1({ row: block.row, rowCount, column, columnCount: 1 }, { absolute: true });
  const less = input.others === 0 ? "" : `-${input.others}`;
  const count = input.countsNumbers ? "COUNT" : "COUNTA";
  const isAll = `COUNTA(${cells(keyColumn)})${less}=${count}(${cells(countedColumn)})`;
  const test = input.also === undefined ? isAll : `AND(${isAll},${input.also})`;
  return `=IF(${test},${quoted(input.ok)},${quoted(input.again)})`;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
