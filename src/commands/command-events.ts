import type { Progress } from "../excel/progress";
import type { Problem } from "../domain/problem";

/** What ribbon, menu and keys can start, as the pane knows it too. */
export type CommandKind = "classify" | "remove" | "share-safe" | "freeze";

/** What happens to a command while it runs outside the pane. */
export type CommandEvent =
  | { readonly type: "started"; readonly kind: CommandKind; readonly cancel: () => void }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "done"; readonly kind: CommandKind; readonly count: number; readonly problems: readonly Problem[] }
  | { readonly type: "failed"; readonly kind: CommandKind; readonly error: unknown }
  /** A part of the pane is to be shown: the customer of the selected row, or the receivables. */
  | { readonly type: "part-asked"; readonly part: "customer" | "receivables" };

type Listener = (event: CommandEvent) => void;

let listener: Listener | null = null;
/** The last thing that nobody has heard of yet. */
let unheard: CommandEvent | null = null;

/**
 * Hears what commands do. The pane shares its runtime with the commands, so it shows their progress and failures as those
 * of its own buttons. What ended before the pane was drawn is told at once.
 * @returns ends the listening
 */
export function hearCommands(hear: Listener): () => void {
  listener = hear;
  if (unheard !== null) hear(unheard);
  unheard = null;
  return () => {
    if (listener === hear) listener = null;
  };
}

/** Tells the pane, now or when it is drawn. */
export function tellPane(event: CommandEvent): void {
  if (listener !== null) listener(event);
  else if (event.type === "failed" || event.type === "part-asked") unheard = event;
}
