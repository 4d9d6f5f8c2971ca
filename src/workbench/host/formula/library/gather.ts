import type { CellError } from "../../model/cell-value";
import { isCellError } from "../../model/cell-value";
import { toNumber } from "../coerce";
import type { Frame, OrError } from "../frame";
import { Matrix, Reference, type Scalar, type Value } from "../values";

/** All elements of a value, row by row; a reference is read. */
export function elements(value: Value, frame: Frame): readonly Scalar[] {
  if (value instanceof Reference) return frame.engine.matrix(value).values;
  return value instanceof Matrix ? value.values : [value];
}

/** A value as a matrix: a single value is 1 x 1. */
export function toMatrix(value: Value, frame: Frame): Matrix {
  if (value instanceof Reference) return frame.engine.matrix(value);
  return value instanceof Matrix ? value : new Matrix(1, 1, [value]);
}

/**
 * The numbers that SUM and its like count: in cells and arrays only true numbers, as direct arguments also logical values
 * and number texts. The first error found is the result.
 */
export function numbers(args: readonly Value[], frame: Frame): OrError<number[]> {
  const found: number[] = [];
  for (const arg of args) {
    if (arg instanceof Reference || arg instanceof Matrix) {
      for (const element of elements(arg, frame)) {
        if (typeof element === "number") found.push(element);
        else if (isCellError(element)) return element;
      }
    } else {
      const number = toNumber(arg);
      if (typeof number !== "number") return number;
      found.push(number);
    }
  }
  return found;
}

/** A scalar argument as a number, with a default where it is left out. */
export function numberArg(args: readonly Value[], index: number, missing = 0): OrError<number> {
  if (index >= args.length) return missing;
  return toNumber((args[index] ?? null) as Scalar);
}

/** Run with some arguments as numbers; an error among them is the result. */
export function withNumbers(args: readonly Scalar[], apply: (...numbers: number[]) => Scalar): Scalar {
  const converted: number[] = [];
  for (const arg of args) {
    const number = toNumber(arg);
    if (typeof number !== "number") return number;
    converted.push(number);
  }
  return apply(...converted);
}

/** True for an error among intermediate results. */
export function failed<T>(result: OrError<T>): result is CellError {
  return isCellError(result);
}
