import type { CellAddress } from "../../../host/model/address";
import type { Worksheet } from "../../../host/model/worksheet";
import type { PageText } from "../page-text";
import { cellsShowing, nextPlace } from "./find-cells";

/** What finding asks of the page. */
export interface FindHome {
  readonly sheet: Worksheet | null;
  readonly text: PageText;
  readonly active: CellAddress | null;
  select(cell: CellAddress): void;
  focus(): void;
}

/** Milliseconds of searching at a time. */
const SLICE = 20;

/** The bar that finds texts in the cells of the sheet: Enter goes on, Shift+Enter back, Escape closes. */
export class FindBar {
  private readonly bar = document.createElement("div");
  private readonly field = document.createElement("input");
  private readonly state = document.createElement("span");
  private readonly buttons = (["previous", "next", "close"] as const).map((id) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset["action"] = `find-${id}`;
    button.textContent = { previous: "↑", next: "↓", close: "✕" }[id];
    return button;
  });
  private run = 0;

  constructor(
    place: HTMLElement,
    private readonly home: FindHome,
  ) {
    this.bar.className = "find-bar";
    this.bar.hidden = true;
    this.bar.setAttribute("role", "search");
    this.field.type = "text";
    this.field.id = "find";
    this.field.spellcheck = false;
    this.state.setAttribute("role", "status");
    const [previous, next, close] = this.buttons;
    previous?.addEventListener("click", () => void this.go(true));
    next?.addEventListener("click", () => void this.go(false));
    close?.addEventListener("click", () => this.close());
    this.field.addEventListener("input", () => void this.search(true, false));
    this.bar.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === this.field) void this.go(event.shiftKey);
      else if (event.key === "Escape") this.close();
      else if (event.key === "F3") void this.go(event.shiftKey);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    this.bar.append(this.field, this.state, ...this.buttons);
    place.append(this.bar);
  }

  open(): void {
    const { text } = this.home;
    this.bar.setAttribute("aria-label", text.find);
    this.field.placeholder = text.findHint;
    this.field.setAttribute("aria-label", text.findHint);
    this.buttons.forEach((button, index) => {
      const words = [text.findPrevious, text.findNext, text.close][index] ?? "";
      button.setAttribute("aria-label", words);
      button.title = words;
    });
    this.bar.hidden = false;
    this.field.focus();
    this.field.select();
    if (this.field.value !== "") void this.search(true, false);
  }

  close(): void {
    this.run += 1;
    this.bar.hidden = true;
    this.home.focus();
  }

  /** Goes to the next or the previous cell; opens the bar where nothing is searched for yet. */
  async go(back: boolean): Promise<void> {
    if (this.field.value === "") return this.open();
    await this.search(false, back);
  }

  /** Searches the sheet as it is now; `stays`: a cell that shows the text already is not left. */
  private async search(stays: boolean, back: boolean): Promise<void> {
    const { sheet, text, active } = this.home;
    const run = (this.run += 1);
    const wanted = this.field.value;
    if (sheet === null || wanted === "") return this.say("");
    const found: CellAddress[] = [];
    let until = performance.now() + SLICE;
    for (const cell of cellsShowing(sheet, wanted)) {
      if (cell !== null) found.push(cell);
      else if (performance.now() > until) {
        await new Promise((resolve) => setTimeout(resolve));
        // Another search, or the end of this one.
        if (run !== this.run) return;
        until = performance.now() + SLICE;
      }
    }
    const from = active ?? { row: 0, column: 0 };
    const here = found.findIndex(({ row, column }) => row === from.row && column === from.column);
    const place = stays && here >= 0 ? here : nextPlace(found, from, back);
    const cell = found[place];
    if (cell === undefined) return this.say(text.foundNothing);
    this.home.select(cell);
    this.say(text.found(place + 1, found.length));
  }

  private say(words: string): void {
    this.state.textContent = words;
  }
}
