import { candidatesFor, CompletionList, type Candidate } from "./completion-list";
import { momentText } from "../moment-text";
import { cycleAbsolute } from "./cycle-absolute";
import type { FunctionHelp } from "./function-catalog";
import type { Direction } from "../grid/grid-selection";
import { typingPlace } from "./typing-help";

/** Where the selection goes after an entry. */
export type After = Direction | "stay";

export interface EditorEvents {
  /** Takes what was typed; the answer is false when it was refused and the person must go on typing. */
  commit(text: string, after: After): boolean;
  /** Ctrl+Enter: the same entry into every selected cell. */
  commitAll(text: string): boolean;
  /** An arrow key points at a cell: from the one that was pointed at before, or (`anew`) from the selected one. */
  step(direction: Direction, how: { readonly extend: boolean; readonly jump: boolean; readonly anew: boolean }): void;
  /** The editor opened, its text changed, or (null) it closed. */
  changed(text: string | null): void;
}

/** What can be completed, asked anew at each key. */
export interface EditorWords {
  readonly functions: readonly FunctionHelp[];
  readonly names: readonly string[];
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/**
 * Typing into a cell, in the cell itself or in the formula bar: two fields that always show the same text. While nothing is
 * typed the field waits unseen at the active cell and has the focus: input methods for Chinese write into fields only.
 */
export class CellEditor {
  private open = false;
  /** Arrow keys move the selection while entering, the caret while editing. */
  private entering = false;
  private pointed: { start: number; end: number } | null = null;
  private readonly completions: CompletionList;

