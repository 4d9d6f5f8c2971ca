import type { CustomerTable, TextColumn } from "../customer/customer-table";
import { BLANK, PRESENT } from "../customer/value-state";
import type { CompiledCriterion, CompiledTexts, GuardedBands } from "../policy/compile-policy";
import { foldText } from "../policy/compile-policy";
import type { PolicyInput } from "../policy/policy";
import { NOT_APPLICABLE_POINTS, UNKNOWN_POINTS } from "../policy/policy-layout";
import type { InputValues } from "./input-values";
import { numberColumn } from "./input-values";

/** The band of a number (not NaN): the one with the largest lower bound not above it; below the first bound, the first. */
export function bandIndex(from: Float64Array, value: number): number {
  let band = from.length - 1;
  while (band > 0 && value < (from[band] ?? 0)) band--;
  return band;
}

/** Points of a text that is not blank. */
export function textPoints(texts: CompiledTexts, notApplicable: ReadonlySet<string>, text: string): number {
  const key = foldText(text);
  return notApplicable.has(key) ? NOT_APPLICABLE_POINTS : (texts.points.get(key) ?? texts.other);
}

/** Fills the results of the customers from `start` to `end`, exclusive. */
export type BlockFiller = (start: number, end: number) => void;

/**
 * Binds one criterion to the customers: what fills `out` with its points, block by block; null where that is done already (texts
 * are looked up once each). `alternative` is -1 where the sheet lacks its columns.
 */
export function pointsFiller(
  compiled: CompiledCriterion,
  alternative: number,
  table: CustomerTable,
  values: InputValues,
  out: Float64Array,
): BlockFiller | null {
  const chosen = compiled.alternatives[alternative];
  if (chosen === undefined) {
    out.fill(NOT_APPLICABLE_POINTS);
    return null;
  }
  const { input, scale } = chosen;
  if (scale.kind === "texts") {
    const column = table.columns.get(input.field);
    if (column?.kind === "texts") fillTextPoints(scale, compiled.notApplicable, column, out);
    else out.fill(UNKNOWN_POINTS);
    return null;
  }
  const value = values.of(input);
  if (value === null) {
    out.fill(UNKNOWN_POINTS);
    return null;
  }
  const zero = zeroTest(compiled, input, table);
  const listed = notApplicableTest(compiled.notApplicable, input, table);
  const zeroPoints = scale.points[bandIndex(scale.from, 0)] ?? UNKNOWN_POINTS;
  return (start, end) => {
    const numbers = value();
    fillBandPoints(scale.guarded, numbers, out, start, end);
    if (zero === null && listed === null) return;
    for (let i = start; i < end; i++) {
      if (!Number.isNaN(numbers[i])) continue;
      if (zero?.(i) === true) out[i] = zeroPoints;
      else if (listed?.(i) === true) out[i] = NOT_APPLICABLE_POINTS;
    }
  };
}

/** Searches from the top: NaN is below nothing and stays in the topmost band, which is "unknown". */
function fillBandPoints(
  { from, values: points }: GuardedBands,
  numbers: Float64Array,
  out: Float64Array,
  start: number,
  end: number,
): void {
  const top = from.length - 1;
  for (let i = start; i < end; i++) {
    const value = numbers[i] ?? NaN;
    let band = top;
    while (band > 0 && value < (from[band] ?? 0)) band--;
    out[i] = points[band] ?? 0;
  }
}

function fillTextPoints(
  scale: CompiledTexts,
  notApplicable: ReadonlySet<string>,
  column: TextColumn,
  out: Float64Array,
): void {
  const byCode = Float64Array.from(column.dictionary, (text) => textPoints(scale, notApplicable, text));
  const { codes, state } = column;
  const [present, unknown] = [PRESENT, UNKNOWN_POINTS];
  for (let i = 0; i < out.length; i++) {
    out[i] = state[i] === present ? (byCode[codes[i] ?? -1] ?? unknown) : unknown;
  }
}

/**
 * Whether a customer's blank means 0; null where it never does. Of a ratio it is the numerator's, and the denominator must be
 * known.
 */
function zeroTest(
  compiled: CompiledCriterion,
  input: PolicyInput,
  table: CustomerTable,
): ((index: number) => boolean) | null {
  const { blank } = compiled.criterion;
  if (blank === "unknown" || (input.kind !== "field" && input.kind !== "ratio")) return null;
  const column = numberColumn(table, input.field);
  if (column === null) return null;
  const needed = [blank === "zero" ? null : blank.zeroWhenPresent, input.other]
    .filter((field) => field !== null)
    .map((field) => numberColumn(table, field)?.state ?? null);
  if (needed.includes(null)) return null;
  const { state } = column;
  const [blankState, present] = [BLANK, PRESENT];
  return (i) => state[i] === blankState && needed.every((each) => each?.[i] === present);
}

/** Whether a text in one of the input's cells says "not applicable"; null where no cell does. */
function notApplicableTest(
  listed: ReadonlySet<string>,
  input: PolicyInput,
  table: CustomerTable,
): ((index: number) => boolean) | null {
  const texts = [input.field, ...(input.other === null ? [] : [input.other])].map(
    (field) => numberColumn(table, field)?.texts,
  );
  if (listed.size === 0 || texts.every((each) => each === undefined || each.size === 0)) return null;
  return (i) =>
    texts.some((each) => {
      const text = each?.get(i);
      return text !== undefined && listed.has(foldText(text));
    });
}
