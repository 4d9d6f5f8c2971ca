import { isCellError } from "../../model/cell-value";
import { parseNumberText, toNumber } from "../coerce";
import { compileCriterion } from "../criteria";
import type { Frame, FunctionSpec, FunctionTable, OrError } from "../frame";
import type { Worksheet } from "../../model/worksheet";
import { ERRORS, Matrix, Reference, type Scalar, type Value } from "../values";
import { foldNumbers } from "./fold-numbers";
import { elements, failed, numbers, toMatrix } from "./gather";
import { sum } from "./mathematics";

function mean(found: readonly number[]): Scalar {
  return found.length === 0 ? ERRORS.division : sum(found) / found.length;
}

function minimum(found: readonly number[]): number {
  let least = found[0] ?? 0;
  for (const number of found) if (number < least) least = number;
  return least;
}

function maximum(found: readonly number[]): number {
  let greatest = found[0] ?? 0;
  for (const number of found) if (number > greatest) greatest = number;
  return greatest;
}

function variance(found: readonly number[], less: number): Scalar {
  if (found.length <= less) return ERRORS.division;
  const average = sum(found) / found.length;
  return sum(found.map((x) => (x - average) ** 2)) / (found.length - less);
}

function deviation(found: readonly number[], less: number): Scalar {
  const result = variance(found, less);
  return typeof result === "number" ? Math.sqrt(result) : result;
}

function count(args: readonly Value[], frame: Frame): number {
  let found = 0;
  for (const arg of args) {
    if (arg instanceof Reference || arg instanceof Matrix) {
      for (const element of elements(arg, frame)) if (typeof element === "number") found++;
    } else if (typeof arg === "string" ? parseNumberText(arg) !== null : !isCellError(arg)) found++;
  }
  return found;
}

function countFilled(args: readonly Value[], frame: Frame): number {
  let found = 0;
  for (const arg of args) {
    if (!(arg instanceof Reference) && !(arg instanceof Matrix)) found++;
    else for (const element of elements(arg, frame)) if (element !== null) found++;
  }
  return found;
}

const countBlank: FunctionSpec = {
  arity: [1, 1],
  params: ["value"],
  evaluate([range = null], frame) {
    if (!(range instanceof Reference)) return ERRORS.value;
    // Rows beyond the used range are not read, but they are blank.
    const filled = elements(range, frame).filter((value) => value !== null && value !== "").length;
    return range.range.rowCount * range.range.columnCount - filled;
  },
};

/** Positions of the cells that meet all (range, criterion) pairs from `start` on; sizes must agree. */
function matching(args: readonly Value[], start: number, frame: Frame): OrError<{ size: Matrix; indexes: number[] }> {
  const ranges: Matrix[] = [];
  const tests = [];
  for (let index = start; index + 1 < args.length; index += 2) {
    const range = args[index] ?? null;
    if (isCellError(range)) return range;
    ranges.push(toMatrix(range, frame));
    tests.push(compileCriterion((args[index + 1] ?? null) as Scalar));
  }
  const [size] = ranges;
  if (size === undefined) return ERRORS.value;
  if (ranges.some((range) => range.rowCount !== size.rowCount || range.columnCount !== size.columnCount)) {
    return ERRORS.value;
  }
  const indexes: number[] = [];
  for (let index = 0; index < size.values.length; index++) {
    if (tests.every((test, position) => test(ranges[position]?.values[index] ?? null))) indexes.push(index);
  }
  return { size, indexes };
}

/** The cells to add up beside tested cells: a reference is taken from its top left at the size of the tested range. */
function beside(target: Value, size: Matrix, frame: Frame, exact: boolean): OrError<Matrix> {
  if (isCellError(target)) return target;
  if (target instanceof Reference && !exact) {
    const range = { ...target.range, rowCount: size.rowCount, columnCount: size.columnCount };
    return frame.engine.matrix(new Reference(target.sheet, range, false));
  }
  const matrix = toMatrix(target, frame);
  return matrix.rowCount === size.rowCount && matrix.columnCount === size.columnCount ? matrix : ERRORS.value;
}

function conditional(
  fold: (found: readonly number[]) => Scalar,
  args: readonly Value[],
  frame: Frame,
  single: boolean,
): Scalar {
  const found = matching(args, single ? 0 : 1, frame);
  if (failed(found)) return found;
  const target = beside(single ? (args[2] ?? args[0] ?? null) : (args[0] ?? null), found.size, frame, !single);
  if (failed(target)) return target;
  const chosen: number[] = [];
  for (const index of found.indexes) {
    const value = target.values[index] ?? null;
    if (typeof value === "number") chosen.push(value);
    else if (isCellError(value)) return value;
  }
  return fold(chosen);
}

/** range, criterion [, range to fold]. */
function ifSpec(fold: (found: readonly number[]) => Scalar): FunctionSpec {
  return {
    arity: [2, 3],
    params: ["value", "scalar", "value"],
    takesErrors: true,
    evaluate: (args, frame) => conditional(fold, args.length === 3 ? args : args.slice(0, 2), frame, true),
  };
}

const PAIRS: FunctionSpec["params"] = Array.from({ length: 255 }, (_, index) => (index % 2 === 0 ? "value" : "scalar"));

/** range to fold, then pairs of range and criterion. */
function ifsSpec(fold: (found: readonly number[]) => Scalar): FunctionSpec {
  return {
    arity: [3, 255],
    params: ["value", ...PAIRS],
    takesErrors: true,
    evaluate: (args, frame) => (args.length % 2 === 0 ? ERRORS.value : conditional(fold, args, frame, false)),
  };
}

