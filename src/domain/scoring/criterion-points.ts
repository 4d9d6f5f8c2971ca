import type { CustomerTable, TextColumn } from "../customer/customer-table";
import { BLANK, PRESENT } from "../customer/value-state";
import type { CompiledBands, CompiledCriterion, CompiledTexts } from "../policy/compile-policy";
import { foldText } from "../policy/compile-policy";
import type { PolicyInput } from "../policy/policy";
import { END_BOUND, NOT_APPLICABLE_POINTS, UNKNOWN_POINTS } from "../policy/policy-layout";
import type { InputValues } from "./input-values";
import { numberColumn } from "./input-values";

/** The band of a number (not NaN): the one with the largest lower bound not above it; below the first bound, the first. */
export function bandIndex(from: Float64Array, value: number): number {
  let band = from.length - 1;
  while (band > 0 && value < (from[band] ?? 0)) band--;
  return band;
}

/** Points of a number (not NaN); unknown where it is too large for any sheet. */
export function bandPoints(bands: CompiledBands, value: number): number {
  if (!(value < END_BOUND) || value === -Infinity) return UNKNOWN_POINTS;
  return bands.points[bandIndex(bands.from, value)] ?? UNKNOWN_POINTS;
}

/** Points of a text that is not blank. */
export function textPoints(texts: CompiledTexts, notApplicable: ReadonlySet<string>, text: string): number {
  const key = foldText(text);
  return notApplicable.has(key) ? NOT_APPLICABLE_POINTS : (texts.points.get(key) ?? texts.other);
}

/** Fills `out` with one criterion's points for all customers. `alternative` is -1 where the sheet lacks its columns. */
export function fillPoints(
  compiled: CompiledCriterion,
  alternative: number,
  table: CustomerTable,
  values: InputValues,
  out: Float64Array,
): void {
  const chosen = compiled.alternatives[alternative];
  if (chosen === undefined) {
    out.fill(NOT_APPLICABLE_POINTS);
    return;
  }
  const { input, scale } = chosen;
  if (scale.kind === "texts") {
    const column = table.columns.get(input.field);
    if (column?.kind === "texts") fillTextPoints(scale, compiled.notApplicable, column, out);
    else out.fill(UNKNOWN_POINTS);
    return;
  }
  const numbers = values.of(input);
  if (numbers === null) {
    out.fill(UNKNOWN_POINTS);
    return;
  }
  const zero = zeroTest(compiled, input, table);
  const listed = notApplicableTest(compiled.notApplicable, input, table);
  const zeroPoints = bandPoints(scale, 0);
  for (let i = 0; i < out.length; i++) {
    const value = numbers[i] ?? NaN;
    if (value === value) out[i] = bandPoints(scale, value);
    else if (zero(i)) out[i] = zeroPoints;
    else out[i] = listed(i) ? NOT_APPLICABLE_POINTS : UNKNOWN_POINTS;
  }
}

function fillTextPoints(
  scale: CompiledTexts,
  notApplicable: ReadonlySet<string>,
  column: TextColumn,
  out: Float64Array,
): void {
  const byCode = column.dictionary.map((text) => textPoints(scale, notApplicable, text));
  for (let i = 0; i < out.length; i++) {
    out[i] = column.state[i] === PRESENT ? (byCode[column.codes[i] ?? -1] ?? UNKNOWN_POINTS) : UNKNOWN_POINTS;
  }
}

const never = (): boolean => false;

/** Whether a customer's blank means 0. Of a ratio it is the numerator's, and the denominator must be known. */
function zeroTest(compiled: CompiledCriterion, input: PolicyInput, table: CustomerTable): (index: number) => boolean {
  const { blank } = compiled.criterion;
  if (blank === "unknown" || (input.kind !== "field" && input.kind !== "ratio")) return never;
  const column = numberColumn(table, input.field);
  if (column === null) return never;
  const needed = [blank === "zero" ? null : blank.zeroWhenPresent, input.other]
    .filter((field) => field !== null)
    .map((field) => numberColumn(table, field)?.state ?? null);
  if (needed.includes(null)) return never;
  return (i) => column.state[i] === BLANK && needed.every((state) => state?.[i] === PRESENT);
}

/** Whether a text in one of the input's cells says "not applicable". */
function notApplicableTest(
  listed: ReadonlySet<string>,
  input: PolicyInput,
  table: CustomerTable,
): (index: number) => boolean {
  const texts = [input.field, ...(input.other === null ? [] : [input.other])].map(
    (field) => numberColumn(table, field)?.texts,
  );
  if (listed.size === 0 || texts.every((each) => each === undefined || each.size === 0)) return never;
  return (i) =>
    texts.some((each) => {
      const text = each?.get(i);
      return text !== undefined && listed.has(foldText(text));
    });
}
