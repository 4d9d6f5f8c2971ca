import type { RowSpan } from "../domain/customer/snapshot";
import type { ColumnBefore, ColumnLook } from "../domain/plan/column-look";
import { PLAIN_LOOK, formatRuns } from "../domain/plan/column-look";
import { columnRuns } from "../domain/plan/column-runs";
import { readChunks } from "./limits";
import type { Session } from "./session";

/**
 * How columns are before they become ours: width, and of the rows from the header down number formats and the header's
 * weight and wrapping. Formats of single rows are asked only where the sheet holds formatted cells that far right, so
 * that beside an ordinary list the cost does not depend on the number of rows.
 *
 * @param rows header row to last customer's row
 */
export async function readColumnLooks(
  session: Session,
  sheetId: string,
  columns: readonly number[],
  rows: RowSpan,
): Promise<Map<number, ColumnBefore>> {
  const sheet = session.context.workbook.worksheets.getItem(sheetId);
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("columnIndex,columnCount");
  const read = columns.map((column) => {
    const header = sheet.getRangeByIndexes(rows.row, column, 1, 1);
    header.load("numberFormat");
    header.format.load("columnWidth,useStandardWidth,wrapText");
    header.format.font.load("bold");
    const last = sheet.getRangeByIndexes(rows.row + rows.rowCount - 1, column, 1, 1);
    last.load("numberFormat");
    return { column, header, last };
  });
  await session.sync();
  const edge = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
  const formats = await readFormats(
    session,
    sheet,
    columns.filter((column) => column < edge),
    rows,
  );
  return new Map(
    read.map(({ column, header, last }) => {
      const { format } = header;
      const ends = [formatOf(header), ...(rows.rowCount > 1 ? [formatOf(last)] : [])];
      const look: ColumnLook = {
        formats: formatRuns(formats.get(column) ?? ends),
        bold: format.font.bold,
        wrap: format.wrapText,
      };
      const width = format.useStandardWidth ? null : format.columnWidth;
      return [column, isPlain(look) ? { width } : { width, look }];
    }),
  );
}

/** Number formats of every row of some columns, by column. */
async function readFormats(
  session: Session,
  sheet: Excel.Worksheet,
  columns: readonly number[],
  rows: RowSpan,
): Promise<Map<number, string[]>> {
  const formats = new Map<number, string[]>(columns.map((column) => [column, []]));
  for (const run of columnRuns(columns)) {
    for (const chunk of readChunks(rows.rowCount, run.columnCount)) {
      const range = sheet.getRangeByIndexes(rows.row + chunk.row, run.column, chunk.rowCount, run.columnCount);
      range.load("numberFormat");
      await session.sync();
      for (const row of range.numberFormat as string[][]) {
        row.forEach((format, index) => formats.get(run.column + index)?.push(format));
      }
      range.untrack();
    }
  }
  return formats;
}

function formatOf(cell: Excel.Range): string {
  return String(cell.numberFormat[0]?.[0] ?? "General");
}

function isPlain({ formats, bold, wrap }: ColumnLook): boolean {
  return !bold && !wrap && formats.every(({ format }) => format === PLAIN_LOOK.formats[0]?.format);
}
