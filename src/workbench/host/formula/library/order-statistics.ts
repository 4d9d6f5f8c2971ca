import { isCellError } from "../../model/cell-value";
import { toNumber } from "../coerce";
import type { Frame, FunctionSpec, FunctionTable, OrError } from "../frame";
import { ERRORS, Matrix, Reference, type Scalar, type Value } from "../values";
import { foldNumbers } from "./fold-numbers";
import { elements, failed, numbers, toMatrix } from "./gather";
import { sum } from "./mathematics";

/** A statistic of an array of numbers and a number beside it. */
function ofArrayAndNumber(apply: (sorted: readonly number[], k: number) => Scalar): FunctionSpec {
  return {
    arity: [2, 2],
    params: ["array", "scalar"],
    evaluate([values = null, k = null], frame) {
      const found = numbers([values], frame);
      const number = toNumber(k as Scalar);
      if (failed(found)) return found;
      if (typeof number !== "number") return number;
      return apply(
        [...found].sort((a, b) => a - b),
        number,
      );
    },
  };
}

/** The value at a part of the way through sorted numbers, between two of them where it falls there. */
function between(sorted: readonly number[], position: number): Scalar {
  const below = Math.floor(position);
  const low = sorted[below];
  if (low === undefined) return ERRORS.number;
  return low + (position - below) * ((sorted[below + 1] ?? low) - low);
}

function percentile(sorted: readonly number[], part: number): Scalar {
  return part < 0 || part > 1 ? ERRORS.number : between(sorted, part * (sorted.length - 1));
}

function percentileExclusive(sorted: readonly number[], part: number): Scalar {
  const position = part * (sorted.length + 1) - 1;
  return part <= 0 || part >= 1 || position < 0 || position > sorted.length - 1
    ? ERRORS.number
    : between(sorted, position);
}

function quartile(of: typeof percentile): FunctionSpec {
  return ofArrayAndNumber((sorted, quarter) => of(sorted, Math.trunc(quarter) / 4));
}

/** Where a number stands among others, 0 … 1, cut to digits as Excel does (3 unless said otherwise). */
const percentRank: FunctionSpec = {
  arity: [2, 3],
  params: ["array", "scalar", "scalar"],
  evaluate([values = null, wanted = null, digits = 3], frame) {
    const found = numbers([values], frame);
    const x = toNumber(wanted as Scalar);
    const places = toNumber(digits as Scalar);
    if (failed(found)) return found;
    if (typeof x !== "number") return x;
    if (typeof places !== "number") return places;
    const sorted = [...found].sort((a, b) => a - b);
    const [least, greatest] = [sorted[0], sorted.at(-1)];
    if (least === undefined || greatest === undefined || places < 1) return ERRORS.number;
    if (x < least || x > greatest) return ERRORS.notAvailable;
    if (sorted.length === 1) return 1;
    const below = sorted.filter((value) => value < x).length;
    const [low = x, high = x] = [sorted[below - 1], sorted[below]];
    const position = high === x ? below : below - 1 + (x - low) / (high - low);
    const scale = 10 ** Math.trunc(places);
    return Math.floor((position / (sorted.length - 1)) * scale + 1e-9) / scale;
  },
};

/** Equal numbers share the average of their ranks. */
const averageRank: FunctionSpec = {
  arity: [2, 3],
  params: ["scalar", "value", "scalar"],
  evaluate([wanted = null, values = null, order = null], frame) {
    const x = toNumber(wanted as Scalar);
    const ascending = toNumber(order as Scalar);
    const found = numbers([values], frame);
    if (failed(found)) return found;
    if (typeof x !== "number") return x;
    if (typeof ascending !== "number") return ascending;
    const same = found.filter((other) => other === x).length;
    if (same === 0) return ERRORS.notAvailable;
    return found.filter((other) => (ascending === 0 ? other > x : other < x)).length + (same + 1) / 2;
  },
};

/** The most frequent number, of equally frequent ones the first; #N/A where none repeats. */
function mode(found: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const number of found) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: Scalar = ERRORS.notAvailable;
  let most = 1;
  for (const [number, count] of counts) if (count > most) [best, most] = [number, count];
  return best;
}

/** Values with texts as 0 and truth as 1, as the functions ending in A count them. */
function withTexts(args: readonly Value[], frame: Frame): OrError<number[]> {
  const found: number[] = [];
  for (const arg of args) {
    const inCells = arg instanceof Reference || arg instanceof Matrix;
    for (const element of elements(arg, frame)) {
      if (isCellError(element)) return element;
      if (element === null && inCells) continue;
      const number = typeof element === "string" && inCells ? 0 : toNumber(element);
      if (typeof number !== "number") return number;
      found.push(number);
    }
  }
  return found;
}

