import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseRange, quoteSheetName } from "../../model/address";
import { isCellError } from "../../model/cell-value";
import { compareText, foldCase, toBoolean, toNumber, toText } from "../coerce";
import { splitName } from "../compile";
import { hasWildcards, wildcardExpression } from "../criteria";
import type { Frame, FunctionSpec, FunctionTable } from "../frame";
import { ERRORS, isScalar, Matrix, Reference, type Scalar, type Value } from "../values";
import { failed, numberArg, toMatrix } from "./gather";

function sameType(left: Scalar, right: Scalar): boolean {
  return typeof left === typeof right && left !== null && right !== null;
}

function compareSame(left: Scalar, right: Scalar): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  return Number(left) - Number(right);
}

function exactPosition(wanted: Scalar, values: readonly Scalar[]): number {
  if (typeof wanted === "string" && hasWildcards(wanted)) {
    const expression = wildcardExpression(wanted, true);
    return values.findIndex((value) => typeof value === "string" && expression.test(value));
  }
  if (typeof wanted === "string") {
    const folded = foldCase(wanted);
    return values.findIndex((value) => typeof value === "string" && foldCase(value) === folded);
  }
  return values.findIndex((value) => value === wanted);
}

/**
 * Last position whose value is <= wanted, by Excel's binary search over ascending values; cells of another type are
 * stepped over. On unsorted data it gives what Excel's search happens to meet.
 */
function sortedPosition(wanted: Scalar, values: readonly Scalar[]): number {
  let low = 0;
  let high = values.length - 1;
  let best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && !sameType(values[probe] ?? null, wanted)) probe++;
    if (probe > high) {
      high = middle - 1;
      continue;
    }
    if (compareSame(values[probe] ?? null, wanted) <= 0) {
      best = probe;
      low = probe + 1;
    } else high = middle - 1;
  }
  return best;
}

/** Position of the smallest value >= wanted in descending values. */
function descendingPosition(wanted: Scalar, values: readonly Scalar[]): number {
  let best = -1;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    if (!sameType(value, wanted)) continue;
    const order = compareSame(value, wanted);
    if (order < 0) break;
    best = index;
    if (order === 0) break;
  }
  return best;
}

const match: FunctionSpec = {
  arity: [2, 3],
  params: ["scalar", "array", "scalar"],
  evaluate(args, frame) {
    const wanted = (args[0] ?? 0) as Scalar;
    const vector = args[1] ?? null;
    if (isCellError(vector)) return vector;
    const matrix = toMatrix(vector, frame);
    if (matrix.rowCount !== 1 && matrix.columnCount !== 1) return ERRORS.notAvailable;
    const type = numberArg(args, 2, 1);
    if (failed(type)) return type;
    const find = type === 0 ? exactPosition : type > 0 ? sortedPosition : descendingPosition;
    const position = find(wanted, matrix.values);
    return position < 0 ? ERRORS.notAvailable : position + 1;
  },
};

const lookup: FunctionSpec = {
  arity: [2, 3],
  params: ["scalar", "array", "array"],
  evaluate(args, frame) {
    const wanted = (args[0] ?? 0) as Scalar;
    const [, keys = null, results = null] = args;
    if (isCellError(keys)) return keys;
    if (isCellError(results)) return results;
    const matrix = toMatrix(keys, frame);
    const wide = matrix.columnCount > matrix.rowCount;
    const length = wide ? matrix.columnCount : matrix.rowCount;
    const vector = Array.from({ length }, (_, index) => (wide ? matrix.at(0, index) : matrix.at(index, 0)));
    const position = sortedPosition(wanted, vector);
    if (position < 0) return ERRORS.notAvailable;
    if (args.length < 3) {
      return wide ? matrix.at(matrix.rowCount - 1, position) : matrix.at(position, matrix.columnCount - 1);
    }
    const values = toMatrix(results, frame);
    return values.values[position] ?? (position < values.values.length ? null : ERRORS.notAvailable);
  },
};

function tableLookup(down: boolean): FunctionSpec {
  return {
    arity: [3, 4],
    params: ["scalar", "array", "scalar", "scalar"],
    evaluate(args, frame) {
      const wanted = (args[0] ?? 0) as Scalar;
      const table = args[1] ?? null;
      if (isCellError(table)) return table;
      const index = numberArg(args, 2);
      if (failed(index)) return index;
      const near = args.length < 4 ? true : toBoolean((args[3] ?? null) as Scalar);
      if (failed(near)) return near;
      const matrix = toMatrix(table, frame);
      const length = down ? matrix.rowCount : matrix.columnCount;
      const keys = Array.from({ length }, (_, at) => (down ? matrix.at(at, 0) : matrix.at(0, at)));
      const line = Math.trunc(index) - 1;
      if (line < 0) return ERRORS.value;
      if (line >= (down ? matrix.columnCount : matrix.rowCount)) return ERRORS.reference;
      const position = near ? sortedPosition(wanted, keys) : exactPosition(wanted, keys);
      if (position < 0) return ERRORS.notAvailable;
      return down ? matrix.at(position, line) : matrix.at(line, position);
    },
  };
}

