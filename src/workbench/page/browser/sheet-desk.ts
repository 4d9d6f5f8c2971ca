import { cellText, parseRange, quoteSheetName, rangeText, type RangeAddress } from "../../host/model/address";
import { areaOfFormula } from "../../host/client/area";
import { HostError } from "../../host/client/host-error";
import { FormulaSyntaxError } from "../../host/formula/parse";
import { generalNumberText } from "../../host/formula/coerce";
import { isCellError, type CellValue } from "../../host/model/cell-value";
import { cellRange, type Worksheet } from "../../host/model/worksheet";
import { Clipboard } from "./clipboard";
import { CellEditor, type After } from "./formula/cell-editor";
import type { FunctionHelp } from "./formula/function-catalog";
import { formulaBoxes } from "./formula/formula-boxes";
import type { GridSelection } from "./grid/grid-selection";
import type { Box } from "./grid/grid-view";
import { SheetGrid } from "./grid/sheet-grid";
import type { PageText } from "./page-text";
import { sheetActions } from "./sheet-actions";
import type { TryOut } from "./try-out";

/** What the desk asks of the page. */
export interface DeskHome {
  readonly tryOut: TryOut | null;
  readonly sheet: Worksheet | null;
  readonly text: PageText;
  readonly functions: readonly FunctionHelp[];
  say(words: string): void;
  refresh(): void;
  openMenu(at: { x: number; y: number }, lines: "row" | "column" | null): void;
}

/** The elements the desk works with. */
export interface DeskElements {
  readonly table: HTMLElement;
  readonly formula: HTMLInputElement;
  readonly nameBox: HTMLInputElement;
  readonly completions: HTMLElement;
}

/** The sheet as a person works on it: grid, name box, formula bar, typing and clipboard; all of it done to the model. */
export class SheetDesk {
  readonly grid: SheetGrid;
  readonly clipboard: Clipboard;
  private readonly editor: CellEditor;
  private editing: { sheet: Worksheet; row: number; column: number } | null = null;
  private editBoxes: readonly Box[] = [];

  constructor(
    private readonly elements: DeskElements,
    private readonly home: DeskHome,
  ) {
    this.clipboard = new Clipboard((sheet, row, column) => home.tryOut?.cell(sheet, row, column).text ?? "");
    this.grid = new SheetGrid(
      elements.table,
      {
        cell: (sheet, row, column) => {
          if (home.tryOut === null) throw new Error("no workbook is open");
          return home.tryOut.cell(sheet, row, column);
        },
        explain: (value) => this.explain(value),
      },
      {
        select: (selection) => this.selected(selection),
        edit: (text) => this.edit(text),
        clear: () => this.change((sheet, range) => sheetActions.clear(sheet, range)),
        fill: (source, target, copies) => this.fill(source, target, copies),
        resize: (axis, index, pixels) => this.resize(axis, index, pixels),
        autofit: (axis, index) => this.change((sheet) => axis === "column" && sheetActions.autofit(sheet, index)),
        toggleGroup: (axis, inside) => this.change((sheet) => sheetActions.toggleGroup(sheet, axis, inside)),
        insertOrDelete: (kind) => this.insertOrDelete(kind),
        menu: (at, lines) => home.openMenu(at, lines),
        history: (kind) => this.change(() => (kind === "undo" ? home.tryOut?.undo() : home.tryOut?.redo())),
        escape: () => {
          this.clipboard.forget();
          home.refresh();
        },
        point: (range) => this.point(range),
        drawn: () => this.placeEditor(),
      },
    );
    const field = document.createElement("input");
    field.id = "cell-editor";
    field.hidden = true;
    field.spellcheck = false;
    field.autocomplete = "off";
    this.grid.view.surface.append(field);
    this.editor = new CellEditor(field, elements.formula, elements.completions, () => this.words(), {
      commit: (text, after) => this.commit(text, after),
      commitAll: (text) => this.commitInto(this.grid.selected?.range ?? null, text),
      changed: (text) => this.typing(text),
    });
    elements.nameBox.addEventListener("keydown", (event) => this.onNameBox(event));
    elements.nameBox.addEventListener("focus", () => elements.nameBox.select());
    this.listenToClipboard();
  }

  /** Shows the active sheet as it is now. */
  show(): void {
    const { sheet } = this.home;
    if (sheet === null) return;
    const range = sheet.workbook.selection(sheet);
    this.grid.show(sheet, range, this.boxes(sheet));
    if (this.editor.isOpen) return;
    const active = this.grid.selected?.active ?? range;
    this.elements.formula.value = editText(sheet, active.row, active.column);
    if (document.activeElement !== this.elements.nameBox)
      this.elements.nameBox.value = cellText(active.row, active.column);
  }

  /** The cells in sight. */
  get inSight(): RangeAddress | null {
    const { geometry } = this.grid.view;
    if (geometry === null) return null;
    const { first: row, last: lastRow } = geometry.scrolledRows;
    const { last: lastColumn } = geometry.scrolledColumns;
    return { row, column: 0, rowCount: lastRow - row + 1, columnCount: lastColumn + 1 };
  }

