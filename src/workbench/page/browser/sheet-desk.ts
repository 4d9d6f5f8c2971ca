import type { Area } from "../../host/client/area";
import { validationAt } from "../../host/formula/data-validation";
import { quoteSheetName, rangeText, type CellAddress, type RangeAddress } from "../../host/model/address";
import type { DataValidation } from "../../host/model/sheet-properties";
import { cellRange, type Worksheet } from "../../host/model/worksheet";
import type { AttachedObjects } from "./attached-objects";
import { CellList } from "./cell-list";
import { cellRemark, objectBoxes } from "./cell-remarks";
import { Clipboard } from "./clipboard";
import { editText } from "./edit-text";
import { checkEntry, choicesIn } from "./entry-rules";
import { CellEditor, type After } from "./formula/cell-editor";
import type { FunctionHelp } from "./formula/function-catalog";
import { formulaBoxes } from "./formula/formula-boxes";
import { selectBetween, type GridSelection } from "./grid/grid-selection";
import type { Box } from "./grid/grid-view";
import { SheetGrid } from "./grid/sheet-grid";
import { defineName, nameBoxText, offeredNames, readNameBox } from "./name-box";
import type { PageText } from "./page-text";
import { sheetActions } from "./sheet-actions";
import type { TryOut } from "./try-out";
import { refusal, wording } from "./wording";

/** What the desk asks of the page. */
export interface DeskHome {
  readonly tryOut: TryOut | null;
  readonly sheet: Worksheet | null;
  readonly text: PageText;
  readonly functions: readonly FunctionHelp[];
  /** What hangs on the cells besides the model. */
  readonly attached: AttachedObjects;
  say(words: string): void;
  refresh(): void;
  openMenu(at: { x: number; y: number }, lines: "row" | "column" | null): void;
  /** Opens the filter panel of a cell at a point of the window; false for a cell without one. */
  openFilter(cell: CellAddress, at: { x: number; y: number }): boolean;
}

/** The elements the desk works with. */
export interface DeskElements {
  readonly table: HTMLElement;
  readonly formula: HTMLTextAreaElement;
  readonly nameBox: HTMLInputElement;
  readonly completions: HTMLElement;
}

