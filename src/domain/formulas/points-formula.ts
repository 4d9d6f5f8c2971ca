import type { CompiledCriterion } from "../policy/compile-policy";
import type { BlankRule, PolicyInput, Scale } from "../policy/policy";
import { NOT_APPLICABLE_POINTS, REGION, SCALE, scaleTable, UNKNOWN_POINTS } from "../policy/policy-layout";
import type { InputFormulas } from "./input-formula";
import { escapeWildcards } from "../policy/native-text";
import type { PolicyReferences } from "./policy-references";

/**
 * Points of one criterion: at least 0, or "unknown" (-2), or "not applicable" (-1). `alternative` is the one whose columns are
 * on the sheet, -1 when none is: then the criterion applies to nobody.
 */
export function pointsFormula(
  compiled: CompiledCriterion,
  index: number,
  alternative: number,
  inputs: InputFormulas,
  references: PolicyReferences,
): string {
  const chosen = compiled.criterion.alternatives[alternative];
  if (chosen === undefined) return `=${NOT_APPLICABLE_POINTS}`;
  const { input, scale } = chosen;
  const list = references.lineCell("notApplicable", index);
  const table = scaleTable(compiled.criterion.id, alternative);
  const body =
    scale.kind === "bands"
      ? numericPoints(input, compiled.criterion.blank, table, list, inputs, references)
      : textPoints(input, scale, table, list, inputs, references);
  return `=IFERROR(${body},${UNKNOWN_POINTS})`;
}

function numericPoints(
  input: PolicyInput,
  blank: BlankRule,
  table: string,
  list: string,
  inputs: InputFormulas,
  references: PolicyReferences,
): string {
  const lower = references.table(table, SCALE.from);
  const points = references.table(table, SCALE.points);
  const first = references.first(table, SCALE.from);
  const band = (value: string) => `LOOKUP(MAX(${value},${first}),${lower},${points})`;
  const notApplicable = notApplicablePoints(input, list, inputs);
  const zero = blankMeansZero(input, blank, inputs);
  const otherwise =
    zero === null
      ? notApplicable
      : `IF(${inputs.isBlank(input.field)},IF(${zero},${band("0")},${notApplicable}),${notApplicable})`;
  return `IF(${inputs.ready(input)},${band(inputs.value(input))},${otherwise})`;
}

/** Condition under which a blank means 0; null where it never does. Of a ratio the denominator must be known too. */
function blankMeansZero(input: PolicyInput, blank: BlankRule, inputs: InputFormulas): string | null {
  if (blank === "unknown" || (input.kind !== "field" && input.kind !== "ratio")) return null;
  const conditions: string[] = [];
  if (blank !== "zero") conditions.push(inputs.present(blank.zeroWhenPresent));
  if (input.other !== null && (blank === "zero" || blank.zeroWhenPresent !== input.other)) {
    conditions.push(inputs.isNumber(input.other));
  }
  const [first = "TRUE()", second] = conditions;
  return second === undefined ? first : `IF(${first},${second},FALSE())`;
}

/** "Not applicable" where a cell of the input holds one of the listed texts, else "unknown". */
function notApplicablePoints(input: PolicyInput, list: string, inputs: InputFormulas): string {
  const fields = input.other === null ? [input.field] : [input.field, input.other];
  let formula = String(UNKNOWN_POINTS);
  for (const field of fields.reverse()) {
    const cell = inputs.cell(field);
    const listed = `IF(ISTEXT(${cell}),ISNUMBER(SEARCH(${inputs.listItem(cell)},${list})),FALSE())`;
    formula = `IF(${listed},${NOT_APPLICABLE_POINTS},${formula})`;
  }
  return formula;
}

function textPoints(
  input: PolicyInput,
  scale: Exclude<Scale, { kind: "bands" }>,
  table: string,
  list: string,
  inputs: InputFormulas,
  references: PolicyReferences,
): string {
  const cell = inputs.cell(input.field);
  const source = scale.kind === "regions" ? "regions" : table;
  const keyColumn = scale.kind === "regions" ? REGION.key : SCALE.from;
  const pointsColumn = scale.kind === "regions" ? REGION[scale.measure] : SCALE.points;
  const keys = references.table(source, keyColumn);
  const points = references.table(source, pointsColumn);
  const other = references.cell(`other:${source}`, pointsColumn);
  const found = `INDEX(${points},MATCH(${escapeWildcards(`TRIM(${cell})`)},${keys},0))`;
  const applicable = `IF(ISNUMBER(SEARCH(${inputs.listItem(cell)},${list})),${NOT_APPLICABLE_POINTS},IFERROR(${found},${other}))`;
  return `IF(ISLOGICAL(${cell}),${UNKNOWN_POINTS},IF(TRIM(${cell})="",${UNKNOWN_POINTS},${applicable}))`;
}
