import type { VisibleRole } from "../domain/formulas/result-columns";
import type { FormulaStyle } from "../domain/plan/marks";

/** What a person chose in the pane for one sheet. */
export interface PaneChoices {
  readonly sheetId: string;
  /** 0-based row of the (last) header row; null: found. */
  readonly headerRow: number | null;
  readonly formulas: FormulaStyle;
  readonly outputs: readonly VisibleRole[];
}

let chosen: PaneChoices | null = null;

/** The pane tells what its button would do, so that ribbon, menu and keys do the same. */
export function tellChoices(choices: PaneChoices): void {
  chosen = choices;
}

/** What was chosen in the pane for a sheet; null where the pane shows another one, or none. */
export function choicesFor(sheetId: string): PaneChoices | null {
  return chosen?.sheetId === sheetId ? chosen : null;
}
