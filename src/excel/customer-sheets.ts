import { POLICY_NAME } from "../domain/plan/marks";
import type { Session } from "./session";

/** Names of the sheets that may hold customers: the visible ones, without that of the workbook's policy. */
export async function customerSheets(session: Session): Promise<string[]> {
  const { worksheets, names } = session.context.workbook;
  worksheets.load("items/name,items/visibility");
  const policy = names.getItemOrNullObject(POLICY_NAME).getRangeOrNullObject();
  policy.worksheet.load("name");
  policy.load("rowCount");
  await session.sync();
  const own = policy.isNullObject ? null : policy.worksheet.name;
  return worksheets.items
    .filter(({ name, visibility }) => visibility === Excel.SheetVisibility.visible && name !== own)
    .map(({ name }) => name);
}
