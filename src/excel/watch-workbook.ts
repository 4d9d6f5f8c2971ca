import { parseA1 } from "../domain/spreadsheet/address";
import type { CellAddress } from "../domain/spreadsheet/address";
import { hasExcelApi, withSession } from "./session";
import { NameWatch } from "./watch-names";

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

type Registering = (workbook: Excel.Workbook) => Registration;

/**
 * Listens to the workbook; the answer ends that. Where an Excel refuses an event the others still come: those that it should
 * know are asked for together, and one by one only where that failed.
 */
export function watchWorkbook(listeners: WorkbookListeners): () => void {
  const names = hasExcelApi("1.17") ? null : new NameWatch(listeners.onSheets);
  const events = wantedEvents({
    ...listeners,
    onSelection: (sheetId, cell) => {
      names?.touch();
      listeners.onSelection(sheetId, cell);
    },
  });
  const registered = register(events).catch(async () => {
    const each = await Promise.allSettled(events.map((event) => register([event])));
    return each.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  });
  // Without events the pane still works: it reads when asked.
  return () => {
    names?.stop();
    void registered.then(removeAll).catch(() => {});
  };
}

function register(events: readonly Registering[]): Promise<Registration[]> {
  return withSession(async (session) => {
    const registrations = events.map((event) => event(session.context.workbook));
    await session.sync();
    return registrations;
  });
}

function wantedEvents(listeners: WorkbookListeners): Registering[] {
  const sheets = async () => listeners.onSheets();
  const edited = async (event: { readonly worksheetId: string }) => listeners.onEdit(event.worksheetId);
  return [
    ({ worksheets }) =>
      worksheets.onChanged.add(async (event) => {
        if (!isOurs(event.triggerSource)) listeners.onEdit(event.worksheetId);
      }),
    ({ worksheets }) => worksheets.onActivated.add(sheets),
    ({ worksheets }) => worksheets.onAdded.add(sheets),
    ({ worksheets }) => worksheets.onDeleted.add(sheets),
    ({ worksheets }) =>
      worksheets.onSelectionChanged.add(async (event) => {
        const cell = firstCell(event.address);
        if (cell !== null) listeners.onSelection(event.worksheetId, cell);
      }),
    // Sorted and filtered rows are told apart from changed cells.
    ...(hasExcelApi("1.10") ? [({ worksheets }: Excel.Workbook) => worksheets.onRowSorted.add(edited)] : []),
    ...(hasExcelApi("1.11") ? [({ worksheets }: Excel.Workbook) => worksheets.onRowHiddenChanged.add(edited)] : []),
    ...(hasExcelApi("1.13") ? [(workbook: Excel.Workbook) => workbook.onActivated.add(sheets)] : []),
    ...(hasExcelApi("1.17") ? [({ worksheets }: Excel.Workbook) => worksheets.onNameChanged.add(sheets)] : []),
  ];
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
  const contexts = [...new Set(registrations.map(({ context }) => context))];
  await Promise.all(contexts.map((context) => removeThose(registrations.filter((each) => each.context === context))));
}

async function removeThose(registrations: readonly Registration[]): Promise<void> {
  await Excel.run(registrations[0]?.context as Excel.RequestContext, async (context) => {
    for (const registration of registrations) registration.remove();
    await context.sync();
  });
}
