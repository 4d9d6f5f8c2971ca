import type { Session } from "./session";

/** Widths of columns in points, null where the sheet's standard width holds: what Remove gives back. */
export async function readColumnWidths(
  session: Session,
  sheetId: string,
  columns: readonly number[],
): Promise<Map<number, number | null>> {
  const sheet = session.context.workbook.worksheets.getItem(sheetId);
  const formats = columns.map((column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
    format.load("columnWidth,useStandardWidth");
    return { column, format };
  });
  await session.sync();
  return new Map(formats.map(({ column, format }) => [column, format.useStandardWidth ? null : format.columnWidth]));
}
