import type { RangeAddress } from "../../../host/model/address";
import type { LineLayout } from "./line-layout";
import type { SheetLayout } from "./sheet-layout";

/** The part of an axis that a range takes on the screen, in pixels from the first cell's edge. */
export interface Span {
  readonly start: number;
  readonly size: number;
  /** Whether the range goes on before or after what is seen. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface ScreenRectangle {
  readonly across: Span;
  readonly down: Span;
}

/** Lines first … last, both inclusive. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Which cells lie where on the screen: a layout, how far it is scrolled, and how much of it is seen. */
export class GridGeometry {
  constructor(
    readonly layout: SheetLayout,
    readonly scroll: { readonly left: number; readonly top: number },
    /** Pixels for cells, without the headers. */
    readonly size: { readonly width: number; readonly height: number },
  ) {}

  /** Scrolled lines in sight, frozen ones not counted. */
  get scrolledRows(): Lines {
    return inSight(this.layout.rows, this.scroll.top, this.size.height);
  }

  get scrolledColumns(): Lines {
    return inSight(this.layout.columns, this.scroll.left, this.size.width);
  }

  /** Where a range is seen; null when no part of it is in sight. */
  rectangle({ row, column, rowCount, columnCount }: RangeAddress): ScreenRectangle | null {
    const { rows, columns } = this.layout;
    const across = spanOf(columns, column, column + columnCount - 1, this.scroll.left, this.size.width);
    const down = spanOf(rows, row, row + rowCount - 1, this.scroll.top, this.size.height);
    return across === null || down === null ? null : { across, down };
  }

  /** The cell at a point of the screen; points outside give the nearest cell in sight. */
  cellAt(x: number, y: number): { row: number; column: number } {
    const { rows, columns } = this.layout;
    return { row: lineAt(rows, y, this.scroll.top), column: lineAt(columns, x, this.scroll.left) };
  }

  /** How far to scroll so that a cell is seen whole. */
  scrollTo({ row, column }: { readonly row: number; readonly column: number }): { left: number; top: number } {
    const { rows, columns } = this.layout;
    return {
      left: scrollFor(columns, column, this.scroll.left, this.size.width),
      top: scrollFor(rows, row, this.scroll.top, this.size.height),
    };
  }
}

function inSight(lines: LineLayout, scroll: number, size: number): Lines {
  const first = lines.at(lines.frozenSize + scroll);
  return { first: Math.max(first, lines.frozen), last: lines.at(scroll + size) };
}

function spanOf(lines: LineLayout, first: number, last: number, scroll: number, size: number): Span | null {
  const edge = lines.frozenSize;
  const screen = (pixel: number, frozen: boolean): number => (frozen ? pixel : Math.max(edge, pixel - scroll));
  const start = screen(lines.start(first), first < lines.frozen);
  const end = Math.min(screen(lines.end(last), last < lines.frozen), size);
  if (end <= start) return null;
  return {
    start,
    size: end - start,
    cutBefore: first >= lines.frozen && lines.start(first) - scroll < edge,
    cutAfter: lines.end(last) - scroll > size,
  };
}

function lineAt(lines: LineLayout, pixel: number, scroll: number): number {
  return pixel < lines.frozenSize ? lines.at(Math.max(pixel, 0)) : lines.at(pixel + scroll);
}

function scrollFor(lines: LineLayout, index: number, scroll: number, size: number): number {
  if (index < lines.frozen) return scroll;
  const before = lines.start(index) - lines.frozenSize;
  if (before < scroll) return before;
  const after = lines.end(index) - size;
  return after > scroll ? Math.min(after, before) : scroll;
}