/** INDEX: row 0 or column 0 is the whole line; a single row or column takes one index. */
const index: FunctionSpec = {
  arity: [2, 4],
  params: ["array", "scalar"],
  evaluate(args) {
    const source = args[0] ?? null;
    if (isCellError(source)) return source;
    const size =
      source instanceof Reference ? source.range : isScalar(source) ? { rowCount: 1, columnCount: 1 } : source;
    const first = numberArg(args, 1);
    const second = numberArg(args, 2);
    if (failed(first)) return first;
    if (failed(second)) return second;
    if (args.length > 3 && numberArg(args, 3) !== 1) return ERRORS.reference;
    const across = args.length === 2 && size.rowCount === 1 && size.columnCount > 1;
    const row = across ? 1 : Math.trunc(first);
    const column = across ? Math.trunc(first) : args.length === 2 && size.columnCount === 1 ? 1 : Math.trunc(second);
    if (row < 0 || column < 0) return ERRORS.value;
    if (row > size.rowCount || column > size.columnCount) return ERRORS.reference;
    return part(source, row, column);
  },
};

function part(source: Value, row: number, column: number): Value {
  if (source instanceof Reference) {
    const { range } = source;
    const rows = row === 0 ? {} : { row: range.row + row - 1, rowCount: 1 };
    const columns = column === 0 ? {} : { column: range.column + column - 1, columnCount: 1 };
    return new Reference(source.sheet, { ...range, ...rows, ...columns }, source.shared);
  }
  if (!(source instanceof Matrix)) return source;
  if (row > 0 && column > 0) return source.at(row - 1, column - 1);
  const rows = source.rows();
  const chosen = row === 0 ? rows : rows.slice(row - 1, row);
  return Matrix.fromRows(column === 0 ? chosen : chosen.map((cells) => cells.slice(column - 1, column)));
}

/** ROW and COLUMN: of the reference (one per line), else of the formula's own cell. */
function position(axis: "row" | "column"): FunctionSpec {
  return {
    arity: [0, 1],
    params: ["value"],
    evaluate(args, frame) {
      if (args.length === 0) return frame[axis] + 1;
      const reference = args[0] ?? null;
      if (isCellError(reference)) return reference;
      if (!(reference instanceof Reference)) return ERRORS.value;
      const first = reference.range[axis] + 1;
      const count = axis === "row" ? reference.range.rowCount : reference.range.columnCount;
      if (count === 1) return first;
      const values = Array.from({ length: count }, (_, offset) => first + offset);
      return axis === "row" ? new Matrix(count, 1, values) : new Matrix(1, count, values);
    },
  };
}

function extent(axis: "rowCount" | "columnCount"): FunctionSpec {
  return {
    arity: [1, 1],
    params: ["array"],
    evaluate([value = null]) {
      if (isCellError(value)) return value;
      if (value instanceof Reference) return value.range[axis];
      return value instanceof Matrix ? value[axis] : 1;
    },
  };
}

const transpose: FunctionSpec = {
  arity: [1, 1],
  params: ["array"],
  evaluate([value = null], frame) {
    if (isScalar(value)) return value;
    const matrix = toMatrix(value, frame);
    const values = Array.from({ length: matrix.values.length }, (_, at) =>
      matrix.at(at % matrix.rowCount, Math.floor(at / matrix.rowCount)),
    );
    return new Matrix(matrix.columnCount, matrix.rowCount, values);
  },
};

const offset: FunctionSpec = {
  arity: [3, 5],
  params: ["value", "scalar"],
  evaluate(args, frame) {
    const base = args[0] ?? null;
    if (isCellError(base)) return base;
    if (!(base instanceof Reference)) return ERRORS.value;
    const down = numberArg(args, 1);
    const right = numberArg(args, 2);
    const height = args[3] === undefined || args[3] === null ? base.range.rowCount : numberArg(args, 3);
    const width = args[4] === undefined || args[4] === null ? base.range.columnCount : numberArg(args, 4);
    for (const number of [down, right, height, width]) if (typeof number !== "number") return number;
    const [rowCount, columnCount] = [Math.trunc(Number(height)), Math.trunc(Number(width))];
    const row = base.range.row + Math.trunc(Number(down)) + Math.min(rowCount + 1, 0);
    const column = base.range.column + Math.trunc(Number(right)) + Math.min(columnCount + 1, 0);
    const range = { row, column, rowCount: Math.abs(rowCount), columnCount: Math.abs(columnCount) };
    const inside =
      row >= 0 && column >= 0 && row + range.rowCount <= MAX_ROWS && column + range.columnCount <= MAX_COLUMNS;
    if (!inside || range.rowCount === 0 || range.columnCount === 0) return ERRORS.reference;
    return new Reference(frame.engine.sheetNamed(base.sheet.name) ?? base.sheet, range, false);
  },
};