  constructor(
    /** Over the cell. */
    readonly field: HTMLTextAreaElement,
    readonly bar: HTMLTextAreaElement,
    list: HTMLElement,
    private readonly words: () => EditorWords,
    private readonly events: EditorEvents,
  ) {
    this.completions = new CompletionList(list, (candidate) => this.take(candidate));
    this.wait();
    field.addEventListener("compositionstart", () => this.beginWaiting());
    for (const input of [field, bar]) {
      // Enter ends the entry; pressed elsewhere, it may come here with the focus that followed it.
      input.addEventListener("beforeinput", (event) => {
        if (event.inputType === "insertLineBreak") event.preventDefault();
      });
      input.addEventListener("input", (event) => this.typed(input, event instanceof InputEvent && event.isComposing));
      input.addEventListener("compositionend", () => this.typed(input, false));
      input.addEventListener("keydown", (event) => this.onKey(event, input));
      input.addEventListener("click", () => this.help(input));
      input.addEventListener("blur", () => this.onBlur());
    }
    bar.addEventListener("focus", () => this.beginInBar());
    document.addEventListener("focusin", () => this.onBlur());
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** The formula so far may take a reference at the caret: a click on a cell writes one. */
  get takesReference(): boolean {
    if (!this.open) return false;
    const { input } = this;
    const caret = input.selectionStart ?? input.value.length;
    return this.pointed !== null || typingPlace(input.value, caret).takesReference;
  }

  /** Opens the cell for typing. `entering`: the text replaces what was there. */
  begin(text: string, entering: boolean): void {
    this.open = true;
    this.entering = entering;
    this.pointed = null;
    this.field.value = text;
    this.bar.value = text;
    this.field.classList.remove("waiting");
    this.events.changed(text);
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
    this.help(this.field);
  }

  /** Writes a reference at the caret, in place of the one that pointing wrote before. */
  point(reference: string): void {
    const { input } = this;
    const at = this.pointed ?? { start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 };
    const text = input.value.slice(0, at.start) + reference + input.value.slice(at.end);
    this.pointed = { start: at.start, end: at.start + reference.length };
    this.set(input, text, this.pointed.end);
  }

  /** Takes what was typed; false when it was refused. */
  finish(after: After): boolean {
    if (!this.open) return true;
    if (!this.events.commit(this.input.value, after)) return false;
    this.close();
    return true;
  }

  cancel(): void {
    if (this.open) this.close();
  }

  private get input(): HTMLTextAreaElement {
    return document.activeElement === this.bar ? this.bar : this.field;
  }

  private close(): void {
    this.open = false;
    this.pointed = null;
    this.wait();
    this.completions.hide();
    this.events.changed(null);
  }

  private wait(): void {
    this.field.value = "";
    this.field.classList.add("waiting");
  }

  /** What an input method or the system writes into the waiting field replaces what is in the cell. */
  private beginWaiting(): void {
    if (this.open) return;
    this.open = true;
    this.entering = true;
    this.pointed = null;
    this.field.classList.remove("waiting");
    this.bar.value = this.field.value;
    this.events.changed(this.field.value);
  }

  private beginInBar(): void {
    if (this.open) return;
    this.open = true;
    this.entering = false;
    this.pointed = null;
    this.field.value = this.bar.value;
    this.field.classList.remove("waiting");
    this.events.changed(this.bar.value);
  }

  private onBlur(): void {
    // A click on a cell while pointing gives the focus back at once, and a click into the pane leaves the cell open, as in
    // Excel; anything else ends the typing.
    setTimeout(() => {
      const { activeElement } = document;
      if (!this.open || activeElement === this.field || activeElement === this.bar) return;
      if (activeElement instanceof HTMLIFrameElement) return;
      if (!this.finish("stay")) this.field.focus();
    }, 0);
  }

  private typed(input: HTMLTextAreaElement, composing: boolean): void {
    if (input === this.field) this.beginWaiting();
    this.pointed = null;
    // Moving the caret would end the composition.
    if (composing) {
      (input === this.bar ? this.field : this.bar).value = input.value;
      this.events.changed(input.value);
    } else this.set(input, input.value, input.selectionStart ?? input.value.length);
  }

  private set(input: HTMLTextAreaElement, text: string, caret: number): void {
    const other = input === this.bar ? this.field : this.bar;
    if (input.value !== text) input.value = text;
    other.value = text;
    input.setSelectionRange(caret, caret);
    this.events.changed(text);
    this.help(input);
  }

  /** Writes at the caret, in place of what is marked. */
  private insert(text: string): void {
    const { input } = this;
    const [start, end] = [input.selectionStart, input.selectionEnd];
    this.pointed = null;
    this.set(input, input.value.slice(0, start) + text + input.value.slice(end), start + text.length);
  }

  private help(input: HTMLTextAreaElement): void {
    if (!this.open) return;
    const place = typingPlace(input.value, input.selectionStart ?? input.value.length);
    const { functions, names } = this.words();
    const candidates = this.pointed === null ? candidatesFor(place, functions, names) : [];
    const called = place.call?.name.toUpperCase();
    const help = functions.find(({ name }) => name === called);
    const call = help === undefined || place.call === null ? null : { help, argument: place.call.argument };
    if (candidates.length === 0 && call === null) this.completions.hide();
    else this.completions.show(candidates, call, input.getBoundingClientRect());
  }

  private take(candidate: Candidate): void {
    const { input } = this;
    const caret = input.selectionStart ?? input.value.length;
    const place = typingPlace(input.value, caret);
    if (place.name === null) return;
    const text = input.value.slice(0, place.name.start) + candidate.insert + input.value.slice(caret);
    this.set(input, text, place.name.start + candidate.insert.length);
  }

  private onKey(event: KeyboardEvent, input: HTMLTextAreaElement): void {
    // A key in the waiting field is the grid's.
    if (!this.open) return;
    event.stopPropagation();
    if (event.isComposing) return;
    if (this.completionKey(event) || this.entryKey(event)) return event.preventDefault();
    const direction = this.entering ? ARROWS[event.key] : undefined;
    const control = event.ctrlKey || event.metaKey;
    if (direction !== undefined && this.takesReference) {
      this.events.step(direction, { extend: event.shiftKey, jump: control, anew: this.pointed === null });
      event.preventDefault();
    } else if (control && (event.key === ";" || event.key === ":")) {
      this.insert(momentText(event.shiftKey ? "time" : "date", new Date()));
      event.preventDefault();
    } else if (event.key === "F2") {
      this.entering = !this.entering;
      event.preventDefault();
    } else if (event.key === "F4") {
      const { text, caret } = cycleAbsolute(input.value, input.selectionStart ?? 0);
      this.set(input, text, caret);
      event.preventDefault();
    } else if (direction !== undefined && !input.value.startsWith("=")) {
      this.finish(direction);
      event.preventDefault();
    } else requestAnimationFrame(() => this.help(input));
  }

  private completionKey(event: KeyboardEvent): boolean {
    const { completions } = this;
    if (!completions.isOffering) return false;
    if (event.key === "ArrowDown") completions.move(1);
    else if (event.key === "ArrowUp") completions.move(-1);
    else if (event.key === "Tab" && completions.current !== null) this.take(completions.current);
    else if (event.key === "Escape") completions.hide();
    else return false;
    return true;
  }

  private entryKey(event: KeyboardEvent): boolean {
    if (event.key === "Enter" && event.altKey) this.insert("\n");
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (this.events.commitAll(this.input.value)) this.close();
    } else if (event.key === "Enter") this.finish(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") this.finish(event.shiftKey ? "left" : "right");
    else if (event.key === "Escape") this.cancel();
    else return false;
    return true;
  }
}
