import type { Workbook } from "../../host/model/workbook";
import type { Worksheet } from "../../host/model/worksheet";
import type { PageText } from "./page-text";

/** What the tabs can do. */
export interface TabActions {
  choose(sheet: Worksheet): void;
  /** False: the name was refused. */
  rename(sheet: Worksheet, name: string): boolean;
  add(): void;
  menu(sheet: Worksheet, at: { x: number; y: number }): void;
}

/** Draws the sheet tabs, hidden sheets left out, and the button for a new sheet. */
export function drawTabs(element: HTMLElement, workbook: Workbook, text: PageText, actions: TabActions): void {
  // A name being typed must not be taken away by a redraw.
  if (element.querySelector("input") !== null) return;
  const visible = workbook.sheets.filter((sheet) => sheet.properties.visibility === "visible");
  const list = document.createElement("div");
  list.className = "tab-list";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", text.sheets);
  list.append(...visible.map((sheet) => tabElement(sheet, sheet === workbook.activeSheet, actions)));
  list.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = visible[visible.findIndex((sheet) => sheet === workbook.activeSheet) + step];
    if (step !== 0 && next !== undefined) actions.choose(next);
  });
  const add = document.createElement("button");
  add.type = "button";
  add.id = "add-sheet";
  add.textContent = "+";
  add.title = text.addSheet;
  add.setAttribute("aria-label", text.addSheet);
  add.addEventListener("click", () => actions.add());
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  element.replaceChildren(list, add);
  // A redraw in the background must not take the keyboard away from the tabs.
  if (focused?.id === add.id) add.focus();
  else if (focused !== null) list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
}

function tabElement(sheet: Worksheet, active: boolean, actions: TabActions): HTMLElement {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-selected", String(active));
  tab.setAttribute("aria-controls", "table");
  tab.tabIndex = active ? 0 : -1;
  tab.textContent = sheet.name;
  if (sheet.properties.tabColor !== null) tab.style.setProperty("--tab", sheet.properties.tabColor);
  tab.addEventListener("click", () => actions.choose(sheet));
  tab.addEventListener("dblclick", () => renameTab(tab, sheet, actions));
  tab.addEventListener("keydown", (event) => {
    if (event.key === "F2") renameTab(tab, sheet, actions);
  });
  tab.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    actions.menu(sheet, { x: event.clientX, y: event.clientY });
  });
  return tab;
}

/** Puts a field in place of a tab: Enter or leaving it renames, Escape does not. */
export function renameTab(tab: HTMLElement, sheet: Worksheet, actions: Pick<TabActions, "rename" | "choose">): void {
  const input = document.createElement("input");
  input.value = sheet.name;
  input.maxLength = 31;
  input.setAttribute("aria-label", sheet.name);
  let done = false;
  const finish = (rename: boolean): void => {
    if (done) return;
    done = true;
    input.replaceWith(tab);
    if (!rename || input.value === sheet.name || !actions.rename(sheet, input.value)) actions.choose(sheet);
  };
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter") finish(true);
    else if (event.key === "Escape") finish(false);
  });
  input.addEventListener("blur", () => finish(true));
  tab.replaceWith(input);
  input.select();
}
