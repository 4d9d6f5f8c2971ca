import type { VisibleRole } from "../domain/formulas/result-columns";
import { riskNameAt, sizeNameAt, tierNameAt } from "../domain/scoring/classification";
import type { Classification } from "../domain/scoring/classification";
import { reasonsAt } from "../domain/scoring/reasons";

/** What a cell shows of the customer at an index. */
export type ResultCell = (classification: Classification, index: number) => number | string;

/** What each result column shows; the same as its portable formula, but all the main reasons instead of the first. */
export const resultCells: Readonly<Record<VisibleRole, ResultCell>> = {
  score: ({ score, compiled }, index) => numberOr(score[index], compiled.policy.unrated.name),
  tier: tierNameAt,
  risk: riskNameAt,
  size: sizeNameAt,
  limit: ({ limit, compiled }, index) => numberOr(limit[index], compiled.policy.texts.unknown),
  terms: ({ termsDays }, index) => termsDays[index] ?? 0,
  daysOverdue: ({ daysOverdue, compiled }, index) => numberOr(daysOverdue[index], compiled.policy.texts.unknown),
  completeness: ({ completeness }, index) => completeness[index] ?? 0,
  reasons: (classification, index) => reasonsAt(classification, index).join("; "),
};

function numberOr(value: number | undefined, text: string): number | string {
  return value === undefined || Number.isNaN(value) ? text : value;
}
