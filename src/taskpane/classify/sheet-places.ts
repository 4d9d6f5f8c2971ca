import type { SheetInspection } from "../../excel/inspect-sheet";

/** Something that can be classified: a whole sheet, or a table on the sheet in front. */
export interface SheetPlace {
  /** Unique in the list. */
  readonly id: string;
  readonly sheet: string;
  readonly table: string | null;
  /** 0-based row of a table's header; null for a sheet, where the header is found. */
  readonly headerRow: number | null;
}

/** What a person can pick: every visible sheet, and below the one in front its tables. */
export function sheetPlaces({ sheet, sheets, snapshot }: SheetInspection): SheetPlace[] {
  return sheets.flatMap(({ id, name }) => [
    { id, sheet: name, table: null, headerRow: null },
    ...(id === sheet.id ? snapshot.tables : []).map(({ name: table, range }) => ({
      id: `${id}:${table}`,
      sheet: name,
      table,
      headerRow: range.row,
    })),
  ]);
}

/** The id of what is picked now. */
export function chosenPlace({ sheet, recognition }: SheetInspection): string {
  return recognition.table === null ? sheet.id : `${sheet.id}:${recognition.table}`;
}
