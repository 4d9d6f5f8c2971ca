import { cellText, columnLetters } from "../../host/model/address";
import type { CellAddress } from "../../host/model/address";
import type { Worksheet } from "../../host/model/worksheet";
import { formatValue } from "../../host/formula/number-format";
import { dressCell } from "./cell-look";
import { conditionalLook } from "./conditional-look";
import type { EvaluateAt } from "./conditional-look";
import { visibleLines } from "./visible-lines";
import type { VisibleLines } from "./visible-lines";

const ROW_HEIGHT = 22;
const ROW_HEADER_WIDTH = 48;
/** Rows drawn above and below those in sight. */
const MARGIN = 12;

/** What the table tells the page. */
export interface TableEvents {
  select(address: CellAddress): void;
  /** A person typed a text into the cell. */
  type(address: CellAddress, text: string): void;
}

/** A plain table over one sheet: draws the rows in sight straight from the model and keeps nothing of its own. */
export class SheetTable {
  private sheet: Worksheet | null = null;
  private lines: VisibleLines = { rows: [], columns: [] };
  private selected: CellAddress = { row: 0, column: 0 };
  private editing = false;
  private frame = 0;
  private drawn = { first: -1, last: -1 };

  constructor(
    private readonly scroller: HTMLElement,
    private readonly evaluate: EvaluateAt,
    private readonly events: TableEvents,
  ) {
    scroller.addEventListener("scroll", () => this.drawSoon(false));
    scroller.addEventListener("mousedown", (event) => this.onMouse(event));
    scroller.addEventListener("dblclick", () => this.edit(null));
    scroller.addEventListener("keydown", (event) => this.onKey(event));
    new ResizeObserver(() => this.drawSoon(false)).observe(scroller);
  }

  /** Shows a sheet, or the same sheet again after it changed. */
  show(sheet: Worksheet, selected: CellAddress): void {
    const other = sheet !== this.sheet;
    this.sheet = sheet;
    this.selected = selected;
    if (other) this.scroller.scrollTo(0, 0);
    this.refresh();
  }

  /** Draws again what changed in the model. */
  refresh(): void {
    if (this.sheet === null) return;
    this.lines = visibleLines(this.sheet);
    this.drawSoon(true);
  }

  /** Scrolls the selected cell into sight. */
  reveal(): void {
    const at = this.lines.rows.indexOf(this.selected.row);
    if (at < 0) return;
    const top = at * ROW_HEIGHT;
    const height = this.scroller.clientHeight - ROW_HEIGHT * 2;
    if (top < this.scroller.scrollTop) this.scroller.scrollTop = top;
    else if (top > this.scroller.scrollTop + height) this.scroller.scrollTop = top - height / 2;
    const offset = this.offsetOf(this.selected.column);
    if (offset < this.scroller.scrollLeft) this.scroller.scrollLeft = offset;
    else if (offset > this.scroller.scrollLeft + this.scroller.clientWidth - 160)
      this.scroller.scrollLeft = offset - this.scroller.clientWidth / 2;
  }

  private offsetOf(column: number): number {
    return this.lines.columns.reduce((sum, line) => (line.column < column ? sum + line.width : sum), 0);
  }

