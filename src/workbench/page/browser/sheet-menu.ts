import { MAX_COLUMNS, MAX_ROWS } from "../../host/model/address";
import type { MenuEntry } from "./grid/context-menu";
import { sheetActions } from "./sheet-actions";
import type { SheetDesk } from "./sheet-desk";
import type { ListTools } from "./tools/list-tools";

/** The entries of the menu over cells (lines null), row numbers or column letters. */
export function sheetMenu(desk: SheetDesk, tools: ListTools, lines: "row" | "column" | null): (MenuEntry | null)[] {
  const { text } = tools;
  const onLines = (axis: "row" | "column", act: (at: number, count: number) => void): (() => void) => {
    return () => {
      const range = desk.selection;
      if (range === null) return;
      const count = axis === "row" ? range.rowCount : range.columnCount;
      if (count < (axis === "row" ? MAX_ROWS : MAX_COLUMNS)) act(range[axis], count);
    };
  };
  const insert = (axis: "row" | "column"): (() => void) =>
    onLines(axis, (at, count) => desk.change((sheet) => sheetActions.insertLines(sheet, axis, at, count)));
  const remove = (axis: "row" | "column"): (() => void) =>
    onLines(axis, (at, count) => desk.change((sheet) => sheetActions.deleteLines(sheet, axis, at, count)));
  const hide = (axis: "row" | "column", hidden: boolean): (() => void) =>
    onLines(axis, (at, count) => desk.change((sheet) => sheetActions.hideLines(sheet, axis, at, count, hidden)));
  const entries: (MenuEntry | null)[] = [
    { words: text.cut, id: "cut", press: () => copy(desk, true) },
    { words: text.copy, id: "copy", press: () => copy(desk, false) },
    { words: text.paste, id: "paste", press: () => void paste(desk, tools) },
    null,
  ];
  if (lines !== "column")
    entries.push(
      { words: text.insertRow, id: "insert-row", press: insert("row") },
      { words: text.deleteRow, id: "delete-row", press: remove("row") },
    );
  if (lines !== "row")
    entries.push(
      { words: text.insertColumn, id: "insert-column", press: insert("column") },
      { words: text.deleteColumn, id: "delete-column", press: remove("column") },
    );
  if (lines !== null)
    entries.push(
      { words: text.hide, id: "hide", press: hide(lines, true) },
      { words: text.show, id: "show", press: hide(lines, false) },
    );
  entries.push(
    { words: text.clear, id: "clear", press: () => desk.change((sheet, range) => sheetActions.clear(sheet, range)) },
    null,
    { words: text.sortUp, id: "sort-up", press: () => tools.sort(false) },
    { words: text.sortDown, id: "sort-down", press: () => tools.sort(true) },
    { words: text.filter, id: "filter", press: () => tools.toggleFilter() },
  );
  return entries;
}

function copy(desk: SheetDesk, cut: boolean): void {
  const text = desk.copy(cut);
  // Where the browser refuses, the cells can still be pasted on this page.
  void navigator.clipboard?.writeText(text).catch(() => {});
}

async function paste(desk: SheetDesk, tools: ListTools): Promise<void> {
  try {
    desk.paste(await navigator.clipboard.readText());
  } catch {
    tools.say(tools.text.pasteHint);
  }
}
