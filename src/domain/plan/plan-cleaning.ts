import { cleanableCells } from "../customer/clean-cells";
import type { Recognition } from "../customer/recognition";
import type { SheetSnapshot } from "../customer/snapshot";
import type { CleanedCell, Plan, Step } from "./plan";
import { countSteps } from "./plan";

/** Text numbers, text dates, figures such as 20240105 in a column of dates and words for "nothing", turned in place into what a person reads there. */
export function planCleaning(snapshot: SheetSnapshot, recognition: Recognition): Plan {
  const cells = cleanableCells(snapshot, recognition).flatMap(
    ({ row, column, before, after, numberFormat }): CleanedCell[] =>
      typeof before === "string" || typeof before === "number"
        ? [{ row, column, from: before, to: after, numberFormat }]
        : [],
  );
  const steps: Step[] = cells.length === 0 ? [] : [{ kind: "clean-cells", sheet: { id: snapshot.sheet.id }, cells }];
  return { purpose: "clean", fingerprint: null, steps, counts: countSteps(steps, 0), problems: [] };
}