const indirect: FunctionSpec = {
  arity: [1, 2],
  params: ["scalar"],
  evaluate(args, frame: Frame) {
    const text = toText((args[0] ?? null) as Scalar);
    if (typeof text !== "string") return text;
    const { sheet: sheetName, name } = splitName(text);
    const sheet = sheetName === null ? frame.sheet : frame.engine.sheetNamed(sheetName);
    if (sheet === null) return ERRORS.reference;
    const range = parseRange(name);
    if (range !== null) return new Reference(sheet, range, false);
    return frame.engine.name(name, sheet)?.(frame) ?? ERRORS.reference;
  },
};

/** Text of a reference by its numbers; kinds 1 … 4 fix both, the row, the column, nothing. */
const address: FunctionSpec = {
  arity: [2, 5],
  params: ["scalar"],
  evaluate(args) {
    const [row, column, kind] = [numberArg(args, 0), numberArg(args, 1), args[2] === null ? 1 : numberArg(args, 2, 1)];
    for (const number of [row, column, kind]) if (typeof number !== "number") return number;
    const [r, c, fixed] = [Math.trunc(Number(row)), Math.trunc(Number(column)), Math.trunc(Number(kind))];
    const style = args[3] === undefined || args[3] === null ? true : toBoolean(args[3] as Scalar);
    const sheet = args[4] === undefined ? null : toText(args[4] as Scalar);
    if (isCellError(style)) return style;
    if (isCellError(sheet)) return sheet;
    if (r < 1 || c < 1 || r > MAX_ROWS || c > MAX_COLUMNS || fixed < 1 || fixed > 4) return ERRORS.value;
    const [rowFixed, columnFixed] = [fixed <= 2, fixed === 1 || fixed === 3];
    const cell = style
      ? `${columnFixed ? "$" : ""}${columnLetters(c - 1)}${rowFixed ? "$" : ""}${r}`
      : `R${rowFixed ? r : `[${r}]`}C${columnFixed ? c : `[${c}]`}`;
    return sheet === null ? cell : `${quoteSheetName(sheet)}!${cell}`;
  },
};

/** What the cell of a link shows: its friendly name, else the address. */
const hyperlink: FunctionSpec = {
  arity: [1, 2],
  params: ["scalar"],
  evaluate: ([place = null, name]) => name ?? place,
};

const sheetNumber: FunctionSpec = {
  arity: [0, 1],
  params: ["value"],
  evaluate(args, frame) {
    const value = args[0] ?? null;
    if (isCellError(value)) return value;
    const sheet =
      value instanceof Reference
        ? value.sheet
        : args.length === 0
          ? frame.sheet
          : frame.engine.sheetNamed(String(value));
    const position = sheet === null ? -1 : frame.engine.workbook.sheets.indexOf(sheet);
    return position < 0 ? ERRORS.notAvailable : position + 1;
  },
};

const sequence: FunctionSpec = {
  arity: [1, 4],
  params: ["scalar"],
  evaluate(args) {
    const [rows = 1, columns = 1, start = 1, step = 1] = [0, 1, 2, 3].map((at) =>
      args[at] === null ? 1 : toNumber((args[at] ?? 1) as Scalar),
    );
    for (const number of [rows, columns, start, step]) if (typeof number !== "number") return number;
    const [height, width] = [Math.trunc(Number(rows)), Math.trunc(Number(columns))];
    if (height < 1 || width < 1 || height * width > 1_000_000) return ERRORS.calculation;
    const values = Array.from({ length: height * width }, (_, at) => Number(start) + at * Number(step));
    return new Matrix(height, width, values);
  },
};

export const LOOKUP: FunctionTable = {
  MATCH: match,
  LOOKUP: lookup,
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  INDEX: index,
  ROW: position("row"),
  COLUMN: position("column"),
  ROWS: extent("rowCount"),
  COLUMNS: extent("columnCount"),
  TRANSPOSE: transpose,
  OFFSET: offset,
  INDIRECT: indirect,
  SHEET: sheetNumber,
  SEQUENCE: sequence,
  ADDRESS: address,
  HYPERLINK: hyperlink,
};
