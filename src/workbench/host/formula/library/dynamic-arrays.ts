import { isCellError } from "../../model/cell-value";
import { compareScalars, foldCase, toBoolean, toNumber } from "../coerce";
import { hasWildcards, wildcardExpression } from "../criteria";
import type { Frame, FunctionSpec, FunctionTable } from "../frame";
import { ERRORS, isScalar, Matrix, Reference, type Scalar, type Value } from "../values";
import { failed, numberArg, toMatrix } from "./gather";

/** Excel's order when sorting: numbers, texts, truth values, errors, and empty cells last. */
function sortOrder(left: Scalar, right: Scalar): number {
  const rank = (value: Scalar): number => (value === null ? 2 : isCellError(value) ? 1 : 0);
  return rank(left) - rank(right) || (rank(left) === 0 ? compareScalars(left, right) : 0);
}

/** A vector is used whole; of more only the one line can be meant. */
function vector(value: Value, frame: Frame): readonly Scalar[] | null {
  const matrix = toMatrix(value, frame);
  return matrix.rowCount === 1 || matrix.columnCount === 1 ? matrix.values : null;
}

function equals(wanted: Scalar, wildcards: boolean): (value: Scalar) => boolean {
  if (typeof wanted !== "string") return (value) => value === wanted;
  if (wildcards && hasWildcards(wanted)) {
    const expression = wildcardExpression(wanted, true);
    return (value) => typeof value === "string" && expression.test(value);
  }
  const folded = foldCase(wanted);
  return (value) => typeof value === "string" && foldCase(value) === folded;
}

/**
 * Position of XLOOKUP and XMATCH: mode 0 exact, -1 the next smaller, 1 the next larger, 2 wildcards; search -1 from the
 * last. The binary searches (2, -2) find the same in sorted data and are done as plain ones. -1: not found.
 */
function positionOf(wanted: Scalar, values: readonly Scalar[], mode: number, search: number): number {
  const backwards = search === -1;
  const order = backwards ? values.map((_, at) => values.length - 1 - at) : values.map((_, at) => at);
  const is = equals(wanted, mode === 2);
  const exact = order.find((at) => is(values[at] ?? null));
  if (exact !== undefined || (mode !== 1 && mode !== -1)) return exact ?? -1;
  let best = -1;
  for (const at of order) {
    const value = values[at] ?? null;
    if (typeof value !== typeof wanted || value === null || Math.sign(compareScalars(value, wanted)) !== mode) continue;
    if (best < 0 || Math.sign(compareScalars(value, values[best] ?? null)) === -mode) best = at;
  }
  return best;
}

function found(args: readonly Value[], modeAt: number, frame: Frame): { position: number; wide: boolean } | Scalar {
  const wanted = (args[0] ?? null) as Scalar;
  const keys = args[1] ?? null;
  if (isCellError(keys)) return keys;
  const values = vector(keys, frame);
  if (values === null) return ERRORS.value;
  const mode = numberArg(args, modeAt);
  const search = numberArg(args, modeAt + 1, 1);
  if (failed(mode)) return mode;
  if (failed(search)) return search;
  return {
    position: positionOf(wanted, values, mode, search || 1),
    wide: toMatrix(keys, frame).rowCount === 1 && values.length > 1,
  };
}

const xMatch: FunctionSpec = {
  arity: [2, 4],
  params: ["scalar", "array", "scalar", "scalar"],
  evaluate(args, frame) {
    const place = found(args, 2, frame);
    if (place === null || typeof place !== "object" || "error" in place) return place;
    return place.position < 0 ? ERRORS.notAvailable : place.position + 1;
  },
};

const xLookup: FunctionSpec = {
  arity: [3, 6],
  params: ["scalar", "array", "array", "value", "scalar", "scalar"],
  evaluate(args, frame) {
    const place = found(args, 4, frame);
    if (place === null || typeof place !== "object" || "error" in place) return place;
    if (place.position < 0) return args.length > 3 && args[3] !== null ? (args[3] ?? null) : ERRORS.notAvailable;
    const results = args[2] ?? null;
    if (isCellError(results)) return results;
    if (results instanceof Reference) {
      const { range } = results;
      const line = place.wide
        ? { column: range.column + place.position, columnCount: 1 }
        : { row: range.row + place.position, rowCount: 1 };
      const inside = place.position < (place.wide ? range.columnCount : range.rowCount);
      return inside ? new Reference(results.sheet, { ...range, ...line }, false) : ERRORS.value;
    }
    const rows = toMatrix(results, frame).rows();
    return Matrix.fromRows(
      place.wide ? rows.map((row) => [row[place.position] ?? ERRORS.value]) : [rows[place.position] ?? [ERRORS.value]],
    );
  },
};

