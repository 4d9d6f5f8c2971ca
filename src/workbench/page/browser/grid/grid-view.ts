import { cellText, contains, type RangeAddress } from "../../../host/model/address";
import type { Worksheet } from "../../../host/model/worksheet";
import { cellElement, lookOf, pixelsNeeded, type CellPlace } from "./cell-element";
import { buildFrame, element, place, type GridFrame, type Pane } from "./grid-frame";
import { GridGeometry, type Lines } from "./grid-geometry";
import { drawHeads, insetsOf, type Insets } from "./grid-headers";
import type { CellView, GridSource } from "./grid-source";
import { layOutSheet } from "./sheet-layout";

/** A frame drawn around a range: the selection, what was copied, a spill, a reference of the formula being typed. */
export interface Box {
  readonly range: RangeAddress;
  readonly className: string;
  /** Words inside it. */
  readonly label?: string;
}

/** Lines drawn beyond those in sight, so that small steps need no drawing. */
const MARGIN_ROWS = 8;
const MARGIN_COLUMNS = 2;
/** Empty neighbours that a text may pour over. */
const POUR_COLUMNS = 14;

interface DrawnRow {
  readonly element: HTMLElement;
  readonly look: string;
}

interface Drawn {
  readonly rows: Lines;
  readonly columns: Lines;
  readonly elements: ReadonlyMap<number, DrawnRow>;
}

const NO_ROOM = { before: 0, after: 0 };

/** Draws the part of a sheet that is in sight, straight from the model; it keeps elements, never values. */
export class GridView {
  private readonly frame: GridFrame;
  private readonly drawn = new Map<Pane, Drawn>();
  private sheet: Worksheet | null = null;
  private current: GridGeometry | null = null;
  private insetsNow: Insets = { left: 0, top: 0 };
  private boxes: readonly Box[] = [];
  private selections: readonly RangeAddress[] = [];
  private active: { row: number; column: number } = { row: 0, column: 0 };
  private reach = { row: 0, column: 0 };
  /** What has the focus for the grid, and tells assistive technology of the active cell. */
  keyTarget: HTMLElement;
  private zoomNow = 1;

  constructor(
    readonly scroller: HTMLElement,
    private readonly source: GridSource,
    private readonly afterDraw: () => void,
  ) {
    this.frame = buildFrame(scroller);
    this.keyTarget = scroller;
    scroller.addEventListener("scroll", () => this.draw(false));
    new ResizeObserver(() => this.draw(true)).observe(scroller);
  }

  /** The element over the cells, in whose pixels geometry counts from the insets on. */
  get surface(): HTMLElement {
    return this.frame.view;
  }

  get insets(): Insets {
    return this.insetsNow;
  }

  get geometry(): GridGeometry | null {
    return this.current;
  }

  get zoom(): number {
    return this.zoomNow;
  }

  /** Draws cells larger or smaller, 1 as the file says; what is in the corner stays there. */
  set zoom(zoom: number) {
    const { scrollLeft, scrollTop } = this.scroller;
    const grown = zoom / this.zoomNow;
    this.zoomNow = zoom;
    this.draw(true);
    this.scroller.scrollTo(scrollLeft * grown, scrollTop * grown);
    this.draw(true);
  }

  /** Shows a sheet, or the same one again after a change. `reach` is a cell that must lie on the grid. */
  show(sheet: Worksheet, reach: { readonly row: number; readonly column: number }): void {
    if (sheet !== this.sheet) {
      this.reach = { row: 0, column: 0 };
      this.scroller.scrollTo(0, 0);
    }
    this.sheet = sheet;
    this.reach = { row: Math.max(this.reach.row, reach.row), column: Math.max(this.reach.column, reach.column) };
    this.draw(true);
  }

  /** What is selected and framed. The active cell is the one that typing goes to. */
  mark(active: { row: number; column: number }, selections: readonly RangeAddress[], boxes: readonly Box[]): void {
    this.active = active;
    this.selections = selections;
    this.boxes = boxes;
    this.drawMarks();
  }

  /** Scrolls a cell into sight. */
  reveal(cell: { readonly row: number; readonly column: number }): void {
    if (this.current === null) return;
    const { left, top } = this.current.scrollTo(cell);
    if (left !== this.scroller.scrollLeft || top !== this.scroller.scrollTop) this.scroller.scrollTo(left, top);
    this.draw(false);
  }

