import type { StandingSheet } from "../domain/plan/plan-aging";
import type { Session } from "./session";

/** The sheet of ours that a name of the workbook leads to, or null. */
export async function standingSheet(session: Session, name: string): Promise<StandingSheet | null> {
  const item = session.context.workbook.names.getItemOrNullObject(name);
  item.load("name");
  await session.sync();
  if (item.isNullObject) return null;
  const table = item.getRangeOrNullObject();
  table.load("rowIndex,columnIndex,rowCount,columnCount");
  await session.sync();
  if (table.isNullObject) return null;
  const sheet = table.worksheet;
  sheet.load("id,name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await session.sync();
  const address = (range: Excel.Range): StandingSheet["used"] => ({
    row: range.rowIndex,
    column: range.columnIndex,
    rowCount: range.rowCount,
    columnCount: range.columnCount,
  });
  const none = { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  return { id: sheet.id, name: sheet.name, used: used.isNullObject ? none : address(used), table: address(table) };
}

/** Names of the sheets that carry a defined name of their own. */
export async function sheetsNamed(
  { context, sync }: Session,
  name: string,
  sheets: readonly { readonly id: string; readonly name: string }[],
): Promise<string[]> {
  const found = sheets.map((sheet) => {
    const item = context.workbook.worksheets.getItem(sheet.id).names.getItemOrNullObject(name);
    item.load("name");
    return { sheet, item };
  });
  await sync();
  return found.filter(({ item }) => !item.isNullObject).map(({ sheet }) => sheet.name);
}
