import type { Recognition } from "../customer/recognition";
import type { SheetSnapshot } from "../customer/snapshot";
import type { Problem } from "../problem";
import { SHEET_COLUMNS, columnLetters } from "../spreadsheet/address";
import { isBlank } from "../spreadsheet/cell-value";
import type { FoundColumn } from "./marks";
import { roleOfMark, markName } from "./marks";

/** A column we want to write. */
export interface WantedColumn {
  readonly role: string;
  /** Stands side by side with the other joined columns, in order: formulas take them as ranges. */
  readonly joined: boolean;
}

/** Where our columns go. */
export interface Placement {
  /** 0-based sheet column of each role, in the order wanted. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns of an earlier run that are written again in place. */
  readonly reused: readonly FoundColumn[];
  /** Columns of an earlier run that are given up. */
  readonly released: readonly FoundColumn[];
}

/**
 * Chooses the columns: those of an earlier run where they stand now, the others directly right of the data. Joined
 * columns stay together in order; when that order is broken, all of them move.
 *
 * @returns the places, or a problem naming the cells in the way: nothing of anybody's is ever overwritten
 */
export function placeColumns(
  snapshot: SheetSnapshot,
  recognition: Recognition,
  found: readonly FoundColumn[],
  wanted: readonly WantedColumn[],
): Placement | Problem {
  const byRole = new Map(found.map((column) => [column.role, column]));
  const roleKey = (role: string): string => roleOfMark(markName(role)) ?? role;
  const together = wanted.filter((column) => column.joined);
  const stand = inOrder(together.map(({ role }) => byRole.get(roleKey(role))?.column));
  const reused: FoundColumn[] = [];
  const columns = new Map<string, number>();
  for (const { role, joined } of wanted) {
    const place = byRole.get(roleKey(role));
    if (place === undefined || (joined && !stand)) continue;
    columns.set(role, place.column);
    reused.push(place);
  }
  const released = found.filter((column) => !reused.includes(column));
  const missing = wanted.filter(({ role }) => !columns.has(role));
  const first = Math.max(rightEdge(snapshot, recognition, released), ...reused.map(({ column }) => column + 1));
  if (first + missing.length > SHEET_COLUMNS) {
    return { code: "no-room", sheet: snapshot.sheet.name, params: { count: missing.length } };
  }
  const inTheWay = firstFilled(snapshot, first, missing.length, new Set(released.map(({ column }) => column)));
  if (inTheWay !== null) {
    const range = `${columnLetters(first)}:${columnLetters(first + missing.length - 1)}`;
    return { code: "neighbour-in-the-way", sheet: snapshot.sheet.name, ...inTheWay, params: { range } };
  }
  missing.forEach(({ role }, index) => columns.set(role, first + index));
  return { columns: new Map(wanted.map(({ role }) => [role, columns.get(role) ?? -1])), reused, released };
}

function inOrder(columns: readonly (number | undefined)[]): boolean {
  return columns.every(
    (column, index) => column !== undefined && (index === 0 || column === (columns[index - 1] ?? -2) + 1),
  );
}

/** First column right of the data; columns of ours that are given up do not count. */
function rightEdge(snapshot: SheetSnapshot, recognition: Recognition, released: readonly FoundColumn[]): number {
  const { region } = recognition;
  const table = snapshot.tables.find(({ name }) => name === recognition.table);
  let edge = Math.max(
    region.column + region.columnCount,
    table === undefined ? 0 : table.range.column + table.range.columnCount,
  );
  const given = new Set(released.map(({ column }) => column));
  // Columns taken out of a table draw the others to the left.
  if (table !== undefined)
    return edge - [...given].filter((column) => column >= table.range.column && column < edge).length;
  while (given.has(edge - 1)) edge -= 1;
  return edge;
}

/** The first cell that holds something in `count` columns from `first` on, whatever its row: folded columns would hide it. */
function firstFilled(
  snapshot: SheetSnapshot,
  first: number,
  count: number,
  ours: ReadonlySet<number>,
): { row: number; column: number } | null {
  for (let column = first; column < first + count; column += 1) {
    if (ours.has(column)) continue;
    const index = column - snapshot.origin.column;
    const row = snapshot.values.findIndex((cells) => !isBlank(cells[index] ?? null));
    if (row >= 0) return { row: row + snapshot.origin.row, column };
  }
  return null;
}
