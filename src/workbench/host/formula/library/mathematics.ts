import { scalarFunction, type FunctionSpec, type FunctionTable } from "../frame";
import { power } from "../operators";
import { precise, round, roundDown, roundUp } from "../rounding";
import { ERRORS, Matrix, type Scalar, type Value } from "../values";
import { toNumber } from "../coerce";
import { failed, numbers, toMatrix, withNumbers } from "./gather";

function finite(value: number): Scalar {
  return Number.isFinite(value) ? value : ERRORS.number;
}

function ofOne(apply: (x: number) => Scalar): FunctionSpec {
  return scalarFunction([1, 1], (args) => withNumbers(args, (x = 0) => apply(x)));
}

function ofTwo(apply: (x: number, y: number) => Scalar): FunctionSpec {
  return scalarFunction([2, 2], (args) => withNumbers(args, (x = 0, y = 0) => apply(x, y)));
}

/** x - y * INT(x / y): the sign of the divisor. */
function modulo(x: number, y: number): Scalar {
  if (y === 0) return ERRORS.division;
  const rest = precise(x - y * Math.floor(precise(x / y)));
  return rest === 0 ? 0 : rest;
}

/** Nearest multiple; both FLOOR and CEILING want equal signs, unless the number is negative. */
function multiple(whole: (x: number) => number): FunctionSpec {
  return ofTwo((x, step) => {
    if (x === 0) return 0;
    if (step === 0) return whole === Math.floor ? ERRORS.division : 0;
    if (x > 0 && step < 0) return ERRORS.number;
    return finite(precise(whole(precise(x / step)) * step));
  });
}

/** Nearest multiple in a direction; negative numbers go the other way where the third argument asks for it. */
function awayOrTowards(whole: (x: number) => number): FunctionSpec {
  return scalarFunction([1, 3], ([x = null, step = 1, mode = 0]) =>
    withNumbers([x, step, mode], (a = 0, b = 1, c = 0) => {
      const size = Math.abs(b);
      if (size === 0) return 0;
      const turned = a < 0 && c !== 0;
      return precise((turned ? -whole(precise(-a / size)) : whole(precise(a / size))) * size);
    }),
  );
}

/** n (n - 1) … of so many factors. */
function falling(n: number, factors: number): number {
  let product = 1;
  for (let index = 0; index < factors && Number.isFinite(product); index++) product *= n - index;
  return product;
}