  private draw(changed: boolean): void {
    const { sheet, scroller, frame } = this;
    if (sheet === null || scroller.clientWidth === 0) return;
    if (changed || this.current === null) this.insetsNow = insetsOf(sheet);
    const layout =
      changed || this.current === null ? layOutSheet(sheet, this.reach, this.zoomNow) : this.current.layout;
    const { left, top } = this.insetsNow;
    const size = { width: scroller.clientWidth - left, height: scroller.clientHeight - top };
    if (changed) {
      frame.sizer.style.width = `${layout.columns.total + left}px`;
      frame.sizer.style.height = `${layout.rows.total + top}px`;
      frame.cells.setAttribute("aria-rowcount", String(layout.rows.count));
      frame.cells.setAttribute("aria-colcount", String(layout.columns.count));
      frame.cells.setAttribute("aria-label", sheet.name);
      scroller.classList.toggle("no-lines", !sheet.properties.showGridlines);
    }
    place(frame.view, 0, 0, scroller.clientWidth, scroller.clientHeight);
    const geometry = new GridGeometry(layout, { left: scroller.scrollLeft, top: scroller.scrollTop }, size);
    this.current = geometry;
    const merges = this.mergesInSight(sheet, geometry);
    for (const pane of frame.panes) this.drawPane(pane, sheet, geometry, merges, changed);
    this.drawMerges(sheet, geometry, merges);
    this.drawMarks();
    this.afterDraw();
  }

  private drawPane(
    pane: Pane,
    sheet: Worksheet,
    geometry: GridGeometry,
    merges: readonly RangeAddress[],
    changed: boolean,
  ): void {
    const { rows, columns } = geometry.layout;
    const { clip, layer, frozenRows, frozenColumns } = pane;
    const { left, top } = this.insetsNow;
    const x = frozenColumns ? 0 : columns.frozenSize;
    const y = frozenRows ? 0 : rows.frozenSize;
    const width = frozenColumns ? columns.frozenSize : geometry.size.width - x;
    const height = frozenRows ? rows.frozenSize : geometry.size.height - y;
    clip.hidden = width <= 0 || height <= 0;
    if (clip.hidden) {
      layer.replaceChildren();
      this.drawn.delete(pane);
      return;
    }
    clip.classList.toggle("ends-rows", frozenRows && rows.frozen > 0);
    clip.classList.toggle("ends-columns", frozenColumns && columns.frozen > 0);
    place(clip, left + x, top + y, width, height);
    const shiftX = frozenColumns ? 0 : x + geometry.scroll.left;
    const shiftY = frozenRows ? 0 : y + geometry.scroll.top;
    layer.style.transform = `translate(${-shiftX}px, ${-shiftY}px)`;
    const seenRows = frozenRows ? { first: 0, last: rows.frozen - 1 } : geometry.scrolledRows;
    const seenColumns = frozenColumns ? { first: 0, last: columns.frozen - 1 } : geometry.scrolledColumns;
    const before = this.drawn.get(pane);
    const keep = !changed && before !== undefined && inside(seenColumns, before.columns);
    const wantedColumns = keep
      ? before.columns
      : frozenColumns
        ? seenColumns
        : widened(seenColumns, MARGIN_COLUMNS, columns.frozen, columns.count);
    if (keep && inside(seenRows, before.rows)) return;
    const wantedRows = frozenRows ? seenRows : widened(seenRows, MARGIN_ROWS, rows.frozen, rows.count);
    const old = before?.elements ?? new Map<number, DrawnRow>();
    const elements = new Map<number, DrawnRow>();
    const fresh: HTMLElement[] = [];
    for (let row = wantedRows.first; row <= wantedRows.last; row += 1) {
      if (rows.isHidden(row)) continue;
      const known = old.get(row);
      if (keep && known !== undefined) elements.set(row, known);
      else {
        const line = this.rowElement(sheet, geometry, row, wantedColumns, merges, known);
        elements.set(row, line);
        if (line !== known) fresh.push(line.element);
      }
    }
    for (const [row, { element: line }] of old) if (elements.get(row)?.element !== line) line.remove();
    layer.append(...fresh);
    this.drawn.set(pane, { rows: wantedRows, columns: wantedColumns, elements });
  }

  /** A row of cells; the one drawn before where it would look the same. */
  private rowElement(
    sheet: Worksheet,
    { layout }: GridGeometry,
    row: number,
    seen: Lines,
    merges: readonly RangeAddress[],
    before: DrawnRow | undefined,
  ): DrawnRow {
    const top = layout.rows.start(row);
    const height = layout.rows.size(row);
    const cells: [CellView, CellPlace][] = [];
    let look = `${top}`;
    for (let column = seen.first; column <= seen.last; column += 1) {
      if (layout.columns.isHidden(column)) continue;
      if (merges.some((merge) => contains(merge, row, column))) continue;
      const view = this.source.cell(sheet, row, column);
      const [left, width] = [layout.columns.start(column), layout.columns.size(column)];
      const pours = typeof view.value === "string" && pixelsNeeded(view, this.zoomNow) > width;
      const room = pours
        ? { before: this.roomBeside(sheet, row, column, -1), after: this.roomBeside(sheet, row, column, 1) }
        : NO_ROOM;
      const at: CellPlace = { row, column, left, width, height, room, zoom: this.zoomNow };
      cells.push([view, at]);
      look += `\n${lookOf(view, at)}`;
    }
    if (before?.look === look) return before;
    const line = element("row", "row");
    line.style.top = `${top}px`;
    // A row that merged cells cover whole is drawn with them.
    if (cells.length === 0) line.setAttribute("role", "presentation");
    else line.setAttribute("aria-rowindex", String(row + 1));
    line.append(...cells.map(([view, at]) => cellElement(view, at)));
    return { element: line, look };
  }

