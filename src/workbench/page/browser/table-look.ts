import { contains } from "../../host/model/address";
import type { Table } from "../../host/model/sheet-properties";
import type { Worksheet } from "../../host/model/worksheet";

/** What a table gives a cell that has no fill of its own. */
export interface TableLook {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
}

const HEADER: TableLook = { fill: "#4472C4", fontColor: "#FFFFFF", bold: true };
const LIGHT_HEADER: TableLook = { fill: null, fontColor: null, bold: true };
const BAND: TableLook = { fill: "#DDEBF7", fontColor: null, bold: false };
const TOTALS: TableLook = { fill: "#F2F2F2", fontColor: null, bold: true };

/**
 * How a table dresses a cell: header, bands and totals in one look for all table styles, since the page does not know
 * their colours; light styles have no dark header, and a table without a style has none of it.
 */
export function tableLook(sheet: Worksheet, row: number, column: number): TableLook | null {
  const table = sheet.properties.tables.find(({ range }) => contains(range, row, column));
  if (table === undefined || table.style === null || table.style === "") return null;
  const { range, hasHeader, hasTotals, style } = table;
  if (hasHeader && row === range.row) return /Light/i.test(style) ? LIGHT_HEADER : HEADER;
  if (hasTotals && row === range.row + range.rowCount - 1) return TOTALS;
  return isBand(table, row) ? BAND : null;
}

/** Every other row, the first one of the body included. */
function isBand({ range, hasHeader }: Table, row: number): boolean {
  return (row - range.row - (hasHeader ? 1 : 0)) % 2 === 0;
}
