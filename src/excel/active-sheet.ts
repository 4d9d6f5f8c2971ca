import { withSession } from "./session";

/** Brings a row of a sheet (1-based) into view and selects it. */
export async function selectRow(sheetName: string, row: number): Promise<void> {
  await withSession(async (session) => {
    const sheet = session.context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(`${row}:${row}`).select();
    await session.sync();
  });
}

/** Calls back whenever another sheet becomes the active one; the answer ends that. */
export function watchActiveSheet(changed: () => void): () => void {
  const registered = withSession(async (session) => {
    const handler = session.context.workbook.worksheets.onActivated.add(async () => changed());
    await session.sync();
    return handler;
  });
  return () => {
    void registered.then((handler) =>
      Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      }),
    );
  };
}