  /** Pixels of the empty cells beside a cell. */
  private roomBeside(sheet: Worksheet, row: number, column: number, direction: 1 | -1): number {
    const columns = this.current?.layout.columns;
    if (columns === undefined) return 0;
    let room = 0;
    for (let step = 1; step <= POUR_COLUMNS; step += 1) {
      const at = column + direction * step;
      if (at < 0 || at >= columns.count || sheet.value(row, at) !== null || sheet.formula(row, at) !== null) break;
      room += columns.size(at);
    }
    return room;
  }

  private mergesInSight(sheet: Worksheet, geometry: GridGeometry): readonly RangeAddress[] {
    return sheet.properties.merges.filter((merge) => geometry.rectangle(merge) !== null);
  }

  /**
   * Merged cells lie above the panes and end at what is seen of them, so that a title merged over all columns keeps its
   * text in sight however far the sheet is scrolled.
   */
  private drawMerges(sheet: Worksheet, geometry: GridGeometry, merges: readonly RangeAddress[]): void {
    const { left, top } = this.insetsNow;
    const drawn = merges.flatMap((merge) => {
      const seen = geometry.rectangle(merge);
      if (seen === null) return [];
      const view = this.source.cell(sheet, merge.row, merge.column);
      const row = element("row", "row");
      row.setAttribute("aria-rowindex", String(merge.row + 1));
      row.style.top = `${top + seen.down.start}px`;
      const at = {
        row: merge.row,
        column: merge.column,
        left: left + seen.across.start,
        width: seen.across.size,
        height: seen.down.size,
        zoom: this.zoomNow,
        room: { before: 0, after: Math.max(0, geometry.size.width - seen.across.start - seen.across.size) },
      };
      row.append(cellElement(view, at));
      return [row];
    });
    this.frame.merges.replaceChildren(...drawn);
  }

  private drawMarks(): void {
    const { sheet, current, frame } = this;
    if (sheet === null || current === null) return;
    drawHeads(frame, sheet, current, this.insetsNow, this.selections);
    const { left, top } = this.insetsNow;
    const { width, height } = current.size;
    place(frame.boxes, left, top, width, height);
    frame.boxes.replaceChildren(
      ...this.boxes.flatMap(({ range, className, label }) => {
        const seen = current.rectangle(range);
        if (seen === null) return [];
        const { across, down } = seen;
        const box = element(`box ${className}`);
        for (const [cut, word] of [
          [across.cutBefore, "cut-left"],
          [across.cutAfter, "cut-right"],
          [down.cutBefore, "cut-top"],
          [down.cutAfter, "cut-bottom"],
        ] as const)
          if (cut) box.classList.add(word);
        place(box, across.start, down.start, across.size, down.size);
        if (label !== undefined) box.append(labelElement(label));
        if (className.includes("selection") && !across.cutAfter && !down.cutAfter) box.append(element("fill-handle"));
        return [box];
      }),
    );
    this.tellActive();
  }

  /** The focus stays on the grid; assistive technology follows the active cell. */
  private tellActive(): void {
    const { scroller, keyTarget } = this;
    const id = `cell-${cellText(this.active.row, this.active.column)}`;
    for (const before of scroller.querySelectorAll('[aria-selected="true"]'))
      if (before.id !== id) before.removeAttribute("aria-selected");
    const cell = document.getElementById(id);
    if (cell === null) keyTarget.removeAttribute("aria-activedescendant");
    else {
      keyTarget.setAttribute("aria-activedescendant", id);
      cell.setAttribute("aria-selected", "true");
    }
  }
}

function labelElement(words: string): HTMLElement {
  const label = element("box-label");
  label.textContent = words;
  return label;
}

function widened({ first, last }: Lines, by: number, least: number, count: number): Lines {
  return { first: Math.max(first - by, least), last: Math.min(last + by, count - 1) };
}

function inside(part: Lines, whole: Lines): boolean {
  return part.first >= whole.first && part.last <= whole.last;
}
