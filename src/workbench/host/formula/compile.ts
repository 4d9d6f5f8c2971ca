import { MAX_COLUMNS, MAX_ROWS, type RangeAddress } from "../model/address";
import { isCellError } from "../model/cell-value";
import type { Formula } from "../model/formula";
import { resolve, type Coordinate, type ReferenceToken } from "../model/formula-tokens";
import type { Node } from "./ast";
import { toNumber } from "./coerce";
import { compileCall } from "./compile-call";
import type { Frame } from "./frame";
import { OPERATORS, lift } from "./operators";
import { FormulaSyntaxError, parseFormula } from "./parse";
import { resolveStructured } from "./structured-reference";
import { ERRORS, isScalar, Matrix, Reference, type Scalar, type Value } from "./values";

/** A part of a formula ready to run. */
export type Evaluate = (frame: Frame) => Value;
/** The same where references are read: a single value or an array. */
export type Operand = (frame: Frame) => Scalar | Matrix;

/**
 * A formula as closures. Classic formulas reduce a range to the cell in their own row or column wherever one value is
 * wanted; dynamic and array formulas work element by element. A formula that cannot be read evaluates to #NAME?.
 */
export function compileFormula(formula: Formula): Operand {
  let node: Node;
  try {
    node = parseFormula(formula.tokens);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return () => ERRORS.name;
    throw error;
  }
  return compileOperand(node, formula.evaluation !== "classic");
}

/** A defined name's formula; what it points at stays a reference. */
export function compileName(formula: Formula): Evaluate {
  return compileValue(parseFormula(formula.tokens), true);
}

/** Compile a node where any value will do. `array`: element by element instead of implicit intersection. */
export function compileValue(node: Node, array: boolean): Evaluate {
  switch (node.kind) {
    case "literal": {
      const { value } = node;
      return () => value;
    }
    case "missing":
      return () => null;
    case "reference":
      return compileReference(node.token);
    case "name":
      return compileNameUse(node.text);
    case "structured":
      return (frame) => resolveStructured(node.text, frame);
    case "external":
      return () => ERRORS.reference;
    case "array": {
      const matrix = Matrix.fromRows(node.rows);
      return () => matrix;
    }
    case "call":
      return compileCall(node.name, node.args, array);
    case "negate":
    case "percent":
      return compileUnary(node.kind, compileOperand(node.operand, array));
    case "intersect":
      return compileOperand(node.operand, false);
    case "spill": {
      const anchor = compileValue(node.operand, array);
      return (frame) => spillOf(anchor(frame), frame);
    }
    case "range": {
      const left = compileValue(node.left, array);
      const right = compileValue(node.right, array);
      return (frame) => spanning(left(frame), right(frame));
    }
    case "binary": {
      const left = compileOperand(node.left, array);
      const right = compileOperand(node.right, array);
      const operator = OPERATORS[node.operator];
      return (frame) => {
        const a = left(frame);
        const b = right(frame);
        if (!(a instanceof Matrix) && !(b instanceof Matrix)) return operator(a, b);
        return lift([a, b], ([x = null, y = null]) => operator(x, y));
      };
    }
  }
}

/** Compile a node whose cells are wanted: references are read, in classic formulas down to one value. */
export function compileOperand(node: Node, array: boolean): Operand {
  if (node.kind === "reference" && node.token.single) return compileCell(node.token);
  const value = compileValue(node, array);
  return array ? (frame) => readArray(value(frame), frame) : (frame) => intersect(value(frame), frame);
}

/** A value with its references read; a single cell gives its one value. */
export function readArray(value: Value, frame: Frame): Scalar | Matrix {
  if (!(value instanceof Reference)) return value;
  const { row, column, rowCount, columnCount } = value.range;
  if (rowCount === 1 && columnCount === 1) return frame.engine.cell(value.sheet, row, column);
  return frame.engine.matrix(value);
}