/** The sheet as a person works on it: grid, name box, formula bar, typing and clipboard; all of it done to the model. */
export class SheetDesk {
  readonly grid: SheetGrid;
  readonly clipboard: Clipboard;
  private readonly editor: CellEditor;
  private readonly list: CellList;
  private editing: { sheet: Worksheet; row: number; column: number } | null = null;
  private editBoxes: readonly Box[] = [];
  /** The status bar says why an entry was refused; it goes with the entry. */
  private refused = false;

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
          const { tryOut, attached, text } = home;
          return {
            ...tryOut.cell(sheet, row, column),
            ...cellRemark(tryOut, attached, text, sheet, row, column),
          };
        },
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
        choose: () => void (this.openFilterHere() || this.list.open()),
        filter: (cell, at) => void (this.finishTyping() && home.openFilter(cell, at)),
        escape: () => {
          this.clipboard.forget();
          home.refresh();
        },
        point: (range) => this.point(range),
        drawn: () => this.placeBeside(),
      },
    );
    this.list = new CellList(
      this.grid.view,
      (text, { sheet, range }) => this.commitInto(sheet, cellRange(range), text),
      () => this.grid.focus(),
    );
    const field = document.createElement("textarea");
    field.id = "cell-editor";
    field.setAttribute("aria-controls", "cells");
    field.rows = 1;
    field.spellcheck = false;
    field.autocomplete = "off";
    this.grid.view.surface.append(field);
    this.grid.view.keyTarget = field;
    elements.table.addEventListener("focus", () => this.grid.focus());
    this.editor = new CellEditor(field, elements.formula, elements.completions, () => this.words(), {
      commit: (text, after) => this.commit(text, after),
      commitAll: (text) => this.commitInto(this.editing?.sheet ?? this.home.sheet, this.selection, text),
      step: (direction, how) => this.grid.stepPoint(direction, how),
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
      this.elements.nameBox.value = nameBoxText(sheet, this.grid.selected?.range ?? range, active);
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
      this.refused = true;
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

  /** The cell that typing goes to. */
  get active(): CellAddress | null {
    return this.grid.selected?.active ?? null;
  }

  private openFilterHere(): boolean {
    const active = this.grid.selected?.active;
    return active !== undefined && this.home.openFilter(active, this.grid.pointBelow(active));
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
      const { cut } = this.clipboard;
      const leaves = cut !== null && cut.sheet !== sheet && this.home.attached.isOnAny(cut.sheet, cut.range);
      const written = this.clipboard.paste(sheet, range, text);
      if (leaves && this.clipboard.cut === null) this.home.say(this.home.text.leftBehind(cut.sheet.name));
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
  private resize(axis: "row" | "column", index: number, seen: number): void {
    const pixels = seen / this.grid.view.zoom;
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
    // The status bar, too: without a pane nothing else would say that the selection is another one.
    this.home.refresh();
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
    this.home.tryOut?.setTyping(text !== null);
    this.editBoxes = text === null || this.editing === null ? [] : formulaBoxes(text, this.editing);
    if (text === null) {
      this.editing = null;
      if (this.refused) this.home.say("");
      this.refused = false;
      this.grid.focus();
      this.home.refresh();
    }
    if (sheet !== null) this.grid.frame(this.boxes(sheet));
    this.placeEditor();
  }

  private commit(text: string, after: After): boolean {
    const { editing } = this;
    if (editing === null) return true;
    // Fields know one kind of line end.
    const before = editText(editing.sheet, editing.row, editing.column).replace(/\r\n?/g, "\n");
    const unchanged = text === before;
    if (!unchanged && !this.commitInto(editing.sheet, cellRange(editing), text)) return false;
    this.editing = null;
    if (after !== "stay") this.grid.advance(after);
    return true;
  }

  private commitInto(sheet: Worksheet | null, range: RangeAddress | null, text: string): boolean {
    if (range === null || sheet === null) return false;
    return this.change(() => {
      let warning: DataValidation | null = null;
      sheetActions.enter(sheet, range, text, () => {
        if (this.home.tryOut !== null) warning = checkEntry(this.home.tryOut.calculator, sheet, range);
      });
      this.home.tryOut?.calculateEntry(sheet, range);
      if (warning !== null) this.home.say(refusal(warning, this.home.text));
    });
  }

  private point(range: RangeAddress): "pointed" | "selects" | "stays" {
    const { sheet } = this.home;
    if (!this.editor.takesReference || sheet === null || this.editing === null)
      return this.finishTyping() ? "selects" : "stays";
    const prefix = sheet === this.editing.sheet ? "" : `${quoteSheetName(sheet.name)}!`;
    this.editor.point(prefix + rangeText(range));
    return "pointed";
  }

  private placeBeside(): void {
    // The first drawing comes while the desk is still being made.
    if (this.list === undefined) return;
    this.placeEditor();
    const { sheet, tryOut, text } = this.home;
    const active = this.grid.selected?.active;
    if (sheet === null || tryOut === null || active === undefined || this.editor.isOpen) return this.list.show(null);
    const { row, column } = active;
    const { prompt } = validationAt(sheet, row, column) ?? { prompt: null };
    this.list.show({
      sheet,
      range: selectBetween(sheet, active, active).range,
      choices: choicesIn(tryOut.calculator, sheet, row, column),
      prompt: prompt?.show === true ? [prompt.title, prompt.message].filter((words) => words !== "").join("\n") : "",
      label: text.chooseValue,
    });
  }

  private placeEditor(): void {
    const { geometry, insets, zoom } = this.grid.view;
    const at = this.editing ?? this.grid.selected?.active;
    if (geometry === null || at === undefined) return;
    const seen = geometry.rectangle(cellRange(at));
    const { field } = this.editor;
    const { style } = field;
    // Hidden, a field has no focus; the waiting one must keep it.
    const elsewhere = this.editing !== null && this.home.sheet !== this.editing.sheet;
    style.visibility = this.editing !== null && (seen === null || elsewhere) ? "hidden" : "visible";
    if (seen === null) return;
    style.left = `${insets.left + seen.across.start - 1}px`;
    style.top = `${insets.top + seen.down.start - 1}px`;
    const lines = field.value.split("\n");
    style.height = `${Math.max(seen.down.size + 1, lines.length * 18 * zoom + 4)}px`;
    style.fontSize = `${13 * zoom}px`;
    const longest = Math.max(...lines.map(({ length }) => length));
    const wanted = Math.min(longest * 7.6 * zoom + 24, geometry.size.width - seen.across.start);
    style.width = `${Math.max(seen.across.size + 1, wanted)}px`;
  }

  private words(): { functions: readonly FunctionHelp[]; names: readonly string[] } {
    const { sheet, functions } = this.home;
    return { functions, names: sheet === null ? [] : offeredNames(sheet.workbook) };
  }

  // ---- around the cells ------------------------------------------------------------------------------------------

  private boxes(sheet: Worksheet): Box[] {
    const boxes = objectBoxes(this.home.attached, this.home.text, sheet);
    if (this.editing?.sheet === sheet) boxes.push(...this.editBoxes);
    const copied = this.clipboard.rangeOn(sheet);
    if (copied !== null) boxes.push({ range: copied, className: "copied" });
    const active = this.grid.selected?.active;
    const spill = active === undefined ? null : sheet.spillAt(active.row, active.column);
    if (spill !== null) boxes.push({ range: spill.range, className: "spill" });
    return boxes;
  }

  /** What is to be said about the active cell, for the status bar. */
  get activeRemark(): string | null {
    const { sheet, tryOut, attached, text } = this.home;
    const active = this.grid.selected?.active;
    if (sheet === null || tryOut === null || active === undefined) return null;
    return cellRemark(tryOut, attached, text, sheet, active.row, active.column).remark;
  }

  private onNameBox(event: KeyboardEvent): void {
    const { sheet, text } = this.home;
    if (event.key === "Escape") return this.grid.focus();
    if (event.key !== "Enter" || sheet === null) return;
    const typed = this.elements.nameBox.value;
    const wish = readNameBox(sheet, typed);
    if (wish === null) return this.home.say(text.noSuchPlace + typed.trim());
    this.grid.focus();
    if ("go" in wish) this.goTo(wish.go);
    else this.change((_, range) => defineName(sheet, range, wish.define));
  }

  /** Selects cells and brings them into sight. */
  goTo({ sheet, range }: Area): void {
    this.home.tryOut?.host.selection.select(sheet, range);
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
