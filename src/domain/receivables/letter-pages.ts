import type { CellValue } from "../spreadsheet/cell-value";
import type { CollectionLetter } from "./collection-letter";
import { wrapText } from "./wrap-text";

/** Columns of a printed letter: number, invoice date, due date, days overdue, amount. Its text runs across all of them. */
export const LETTER_COLUMNS = 5;
/** Width of the text, in widths of a digit; a Chinese character takes two. */
const TEXT_WIDTH = 68;

/** Letters as rows of a sheet, each beginning a page. */
export interface LetterPages {
  readonly rows: readonly (readonly CellValue[])[];
  /** First rows of letters: what a letter is about. */
  readonly subjects: readonly number[];
  /** Tables of invoices, their heads included. */
  readonly tables: readonly { readonly row: number; readonly rowCount: number }[];
}

/**
 * Lays letters out below one another.
 *
 * @param day a serial as the workbook counts it
 */
export function letterPages(letters: readonly CollectionLetter[], day: (serial: number) => number): LetterPages {
  const rows: CellValue[][] = [];
  const subjects: number[] = [];
  const tables: { row: number; rowCount: number }[] = [];
  const dated = (serial: number): number | null => (Number.isNaN(serial) ? null : day(serial));
  for (const { case: one, subject, lines, table, noNumber } of letters) {
    subjects.push(rows.length);
    rows.push([subject], []);
    for (const line of lines) {
      if (line !== null) {
        rows.push(...wrapText(line, TEXT_WIDTH).map((text) => [text]));
        continue;
      }
      tables.push({ row: rows.length, rowCount: one.items.length + 1 });
      rows.push([...table]);
      for (const { number, invoiceDate, dueDate, daysPastDue, open } of one.items) {
        rows.push([number || noNumber, dated(invoiceDate), dated(dueDate), Math.max(0, daysPastDue), open]);
      }
    }
    rows.push([]);
  }
  const full = rows.map((row) => Array.from({ length: LETTER_COLUMNS }, (_, column) => row[column] ?? null));
  return { rows: full, subjects, tables };
}