/** Implicit intersection: the cell of a range in the formula's own row or column, #VALUE! when there is none. */
export function intersect(value: Value, frame: Frame): Scalar {
  if (isScalar(value)) return value;
  if (value instanceof Matrix) return value.at(0, 0);
  const { row, column, rowCount, columnCount } = value.range;
  const inRows = frame.row >= row && frame.row < row + rowCount;
  const inColumns = frame.column >= column && frame.column < column + columnCount;
  const atRow = rowCount === 1 ? row : inRows ? frame.row : null;
  const atColumn = columnCount === 1 ? column : inColumns ? frame.column : null;
  if (atRow === null || atColumn === null) return ERRORS.value;
  return frame.engine.cell(value.sheet, atRow, atColumn);
}

function at(side: Coordinate | null, base: number, limit: number, none: number): number {
  return side === null ? none : resolve(side, base, limit);
}

function compileCell(token: ReferenceToken): Operand {
  const { sheet: name, firstRow, firstColumn } = token;
  return (frame) => {
    const sheet = name === null ? frame.sheet : frame.engine.sheetNamed(name);
    if (sheet === null) return ERRORS.reference;
    return frame.engine.cell(
      sheet,
      at(firstRow, frame.row, MAX_ROWS, 0),
      at(firstColumn, frame.column, MAX_COLUMNS, 0),
    );
  };
}

function compileReference(token: ReferenceToken): Evaluate {
  const sides = [token.firstRow, token.lastRow, token.firstColumn, token.lastColumn];
  const shared = !token.single && sides.every((side) => side === null || side.absolute);
  return (frame) => {
    const sheet = token.sheet === null ? frame.sheet : frame.engine.sheetNamed(token.sheet);
    if (sheet === null) return ERRORS.reference;
    return new Reference(sheet, rangeOfToken(token, frame.row, frame.column), shared);
  };
}

/** The cells a reference token means for a formula at (row, column). */
export function rangeOfToken(token: ReferenceToken, row: number, column: number): RangeAddress {
  const top = at(token.firstRow, row, MAX_ROWS, 0);
  const bottom = at(token.lastRow, row, MAX_ROWS, MAX_ROWS - 1);
  const left = at(token.firstColumn, column, MAX_COLUMNS, 0);
  const right = at(token.lastColumn, column, MAX_COLUMNS, MAX_COLUMNS - 1);
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rowCount: Math.abs(bottom - top) + 1,
    columnCount: Math.abs(right - left) + 1,
  };
}

/** A name and the sheet it is asked on: "Sheet1!Rate" and "'My sheet'!Rate" name a sheet, "Rate" does not. */
export function splitName(text: string): { sheet: string | null; name: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, name: text };
  const sheet = text.slice(0, mark);
  const plain = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: plain, name: text.slice(mark + 1) };
}

function compileNameUse(text: string): Evaluate {
  const { sheet: sheetName, name } = splitName(text);
  return (frame) => {
    const sheet = sheetName === null ? frame.sheet : frame.engine.sheetNamed(sheetName);
    const evaluate = sheet === null ? null : frame.engine.name(name, sheet);
    return evaluate === null ? ERRORS.name : evaluate(frame);
  };
}

function compileUnary(kind: "negate" | "percent", operand: Operand): Evaluate {
  const apply = (value: Scalar): Scalar => {
    const number = toNumber(value);
    if (typeof number !== "number") return number;
    return kind === "percent" ? number / 100 : number === 0 ? 0 : -number;
  };
  return (frame) => lift([operand(frame)], ([value = null]) => apply(value));
}

function spillOf(anchor: Value, frame: Frame): Value {
  if (isCellError(anchor)) return anchor;
  if (!(anchor instanceof Reference)) return ERRORS.reference;
  return frame.engine.spillRange(anchor) ?? ERRORS.reference;
}

function spanning(left: Value, right: Value): Value {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return ERRORS.value;
  const row = Math.min(left.range.row, right.range.row);
  const column = Math.min(left.range.column, right.range.column);
  const rowEnd = Math.max(left.range.row + left.range.rowCount, right.range.row + right.range.rowCount);
  const columnEnd = Math.max(left.range.column + left.range.columnCount, right.range.column + right.range.columnCount);
  return new Reference(left.sheet, { row, column, rowCount: rowEnd - row, columnCount: columnEnd - column }, false);
}
