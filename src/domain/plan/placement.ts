import type { Recognition } from "../customer/recognition";
import type { SheetSnapshot } from "../customer/snapshot";
import type { Problem } from "../problem";
import type { CellAddress, RangeAddress } from "../spreadsheet/address";
import { SHEET_COLUMNS, columnLetters, rangeA1 } from "../spreadsheet/address";
import { isBlank } from "../spreadsheet/cell-value";
import type { FoundColumn } from "./marks";
import { roleOfMark, markName } from "./marks";

/** A column we want to write. */
export interface WantedColumn {
  readonly role: string;
  /** Stands side by side with the other joined columns, in order: formulas take them as ranges. */
  readonly joined: boolean;
}

/**
 * Where a person wants new columns: directly beside the data; there too, but in columns that are inserted for them; or from
 * a column on (0-based) that they chose.
 */
export type Place = "beside" | "insert" | number;

/** Where our columns go. */
export interface Placement {
  /** Columns that are inserted before anything is written. */
  readonly inserted: { readonly column: number; readonly columnCount: number } | null;
  /** 0-based sheet column of each role, in the order wanted. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns of an earlier run that are written again in place. */
  readonly reused: readonly FoundColumn[];
  /** Columns of an earlier run that are given up. */
  readonly released: readonly FoundColumn[];
}

export interface PlacementChoices {
  readonly place?: Place;
  /** False: nothing of an earlier run is written again in place, because it holds another style of formulas. */
  readonly reuse?: boolean;
}

/**
 * Chooses the columns: those of an earlier run where they stand now, the others directly right of the data. Joined
 * columns stay together in order; when that order is broken (by hand, or because the policy has other criteria now), all of
 * them move.
 *
 * @returns the places, or a problem naming the cells in the way: nothing of anybody's is ever overwritten
 */
export function placeColumns(
  snapshot: SheetSnapshot,
  recognition: Recognition,
  found: readonly FoundColumn[],
  wanted: readonly WantedColumn[],
  choices: PlacementChoices = {},
): Placement | Problem {
  const { reuse = true } = choices;
  // A table's columns stand in the table, and cells right of it would be torn apart by inserted columns.
  const place = recognition.table === null ? (choices.place ?? "beside") : "beside";
  const byRole = new Map(reuse ? found.map((column) => [column.role, column]) : []);
  const roleKey = (role: string): string => roleOfMark(markName(role)) ?? role;
  const together = wanted.filter((column) => column.joined);
  const stand = inOrder(together.map(({ role }) => byRole.get(roleKey(role))?.column));
  const reused: FoundColumn[] = [];
  const columns = new Map<string, number>();
  // What stands right of columns that move would keep them from the data: it moves along.
  const firstMoved = stand
    ? Infinity
    : Math.min(...together.map(({ role }) => byRole.get(roleKey(role))?.column ?? Infinity));
  for (const { role, joined } of wanted) {
    const stands = byRole.get(roleKey(role));
    if (stands === undefined || (joined && !stand) || stands.column > firstMoved) continue;
    columns.set(role, stands.column);
    reused.push(stands);
  }
  const released = found.filter((column) => !reused.includes(column));
  const missing = wanted.filter(({ role }) => !columns.has(role));
  const grown = grownInto(snapshot, recognition, reused);
  if (grown !== null) return { code: "neighbour-in-the-way", sheet: snapshot.sheet.name, ...grown };
  const edge = Math.max(rightEdge(snapshot, recognition, released), ...reused.map(({ column }) => column + 1));
  const first = typeof place === "number" ? place : edge;
  if (first + missing.length > SHEET_COLUMNS || (place === "insert" && lastFilled(snapshot) + missing.length > LAST))
    return { code: "no-room", sheet: snapshot.sheet.name, params: { count: missing.length } };
  const given = new Set(released.map(({ column }) => column));
  const inTheWay = place === "insert" ? null : firstFilled(snapshot, first, missing.length, given);
  if (inTheWay !== null) {
    const range = `${columnLetters(first)}:${columnLetters(first + missing.length - 1)}`;
    return { code: "neighbour-in-the-way", sheet: snapshot.sheet.name, ...inTheWay, params: { range } };
  }
  missing.forEach(({ role }, index) => columns.set(role, first + index));
  const inserted = place === "insert" && missing.length > 0;
  const merge = mergedInTheWay(snapshot, recognition, columns.values(), inserted ? first : null);
  if (merge !== undefined) {
    const { row, column } = merge;
    return { code: "merged-in-the-way", sheet: snapshot.sheet.name, row, column, params: { range: rangeA1(merge) } };
  }
  return {
    columns: new Map(wanted.map(({ role }) => [role, columns.get(role) ?? -1])),
    reused,
    released,
    inserted: inserted ? { column: first, columnCount: missing.length } : null,
  };
}

/**
 * Merged cells among the rows and columns that are ours: all but the first of them would lose what is written. Columns that
 * are inserted are clear of them, unless they are inserted into merged cells.
 */
function mergedInTheWay(
  { merges, mergesBeside = [] }: SheetSnapshot,
  { headerRows, body }: Recognition,
  columns: Iterable<number>,
  inserted: number | null,
): RangeAddress | undefined {
  const last = body.at(-1);
  const firstRow = headerRows.row + headerRows.rowCount - 1;
  const endRow = last === undefined ? firstRow + 1 : last.row + last.rowCount;
  const taken = [...columns].filter((column) => inserted === null || column < inserted);
  return [...merges, ...mergesBeside].find(({ row, rowCount, column, columnCount }) => {
    if (row >= endRow || row + rowCount <= firstRow) return false;
    const holds = (at: number): boolean => at >= column && at < column + columnCount;
    return taken.some(holds) || (inserted !== null && inserted > column && holds(inserted));
  });
}

/** Last column of a sheet, 0-based. */
const LAST = SHEET_COLUMNS - 1;

/** The last column that holds something. */
function lastFilled({ origin, values }: SheetSnapshot): number {
  return origin.column + Math.max(0, ...values.slice(0, 1).map((row) => row.length)) - 1;
}

/** The first free column right of everything on the sheet: where columns can go when the place beside the data is taken. */
export function firstFreeColumn(snapshot: SheetSnapshot): number {
  return lastFilled(snapshot) + 1;
}

/** The first cell of somebody's in rows that our columns grow into: customers were added since. */
function grownInto(
  snapshot: SheetSnapshot,
  recognition: Recognition,
  reused: readonly FoundColumn[],
): (CellAddress & Pick<Problem, "params">) | null {
  const last = recognition.body.at(-1);
  if (last === undefined || recognition.table !== null) return null;
  for (const { column, row, rowCount } of reused) {
    for (let at = row + rowCount; at < last.row + last.rowCount; at += 1) {
      const value = snapshot.values[at - snapshot.origin.row]?.[column - snapshot.origin.column] ?? null;
      if (isBlank(value)) continue;
      const letters = columnLetters(column);
      return { row: at, column, params: { range: `${letters}:${letters}` } };
    }
  }
  return null;
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