  private drawSoon(changed: boolean): void {
    if (changed) this.drawn = { first: -1, last: -1 };
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      // A table drawn now would take the open input away; the end of typing asks again.
      if (!this.editing) this.draw();
    });
  }

  private draw(): void {
    const { sheet } = this;
    if (sheet === null) return;
    const { rows, columns } = this.lines;
    const first = Math.max(0, Math.floor(this.scroller.scrollTop / ROW_HEIGHT) - MARGIN);
    const inSight = Math.ceil(this.scroller.clientHeight / ROW_HEIGHT) + 2 * MARGIN;
    const last = Math.min(rows.length, first + inSight);
    if (first === this.drawn.first && last === this.drawn.last) return;
    this.drawn = { first, last };
    const table = document.createElement("table");
    table.setAttribute("role", "grid");
    table.setAttribute("aria-label", sheet.name);
    table.setAttribute("aria-rowcount", String(rows.length));
    table.style.width = `${columns.reduce((sum, { width }) => sum + width, ROW_HEADER_WIDTH)}px`;
    table.append(this.columnWidths(), this.head(sheet));
    const body = table.createTBody();
    body.append(space(Math.max(0, first - this.frozenRows)));
    for (const row of rows.slice(Math.max(first, this.frozenRows), last)) body.append(this.row(sheet, row));
    body.append(space(rows.length - last));
    const { scrollTop, scrollLeft } = this.scroller;
    this.scroller.replaceChildren(table);
    this.scroller.scrollTo(scrollLeft, scrollTop);
  }

  /** Shown rows that stay in sight above the others. */
  private get frozenRows(): number {
    const count = this.sheet?.properties.freezePanes?.rowCount ?? 0;
    return this.lines.rows.filter((row) => row < count).length;
  }

  private columnWidths(): HTMLElement {
    const group = document.createElement("colgroup");
    for (const width of [ROW_HEADER_WIDTH, ...this.lines.columns.map((line) => line.width)]) {
      const column = document.createElement("col");
      column.style.width = `${width}px`;
      group.append(column);
    }
    return group;
  }

  private head(sheet: Worksheet): HTMLElement {
    const head = document.createElement("thead");
    const row = document.createElement("tr");
    row.append(headerCell("", "col", "corner"));
    const frozenColumns = sheet.properties.freezePanes?.columnCount ?? 0;
    for (const { column } of this.lines.columns) {
      const cell = headerCell(columnLetters(column), "col", column < frozenColumns ? "frozen-both" : "");
      if (column < frozenColumns) cell.style.left = `${ROW_HEADER_WIDTH + this.offsetOf(column)}px`;
      row.append(cell);
    }
    head.append(row);
    for (const [index, frozen] of this.lines.rows.slice(0, this.frozenRows).entries()) {
      const element = this.row(sheet, frozen);
      for (const cell of element.children) if (cell instanceof HTMLElement) freezeRow(cell, index);
      head.append(element);
    }
    return head;
  }

  private row(sheet: Worksheet, row: number): HTMLElement {
    const element = document.createElement("tr");
    element.append(headerCell(String(row + 1), "row", ""));
    const { columns } = this.lines;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i]?.column ?? 0;
      const cell = this.cell(sheet, row, column);
      const merged = mergedColumns(sheet, row, column);
      if (merged > 1) {
        const covered = columns.filter((line) => line.column >= column && line.column < column + merged).length;
        cell.colSpan = covered;
        i += covered - 1;
      } else if (cell.textContent !== "" && sheet.value(row, columns[i + 1]?.column ?? column + 1) === null) {
        if (typeof sheet.value(row, column) === "string") cell.classList.add("pour");
      }
      element.append(cell);
    }
    return element;
  }

  private cell(sheet: Worksheet, row: number, column: number): HTMLTableCellElement {
    const cell = document.createElement("td");
    const value = sheet.value(row, column);
    const style = sheet.style(row, column);
    const look = conditionalLook(sheet, row, column, this.evaluate);
    const { text } = formatValue(value, look.numberFormat ?? style.numberFormat, sheet.workbook.date1904);
    cell.dataset["cell"] = cellText(row, column);
    if (look.bar !== undefined) {
      const bar = document.createElement("span");
      bar.className = "bar";
      bar.style.backgroundColor = look.bar.color;
      bar.style.width = `calc(${look.bar.share * 100}% - 4px)`;
      const over = document.createElement("span");
      over.className = "over";
      over.textContent = text;
      cell.append(bar, over);
    } else cell.textContent = text;
    dressCell(cell, style, look, value);
    if (column < (sheet.properties.freezePanes?.columnCount ?? 0)) {
      cell.classList.add("frozen");
      cell.style.left = `${ROW_HEADER_WIDTH + this.offsetOf(column)}px`;
    }
    if (row === this.selected.row && column === this.selected.column) {
      cell.classList.add("selected");
      cell.setAttribute("aria-selected", "true");
    }
    return cell;
  }

  private onMouse(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    if (cell === null || this.editing) return;
    const row = Number(/\d+$/.exec(cell.dataset["cell"] ?? "")?.[0]) - 1;
    const column = this.columnAt(cell);
    if (row >= 0 && column !== null) this.select({ row, column });
  }

  private columnAt(cell: HTMLElement): number | null {
    const letters = /^[A-Z]+/.exec(cell.dataset["cell"] ?? "")?.[0];
    return this.lines.columns.find(({ column }) => columnLetters(column) === letters)?.column ?? null;
  }

  private onKey(event: KeyboardEvent): void {
    if (this.editing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Enter: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      PageDown: [25, 0],
      PageUp: [-25, 0],
    };
    const step = steps[event.key];
    if (step !== undefined) this.move(step[0], step[1]);
    else if (event.key === "F2") this.edit(null);
    else if (event.key === "Delete") this.events.type(this.selected, "");
    else if (event.key.length === 1) this.edit(event.key);
    else return;
    event.preventDefault();
  }

  /** The next key belongs to this cell, though it is drawn as selected only with the next frame. */
  private select(address: CellAddress): void {
    this.selected = address;
    this.events.select(address);
  }

  /** Moves the selection by shown rows and columns. */
  private move(rows: number, columns: number): void {
    const row = this.lines.rows.indexOf(this.selected.row) + rows;
    const column = this.lines.columns.findIndex((line) => line.column === this.selected.column) + columns;
    const clamp = (at: number, length: number): number => Math.min(Math.max(at, 0), length - 1);
    this.select({
      row: this.lines.rows[clamp(row, this.lines.rows.length)] ?? 0,
      column: this.lines.columns[clamp(column, this.lines.columns.length)]?.column ?? 0,
    });
    this.reveal();
  }

  /** Opens the selected cell for typing; `start` replaces what is in it. */
  private edit(start: string | null): void {
    const { sheet, selected } = this;
    const cell = this.scroller.querySelector(`td[data-cell="${cellText(selected.row, selected.column)}"]`);
    if (sheet === null || cell === null) return;
    this.editing = true;
    const input = document.createElement("input");
    input.value = start ?? editText(sheet, selected);
    input.setAttribute("aria-label", cellText(selected.row, selected.column));
    cell.append(input);
    input.focus();
    const finish = (text: string | null, down: number): void => {
      if (!this.editing) return;
      this.editing = false;
      input.remove();
      this.scroller.focus();
      if (text !== null) this.events.type(selected, text);
      if (down !== 0) this.move(down, 0);
      this.drawSoon(true);
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") finish(input.value, 1);
      else if (event.key === "Escape") finish(null, 0);
    });
    input.addEventListener("blur", () => finish(input.value, 0));
  }
}

/** What a person edits in a cell: its formula, else its value. */
export function editText(sheet: Worksheet, { row, column }: CellAddress): string {
  return sheet.formulaText(row, column) ?? formatValue(sheet.value(row, column), "General").text;
}

function mergedColumns(sheet: Worksheet, row: number, column: number): number {
  const merge = sheet.properties.merges.find((range) => range.row === row && range.column === column);
  return merge !== undefined && merge.rowCount === 1 ? merge.columnCount : 1;
}

/** Keeps a cell of a frozen row below the column letters while the rest scrolls. */
function freezeRow(cell: HTMLElement, index: number): void {
  cell.classList.add(cell.classList.contains("frozen") ? "frozen-both" : "frozen-row");
  cell.style.top = `${ROW_HEIGHT * (index + 1)}px`;
}

function headerCell(text: string, scope: "col" | "row", className: string): HTMLElement {
  const cell = document.createElement("th");
  cell.scope = scope;
  cell.className = className;
  cell.textContent = text;
  return cell;
}

function space(rows: number): HTMLElement {
  const row = document.createElement("tr");
  row.className = "space";
  const cell = document.createElement("td");
  cell.style.height = `${rows * ROW_HEIGHT}px`;
  row.append(cell);
  return row;
}
