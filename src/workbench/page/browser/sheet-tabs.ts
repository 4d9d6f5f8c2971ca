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

/**
 * The sheet tabs, hidden sheets left out, and the button for a new sheet. A tab stays the same element as long as its
 * sheet is shown: a redraw while the mouse button is down would otherwise swallow the click, and one between two
 * clicks the double click.
 */
export class SheetTabs {
  private readonly list = document.createElement("div");
  private readonly addButton = document.createElement("button");
  private readonly tabs = new Map<Worksheet, HTMLElement>();
  private workbook: Workbook | null = null;

  /** `actions` is asked anew at each use: what it acts on changes with the workbook that is open. */
  constructor(
    element: HTMLElement,
    private readonly actions: () => TabActions | null,
  ) {
    this.list.className = "tab-list";
    this.list.setAttribute("role", "tablist");
    this.list.addEventListener("keydown", (event) => this.onKey(event));
    this.addButton.type = "button";
    this.addButton.id = "add-sheet";
    this.addButton.textContent = "+";
    this.addButton.addEventListener("click", () => this.actions()?.add());
    element.replaceChildren(this.list, this.addButton);
  }

  draw(workbook: Workbook, text: PageText): void {
    // A name being typed must not be taken away by a redraw.
    if (this.list.querySelector("input") !== null) return;
    this.workbook = workbook;
    this.list.setAttribute("aria-label", text.sheets);
    this.addButton.title = text.addSheet;
    this.addButton.setAttribute("aria-label", text.addSheet);
    const focused = this.list.contains(document.activeElement);
    const shown = workbook.sheets.filter(isVisible);
    for (const sheet of [...this.tabs.keys()]) if (!shown.includes(sheet)) this.tabs.delete(sheet);
    const wanted = shown.map((sheet) => this.tabOf(sheet));
    if (wanted.length !== this.list.children.length || wanted.some((tab, at) => this.list.children[at] !== tab))
      this.list.replaceChildren(...wanted);
    // A redraw in the background must not take the keyboard away from the tabs.
    if (focused) wanted.find(({ tabIndex }) => tabIndex === 0)?.focus();
  }

  /** Puts a field in place of a sheet's tab: Enter or leaving it renames, Escape does not. */
  rename(sheet: Worksheet): void {
    const tab = this.tabs.get(sheet);
    if (tab === undefined || !tab.isConnected) return;
    const input = document.createElement("input");
    input.value = sheet.name;
    input.maxLength = 31;
    input.setAttribute("aria-label", sheet.name);
    let done = false;
    const finish = (rename: boolean): void => {
      if (done) return;
      done = true;
      input.replaceWith(tab);
      const actions = this.actions();
      if (!rename || input.value === sheet.name || actions?.rename(sheet, input.value) !== true) actions?.choose(sheet);
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter") finish(true);
      else if (event.key === "Escape") finish(false);
    });
    input.addEventListener("blur", () => finish(true));
    tab.replaceWith(input);
    input.focus();
    input.select();
  }

  private tabOf(sheet: Worksheet): HTMLElement {
    const tab = this.tabs.get(sheet) ?? this.newTab(sheet);
    const active = sheet === this.workbook?.activeSheet;
    tab.setAttribute("aria-selected", String(active));
    tab.tabIndex = active ? 0 : -1;
    if (tab.textContent !== sheet.name) tab.textContent = sheet.name;
    const { tabColor } = sheet.properties;
    if (tabColor === null) tab.style.removeProperty("--tab");
    else tab.style.setProperty("--tab", tabColor);
    return tab;
  }

  private newTab(sheet: Worksheet): HTMLElement {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", "table");
    tab.addEventListener("click", () => this.actions()?.choose(sheet));
    tab.addEventListener("dblclick", () => this.rename(sheet));
    tab.addEventListener("keydown", (event) => {
      if (event.key === "F2") this.rename(sheet);
    });
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.actions()?.menu(sheet, { x: event.clientX, y: event.clientY });
    });
    this.tabs.set(sheet, tab);
    return tab;
  }

  private onKey(event: KeyboardEvent): void {
    const { workbook } = this;
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || workbook === null) return;
    const visible = workbook.sheets.filter(isVisible);
    const next = visible[visible.findIndex((sheet) => sheet === workbook.activeSheet) + step];
    if (next !== undefined) this.actions()?.choose(next);
  }
}

const isVisible = (sheet: Worksheet): boolean => sheet.properties.visibility === "visible";
