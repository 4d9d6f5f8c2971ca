import { rangeText, quoteSheetName } from "../model/address";
import { isCellError } from "../model/cell-value";
import type { Frame } from "./frame";
import { ERRORS, Matrix, Reference, type Scalar, type Value } from "./values";

/** An argument of a custom function: always rows of values; `address` where a reference was given ("Sheet1!A1:B2"). */
export interface CustomArgument {
  readonly rows: readonly (readonly Scalar[])[];
  readonly address: string | null;
}

/** A single value or rows of equal length. */
export type CustomResult = Scalar | readonly (readonly Scalar[])[];

/** One call of a custom function by a cell. */
export interface CustomCall {
  /** The name as the formula writes it, or the plain dotted name of a stored one. */
  readonly name: string;
  readonly args: readonly CustomArgument[];
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Give the result later, or again (streaming); ignored once the cell has asked anew. */
  resolve(result: CustomResult): void;
}

/** Runs custom functions. `call` gives the result at once, or "pending" and calls `resolve` later. */
export interface CustomFunctionDriver {
  has(name: string): boolean;
  call(call: CustomCall): { readonly value: CustomResult } | "pending";
}

interface Remembered {
  readonly name: string;
  readonly args: readonly CustomArgument[];
  /** Null while the result is awaited. */
  result: Value;
  pending: boolean;
}

/** Calls of the cells by place: a cell evaluated again with equal arguments does not call again. */
export class CustomFunctionCalls {
  private readonly calls = new Map<string, Remembered>();

  /** `changed` is told the cell of every result that arrives later. */
  constructor(
    private readonly driver: CustomFunctionDriver,
    private readonly changed: (sheet: string, row: number, column: number) => void,
  ) {}

  isCustom(storedName: string): boolean {
    return this.plainName(storedName) !== null;
  }

  /** Calls still without a result. */
  get pendingCount(): number {
    let count = 0;
    for (const { pending } of this.calls.values()) if (pending) count++;
    return count;
  }

  /** Forget all results: the next evaluation calls again. Results under way are ignored when they arrive. */
  forget(): void {
    this.calls.clear();
  }

  call(storedName: string, values: readonly Value[], frame: Frame): Value {
    const name = this.plainName(storedName) ?? storedName;
    if (values.some((value) => isCellError(value) && value.error === ERRORS.busy.error)) return ERRORS.busy;
    const args = values.map((value) => argument(value, frame));
    // A single cell that is busy itself: wait, its result will come back here.
    if (args.some(({ rows }) => rows.some((row) => row.some(isBusy)))) return ERRORS.busy;
    const { sheet, row, column } = frame;
    const key = `${sheet.id} ${row} ${column} ${frame.customCalls++}`;
    const known = this.calls.get(key);
    if (known !== undefined && known.name === name && equalArguments(known.args, args)) return known.result;
    const entry: Remembered = { name, args, result: ERRORS.busy, pending: true };
    this.calls.set(key, entry);
    const resolve = (result: CustomResult): void => {
      if (this.calls.get(key) !== entry) return;
      entry.result = valueOf(result);
      entry.pending = false;
      this.changed(sheet.id, row, column);
    };
    const answer = this.driver.call({ name, args, sheet: sheet.id, row, column, resolve });
    if (answer !== "pending") {
      entry.result = valueOf(answer.value);
      entry.pending = false;
    }
    return entry.result;
  }

  /** CUSTOMER.TIER of "CUSTOMER.TIER" or the stored "_xldudf_CUSTOMER_TIER"; null for a name the driver does not have. */
  private plainName(storedName: string): string | null {
    const stored = /^(?:_xlfn\.)?_xldudf_(.*)$/i.exec(storedName)?.[1];
    const candidates =
      stored === undefined ? [storedName] : [stored.replaceAll("_", "."), stored.replace("_", "."), stored];
    return candidates.find((name) => this.driver.has(name)) ?? null;
  }
}

function isBusy(value: Scalar): boolean {
  return isCellError(value) && value.error === ERRORS.busy.error;
}

function argument(value: Value, frame: Frame): CustomArgument {
  if (value instanceof Reference) {
    const address = `${quoteSheetName(value.sheet.name)}!${rangeText(value.range)}`;
    return { rows: frame.engine.matrix(value).rows(), address };
  }
  return { rows: value instanceof Matrix ? value.rows() : [[value]], address: null };
}

function valueOf(result: CustomResult): Value {
  return Array.isArray(result) ? Matrix.fromRows(result as readonly (readonly Scalar[])[]) : (result as Scalar);
}

function equalScalars(left: Scalar, right: Scalar): boolean {
  return left === right || (isCellError(left) && isCellError(right) && left.error === right.error);
}

function equalArguments(left: readonly CustomArgument[], right: readonly CustomArgument[]): boolean {
  if (left.length !== right.length) return false;
  return left.every(({ rows }, index) => {
    const other = right[index]?.rows ?? [];
    if (rows === other) return true;
    return rows.length === other.length && rows.every((row, at) => equalRows(row, other[at] ?? []));
  });
}

function equalRows(left: readonly Scalar[], right: readonly Scalar[]): boolean {
  return left.length === right.length && left.every((value, index) => equalScalars(value, right[index] ?? null));
}
