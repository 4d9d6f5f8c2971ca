import { tokenizeFormula } from "../../../host/model/formula-tokens";
import { rangeOfReference } from "../../../host/model/shift";
import type { Worksheet } from "../../../host/model/worksheet";
import type { Box } from "../grid/grid-view";

/** Colours of the frames, as often as there are rules for them in the style sheet. */
const COLOURS = 5;

/** Frames around the cells of its own sheet that a formula being typed refers to; none while it cannot be read yet. */
export function formulaBoxes(text: string, cell: { sheet: Worksheet; row: number; column: number }): Box[] {
  if (!text.startsWith("=")) return [];
  try {
    return tokenizeFormula(text.slice(1), cell)
      .flatMap((token) => {
        if (token.kind !== "reference") return [];
        const other = token.sheet !== null && token.sheet.toLowerCase() !== cell.sheet.name.toLowerCase();
        return other ? [] : [rangeOfReference(token, cell)];
      })
      .map((range, index) => ({ range, className: `reference reference-${index % COLOURS}` }));
  } catch {
    // Half a formula is nothing to report while it is being typed.
    return [];
  }
}
