import type { CellAddress, RangeAddress } from "./address";
import type { SheetProperties } from "./sheet-properties";

/** What an edit touched, for listeners: the calculator, events of the client, the page. Sheets by id. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly range: RangeAddress;
      /** "references": formulas were rewritten because the cells they refer to moved, which is no edit of theirs. */
      readonly what: "contents" | "styles" | "references";
      /** The rows of the range were sorted: the old index of each row. */
      readonly order?: readonly number[];
      /** The cells were cut from here (top left cell of a range of the same size). */
      readonly cutFrom?: CellAddress & { readonly sheet: string };
    }
  | {
      readonly kind: "shift";
      readonly sheet: string;
      readonly axis: "row" | "column";
      readonly at: number;
      /** Positive: inserted; negative: deleted. */
      readonly count: number;
      /** First and last line of the other axis where only some of them moved; absent for whole rows and columns. */
      readonly band?: readonly [first: number, last: number];
    }
  | {
      readonly kind: "lines";
      readonly sheet: string;
      readonly axis: "row" | "column";
      readonly at: number;
      readonly count: number;
      /** Whether they are hidden now; absent where that did not change. */
      readonly hidden?: boolean;
    }
  | { readonly kind: "properties"; readonly sheet: string; readonly property: keyof SheetProperties }
  | { readonly kind: "sheets"; readonly sheet: string; readonly what: "added" | "moved" }
  | { readonly kind: "sheets"; readonly sheet: string; readonly what: "removed"; readonly name: string }
  | {
      readonly kind: "sheets";
      readonly sheet: string;
      readonly what: "renamed";
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: "names" }
  | { readonly kind: "settings"; readonly key: string }
  | { readonly kind: "workbook" };

/** One reversible step. `redo` is also how it is done the first time. */
export interface Edit {
  readonly change: Change;
  redo(): void;
  undo(): void;
}

interface EditGroup {
  readonly label: string;
  readonly edits: Edit[];
}

export type ChangeListener = (changes: readonly Change[]) => void;

/** Every mutation of a workbook, in order, with its inverse; groups are what one undo takes back. */
export class EditLog {
  private done: EditGroup[] = [];
  private undone: EditGroup[] = [];
  private open: EditGroup | null = null;
  private readonly listeners = new Set<ChangeListener>();
  private told = 0;

  /** Do an edit: as a group of its own, or inside the open group. */
  perform(edit: Edit): void {
    if (this.open === null) {
      this.group("edit", () => this.perform(edit));
      return;
    }
    edit.redo();
    this.open.edits.push(edit);
  }

  /**
   * Run edits as one undo step; groups inside join the outer one. Listeners hear once, at the end. If the action throws,
   * its edits are taken back and the error passes on.
   */
  group<T>(label: string, action: () => T): T {
    if (this.open !== null) return action();
    const group: EditGroup = { label, edits: [] };
    this.open = group;
    try {
      const result = action();
      this.open = null;
      if (group.edits.length > 0) {
        this.done.push(group);
        this.undone = [];
        this.tell(group.edits.map((edit) => edit.change));
      }
      return result;
    } catch (error) {
      this.open = null;
      for (const edit of [...group.edits].reverse()) edit.undo();
      throw error;
    }
  }

  /** Take back the last group; its label, or null when there is none. */
  undo(): string | null {
    const group = this.done.pop();
    if (group === undefined) return null;
    for (const edit of [...group.edits].reverse()) edit.undo();
    this.undone.push(group);
    this.tell([...group.edits].reverse().map((edit) => inverse(edit.change)));
    return group.label;
  }

  /** Do the last undone group again; its label, or null when there is none. */
  redo(): string | null {
    const group = this.undone.pop();
    if (group === undefined) return null;
    for (const edit of group.edits) edit.redo();
    this.done.push(group);
    this.tell(group.edits.map((edit) => edit.change));
    return group.label;
  }

  /** What was done and not taken back since the last `forget`, in order. */
  get history(): readonly Change[] {
    return this.done.flatMap(({ edits }) => edits.map(({ change }) => change));
  }

  /** Another number after every finished group, undo and redo. */
  get version(): number {
    return this.told;
  }

  /** Number of groups that undo can take back. */
  get depth(): number {
    return this.done.length;
  }

  /** Number of groups that redo can do again. */
  get redoDepth(): number {
    return this.undone.length;
  }

  /** Forget the history (after a file was loaded). */
  forget(): void {
    this.done = [];
    this.undone = [];
  }

  /** Hear of every finished group, undo and redo; returns the function that ends it. */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(changes: readonly Change[]): void {
    this.told += 1;
    for (const listener of [...this.listeners]) listener(changes);
  }
}

/** What taking a change back is: rows that were inserted are deleted, a sheet that was added is removed. */
function inverse(change: Change): Change {
  if (change.kind === "shift") return { ...change, count: -change.count };
  if (change.kind === "lines" && change.hidden !== undefined) return { ...change, hidden: !change.hidden };
  if (change.kind !== "sheets") return change;
  switch (change.what) {
    case "added":
      return { kind: "sheets", sheet: change.sheet, what: "removed", name: "" };
    case "removed":
      return { kind: "sheets", sheet: change.sheet, what: "added" };
    case "renamed":
      return { ...change, before: change.after, after: change.before };
    case "moved":
      return change;
  }
}
