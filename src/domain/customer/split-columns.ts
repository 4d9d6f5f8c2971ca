import { isBlank } from "../spreadsheet/cell-value";
import { matchAlias } from "./alias-index";
import { headerCellText } from "./header-cells";
import { readHeader } from "./header-text";
import type { SheetGrid } from "./sheet-grid";
import type { RowSpan } from "./snapshot";

/** Neighbouring columns of one block. */
export interface ColumnSpan {
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** How far down columns are compared when two blocks may stand side by side. */
const LOOK_AHEAD = 2000;

/**
 * Blocks side by side under one header row. An empty column inside a table does not split it; it does where the part to the
 * right names customers again or is clearly shorter or longer than the part to the left.
 */
export function splitColumns(grid: SheetGrid, header: RowSpan, endRow: number): ColumnSpan[] {
  const spans: { firstColumn: number; endColumn: number }[] = [];
  for (let column = grid.firstColumn; column < grid.endColumn; column++) {
    if (!isUsed(grid, header, column)) continue;
    const open = spans.at(-1);
    if (open !== undefined && open.endColumn === column) open.endColumn++;
    else spans.push({ firstColumn: column, endColumn: column + 1 });
  }
  const [first] = spans;
  if (first !== undefined && standsOverNames(grid, header, endRow, first)) first.firstColumn--;
  const merged: { firstColumn: number; endColumn: number }[] = [];
  for (const span of spans) {
    const left = merged.at(-1);
    if (left === undefined || isOwnBlock(grid, header, endRow, left, span)) merged.push({ ...span });
    else left.endColumn = span.endColumn;
  }
  return merged.length > 0 ? merged : [{ firstColumn: grid.firstColumn, endColumn: grid.endColumn }];
}

/** True where the column to the left has no header, but as many cells as the amounts, whose customers none of the headers names. */
function standsOverNames(grid: SheetGrid, header: RowSpan, endRow: number, span: ColumnSpan): boolean {
  const left = { firstColumn: span.firstColumn - 1, endColumn: span.firstColumn };
  if (left.firstColumn < grid.firstColumn || namesCustomers(grid, header, span)) return false;
  return filledRows(grid, header, endRow, left) >= filledRows(grid, header, endRow, span) * 0.6;
}

function isUsed(grid: SheetGrid, header: RowSpan, column: number): boolean {
  for (let row = header.row; row < header.row + header.rowCount; row++)
    if (!isBlank(grid.cell(row, column))) return true;
  // Our own columns read as empty but belong to the block they stand in.
  return grid.snapshot.ownColumns.some((own) => own.column === column);
}

function isOwnBlock(grid: SheetGrid, header: RowSpan, endRow: number, left: ColumnSpan, right: ColumnSpan): boolean {
  if (namesCustomers(grid, header, left) && namesCustomers(grid, header, right)) return true;
  const gapFilled = filledRows(grid, header, endRow, { firstColumn: left.endColumn, endColumn: right.firstColumn });
  if (gapFilled > 0) return false;
  const [a, b] = [filledRows(grid, header, endRow, left), filledRows(grid, header, endRow, right)];
  return b > 0 && Math.min(a, b) < Math.max(a, b) * 0.6;
}

function namesCustomers(grid: SheetGrid, header: RowSpan, span: ColumnSpan): boolean {
  for (let column = span.firstColumn; column < span.endColumn; column++) {
    const parts = readHeader(headerCellText(grid.cell(header.row + header.rowCount - 1, column)));
    const match = parts === null ? null : matchAlias(parts);
    if (
      match !== null &&
      match.via === "alias" &&
      match.fields.some((field) => field === "customer_name" || field === "customer_id")
    )
      return true;
  }
  return false;
}

function filledRows(grid: SheetGrid, header: RowSpan, endRow: number, span: ColumnSpan): number {
  let filled = 0;
  const start = header.row + header.rowCount;
  for (let row = start; row < Math.min(endRow, start + LOOK_AHEAD); row++) {
    for (let column = span.firstColumn; column < span.endColumn; column++) {
      if (!isBlank(grid.cell(row, column))) {
        filled++;
        break;
      }
    }
  }
  return filled;
}