  get selection(): RangeAddress | null {
    return this.grid.selected?.range ?? null;
  }

  /** Does something to the sheet by hand; words for what is refused. */
  change(action: (sheet: Worksheet, range: RangeAddress) => unknown): boolean {
    const { sheet, tryOut, text } = this.home;
    const range = this.selection;
    if (sheet === null || tryOut === null || range === null) return false;
    try {
      tryOut.act(() => action(sheet, range));
      return true;
    } catch (error) {
      this.home.say(wording(error, text));
      return false;
    } finally {
      // At once: the next key belongs to what is selected now.
      if (!this.editor.isOpen) this.show();
      this.home.refresh();
    }
  }

  /** Ends typing before something else is done; false when what is typed cannot be taken. */
  finishTyping(): boolean {
    return this.editor.finish("stay");
  }

  /** Sorts by the active cell's column. */
  sort(descending: boolean): void {
    const column = this.grid.selected?.active.column ?? 0;
    this.change((sheet, range) => {
      if (sheetActions.sort(sheet, range, column, descending) === null) this.home.say(this.home.text.nothingToSort);
    });
  }

  /** Puts the selection on the clipboard. */
  copy(cut: boolean): string {
    const { sheet } = this.home;
    const range = this.selection;
    const text = sheet === null || range === null ? "" : this.clipboard.copy(sheet, range, cut);
    this.home.refresh();
    return text;
  }

  paste(text: string): void {
    this.change((sheet, range) => {
      const written = this.clipboard.paste(sheet, range, text);
      if (written !== null) this.home.tryOut?.host.selection.select(sheet, written);
    });
  }

  private insertOrDelete(kind: "insert" | "delete"): void {
    this.change((sheet, range) => {
      const axis = range.rowCount === 1_048_576 ? "column" : "row";
      const count = axis === "row" ? range.rowCount : range.columnCount;
      if (kind === "insert") sheetActions.insertLines(sheet, axis, range[axis], count);
      else sheetActions.deleteLines(sheet, axis, range[axis], count);
    });
  }

  private fill(source: RangeAddress, target: RangeAddress, copies: boolean): void {
    this.change((sheet) => {
      sheetActions.fill(sheet, source, target, copies);
      this.home.tryOut?.host.selection.select(sheet, target);
    });
  }

  /** A line that is part of selected whole lines is resized with them. */
  private resize(axis: "row" | "column", index: number, pixels: number): void {
    this.change((sheet, range) => {
      const whole = axis === "row" ? range.columnCount > 16_000 : range.rowCount > 1_000_000;
      const count = axis === "row" ? range.rowCount : range.columnCount;
      const together = whole && index >= range[axis] && index < range[axis] + count && count < 1_000;
      if (together) sheetActions.resizeLines(sheet, axis, range[axis], count, pixels);
      else sheetActions.resizeLines(sheet, axis, index, 1, pixels);
    });
  }

  private selected({ range }: GridSelection): void {
    const { sheet, tryOut } = this.home;
    if (sheet === null) return;
    tryOut?.host.selection.select(sheet, range);
    this.show();
  }

  // ---- typing --------------------------------------------------------------------------------------------------

  private edit(text: string | null): void {
    const { sheet } = this.home;
    const active = this.grid.selected?.active;
    if (sheet === null || active === undefined) return;
    this.editing = { sheet, ...active };
    this.editor.begin(text ?? editText(sheet, active.row, active.column), text !== null);
  }

  private typing(text: string | null): void {
    const { sheet } = this.home;
    const active = this.grid.selected?.active;
    if (text !== null && this.editing === null && sheet !== null && active !== undefined)
      this.editing = { sheet, ...active };
    this.editBoxes = text === null || this.editing === null ? [] : formulaBoxes(text, this.editing);
    if (text === null) {
      this.editing = null;
      this.grid.focus();
      this.home.refresh();
    }
    if (sheet !== null) this.grid.frame(this.boxes(sheet));
    this.placeEditor();
  }

  private commit(text: string, after: After): boolean {
    const { editing } = this;
    if (editing === null) return true;
    const unchanged = text === editText(editing.sheet, editing.row, editing.column);
    if (!unchanged && !this.commitInto(cellRange(editing), text)) return false;
    this.editing = null;
    if (after !== "stay") this.grid.advance(after);
    return true;
  }

  private commitInto(range: RangeAddress | null, text: string): boolean {
    const sheet = this.editing?.sheet ?? this.home.sheet;
    if (range === null || sheet === null) return false;
    return this.change(() => sheetActions.enter(sheet, range, text));
  }

  private point(range: RangeAddress): boolean {
    const { sheet } = this.home;
    if (!this.editor.takesReference || sheet === null || this.editing === null) {
      if (this.editor.isOpen) this.finishTyping();
      return false;
    }
    const prefix = sheet === this.editing.sheet ? "" : `${quoteSheetName(sheet.name)}!`;
    this.editor.point(prefix + rangeText(range));
    return true;
  }

