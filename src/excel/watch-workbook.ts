import { parseA1 } from "../domain/spreadsheet/address";
import type { CellAddress } from "../domain/spreadsheet/address";
import { hasExcelApi, withSession } from "./session";

/** What the pane wants to hear of. Events are hints: they may come twice, late or not at all, so whoever hears reads again. */
export interface WorkbookListeners {
  /** Somebody, a co-author included, changed cells of a sheet. What we wrote ourselves is not told. */
  onEdit(sheetId: string): void;
  /** Another sheet came to the front, or one was added, renamed or deleted, or the workbook itself came to the front. */
  onSheets(): void;
  onSelection(sheetId: string, cell: CellAddress): void;
}

/** A registered handler; taking it away needs the context it was registered in. */
type Registration = Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">;

/** Listens to the workbook; the answer ends that. Where an Excel lacks an event the others still come. */
export function watchWorkbook(listeners: WorkbookListeners): () => void {
  const registered = withSession(async (session) => {
    const { workbook } = session.context;
    const { worksheets } = workbook;
    const registrations: Registration[] = [
      worksheets.onChanged.add(async (event) => {
        if (!isOurs(event.triggerSource)) listeners.onEdit(event.worksheetId);
      }),
      worksheets.onActivated.add(async () => listeners.onSheets()),
      worksheets.onAdded.add(async () => listeners.onSheets()),
      worksheets.onDeleted.add(async () => listeners.onSheets()),
      worksheets.onSelectionChanged.add(async (event) => {
        const cell = firstCell(event.address);
        if (cell !== null) listeners.onSelection(event.worksheetId, cell);
      }),
    ];
    if (hasExcelApi("1.17")) registrations.push(worksheets.onNameChanged.add(async () => listeners.onSheets()));
    if (hasExcelApi("1.13")) registrations.push(workbook.onActivated.add(async () => listeners.onSheets()));
    await session.sync();
    return registrations;
  });
  // Without events the pane still works: it reads when asked.
  registered.catch(() => {});
  return () => {
    void registered.then(removeAll, () => {});
  };
}

/** Told since ExcelApi 1.14; an older Excel does not say, and reading once too often does no harm. */
function isOurs(source: string | undefined): boolean {
  return source === "ThisLocalAddin";
}

/** The upper left cell of an address such as "B5:D9", "5:5" or "C:C"; of several areas the first. */
function firstCell(address: string): CellAddress | null {
  const [area = ""] = address.replaceAll("$", "").split(",");
  const [start = ""] = (area.split("!").at(-1) ?? "").split(":");
  if (/^\d+$/.test(start)) return { row: Number(start) - 1, column: 0 };
  const range = parseA1(/^[A-Z]+$/i.test(start) ? `${start}1` : start);
  return range === null ? null : { row: range.row, column: range.column };
}

async function removeAll(registrations: readonly Registration[]): Promise<void> {
  const [first] = registrations;
  if (first === undefined) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const registration of registrations) registration.remove();
    await context.sync();
  });
}
