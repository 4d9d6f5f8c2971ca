import type { Classification } from "../domain/scoring/classification";
import { NOT_APPLICABLE_POINTS, UNKNOWN_POINTS } from "../domain/policy/policy-layout";
import { lossAt } from "../domain/scoring/reasons";
import { roundHalfAway } from "../domain/spreadsheet/round";
import { explanationText } from "../i18n/explanation-text";
import { callError, displayLanguage } from "./call-error";
import { toCells } from "./cell-arguments";
import type { PolicyArgument } from "./policy-argument";
import { recordScoring } from "./record-scoring";
import { requireSameWidth } from "./score-records";

/**
 * The score of one record, criterion by criterion: a header row, then name, points, weight and what the criterion cost, in
 * points of the score. A criterion with nothing lost says 0; one that does not apply has no weight in this row.
 * @throws CustomFunctions.Error for more than one record, and as `scoreRecords`
 */
export function explainRecord(
  records: readonly (readonly unknown[])[],
  headers: readonly (readonly unknown[])[] | null,
  policy: PolicyArgument,
): unknown[][] {
  const [record] = toCells(records);
  if (records.length !== 1 || record === undefined) throw callError("one-record");
  requireSameWidth(records, headers ?? []);
  const classification = recordScoring(headers ?? [], policy).one(record);
  const words = explanationText[displayLanguage()];
  return [[words.criterion, words.points, words.weight, words.lost], ...criterionRows(classification)];
}

function criterionRows(classification: Classification): (string | number)[][] {
  const { criteria, policy } = classification.compiled;
  const pointsOf = (criterion: number) => classification.points[criterion]?.[0] ?? UNKNOWN_POINTS;
  const applicable = criteria.reduce(
    (sum, { weight }, i) => (pointsOf(i) === NOT_APPLICABLE_POINTS ? sum : sum + weight),
    0,
  );
  return criteria.map(({ criterion, weight }, i) => {
    const points = pointsOf(i);
    const lost = applicable > 0 ? roundHalfAway(lossAt(classification, i, 0) / applicable, 2) : 0;
    if (points === NOT_APPLICABLE_POINTS) return [criterion.name, policy.texts.notApplicable, 0, 0];
    return [criterion.name, points === UNKNOWN_POINTS ? policy.texts.unknown : points, weight, lost];
  });
}