function chosen(n: number, k: number, unordered: boolean): Scalar {
  if (n < 0 || k < 0 || k > n) return ERRORS.number;
  if (!unordered) return finite(falling(n, k));
  let result = 1;
  for (let index = 1; index <= Math.min(k, n - k); index++) result = (result * (n - index + 1)) / index;
  return finite(Math.round(result));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function wholeNumbers(found: readonly number[], fold: (a: number, b: number) => number): Scalar {
  if (found.length === 0) return 0;
  return found.some((x) => x < 0) ? ERRORS.number : found.map(Math.trunc).reduce(fold);
}

const sumProduct: FunctionSpec = {
  arity: [1, 255],
  params: ["array"],
  evaluate(args, frame) {
    const matrices = args.map((arg) => toMatrix(arg, frame));
    const [first] = matrices;
    if (first === undefined) return ERRORS.value;
    const fits = (other: Matrix): boolean =>
      other.rowCount === first.rowCount && other.columnCount === first.columnCount;
    if (!matrices.every(fits)) return ERRORS.value;
    let sum = 0;
    for (let index = 0; index < first.values.length; index++) {
      let product = 1;
      for (const { values } of matrices) {
        const value = values[index] ?? null;
        if (typeof value === "number") product *= value;
        else if (typeof value === "object" && value !== null) return value;
        else product = 0;
      }
      sum += product;
    }
    return finite(sum);
  },
};

const matrixProduct: FunctionSpec = {
  arity: [2, 2],
  params: ["array"],
  evaluate([left = null, right = null], frame) {
    const a = toMatrix(left, frame);
    const b = toMatrix(right, frame);
    const allNumbers = [...a.values, ...b.values].every((value) => typeof value === "number");
    if (!allNumbers || a.columnCount !== b.rowCount) return ERRORS.value;
    const values: Scalar[] = [];
    for (let row = 0; row < a.rowCount; row++) {
      for (let column = 0; column < b.columnCount; column++) {
        let sum = 0;
        for (let k = 0; k < a.columnCount; k++) sum += Number(a.at(row, k)) * Number(b.at(k, column));
        values.push(sum);
      }
    }
    return new Matrix(a.rowCount, b.columnCount, values);
  },
};

function aggregate(fold: (found: readonly number[]) => Scalar): FunctionSpec {
  return {
    arity: [1, 255],
    params: ["value"],
    evaluate(args: readonly Value[], frame) {
      const found = numbers(args, frame);
      return failed(found) ? found : fold(found);
    },
  };
}

/** Sum of some numbers, left to right. */
export function sum(found: readonly number[]): number {
  let total = 0;
  for (const number of found) total += number;
  return total;
}

function logarithm(x: number, base: number): Scalar {
  if (x <= 0 || base <= 0) return ERRORS.number;
  if (base === 1) return ERRORS.division;
  return base === 10 ? Math.log10(x) : base === 2 ? Math.log2(x) : Math.log(x) / Math.log(base);
}

export const MATHEMATICS: FunctionTable = {
  SUM: aggregate((found) => finite(sum(found))),
  PRODUCT: aggregate((found) => (found.length === 0 ? 0 : finite(found.reduce((a, b) => a * b, 1)))),
  SUMSQ: aggregate((found) => finite(found.reduce((a, b) => a + b * b, 0))),
  SUMPRODUCT: sumProduct,
  MMULT: matrixProduct,
  ROUND: ofTwo(round),
  ROUNDDOWN: ofTwo(roundDown),
  ROUNDUP: ofTwo(roundUp),
  TRUNC: scalarFunction([1, 2], ([x = null, digits = 0]) =>
    withNumbers([x, digits], (a = 0, b = 0) => roundDown(a, b)),
  ),
  INT: ofOne(Math.floor),
  MOD: ofTwo(modulo),
  QUOTIENT: ofTwo((x, y) => (y === 0 ? ERRORS.division : Math.trunc(x / y))),
  ABS: ofOne(Math.abs),
  SIGN: ofOne(Math.sign),
  POWER: ofTwo(power),
  SQRT: ofOne((x) => (x < 0 ? ERRORS.number : Math.sqrt(x))),
  EXP: ofOne((x) => finite(Math.exp(x))),
  LN: ofOne((x) => (x <= 0 ? ERRORS.number : Math.log(x))),
  LOG10: ofOne((x) => (x <= 0 ? ERRORS.number : Math.log10(x))),
  LOG: scalarFunction([1, 2], ([x = null, base = 10]) => withNumbers([x, base], (a = 0, b = 0) => logarithm(a, b))),
  PI: scalarFunction([0, 0], () => Math.PI),
  SIN: ofOne(Math.sin),
  COS: ofOne(Math.cos),
  TAN: ofOne(Math.tan),
  FLOOR: multiple(Math.floor),
  CEILING: multiple(Math.ceil),
  MROUND: ofTwo((x, step) =>
    step === 0 ? 0 : x * step < 0 ? ERRORS.number : precise(round(precise(x / step), 0) * step),
  ),
  "CEILING.MATH": awayOrTowards(Math.ceil),
  "FLOOR.MATH": awayOrTowards(Math.floor),
  ODD: ofOne((x) => (x === 0 ? 1 : Math.sign(x) * (2 * Math.ceil((Math.abs(x) + 1) / 2) - 1))),
  ISEVEN: ofOne((x) => Math.trunc(x) % 2 === 0),
  ISODD: ofOne((x) => Math.trunc(x) % 2 !== 0),
  FACT: ofOne((x) => (x < 0 ? ERRORS.number : finite(falling(Math.trunc(x), Math.trunc(x))))),
  COMBIN: ofTwo((n, k) => chosen(Math.trunc(n), Math.trunc(k), true)),
  PERMUT: ofTwo((n, k) => chosen(Math.trunc(n), Math.trunc(k), false)),
  GCD: aggregate((found) => wholeNumbers(found, commonDivisor)),
  LCM: aggregate((found) => wholeNumbers(found, (a, b) => (a * b === 0 ? 0 : (a * b) / commonDivisor(a, b)))),
  ASIN: ofOne((x) => (Math.abs(x) > 1 ? ERRORS.number : Math.asin(x))),
  ACOS: ofOne((x) => (Math.abs(x) > 1 ? ERRORS.number : Math.acos(x))),
  ATAN: ofOne(Math.atan),
  ATAN2: ofTwo((x, y) => (x === 0 && y === 0 ? ERRORS.division : Math.atan2(y, x))),
  DEGREES: ofOne((x) => (x * 180) / Math.PI),
  RADIANS: ofOne((x) => (x * Math.PI) / 180),
  EVEN: ofOne((x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2),
  RAND: scalarFunction([0, 0], (_, frame) => frame.engine.random()),
  RANDBETWEEN: scalarFunction([2, 2], (args, frame) =>
    withNumbers(args, (low = 0, high = 0) => {
      const from = Math.ceil(low);
      return high < from ? ERRORS.number : from + Math.floor(frame.engine.random() * (Math.floor(high) - from + 1));
    }),
  ),
  N: scalarFunction([1, 1], ([value = null]) => (typeof value === "string" ? 0 : toNumber(value))),
};
