/**
 * What the loaded client itself knows about its classes, read from the prototypes it ships: the host is strict by
 * this table instead of by one copied by hand, and it follows when office.js is bumped.
 */
export interface ClientClass {
  readonly name: string;
  readonly isCollection: boolean;
  /** Keyed by the name on the wire. */
  readonly properties: ReadonlyMap<string, { readonly clientName: string; readonly writable: boolean }>;
  readonly navigation: ReadonlySet<string>;
  readonly methods: readonly string[];
}

export type ClientSchema = ReadonlyMap<string, ClientClass>;

/** Members every client object has; they never reach the host under these names. */
const ownToClient = new Set(
  "constructor set update load retrieve toJSON setMockData ensureUnchanged track untrack items".split(" "),
);

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function readList(prototype: object, name: string): readonly unknown[] {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  const value: unknown = getter?.call({});
  return Array.isArray(value) ? value : [];
}

function readClass(name: string, prototype: object): ClientClass {
  const clientNames = readList(prototype, "_scalarPropertyNames");
  const wireNames = readList(prototype, "_scalarPropertyOriginalNames");
  const writable = readList(prototype, "_scalarPropertyUpdateable");
  const properties = new Map(
    wireNames.map((wire, i) => [String(wire), { clientName: String(clientNames[i]), writable: writable[i] === true }]),
  );
  const navigation = new Set(readList(prototype, "_navigationPropertyNames").map((item) => capitalised(String(item))));
  const methods = Object.getOwnPropertyNames(prototype).filter(
    (member) =>
      !ownToClient.has(member) &&
      !member.startsWith("_") &&
      typeof Object.getOwnPropertyDescriptor(prototype, member)?.value === "function",
  );
  const isCollection = Object.getOwnPropertyDescriptor(prototype, "_isCollection") !== undefined;
  return { name, isCollection, properties, navigation, methods };
}

/** Reads the schema from the `Excel` namespace of a booted page; classes are found by their `_className`. */
export function readClientSchema(excel: object): ClientSchema {
  const schema = new Map<string, ClientClass>();
  for (const [name, value] of Object.entries(excel)) {
    const prototype: unknown = typeof value === "function" ? value.prototype : undefined;
    if (typeof prototype !== "object" || prototype === null || !("_className" in prototype)) continue;
    schema.set(name, readClass(name, prototype));
  }
  return schema;
}
