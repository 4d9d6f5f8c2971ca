import type { Direction } from "./grid-selection";

/** What a key asks of the grid. */
export type GridCommand =
  | { readonly kind: "move"; readonly direction: Direction; readonly extend: boolean; readonly jump: boolean }
  | { readonly kind: "page"; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: "home"; readonly extend: boolean; readonly whole: boolean }
  | { readonly kind: "end"; readonly extend: boolean }
  | { readonly kind: "next"; readonly byRows: boolean; readonly back: boolean }
  | { readonly kind: "edit" }
  | { readonly kind: "clear" }
  | { readonly kind: "type"; readonly text: string }
  /** Enters the day or the time of now. */
  | { readonly kind: "moment"; readonly of: "date" | "time" }
  | {
      readonly kind: "selectAll" | "selectRow" | "selectColumn" | "fillDown" | "fillRight" | "undo" | "redo" | "escape";
    }
  | { readonly kind: "insert" | "delete" | "menu" | "choose" };

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const WITH_CONTROL: Readonly<Record<string, GridCommand["kind"]>> = {
  a: "selectAll",
  d: "fillDown",
  r: "fillRight",
  y: "redo",
  "+": "insert",
  "=": "insert",
  "-": "delete",
};

/** Reads a key as Excel does; null for keys that are not the grid's (copying and pasting come as events of their own). */
export function commandOfKey(event: KeyboardEvent): GridCommand | null {
  const { key, shiftKey: extend } = event;
  const control = event.ctrlKey || event.metaKey;
  const direction = DIRECTIONS[key];
  if (direction === "down" && event.altKey) return { kind: "choose" };
  if (direction !== undefined) return event.altKey ? null : { kind: "move", direction, extend, jump: control };
  if (key === "Home") return { kind: "home", extend, whole: control };
  if (key === "End") return control ? { kind: "end", extend } : null;
  if (key === "PageDown" || key === "PageUp")
    return control ? null : { kind: "page", direction: key === "PageDown" ? "down" : "up", extend };
  if (key === "Enter") return { kind: "next", byRows: false, back: extend };
  if (key === "Tab") return { kind: "next", byRows: true, back: extend };
  if (key === "F2") return { kind: "edit" };
  if (key === "Delete") return { kind: "clear" };
  // Backspace empties one cell, for something else to be typed.
  if (key === "Backspace") return { kind: "type", text: "" };
  if (key === "Escape") return { kind: "escape" };
  if (key === "ContextMenu" || (key === "F10" && extend)) return { kind: "menu" };
  if (key === " " && control) return { kind: "selectColumn" };
  if (key === " " && extend) return { kind: "selectRow" };
  if (control && key.toLowerCase() === "z") return { kind: extend ? "redo" : "undo" };
  if (control) return commandWithControl(key, extend);
  return key.length === 1 && !event.altKey ? { kind: "type", text: key } : null;
}

function commandWithControl(key: string, shift: boolean): GridCommand | null {
  if (key === ";" || key === ":") return { kind: "moment", of: shift ? "time" : "date" };
  const kind = WITH_CONTROL[key.toLowerCase()];
  return kind === undefined ? null : ({ kind } as GridCommand);
}
