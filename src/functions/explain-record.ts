import type { CompiledPolicy } from "../domain/policy/compile-policy";
import type { Explanation } from "../domain/scoring/explanation";
import { roundHalfAway } from "../domain/spreadsheet/round";
import { explanationText } from "../i18n/explanation-text";
import { liftText, reachedText, tierReasonText } from "../i18n/word-explanation";
import { callError, displayLanguage } from "./call-error";
import { toCells } from "./cell-arguments";
import type { PolicyArgument } from "./policy-argument";
import { recordScoring } from "./record-scoring";
import { requireSameWidth } from "./score-records";

/** Ways to a better tier that are told at most. */
const MOST_LIFTS = 3;
const WIDTH = 6;

/**
 * The score of one record. First criterion by criterion: a header row, then name, value in base units, band, points, weight
 * and what it cost in points of the score; a criterion that does not apply has no weight in this row. Then what follows from
 * it: score, tier and why, main reasons, and the smallest single changes that lift the tier.
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
  const { compiled, explain } = recordScoring(headers ?? [], policy);
  const explanation = explain(record);
  const rows = [...criterionRows(explanation, compiled), [], ...verdictRows(explanation, compiled)];
  return rows.map((row) => Array.from({ length: WIDTH }, (_, column) => row[column] ?? ""));
}

function criterionRows({ criteria }: Explanation, compiled: CompiledPolicy): (string | number)[][] {
  const language = displayLanguage();
  const { criterion, value, band, points, weight, lost } = explanationText[language];
  const rows = criteria.map((each) => {
    const applies = each.points !== null;
    return [
      each.name,
      each.value ?? "",
      reachedText(each, compiled, language),
      each.points ?? compiled.policy.texts.notApplicable,
      applies ? each.weight : 0,
      roundHalfAway(each.lost, 2),
    ];
  });
  return [[criterion, value, band, points, weight, lost], ...rows];
}

function verdictRows(explanation: Explanation, compiled: CompiledPolicy): (string | number)[][] {
  const language = displayLanguage();
  const words = explanationText[language];
  const { tiers, unrated } = compiled.policy;
  const { tier, because, reasons, lifts } = explanation;
  const ways = lifts.slice(0, MOST_LIFTS).map((lift) => liftText(lift, compiled, language));
  if (ways.length === 0) ways.push(tier === 0 ? words.best : words.noLift);
  return [
    [words.score, explanation.score ?? unrated.name],
    [words.tier, tiers[tier]?.name ?? unrated.name],
    [words.why, tierReasonText(because, tier, compiled, language)],
    [words.reasons, reasons.join("; ")],
    ...ways.map((way, i) => [i === 0 ? words.lift : "", way]),
  ];
}
