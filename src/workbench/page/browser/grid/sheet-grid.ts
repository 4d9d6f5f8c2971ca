import { MAX_COLUMNS, MAX_ROWS, type CellAddress, type RangeAddress } from "../../../host/model/address";
import type { Worksheet } from "../../../host/model/worksheet";
import { surroundingRegion } from "../../../host/client/surrounding-region";
import { momentText } from "../moment-text";
import { filledTo, sameRange, wholeLines, wholeLinesBetween } from "./drawn-ranges";
import { commandOfKey, type GridCommand } from "./grid-keys";
import { GridPointer } from "./grid-pointer";
import {
  cellInSight,
  jumpFrom,
  nextInside,
  selectBetween,
  selectRange,
  stepFrom,
  type Direction,
  type GridSelection,
} from "./grid-selection";
import type { GridSource } from "./grid-source";
import { GridView, type Box } from "./grid-view";

/** What a person does on the grid, for the page to carry out on the model. */
export interface GridEvents {
  /** Another selection; the page tells the host. */
  select(selection: GridSelection): void;
  /** Opens the active cell; `text` replaces what is in it. */
  edit(text: string | null): void;
  clear(): void;
  fill(source: RangeAddress, target: RangeAddress, copies: boolean): void;
  resize(axis: "row" | "column", index: number, pixels: number): void;
  autofit(axis: "row" | "column", index: number): void;
  toggleGroup(axis: "row" | "column", inside: number): void;
  insertOrDelete(kind: "insert" | "delete"): void;
  menu(at: { x: number; y: number }, lines: "row" | "column" | null): void;
  history(kind: "undo" | "redo"): void;
  /** Opens the active cell's drop-down. */
  choose(): void;
  /** A press on the filter button of a cell. */
  filter(cell: CellAddress, at: { x: number; y: number }): void;
  /** Escape: what was copied is forgotten. */
  escape(): void;
  /** A click on cells while something is typed: points at them, selects as always, or stays where the entry is refused. */
  point(range: RangeAddress): "pointed" | "selects" | "stays";
  drawn(): void;
}

/** The grid: what is in sight, what is selected, keys and pointer. */
export class SheetGrid {
  readonly view: GridView;
  private sheet: Worksheet | null = null;
  private selection: GridSelection | null = null;
  private boxes: readonly Box[] = [];
  private filling: RangeAddress | null = null;
  /** The column in which going on by Tab began. */
  private tabbedFrom: number | null = null;
  /** Where the range that is pointed at in a formula begins, and where it was drawn to. */
  private pointing: CellAddress | null = null;
  private pointed: CellAddress | null = null;

  constructor(
    scroller: HTMLElement,
    source: GridSource,
    private readonly events: GridEvents,
  ) {
    this.view = new GridView(scroller, source, () => events.drawn());
    scroller.addEventListener("keydown", (event) => this.onKey(event));
    new GridPointer(this.view, {
      press: (cell, extend) => this.press(cell, extend),
      drag: (cell) => this.drag(cell),
      open: () => events.edit(null),
      pressLines: (axis, index, extend) => this.pressLines(axis, index, extend),
      dragLines: (axis, index) => this.dragLines(axis, index),
      pressCorner: () => this.selectAll(),
      dragFill: (cell, done, copies) => this.dragFill(cell, done, copies),
      resize: (axis, index, pixels) => events.resize(axis, index, pixels),
      autofit: (axis, index) => events.autofit(axis, index),
      toggleGroup: (axis, inside) => events.toggleGroup(axis, inside),
      menu: (at, cell, lines) => this.menu(at, cell, lines),
      filter: (cell) => events.filter(cell, this.pointBelow(cell)),
    });
  }

