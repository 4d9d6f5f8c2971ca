/** Why a JSON text is not what it should be, and where: "criteria[3].weight". */
export class JsonMismatch extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
  ) {
    super(`${path}: ${expected}`);
    this.name = "JsonMismatch";
  }
}

/**
 * Reads one value out of parsed JSON and gives a fresh one that holds nothing else: unknown keys are never looked at, so
 * that no file can bring more than it was asked for.
 * @throws JsonMismatch
 */
export type JsonReader<T> = (value: unknown, path: string) => T;

/** Larger than any number a policy has a use for. */
const LARGEST = 9.99e307;
const LONGEST_TEXT = 2_000;
const LONGEST_LIST = 2_000;

/** A text of bounded length. */
export const text: JsonReader<string> = (value, path) => {
  if (typeof value !== "string" || value.length > LONGEST_TEXT) throw new JsonMismatch(path, "text");
  return value;
};

/** A number that a cell can hold. */
export const number: JsonReader<number> = (value, path) => {
  if (typeof value !== "number" || !(Math.abs(value) <= LARGEST)) throw new JsonMismatch(path, "number");
  return value;
};

export const yesOrNo: JsonReader<boolean> = (value, path) => {
  if (typeof value !== "boolean") throw new JsonMismatch(path, "true or false");
  return value;
};

/** One of the given words. */
export function oneOf<T extends string>(words: readonly T[]): JsonReader<T> {
  return (value, path) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new JsonMismatch(path, words.slice(0, 12).join(" | "));
    return found;
  };
}

export function orNull<T>(reader: JsonReader<T>): JsonReader<T | null> {
  return (value, path) => (value === null ? null : reader(value, path));
}

/** A value that older files lack. */
export function orElse<T>(reader: JsonReader<T>, missing: T): JsonReader<T> {
  return (value, path) => (value === undefined ? missing : reader(value, path));
}

/** A value that may be left out. */
export function optional<T>(reader: JsonReader<T>): JsonReader<T | undefined> {
  return (value, path) => (value === undefined ? undefined : reader(value, path));
}

/** Keys of a dictionary are plain words; nothing that an object has by nature is one that anybody looks up. */
const WORD = /^[A-Za-z]{1,40}$/;

/** An object of values by words, whatever words; other keys are left out. */
export function dictionary<T>(reader: JsonReader<T>): JsonReader<Readonly<Record<string, T>>> {
  return (value, path) => {
    if (!isObject(value)) throw new JsonMismatch(path, "object");
    const entries = Object.entries(value).filter(([key]) => WORD.test(key));
    if (entries.length > LONGEST_LIST) throw new JsonMismatch(path, "object");
    return Object.fromEntries(entries.map(([key, item]) => [key, reader(item, `${path}.${key}`)]));
  };
}

/** A list of bounded length. */
export function list<T>(reader: JsonReader<T>): JsonReader<T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > LONGEST_LIST) throw new JsonMismatch(path, "list");
    return value.map((item, index) => reader(item, `${path}[${index}]`));
  };
}

/** An object with exactly these keys; the compiler asks for a reader of every key of `T`. */
export function record<T extends object>(readers: { readonly [K in keyof T]-?: JsonReader<T[K]> }): JsonReader<T> {
  return (value, path) => {
    if (!isObject(value)) throw new JsonMismatch(path, "object");
    const result: Partial<T> = {};
    for (const key of Object.keys(readers) as (keyof T & string)[]) {
      const read = readers[key](own(value, key), path === "" ? key : `${path}.${key}`);
      if (read !== undefined) result[key] = read;
    }
    return result as T;
  };
}

/** An object whose own `key` says which of several shapes it has. */
export function variant<T>(key: string, shapes: Readonly<Record<string, JsonReader<T>>>): JsonReader<T> {
  return (value, path) => {
    const word = isObject(value) ? own(value, key) : undefined;
    const reader = typeof word === "string" && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
    if (reader === undefined) throw new JsonMismatch(`${path}.${key}`, Object.keys(shapes).join(" | "));
    return reader(value, path);
  };
}

/** Always this word: the key that a `variant` was chosen by. */
export function exactly<T extends string>(word: T): JsonReader<T> {
  return oneOf([word]);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A key's own value; what an object inherits is never data. */
function own(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
