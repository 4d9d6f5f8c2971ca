import { intersection, type RangeAddress } from "../model/address";
import type { Worksheet } from "../model/worksheet";

/** A cell of a workbook. */
export interface SheetCell {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/** "sheetId row column". */
export function cellKey(sheet: Worksheet, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}

/** Cells whose formula could not simply be calculated: functions not known, cycles, spills without room. */
export class UnusualCells {
  /** Functions met that are not known: name -> keys of the cells that kept the value they had. */
  readonly unknown = new Map<string, Set<string>>();
  /** Keys of cells that read themselves; they show 0, as in Excel. */
  readonly circular = new Set<string>();
  private readonly blocked = new Map<string, { readonly sheet: Worksheet; readonly range: RangeAddress }>();

  addUnknown(name: string, cell: SheetCell): void {
    let cells = this.unknown.get(name);
    if (cells === undefined) this.unknown.set(name, (cells = new Set()));
    cells.add(cellKey(cell.sheet, cell.row, cell.column));
  }

  /** The function for want of which a cell kept its value, or null. */
  functionIn(sheet: Worksheet, row: number, column: number): string | null {
    if (this.unknown.size === 0) return null;
    const key = cellKey(sheet, row, column);
    for (const [name, cells] of this.unknown) if (cells.has(key)) return name;
    return null;
  }

  isCircular(sheet: Worksheet, row: number, column: number): boolean {
    if (this.circular.size === 0 || sheet.formula(row, column) === null) return false;
    return this.circular.has(cellKey(sheet, row, column));
  }

  /** A cell is evaluated anew: what was unusual about it may be over. */
  forgetCell(sheet: Worksheet, row: number, column: number): void {
    if (this.unknown.size === 0 && this.circular.size === 0) return;
    const key = cellKey(sheet, row, column);
    this.circular.delete(key);
    for (const [name, cells] of this.unknown) if (cells.delete(key) && cells.size === 0) this.unknown.delete(name);
  }

  /** The cells that read themselves. */
  circularCells(sheetById: (id: string) => Worksheet | null): SheetCell[] {
    return cellsOf(this.circular, sheetById).filter(({ sheet, row, column }) => sheet.formula(row, column) !== null);
  }

  addCircular(cell: SheetCell): void {
    this.circular.add(cellKey(cell.sheet, cell.row, cell.column));
  }

  /** Notes the range that a spill wanted and did not get, or (null) that it has its place. */
  setBlocked({ sheet, row, column }: SheetCell, range: RangeAddress | null): void {
    const key = cellKey(sheet, row, column);
    if (range !== null) this.blocked.set(key, { sheet, range });
    else if (this.blocked.size > 0) this.blocked.delete(key);
  }

  /** Anchors of spills that wait for room in a range. */
  waitingFor(sheet: Worksheet, range: RangeAddress): SheetCell[] {
    return [...this.blocked.values()]
      .filter((waiting) => waiting.sheet === sheet && intersection(waiting.range, range) !== null)
      .map((waiting) => ({ sheet, row: waiting.range.row, column: waiting.range.column }));
  }

  /** Forgets all, and tells which cells they were. */
  takeAll(sheetById: (id: string) => Worksheet | null): SheetCell[] {
    const keys = new Set([
      ...this.blocked.keys(),
      ...this.circular,
      ...[...this.unknown.values()].flatMap((set) => [...set]),
    ]);
    this.unknown.clear();
    this.circular.clear();
    this.blocked.clear();
    return cellsOf(keys, sheetById);
  }
}

function cellsOf(keys: Iterable<string>, sheetById: (id: string) => Worksheet | null): SheetCell[] {
  return [...keys].flatMap((key) => {
    const [id = "", row, column] = key.split(" ");
    const sheet = sheetById(id);
    return sheet === null ? [] : [{ sheet, row: Number(row), column: Number(column) }];
  });
}