  /** Shows a sheet with what is selected on it; the selection of the model wins where it is another one. */
  show(sheet: Worksheet, selected: RangeAddress, boxes: readonly Box[]): void {
    const other = sheet !== this.sheet;
    this.sheet = sheet;
    this.boxes = boxes;
    const kept = this.selection !== null && !other && sameRange(this.selection.range, selected);
    const inSight = other ? cellInSight(sheet, selected) : selected;
    if (!kept) this.selection = selectRange(sheet, inSight);
    this.view.show(sheet, this.selection?.focus ?? { row: 0, column: 0 });
    this.mark();
    if (!kept && this.selection !== null) this.view.reveal(this.selection.active);
    if (inSight !== selected && this.selection !== null) this.events.select(this.selection);
  }

  get selected(): GridSelection | null {
    return this.selection;
  }

  /** Draws frames other than the selection's. */
  frame(boxes: readonly Box[]): void {
    this.boxes = boxes;
    this.mark();
  }

  /** Moves on after an entry. */
  advance(direction: Direction): void {
    if (this.selection === null) return;
    const { range } = this.selection;
    const several = range.rowCount * range.columnCount > 1;
    const byRows = direction === "left" || direction === "right";
    if (several) return this.activate(nextInside(this.selection, byRows, direction === "left" || direction === "up"));
    const column = this.tabbedFrom ?? this.selection.active.column;
    const back = !byRows && this.tabbedFrom !== null;
    this.move(direction, false, false);
    // After a line typed with Tab, Enter goes to where the next line begins.
    if (back) this.go({ ...this.from(), column }, false);
    this.tabbedFrom = byRows ? column : null;
  }

  /** Selects a range and brings its first cell into sight. */
  choose(range: RangeAddress): void {
    if (this.sheet === null) return;
    this.change(selectRange(this.sheet, range));
  }

  focus(): void {
    this.view.keyTarget.focus({ preventScroll: true });
  }

  private change(selection: GridSelection, reveal: CellAddress = selection.focus): void {
    if (this.sheet === null) return;
    this.tabbedFrom = null;
    this.selection = selection;
    const { layout } = this.view.geometry ?? {};
    if (layout !== undefined && (reveal.row >= layout.rows.count - 1 || reveal.column >= layout.columns.count - 1))
      this.view.show(this.sheet, reveal);
    this.mark();
    if (selection.range.rowCount < MAX_ROWS && selection.range.columnCount < MAX_COLUMNS) this.view.reveal(reveal);
    this.events.select(selection);
  }

  /** Moves the active cell inside the selected range, which stays. */
  private activate(active: CellAddress): void {
    if (this.selection === null) return;
    this.change({ ...this.selection, active }, active);
  }

  private mark(): void {
    if (this.selection === null || this.sheet === null) return;
    const { active, range } = this.selection;
    const activeRange = selectBetween(this.sheet, active, active).range;
    const boxes: Box[] = [
      { range, className: "selection" },
      { range: activeRange, className: "active" },
      ...this.boxes,
    ];
    if (this.filling !== null) boxes.push({ range: this.filling, className: "filling" });
    this.view.mark(active, [range], boxes);
  }

  // ---- pointer -------------------------------------------------------------------------------------------------

  private press(cell: CellAddress, extend: boolean): boolean {
    if (this.sheet === null) return false;
    this.pointing = null;
    const answer = this.pointAt(cell);
    if (answer === "pointed") this.pointing = cell;
    if (answer !== "selects") return answer === "pointed";
    this.focus();
    const anchor = extend && this.selection !== null ? this.selection.anchor : cell;
    this.change(selectBetween(this.sheet, anchor, cell));
    return true;
  }

  /** An arrow key while a formula is typed: points at the next cell, or with Shift draws the range on. */
  stepPoint(direction: Direction, { extend, jump, anew }: { extend: boolean; jump: boolean; anew: boolean }): void {
    const layout = this.view.geometry?.layout;
    if (this.sheet === null || this.selection === null || layout === undefined) return;
    const from = anew || this.pointed === null ? this.selection.active : this.pointed;
    const cell = jump ? jumpFrom(this.sheet, layout, from, direction) : stepFrom(this.sheet, layout, from, direction);
    if (!extend || anew || this.pointing === null) this.pointing = extend ? from : cell;
    this.pointAt(cell);
    this.view.reveal(cell);
  }

