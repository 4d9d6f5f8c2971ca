import { cellText, quoteSheetName } from "../model/address";
import { isCellError } from "../model/cell-value";
import { readArray } from "./compile";
import type { Frame } from "./frame";
import { ERRORS, Matrix, type Scalar, type Value } from "./values";

/** A single value, or rows of equal length (every reference to more than one cell). */
export type CustomValue = Scalar | readonly (readonly Scalar[])[];

/** Runs custom functions. */
export interface CustomFunctionDriver {
  /** Whether there is a function of this name, in any case. */
  has(name: string): boolean;
  /**
   * Call a function for the cell at `address` ("Sheet1!C3"). `settled` hears the result: at once, later, or again
   * (streaming); it is ignored once the cell has asked anew.
   */
  call(
    name: string,
    args: readonly CustomValue[],
    address: string,
    settled: (outcome: { readonly value: CustomValue }) => void,
  ): void;
}

interface Remembered {
  readonly name: string;
  readonly args: readonly CustomValue[];
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
    const args = values.map((value) => argument(value, frame));
    // An argument that is still busy: wait, its result will come back here.
    if (args.some((arg) => (isRows(arg) ? arg.some((row) => row.some(isBusy)) : isBusy(arg)))) return ERRORS.busy;
    const { sheet, row, column } = frame;
    const key = `${sheet.id} ${row} ${column} ${frame.customCalls++}`;
    const known = this.calls.get(key);
    if (known !== undefined && known.name === name && equalArguments(known.args, args)) return known.result;
    const entry: Remembered = { name, args, result: ERRORS.busy, pending: true };
    this.calls.set(key, entry);
    let calling = true;
    this.driver.call(name, args, `${quoteSheetName(sheet.name)}!${cellText(row, column)}`, ({ value }) => {
      if (this.calls.get(key) !== entry) return;
      entry.result = isRows(value) ? Matrix.fromRows(value) : value;
      entry.pending = false;
      if (!calling) this.changed(sheet.id, row, column);
    });
    calling = false;
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

function isRows(value: CustomValue): value is readonly (readonly Scalar[])[] {
  return Array.isArray(value);
}

function argument(value: Value, frame: Frame): CustomValue {
  const read = readArray(value, frame);
  return read instanceof Matrix ? read.rows() : read;
}

function equalScalars(left: Scalar, right: Scalar): boolean {
  return left === right || (isCellError(left) && isCellError(right) && left.error === right.error);
}

function equalArguments(left: readonly CustomValue[], right: readonly CustomValue[]): boolean {
  return left.length === right.length && left.every((value, index) => equalValues(value, right[index] ?? null));
}

function equalValues(left: CustomValue, right: CustomValue): boolean {
  if (!isRows(left) || !isRows(right)) return !isRows(left) && !isRows(right) && equalScalars(left, right);
  return left === right || (left.length === right.length && left.every((row, at) => equalRows(row, right[at] ?? [])));
}

function equalRows(left: readonly Scalar[], right: readonly Scalar[]): boolean {
  return left.length === right.length && left.every((value, index) => equalScalars(value, right[index] ?? null));
}
