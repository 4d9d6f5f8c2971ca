import { isoDate, toWorkbookSerial } from "../spreadsheet/serial-date";
import type { SerialDate } from "../spreadsheet/serial-date";
import type { Aging } from "./aging";
import { AGING_COLUMN, AGING_ROW, LINE_SUMS } from "./aging-layout";
import type { AgingLayout } from "./aging-layout";
import type { AgingLine } from "./aging-lines";
import type { SheetCell } from "./aging-sheet";
import type { AgingWords } from "./aging-words";
import { lineSums } from "./customer-feeds";
import { paymentHistories } from "./payment-history";
import type { ReceivablesBook } from "./receivables-book";

export interface AgingValuesInput {
  readonly book: ReceivablesBook;
  readonly aging: Aging;
  readonly layout: AgingLayout;
  readonly lines: readonly AgingLine[];
  readonly rates: readonly number[];
  readonly words: Pick<AgingWords, "values">;
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
}

/** The aging sheet as numbers of one day, for books that formulas do not carry; it says the day in place of the check. */
export function agingValues(cells: readonly (readonly SheetCell[])[], input: AgingValuesInput): SheetCell[][] {
  const { book, aging, layout, lines, rates, words, date1904 } = input;
  const rows = cells.map((row) => [...row]);
  const put = (row: number, column: number, cell: SheetCell): void => {
    const line = rows[row];
    if (line !== undefined) line[column] = cell;
  };
  const histories = paymentHistories(book, aging);
  const sums = lineSums(book, aging, lines, rates);
  lines.forEach(({ account }, line) => {
    const row = AGING_ROW.first + line;
    put(row, AGING_COLUMN.outstanding, aging.outstanding[account] ?? 0);
    put(row, AGING_COLUMN.overdue, aging.overdue[account] ?? 0);
    put(row, AGING_COLUMN.oldest, aging.oldestDaysOverdue[account] ?? 0);
    for (let bucket = 0; bucket < aging.buckets; bucket++) {
      put(row, AGING_COLUMN.firstBucket + bucket, aging.matrix[account * aging.buckets + bucket] ?? 0);
    }
    put(row, layout.undated, aging.undated[account] ?? 0);
    put(row, layout.unapplied, aging.unappliedCredit[account] ?? 0);
    const history = histories[account];
    put(row, layout.settledItems, history?.settled ?? 0);
    put(row, layout.onTimeRate, known(history?.onTimeRate));
    put(row, layout.averageDaysLate, known(history?.averageDaysLate));
    put(row, layout.brokenPromises, history?.brokenPromises ?? 0);
    for (const sum of LINE_SUMS) put(row, layout.sums[sum], known(sums[sum][line]));
  });
  // Rows that name no customer belong to no account.
  put(AGING_ROW.first + lines.length, AGING_COLUMN.outstanding, aging.withoutCustomer);
  const text = words.values.replace("{date}", isoDate(aging.rules.asOf)).replace("{count}", String(book.items.count));
  put(AGING_ROW.check, AGING_COLUMN.name, text);
  put(AGING_ROW.asOf, AGING_COLUMN.name, toWorkbookSerial(aging.rules.asOf as SerialDate, date1904));
  put(AGING_ROW.reconciliation, AGING_COLUMN.name, aging.reconciliation);
  return rows;
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