  private placeEditor(): void {
    // The first drawing comes while the desk is still being made.
    const { geometry, insets } = this.grid?.view ?? { geometry: null, insets: { left: 0, top: 0 } };
    if (this.editing === null || geometry === null) return;
    const seen = geometry.rectangle(cellRange(this.editing));
    const { style } = this.editor.field;
    style.visibility = seen === null || this.home.sheet !== this.editing.sheet ? "hidden" : "visible";
    if (seen === null) return;
    style.left = `${insets.left + seen.across.start - 1}px`;
    style.top = `${insets.top + seen.down.start - 1}px`;
    style.height = `${seen.down.size + 1}px`;
    const wanted = Math.min(this.editor.field.value.length * 7.6 + 24, geometry.size.width - seen.across.start);
    style.width = `${Math.max(seen.across.size + 1, wanted)}px`;
  }

  private words(): { functions: readonly FunctionHelp[]; names: readonly string[] } {
    const { sheet, functions } = this.home;
    const names = sheet?.workbook.names.filter(({ hidden }) => !hidden).map(({ name }) => name) ?? [];
    const tables = sheet?.workbook.sheets.flatMap(({ properties }) => properties.tables.map(({ name }) => name)) ?? [];
    return { functions, names: [...new Set([...names, ...tables])] };
  }

  // ---- around the cells ------------------------------------------------------------------------------------------

  private boxes(sheet: Worksheet): Box[] {
    const boxes: Box[] = this.editing?.sheet === sheet ? [...this.editBoxes] : [];
    const copied = this.clipboard.rangeOn(sheet);
    if (copied !== null) boxes.push({ range: copied, className: "copied" });
    const active = this.grid.selected?.active;
    const spill = active === undefined ? null : sheet.spillAt(active.row, active.column);
    if (spill !== null) boxes.push({ range: spill.range, className: "spill" });
    return boxes;
  }

  private explain(value: CellValue): string | null {
    if (!isCellError(value)) return null;
    const own = value.message;
    return own === undefined ? (this.home.text.errors[value.error] ?? null) : `${value.error} ${own}`;
  }

  /** The words of the active cell's error, for the status bar. */
  get activeError(): string | null {
    const { sheet } = this.home;
    const active = this.grid.selected?.active;
    return sheet === null || active === undefined ? null : this.explain(sheet.value(active.row, active.column));
  }

  private onNameBox(event: KeyboardEvent): void {
    const { sheet, text } = this.home;
    if (event.key === "Escape") return this.grid.focus();
    if (event.key !== "Enter" || sheet === null) return;
    const typed = this.elements.nameBox.value.trim();
    const named = sheet.workbook.findName(typed, sheet.id)?.formula ?? typed;
    const area = areaOfFormula(sheet.workbook, sheet, named);
    const range = area?.range ?? parseRange(typed);
    if (range === null) return this.home.say(text.noSuchPlace + typed);
    this.home.tryOut?.host.selection.select(area?.sheet ?? sheet, range);
    this.grid.focus();
    // At once: the next key belongs to the new place.
    this.show();
    this.grid.view.reveal(range);
    this.home.refresh();
  }

  private listenToClipboard(): void {
    const { table } = this.elements;
    const put = (event: ClipboardEvent, cut: boolean): void => {
      if (this.editor.isOpen) return;
      event.clipboardData?.setData("text/plain", this.copy(cut));
      event.preventDefault();
    };
    table.addEventListener("copy", (event) => put(event, false));
    table.addEventListener("cut", (event) => put(event, true));
    table.addEventListener("paste", (event) => {
      if (this.editor.isOpen) return;
      this.paste(event.clipboardData?.getData("text/plain") ?? "");
      event.preventDefault();
    });
  }
}

/** What a person edits in a cell: its formula, else its value as it is typed. */
export function editText(sheet: Worksheet, row: number, column: number): string {
  const formula = sheet.formulaText(row, column);
  if (formula !== null) return formula;
  const value = sheet.value(row, column);
  if (value === null) return "";
  const { numberFormat } = sheet.style(row, column);
  if (typeof value === "number") return typedNumber(value, numberFormat, sheet.workbook.date1904);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // A text that would be read as something else keeps its apostrophe.
  return isCellError(value) ? value.error : /^[=']/.test(value) ? `'${value}` : value;
}

function typedNumber(value: number, numberFormat: string, date1904: boolean): string {
  const plain = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/%/.test(plain)) return `${generalNumberText(Math.round(value * 1e14) / 1e12)}%`;
  if (!/[ymd]/i.test(plain) || !Number.isInteger(value) || value < 61) return generalNumberText(value);
  const date = new Date((value + (date1904 ? 1462 : 0) - 25_569) * 86_400_000);
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
}

/** Words for a person when something was refused. */
export function wording(error: unknown, text: PageText): string {
  if (error instanceof FormulaSyntaxError) return text.badFormula;
  if (error instanceof HostError && error.code === "AccessDenied") return text.protectedSheet;
  if (error instanceof HostError && error.code === "InvalidArgument") return text.badFormula;
  return text.failed + (error instanceof Error ? error.message : String(error));
}