/** Lines of a matrix: its rows, or its columns. */
function lines(matrix: Matrix, byColumn: boolean): readonly (readonly Scalar[])[] {
  if (!byColumn) return matrix.rows();
  return Array.from({ length: matrix.columnCount }, (_, column) =>
    Array.from({ length: matrix.rowCount }, (_unused, row) => matrix.at(row, column)),
  );
}

/** Lines put together again; an array of none is #CALC!. */
function together(chosen: readonly (readonly Scalar[])[], byColumn: boolean): Value {
  if (chosen.length === 0) return ERRORS.calculation;
  const matrix = Matrix.fromRows(chosen);
  return byColumn ? Matrix.fromRows(lines(matrix, true)) : matrix;
}

const filter: FunctionSpec = {
  arity: [2, 3],
  params: ["array", "array", "value"],
  evaluate([source = null, include = null, empty], frame) {
    if (isCellError(source)) return source;
    const matrix = toMatrix(source, frame);
    const flags = toMatrix(include, frame);
    const byColumn = flags.rowCount === 1 && flags.columnCount === matrix.columnCount && flags.values.length > 1;
    if (!byColumn && (flags.columnCount !== 1 || flags.rowCount !== matrix.rowCount)) return ERRORS.value;
    const chosen: (readonly Scalar[])[] = [];
    for (const [index, line] of lines(matrix, byColumn).entries()) {
      const wanted = toBoolean(flags.values[index] ?? null);
      if (isCellError(wanted)) return wanted;
      if (wanted) chosen.push(line);
    }
    return chosen.length === 0 && empty !== undefined ? empty : together(chosen, byColumn);
  },
};

const unique: FunctionSpec = {
  arity: [1, 3],
  params: ["array", "scalar", "scalar"],
  evaluate(args, frame) {
    const source = args[0] ?? null;
    if (isScalar(source)) return source;
    const byColumn = toBoolean((args[1] ?? null) as Scalar) === true;
    const once = toBoolean((args[2] ?? null) as Scalar) === true;
    const all = lines(toMatrix(source, frame), byColumn);
    const counts = new Map<string, { line: readonly Scalar[]; count: number }>();
    for (const line of all) {
      const key = JSON.stringify(line.map((value) => (typeof value === "string" ? foldCase(value) : value)));
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { line, count: 1 });
      else known.count++;
    }
    return together(
      [...counts.values()].filter(({ count }) => !once || count === 1).map(({ line }) => line),
      byColumn,
    );
  },
};

const sort: FunctionSpec = {
  arity: [1, 4],
  params: ["array", "scalar", "scalar", "scalar"],
  evaluate(args, frame) {
    const source = args[0] ?? null;
    if (isScalar(source)) return source;
    const by = args[1] === null ? 1 : numberArg(args, 1, 1);
    const order = args[2] === null ? 1 : numberArg(args, 2, 1);
    if (failed(by)) return by;
    if (failed(order)) return order;
    const byColumn = toBoolean((args[3] ?? null) as Scalar) === true;
    const all = lines(toMatrix(source, frame), byColumn);
    const at = Math.trunc(by) - 1;
    if (at < 0 || at >= (all[0]?.length ?? 0) || Math.abs(order) !== 1) return ERRORS.value;
    return together(
      sorted(all, (line) => line[at] ?? null, order),
      byColumn,
    );
  },
};

/** Equal lines keep their order; empty ones stay last in either direction. */
function sorted<T>(all: readonly T[], key: (line: T) => Scalar, order: number): T[] {
  return [...all].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === null || right === null ? sortOrder(left, right) : order * sortOrder(left, right);
  });
}

const sortBy: FunctionSpec = {
  arity: [2, 255],
  params: ["array"],
  evaluate([source = null, ...keys], frame) {
    if (isScalar(source)) return source;
    const matrix = toMatrix(source, frame);
    let rows = matrix.rows().map((line, index) => ({ line, index }));
    for (let at = keys.length - (keys.length % 2 === 0 ? 2 : 1); at >= 0; at -= 2) {
      const values = vector(keys[at] ?? null, frame);
      const order = keys[at + 1] === undefined ? 1 : toNumber(toMatrix(keys[at + 1] ?? null, frame).at(0, 0));
      if (values === null || values.length !== matrix.rowCount) return ERRORS.value;
      if (typeof order !== "number") return order;
      if (Math.abs(order) !== 1) return ERRORS.value;
      rows = sorted(rows, ({ index }) => values[index] ?? null, order);
    }
    return together(
      rows.map(({ line }) => line),
      false,
    );
  },
};

/** The functions that came with spilling formulas. */
export const DYNAMIC_ARRAYS: FunctionTable = {
  XLOOKUP: xLookup,
  XMATCH: xMatch,
  FILTER: filter,
  UNIQUE: unique,
  SORT: sort,
  SORTBY: sortBy,
};
