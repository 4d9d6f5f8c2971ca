import type { RangeAddress } from "../model/address";
import type { Table } from "../model/sheet-properties";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { itemNotFound } from "./host-error";

/** A table by its id, which stays when it is renamed or moved. */
export interface TableSubject {
  readonly sheet: Worksheet;
  readonly id: number;
}

export function tableOf({ sheet, id }: TableSubject): Table {
  const table = sheet.properties.tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw itemNotFound("Table");
  return table;
}

export function updateTable({ sheet, id }: TableSubject, part: Partial<Table>): void {
  sheet.set(
    "tables",
    sheet.properties.tables.map((table) => (table.id === id ? { ...table, ...part } : table)),
  );
}

/** The rows between header and totals; a table always keeps one. */
export function bodyRange({ range, hasHeader, hasTotals }: Table): RangeAddress {
  const above = hasHeader ? 1 : 0;
  const rowCount = range.rowCount - above - (hasTotals ? 1 : 0);
  return { ...range, row: range.row + above, rowCount: Math.max(rowCount, 1) };
}

export function findTable(workbook: Workbook, key: string): TableSubject | null {
  for (const sheet of workbook.sheets)
    for (const table of sheet.properties.tables)
      if (String(table.id) === key || table.name.toLowerCase() === key.toLowerCase()) return { sheet, id: table.id };
  return null;
}

/** Numbers of tables are unique in the workbook. */
export function freshTableId(workbook: Workbook): number {
  return Math.max(0, ...workbook.sheets.flatMap((sheet) => sheet.properties.tables.map(({ id }) => id))) + 1;
}
