import type { CellValue } from "../model/cell-value";

/** What a call gave: a value, a matrix to spill, or an error with the words that a cell shows beside it. */
export interface FunctionOutcome {
  readonly value: CellValue | readonly (readonly CellValue[])[];
  /** Only #VALUE! and #N/A show a message of the function's own. */
  readonly message: string | null;
}

/** Error codes as the client sends them; thrown errors without a code of their own are #VALUE!. */
const errors: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

const worded: ReadonlySet<string> = new Set(["#VALUE!", "#N/A"]);

interface RawResult {
  readonly id: number;
  readonly succeeded: boolean;
  readonly value: unknown;
  readonly errorCode: number | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

/** Results come as objects from older clients and as arrays from CustomFunctions 1.7 on. */
function readResult(result: unknown): RawResult {
  const [id, succeeded, value, errorCode]: readonly unknown[] = Array.isArray(result)
    ? result
    : [fields(result).id, fields(result).failed !== true, fields(result).value, fields(result).errorCode];
  return {
    id: Number(id),
    succeeded: succeeded === true,
    value,
    errorCode: typeof errorCode === "number" ? errorCode : undefined,
  };
}

/** Reads the list of results that one request of the client carries. */
export function readOutcomes(results: unknown): [number, FunctionOutcome][] {
  const list: readonly unknown[] = Array.isArray(results) ? results : [];
  return list.map((item) => {
    const result = readResult(item);
    return [result.id, result.succeeded ? success(result.value) : failure(result)];
  });
}

function failure({ value, errorCode }: RawResult): FunctionOutcome {
  const error = errors[errorCode ?? 7] ?? "#VALUE!";
  const message = worded.has(error) && typeof value === "string" && value !== "" ? value : null;
  return { value: { error }, message };
}

function success(value: unknown): FunctionOutcome {
  if (!Array.isArray(value)) return { value: readValue(value), message: null };
  const rows: readonly unknown[] = value;
  const matrix = rows.map((row) => (Array.isArray(row) ? row.map(readValue) : [readValue(row)]));
  const width = matrix[0]?.length ?? 0;
  const regular = width > 0 && matrix.every((row) => row.length === width);
  return { value: regular ? matrix : { error: "#VALUE!" }, message: null };
}

/** One value: an absent one shows 0, errors and formatted numbers give what they stand for, other objects fail. */
function readValue(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  const { type, basicValue, code } = fields(value);
  if (type === "Error" || type === "CustomFunctionError") return { error: String(basicValue ?? code) };
  return typeof basicValue === "number" || typeof basicValue === "string" ? basicValue : { error: "#VALUE!" };
}