  private pointAt(cell: CellAddress): "pointed" | "selects" | "stays" {
    this.pointed = cell;
    if (this.sheet === null) return "stays";
    return this.events.point(selectBetween(this.sheet, this.pointing ?? cell, cell).range);
  }

  private drag(cell: CellAddress): void {
    if (this.sheet === null || this.selection === null) return;
    if (this.pointing !== null) {
      this.pointAt(cell);
      return;
    }
    const { anchor, focus } = this.selection;
    if (focus.row === cell.row && focus.column === cell.column) return;
    this.change(selectBetween(this.sheet, anchor, cell));
  }

  private pressLines(axis: "row" | "column", index: number, extend: boolean): boolean {
    this.pointing = null;
    const answer = this.events.point(wholeLinesBetween(axis, index, index));
    if (answer === "pointed") this.pointing = { row: index, column: index };
    if (answer === "selects") this.selectLines(axis, index, extend);
    return answer !== "stays";
  }

  private dragLines(axis: "row" | "column", index: number): void {
    if (this.pointing === null) this.selectLines(axis, index, true);
    else this.events.point(wholeLinesBetween(axis, this.pointing[axis], index));
  }

  private selectLines(axis: "row" | "column", index: number, extend: boolean): void {
    if (this.sheet === null) return;
    this.focus();
    const first = extend && this.selection !== null ? this.selection.anchor[axis] : index;
    const range = wholeLinesBetween(axis, first, index);
    // Typing goes to the first cell of whole lines.
    const active = { row: range.row, column: range.column };
    this.selection = { anchor: { ...active, [axis]: first }, focus: { ...active, [axis]: index }, active, range };
    this.mark();
    this.events.select(this.selection);
  }

  private selectAll(): void {
    if (this.sheet === null) return;
    const range = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
    const start = { row: 0, column: 0 };
    this.focus();
    this.selection = { anchor: start, focus: start, active: this.selection?.active ?? start, range };
    this.mark();
    this.events.select(this.selection);
  }

  /** Ctrl+A: the filled region around the active cell; pressed again, or in an empty place, everything. */
  private selectRegion(): void {
    if (this.sheet === null || this.selection === null) return;
    const { active, range } = this.selection;
    const region = surroundingRegion(this.sheet, { ...active, rowCount: 1, columnCount: 1 });
    if (region.rowCount * region.columnCount === 1 || sameRange(region, range)) return this.selectAll();
    this.selection = { ...selectRange(this.sheet, region), active };
    this.mark();
    this.events.select(this.selection);
  }

  private dragFill(cell: CellAddress, done: boolean, copies: boolean): void {
    if (this.selection === null) return;
    const { range } = this.selection;
    const target = filledTo(range, cell);
    this.filling = done ? null : target;
    if (done && !sameRange(range, target)) this.events.fill(range, target, copies);
    this.mark();
  }

  private menu(at: { x: number; y: number }, cell: CellAddress, lines: "row" | "column" | null): void {
    if (this.sheet === null || this.selection === null) return;
    const { range } = this.selection;
    const inside =
      cell.row >= range.row &&
      cell.row < range.row + range.rowCount &&
      cell.column >= range.column &&
      cell.column < range.column + range.columnCount;
    if (lines !== null && !(inside && wholeLines(range, lines))) this.selectLines(lines, cell[lines], false);
    else if (lines === null && !inside) this.change(selectBetween(this.sheet, cell, cell));
    this.events.menu(at, lines);
  }

  // ---- keys ------------------------------------------------------------------------------------------------------

  private onKey(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLTextAreaElement && !event.target.classList.contains("waiting");
    if (typing || event.isComposing) return;
    const command = commandOfKey(event);
    if (command === null) return;
    event.preventDefault();
    this.perform(command);
  }

