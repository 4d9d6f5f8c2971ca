import type { CellError } from "../model/cell-value";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import type { Matrix, Reference, Scalar, Value } from "./values";

/** What a compiled formula asks of the calculator. Cells read through it are calculated first. */
export interface Engine {
  readonly workbook: Workbook;
  /** The time now: the calculator reads no clock of its own. */
  clock(): Date;
  /** 0 <= x < 1. */
  random(): number;
  cell(sheet: Worksheet, row: number, column: number): Scalar;
  /** The cells of a reference; whole rows and columns end with the used range. */
  matrix(reference: Reference): Matrix;
  sheetNamed(name: string): Worksheet | null;
  /** What a defined name means on a sheet, or null when it is not defined. */
  name(name: string, sheet: Worksheet): ((frame: Frame) => Value) | null;
  isCustom(name: string): boolean;
  callCustom(name: string, args: readonly Value[], frame: Frame): Value;
  /** Range that the dynamic formula in a cell spills over, or null. */
  spillRange(reference: Reference): Reference | null;
}

/** The cell a formula is evaluated for. */
export interface Frame {
  readonly engine: Engine;
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  /** Custom functions called so far by this formula: tells the calls of one cell apart. */
  customCalls: number;
}

/** Parameter: one value (a range is intersected or lifted over), anything, or anything evaluated as an array. */
export type ParameterKind = "scalar" | "value" | "array";

/** A worksheet function. */
export interface FunctionSpec {
  readonly arity: readonly [number, number];
  /** The last kind repeats. */
  readonly params: readonly ParameterKind[];
  /** Whether single values that are errors reach `evaluate` instead of being the result. */
  readonly takesErrors?: boolean;
  evaluate(args: readonly Value[], frame: Frame): Value;
}

export type FunctionTable = Readonly<Record<string, FunctionSpec>>;

/** A function of single values. */
export function scalarFunction(
  arity: readonly [number, number],
  evaluate: (args: readonly Scalar[], frame: Frame) => Scalar,
  takesErrors = false,
): FunctionSpec {
  return {
    arity,
    params: ["scalar"],
    takesErrors,
    evaluate: (args, frame) => evaluate(args as readonly Scalar[], frame),
  };
}

/** Thrown for a function that is not known: its cell keeps the value it has. */
export class UnknownFunction extends Error {
  constructor(readonly functionName: string) {
    super(`Function not known: ${functionName}`);
  }
}

/** Error values travel as results, so that a helper says either. */
export type OrError<T> = T | CellError;
