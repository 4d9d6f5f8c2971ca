import type { VisibleRole } from "../domain/formulas/result-columns";
import type { Classification } from "../domain/scoring/classification";
import { reasonsAt } from "../domain/scoring/reasons";
import { resultCellAt } from "../domain/scoring/result-cell";

/** What a cell shows of the customer at an index. */
export type ResultCell = (classification: Classification, index: number) => number | string;

/** What the functions give of a role: the same as its portable formula, but all the main reasons instead of the first. */
export function resultCell(role: VisibleRole): ResultCell {
  if (role === "reasons") return (classification, index) => reasonsAt(classification, index).join("; ");
  return (classification, index) => resultCellAt(classification, role, index);
}