  private perform(command: GridCommand): void {
    const { events } = this;
    switch (command.kind) {
      case "move":
        return this.move(command.direction, command.extend, command.jump);
      case "page":
        return this.page(command.direction, command.extend);
      case "home":
        return this.go(
          command.whole ? this.firstCell() : { ...this.from(), column: this.frozen("columns") },
          command.extend,
        );
      case "end":
        return this.go(this.lastCell(), command.extend);
      case "next":
        return this.advance(command.byRows ? (command.back ? "left" : "right") : command.back ? "up" : "down");
      case "edit":
        return events.edit(null);
      case "type":
        return events.edit(command.text);
      case "moment":
        return events.edit(momentText(command.of, new Date()));
      case "clear":
        return events.clear();
      case "selectAll":
        return this.selectRegion();
      case "selectRow":
        return this.selectLines("row", this.from().row, false);
      case "selectColumn":
        return this.selectLines("column", this.from().column, false);
      case "fillDown":
      case "fillRight":
        return this.fillFromEdge(command.kind === "fillDown");
      case "undo":
      case "redo":
        return events.history(command.kind);
      case "insert":
      case "delete":
        return events.insertOrDelete(command.kind);
      case "menu":
        return this.menuAtCell();
      case "choose":
      case "escape":
        return events[command.kind]();
    }
  }

  private from(): CellAddress {
    return this.selection?.focus ?? { row: 0, column: 0 };
  }

  private frozen(axis: "rows" | "columns"): number {
    const lines = this.view.geometry?.layout[axis];
    return lines === undefined ? 0 : Math.min(lines.frozen, lines.count - 1);
  }

  private firstCell(): CellAddress {
    return { row: this.frozen("rows"), column: this.frozen("columns") };
  }

  private lastCell(): CellAddress {
    const used = this.sheet?.usedRange() ?? null;
    if (used === null) return { row: 0, column: 0 };
    return { row: used.row + used.rowCount - 1, column: used.column + used.columnCount - 1 };
  }

  private go(cell: CellAddress, extend: boolean): void {
    if (this.sheet === null || this.selection === null) return;
    this.change(selectBetween(this.sheet, extend ? this.selection.anchor : cell, cell));
  }

  private move(direction: Direction, extend: boolean, jump: boolean): void {
    const layout = this.view.geometry?.layout;
    if (this.sheet === null || this.selection === null || layout === undefined) return;
    const start = extend ? this.selection.focus : this.selection.active;
    this.go(
      jump ? jumpFrom(this.sheet, layout, start, direction) : stepFrom(this.sheet, layout, start, direction),
      extend,
    );
  }

  private page(direction: Direction, extend: boolean): void {
    const { geometry } = this.view;
    if (this.sheet === null || this.selection === null || geometry === null) return;
    const { first, last } = geometry.scrolledRows;
    const start = extend ? this.selection.focus : this.selection.active;
    this.go(stepFrom(this.sheet, geometry.layout, start, direction, Math.max(1, last - first - 1)), extend);
  }

  private fillFromEdge(down: boolean): void {
    if (this.selection === null) return;
    const { range } = this.selection;
    const source = down ? { ...range, rowCount: 1 } : { ...range, columnCount: 1 };
    if (!sameRange(source, range)) this.events.fill(source, range, true);
  }

  private menuAtCell(): void {
    if (this.selection !== null) this.events.menu(this.pointBelow(this.selection.active), null);
  }

  /** The point of the window below the left edge of a cell. */
  pointBelow({ row, column }: CellAddress): { x: number; y: number } {
    const { geometry, surface, insets } = this.view;
    const seen = geometry?.rectangle({ row, column, rowCount: 1, columnCount: 1 }) ?? null;
    const { left, top } = surface.getBoundingClientRect();
    const x = left + insets.left + (seen?.across.start ?? 0);
    const y = top + insets.top + (seen === null ? 0 : seen.down.start + seen.down.size);
    return { x, y };
  }
}
