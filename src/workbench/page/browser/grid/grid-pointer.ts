import type { CellAddress } from "../../../host/model/address";
import type { GridView } from "./grid-view";

/** What the pointer does on the grid, in cells and lines. */
export interface PointerEvents {
  /** Pressed on a cell; `extend` with Shift. True: moving on draws a range. */
  press(cell: CellAddress, extend: boolean): boolean;
  drag(cell: CellAddress): void;
  open(cell: CellAddress): void;
  /** True: moving on draws several lines. */
  pressLines(axis: "row" | "column", index: number, extend: boolean): boolean;
  dragLines(axis: "row" | "column", index: number): void;
  pressCorner(): void;
  dragFill(cell: CellAddress, done: boolean, copies: boolean): void;
  resize(axis: "row" | "column", index: number, pixels: number): void;
  autofit(axis: "row" | "column", index: number): void;
  toggleGroup(axis: "row" | "column", inside: number): void;
  menu(at: { x: number; y: number }, cell: CellAddress, lines: "row" | "column" | null): void;
  filter(cell: CellAddress): void;
}

/** Pixels per frame that the grid scrolls while a range is drawn beyond its edge. */
const SCROLL_STEP = 24;

/**
 * Turns mouse and pen into cells: by where they point, not by which element is hit, and on pressing. A redraw between
 * pressing and releasing takes the element away, and with it the browser's click and double click.
 */
export class GridPointer {
  constructor(
    private readonly view: GridView,
    private readonly events: PointerEvents,
  ) {
    const { surface } = view;
    surface.addEventListener("mousedown", (event) => this.onDown(event));
    surface.addEventListener("contextmenu", (event) => this.onMenu(event));
  }

  /** The cell under a point of the window. */
  private cellAt(event: { readonly clientX: number; readonly clientY: number }): CellAddress {
    const { x, y } = this.offset(event);
    return this.view.geometry?.cellAt(x, y) ?? { row: 0, column: 0 };
  }

  private offset({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): {
    x: number;
    y: number;
  } {
    const { left, top } = this.view.surface.getBoundingClientRect();
    return { x: clientX - left - this.view.insets.left, y: clientY - top - this.view.insets.top };
  }

  private onDown(event: MouseEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element) || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    const { target } = event;
    const twice = event.detail === 2;
    const mark = target.closest<HTMLElement>(".group-mark");
    const head = target.closest<HTMLElement>(".head");
    if (mark !== null) this.events.toggleGroup(axisOf(mark.dataset["group"]), Number(mark.dataset["index"]));
    else if (target.classList.contains("edge") && head !== null && twice) this.events.autofit(...lineOf(head));
    else if (target.classList.contains("edge") && head !== null) this.resize(event, head);
    else if (head !== null) this.lines(event, head);
    else if (target.closest(".corner") !== null) this.events.pressCorner();
    else if (target.classList.contains("fill-handle")) this.fill(event);
    else if (target.classList.contains("filter-button")) this.events.filter(this.cellAt(event));
    else if (twice) this.events.open(this.cellAt(event));
    else if (this.events.press(this.cellAt(event), event.shiftKey))
      this.follow(event, (moved) => this.events.drag(this.cellAt(moved)));
  }

  private onMenu(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    const head = event.target.closest<HTMLElement>(".head");
    const axis = head === null ? null : lineOf(head)[0];
    const cell = this.cellAt(event);
    this.events.menu({ x: event.clientX, y: event.clientY }, head === null ? cell : headCell(cell, lineOf(head)), axis);
  }

  private lines(event: MouseEvent, head: HTMLElement): void {
    const [axis, index] = lineOf(head);
    if (this.events.pressLines(axis, index, event.shiftKey))
      this.follow(event, (moved) => this.events.dragLines(axis, this.cellAt(moved)[axis]));
  }

  private fill(event: MouseEvent): void {
    let last = this.cellAt(event);
    this.follow(
      event,
      (moved) => this.events.dragFill((last = this.cellAt(moved)), false, moved.ctrlKey),
      (ended) => this.events.dragFill(last, true, ended.ctrlKey),
    );
  }

  private resize(event: MouseEvent, head: HTMLElement): void {
    const [axis, index] = lineOf(head);
    const lines = axis === "row" ? this.view.geometry?.layout.rows : this.view.geometry?.layout.columns;
    const before = lines?.size(index) ?? 0;
    const from = axis === "row" ? event.clientY : event.clientX;
    const size = (moved: MouseEvent): number =>
      Math.max(0, before + (axis === "row" ? moved.clientY : moved.clientX) - from);
    let last = before;
    this.follow(
      event,
      (moved) => {
        last = size(moved);
        const drawn = this.view.surface.querySelector<HTMLElement>(`.head[data-${axis}="${index}"]`);
        if (drawn !== null) drawn.style[axis === "row" ? "height" : "width"] = `${last}px`;
      },
      () => {
        if (last !== before) this.events.resize(axis, index, last);
      },
    );
  }

  /** Follows the mouse until its button is released, scrolling where it leaves the cells. */
  private follow(
    start: MouseEvent,
    move: (event: MouseEvent) => void,
    end: (event: MouseEvent) => void = () => {},
  ): void {
    let last = start;
    let frame = 0;
    const scroll = (): void => {
      const { x, y } = this.offset(last);
      const size = this.view.geometry?.size ?? { width: 0, height: 0 };
      const across = x < 0 ? -SCROLL_STEP : x > size.width ? SCROLL_STEP : 0;
      const down = y < 0 ? -SCROLL_STEP : y > size.height ? SCROLL_STEP : 0;
      if (across !== 0 || down !== 0) {
        this.view.scroller.scrollBy(across, down);
        move(last);
      }
      frame = requestAnimationFrame(scroll);
    };
    const moved = (event: MouseEvent): void => {
      last = event;
      move(event);
    };
    const ended = (event: MouseEvent): void => {
      cancelAnimationFrame(frame);
      window.removeEventListener("mousemove", moved);
      window.removeEventListener("mouseup", ended);
      end(event);
    };
    window.addEventListener("mousemove", moved);
    window.addEventListener("mouseup", ended);
    frame = requestAnimationFrame(scroll);
  }
}

function axisOf(word: string | undefined): "row" | "column" {
  return word === "row" ? "row" : "column";
}

function lineOf(head: HTMLElement): ["row" | "column", number] {
  const row = head.dataset["row"];
  return row === undefined ? ["column", Number(head.dataset["column"])] : ["row", Number(row)];
}

function headCell(cell: CellAddress, [axis, index]: ["row" | "column", number]): CellAddress {
  return { ...cell, [axis]: index };
}
