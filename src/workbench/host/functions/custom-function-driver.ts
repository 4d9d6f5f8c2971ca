import type { Host } from "../client/host";
import { MessageCategory, type PushedMessage } from "../client/wire";
import type { CustomFunctionDriver as FormulaDriver } from "../formula/custom-functions";
import { isCellError, type CellValue } from "../model/cell-value";
import type { FunctionMetadata } from "./function-metadata";
import { readOutcomes, type FunctionOutcome } from "./function-outcome";

/** One argument: a single value or the cells of a range; null is an omitted one. */
export type FunctionArgument = CellValue | readonly (readonly CellValue[])[];

const messageType = { call: 1000, cancel: 1001 } as const;
const flags = { cancelable: 1, streaming: 2, errorsAsValues: 4 } as const;

/** Calls handed over in one message at most: the client works them off in order. */
const callsAtOnce = 500;

/**
 * Calls the add-in's own functions through the client's proxy, as Excel does: arguments padded and converted by the
 * metadata, results coming back later in a request of the client.
 */
export class CustomFunctionDriver {
  private readonly functions: ReadonlyMap<string, FunctionMetadata>;
  private readonly pending = new Map<number, (outcome: FunctionOutcome) => void>();
  private outbox: PushedMessage[] = [];
  private issued = 0;

  /**
   * @param emptyAs what an empty cell arrives as: null on the web, 0 on the desktop for single values
   */
  constructor(
    private readonly host: Host,
    metadata: readonly FunctionMetadata[],
    private readonly emptyAs: null | 0 = null,
  ) {
    this.functions = new Map(metadata.map((entry) => [entry.id.toUpperCase(), entry]));
    host.onFunctionResults((results) => this.receive(results));
  }

  /** Whether the add-in has a function of this id, in any case and without the namespace. */
  has(id: string): boolean {
    return this.functions.has(id.toUpperCase());
  }

  get ids(): readonly string[] {
    return [...this.functions.keys()];
  }

  /** Calls that have no result yet. */
  get pendingCount(): number {
    return this.pending.size;
  }

  /**
   * Calls a function.
   * @param address the calling cell, such as "Sheet1!C3"
   * @param settled hears the outcome, later; at once for calls that Excel does not even make
   */
  call(
    id: string,
    args: readonly FunctionArgument[],
    address: string,
    settled: (outcome: FunctionOutcome) => void,
  ): void {
    const metadata = this.functions.get(id.toUpperCase());
    if (metadata === undefined) return settled({ value: { error: "#NAME?" }, message: null });
    const refused = metadata.takesErrors ? null : firstError(args);
    if (refused !== null) return settled({ value: refused, message: null });
    const prepared = this.prepare(metadata, args);
    if (prepared === null) return settled({ value: { error: "#VALUE!" }, message: null });
    this.issued += 1;
    this.pending.set(this.issued, settled);
    this.send(messageType.call, [this.issued, metadata.id, prepared, address, flagsOf(metadata)]);
  }

  /** Calls a function and waits for its outcome. */
  invoke(id: string, args: readonly FunctionArgument[], address = "Sheet1!A1"): Promise<FunctionOutcome> {
    return new Promise((settled) => this.call(id, args, address, settled));
  }

  /** What the calculator asks: functions by the names that formulas use, with the add-in's namespace before the id. */
  inFormulas(namespace: string): FormulaDriver {
    const prefix = `${namespace.toUpperCase()}.`;
    const idOf = (name: string): string => (name.toUpperCase().startsWith(prefix) ? name.slice(prefix.length) : "");
    return {
      has: (name) => this.has(idOf(name)),
      call: (name, args, address, settled) =>
        this.call(idOf(name), args, address, (outcome) => settled({ value: worded(outcome) })),
    };
  }

  /** Arguments as the function gets them: ranges as matrices, omitted ones as null; null when the count is wrong. */
  private prepare({ parameters, takesErrors }: FunctionMetadata, args: readonly FunctionArgument[]): unknown[] | null {
    const last = parameters.at(-1);
    const repeating = last?.repeating === true;
    const single = repeating ? parameters.length - 1 : parameters.length;
    if (args.length > single && !repeating) return null;
    const prepared: unknown[] = [];
    for (const [i, parameter] of parameters.slice(0, single).entries()) {
      const given = args[i];
      if (given === undefined && !parameter.optional) return null;
      prepared.push(given === undefined ? null : this.convert(given, parameter.matrix, takesErrors));
    }
    if (repeating) prepared.push(args.slice(single).map((arg) => this.convert(arg, last.matrix, takesErrors)));
    return prepared;
  }

  private convert(argument: FunctionArgument, matrix: boolean, errors: boolean): unknown {
    if (isMatrix(argument)) {
      const rows = argument.map((row) => row.map((value) => wireValue(value, errors)));
      return matrix ? rows : (rows[0]?.[0] ?? this.emptyAs);
    }
    const value = argument === null ? this.emptyAs : wireValue(argument, errors);
    return matrix ? [[value]] : value;
  }

  /** Messages of one turn go together, once the client is ready for calls. */
  private send(type: number, message: readonly unknown[]): void {
    this.outbox.push({ category: MessageCategory.customFunction, type, target: "", message: JSON.stringify(message) });
    if (this.outbox.length > 1) return;
    this.host.afterReady("functions", () => {
      const messages = this.outbox;
      this.outbox = [];
      for (let i = 0; i < messages.length; i += callsAtOnce) this.host.push(messages.slice(i, i + callsAtOnce));
    });
  }

  private receive(results: unknown): void {
    for (const [id, outcome] of readOutcomes(results)) {
      const settled = this.pending.get(id);
      this.pending.delete(id);
      settled?.(outcome);
    }
  }
}

/** The error with the words that belong to it, so that they move with the cell. */
const worded = ({ value, message }: FunctionOutcome): FunctionOutcome["value"] =>
  message !== null && !Array.isArray(value) && isCellError(value) ? { ...value, message } : value;

const flagsOf = ({ cancelable, streaming, takesErrors }: FunctionMetadata): number =>
  (cancelable ? flags.cancelable : 0) | (streaming ? flags.streaming : 0) | (takesErrors ? flags.errorsAsValues : 0);

const isMatrix = (argument: FunctionArgument): argument is readonly (readonly CellValue[])[] => Array.isArray(argument);

function firstError(args: readonly FunctionArgument[]): CellValue | null {
  for (const argument of args)
    for (const value of isMatrix(argument) ? argument.flat() : [argument]) if (isCellError(value)) return value;
  return null;
}

const wireValue = (value: CellValue, errors: boolean): unknown =>
  isCellError(value) && errors ? { type: "CustomFunctionError", code: value.error } : value;