function ofAll(fold: (found: readonly number[]) => Scalar): FunctionSpec {
  return {
    arity: [1, 255],
    params: ["value"],
    evaluate(args, frame) {
      const found = withTexts(args, frame);
      return failed(found) ? found : fold(found);
    },
  };
}

/** Pairs of numbers of two ranges of one size; a pair with anything else in it does not count. */
function pairs(left: Value, right: Value, frame: Frame): OrError<[number, number][]> {
  const [a, b] = [toMatrix(left, frame).values, toMatrix(right, frame).values];
  if (a.length !== b.length) return ERRORS.notAvailable;
  const found: [number, number][] = [];
  for (const [index, x] of a.entries()) {
    const y = b[index] ?? null;
    if (isCellError(x)) return x;
    if (isCellError(y)) return y;
    if (typeof x === "number" && typeof y === "number") found.push([x, y]);
  }
  return found;
}

/** Sums of the deviations of pairs: squares of both, and their products. */
function deviations(found: readonly [number, number][]): { xx: number; yy: number; xy: number; x: number; y: number } {
  const x = sum(found.map(([a]) => a)) / found.length;
  const y = sum(found.map(([, b]) => b)) / found.length;
  return {
    x,
    y,
    xx: sum(found.map(([a]) => (a - x) ** 2)),
    yy: sum(found.map(([, b]) => (b - y) ** 2)),
    xy: sum(found.map(([a, b]) => (a - x) * (b - y))),
  };
}

function ofPairs(apply: (found: readonly [number, number][]) => number): FunctionSpec {
  return {
    arity: [2, 2],
    params: ["array"],
    evaluate([left = null, right = null], frame) {
      const found = pairs(left, right, frame);
      if (failed(found)) return found;
      const result = found.length === 0 ? NaN : apply(found);
      return Number.isFinite(result) ? result : ERRORS.division;
    },
  };
}

/** What a straight line through known points gives at x. */
const forecast: FunctionSpec = {
  arity: [3, 3],
  params: ["scalar", "array", "array"],
  evaluate([at = null, ys = null, xs = null], frame) {
    const x = toNumber(at as Scalar);
    const found = pairs(xs, ys, frame);
    if (typeof x !== "number") return x;
    if (failed(found)) return found;
    const line = deviations(found);
    return found.length === 0 || line.xx === 0 ? ERRORS.division : line.y + (line.xy / line.xx) * (x - line.x);
  },
};

const correlation = ofPairs((found) => {
  const { xx, yy, xy } = deviations(found);
  return xy / Math.sqrt(xx * yy);
});
const covariance = ofPairs((found) => deviations(found).xy / found.length);

/** Ranks, percentiles, and how two columns go together. */
export const ORDER_STATISTICS: FunctionTable = {
  PERCENTILE: ofArrayAndNumber(percentile),
  "PERCENTILE.INC": ofArrayAndNumber(percentile),
  "PERCENTILE.EXC": ofArrayAndNumber(percentileExclusive),
  QUARTILE: quartile(percentile),
  "QUARTILE.INC": quartile(percentile),
  "QUARTILE.EXC": quartile(percentileExclusive),
  PERCENTRANK: percentRank,
  "PERCENTRANK.INC": percentRank,
  "RANK.AVG": averageRank,
  MODE: foldNumbers(mode),
  "MODE.SNGL": foldNumbers(mode),
  AVERAGEA: ofAll((found) => (found.length === 0 ? ERRORS.division : sum(found) / found.length)),
  MAXA: ofAll((found) => found.reduce((a, b) => Math.max(a, b), found[0] ?? 0)),
  MINA: ofAll((found) => found.reduce((a, b) => Math.min(a, b), found[0] ?? 0)),
  AVEDEV: foldNumbers((found) => {
    const average = sum(found) / found.length;
    return found.length === 0 ? ERRORS.number : sum(found.map((x) => Math.abs(x - average))) / found.length;
  }),
  GEOMEAN: foldNumbers((found) =>
    found.length === 0 || found.some((x) => x <= 0)
      ? ERRORS.number
      : Math.exp(sum(found.map((x) => Math.log(x))) / found.length),
  ),
  CORREL: correlation,
  PEARSON: correlation,
  COVAR: covariance,
  "COVARIANCE.P": covariance,
  "COVARIANCE.S": ofPairs((found) => deviations(found).xy / (found.length - 1)),
  SLOPE: ofPairs(
    (found) => deviations(found.map(([y, x]) => [x, y])).xy / deviations(found.map(([y, x]) => [x, y])).xx,
  ),
  INTERCEPT: ofPairs((found) => {
    const { x, y, xx, xy } = deviations(found.map(([b, a]) => [a, b]));
    return y - (xy / xx) * x;
  }),
  RSQ: ofPairs((found) => {
    const { xx, yy, xy } = deviations(found);
    return xy ** 2 / (xx * yy);
  }),
  FORECAST: forecast,
  "FORECAST.LINEAR": forecast,
};
