import { isCellError } from "../model/cell-value";
import type { BinaryOperator } from "./ast";
import { compareScalars, toNumber, toText } from "./coerce";
import { ERRORS, Matrix, type Scalar } from "./values";

/** An operation on two numbers; results beyond the number range are #NUM!. */
function arithmetic(operation: (left: number, right: number) => Scalar): (left: Scalar, right: Scalar) => Scalar {
  return (left, right) => {
    const a = toNumber(left);
    if (typeof a !== "number") return a;
    const b = toNumber(right);
    if (typeof b !== "number") return b;
    const result = operation(a, b);
    return typeof result === "number" && !Number.isFinite(result) ? ERRORS.number : result;
  };
}

function comparison(holds: (order: number) => boolean): (left: Scalar, right: Scalar) => Scalar {
  return (left, right) => {
    if (isCellError(left)) return left;
    if (isCellError(right)) return right;
    return holds(compareScalars(left, right));
  };
}

/** base ^ exponent as Excel does it: 0^0 and roots of negative numbers are #NUM!, 0 to a negative power #DIV/0!. */
export function power(base: number, exponent: number): Scalar {
  if (base === 0 && exponent === 0) return ERRORS.number;
  if (base === 0 && exponent < 0) return ERRORS.division;
  const result = base ** exponent;
  return Number.isFinite(result) ? result : ERRORS.number;
}

/** The operators on two single values; errors of the left side come first. */
export const OPERATORS: Readonly<Record<BinaryOperator, (left: Scalar, right: Scalar) => Scalar>> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? ERRORS.division : a / b)),
  "^": arithmetic(power),
  "&": (left, right) => {
    const a = toText(left);
    if (typeof a !== "string") return a;
    const b = toText(right);
    return typeof b === "string" ? a + b : b;
  },
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

/** Apply an operation element by element; single rows, columns and values repeat. */
export function lift(
  args: readonly (Scalar | Matrix)[],
  apply: (scalars: readonly Scalar[]) => Scalar,
): Scalar | Matrix {
  let rowCount = 0;
  let columnCount = 0;
  for (const arg of args) {
    if (!(arg instanceof Matrix)) continue;
    rowCount = Math.max(rowCount, arg.rowCount);
    columnCount = Math.max(columnCount, arg.columnCount);
  }
  if (rowCount === 0) return apply(args as readonly Scalar[]);
  const values: Scalar[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++) {
      values.push(apply(args.map((arg) => (arg instanceof Matrix ? arg.broadcast(row, column) : arg))));
    }
  }
  return new Matrix(rowCount, columnCount, values);
}