function countMatching(args: readonly Value[], frame: Frame): Scalar {
  const found = matching(args, 0, frame);
  return failed(found) ? found : found.indexes.length;
}

/** k-th value in an order. */
function ranked(order: (a: number, b: number) => number): FunctionSpec {
  return {
    arity: [2, 2],
    params: ["array", "scalar"],
    evaluate([values = null, position = null], frame) {
      const found = numbers([values], frame);
      if (failed(found)) return found;
      const k = toNumber(position as Scalar);
      if (typeof k !== "number") return k;
      return [...found].sort(order)[Math.ceil(k) - 1] ?? ERRORS.number;
    },
  };
}

function median(found: readonly number[]): Scalar {
  const sorted = [...found].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return ERRORS.number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

const rank: FunctionSpec = {
  arity: [2, 3],
  params: ["scalar", "value", "scalar"],
  evaluate([wanted = null, values = null, order = null], frame) {
    const number = toNumber(wanted as Scalar);
    const ascending = toNumber(order as Scalar);
    const found = numbers([values], frame);
    if (failed(found)) return found;
    if (typeof number !== "number") return number;
    if (typeof ascending !== "number") return ascending;
    if (!found.includes(number)) return ERRORS.notAvailable;
    return 1 + found.filter((other) => (ascending === 0 ? other > number : other < number)).length;
  },
};

const SUBTOTALS: readonly ((args: readonly Value[], found: readonly number[], frame: Frame) => Scalar)[] = [
  (_, found) => mean(found),
  (args, _, frame) => count(args, frame),
  (args, _, frame) => countFilled(args, frame),
  (_, found) => maximum(found),
  (_, found) => minimum(found),
  (_, found) => (found.length === 0 ? 0 : found.reduce((a, b) => a * b, 1)),
  (_, found) => deviation(found, 1),
  (_, found) => deviation(found, 0),
  (_, found) => sum(found),
  (_, found) => variance(found, 1),
  (_, found) => variance(found, 0),
];

/** Whether a hidden row lies in a filtered range: the model does not say which rows the filter itself has hidden. */
function isFiltered(sheet: Worksheet, row: number): boolean {
  const { autoFilter, tables } = sheet.properties;
  const filters = tables
    .filter((table) => table.showFilter && (table.filters ?? []).length > 0)
    .map(({ range }) => range);
  if (autoFilter !== null && autoFilter.filters.length > 0) filters.push(autoFilter.range);
  return filters.some((range) => row >= range.row && row < range.row + range.rowCount);
}

/** The cells of a range that SUBTOTAL counts: other subtotals never, hidden rows only for numbers below 100. */
function visible(reference: Reference, skipHidden: boolean, frame: Frame): Matrix {
  const { sheet, range } = reference;
  const matrix = frame.engine.matrix(reference);
  const values = matrix.values.map((value, index) => {
    const row = range.row + Math.floor(index / matrix.columnCount);
    if (sheet.line("row", row).hidden && (skipHidden || isFiltered(sheet, row))) return null;
    const formula = sheet.formula(row, range.column + (index % matrix.columnCount));
    return formula !== null && /\bSUBTOTAL\(/i.test(formula.r1c1) ? null : value;
  });
  return new Matrix(matrix.rowCount, matrix.columnCount, values);
}

const subtotal: FunctionSpec = {
  arity: [2, 255],
  params: ["scalar", "value"],
  evaluate([code = null, ...ranges], frame) {
    const number = toNumber(code as Scalar);
    if (typeof number !== "number") return number;
    const fold = SUBTOTALS[(Math.trunc(number) % 100) - 1];
    if (fold === undefined || number >= 112) return ERRORS.value;
    const kept = ranges.map((range) => (range instanceof Reference ? visible(range, number > 100, frame) : range));
    const found = numbers(kept, frame);
    const counts = number % 100 === 2 || number % 100 === 3;
    if (failed(found)) return counts ? fold(kept, [], frame) : found;
    return fold(kept, found, frame);
  },
};

const averageIf = ifSpec(mean);

export const STATISTICS: FunctionTable = {
  COUNT: { arity: [1, 255], params: ["value"], evaluate: count },
  COUNTA: { arity: [1, 255], params: ["value"], evaluate: countFilled },
  COUNTBLANK: countBlank,
  COUNTIF: { arity: [2, 2], params: ["value", "scalar"], takesErrors: true, evaluate: countMatching },
  COUNTIFS: { arity: [2, 254], params: PAIRS, takesErrors: true, evaluate: countMatching },
  SUMIF: ifSpec(sum),
  SUMIFS: ifsSpec(sum),
  AVERAGEIF: averageIf,
  AVERAGEIFS: ifsSpec(mean),
  MINIFS: ifsSpec(minimum),
  MAXIFS: ifsSpec(maximum),
  AVERAGE: foldNumbers(mean),
  MIN: foldNumbers(minimum),
  MAX: foldNumbers(maximum),
  MEDIAN: foldNumbers(median),
  "STDEV.S": foldNumbers((found) => deviation(found, 1)),
  STDEV: foldNumbers((found) => deviation(found, 1)),
  "STDEV.P": foldNumbers((found) => deviation(found, 0)),
  STDEVP: foldNumbers((found) => deviation(found, 0)),
  VAR: foldNumbers((found) => variance(found, 1)),
  "VAR.S": foldNumbers((found) => variance(found, 1)),
  "VAR.P": foldNumbers((found) => variance(found, 0)),
  VARP: foldNumbers((found) => variance(found, 0)),
  LARGE: ranked((a, b) => b - a),
  SMALL: ranked((a, b) => a - b),
  RANK: rank,
  "RANK.EQ": rank,
  SUBTOTAL: subtotal,
};
