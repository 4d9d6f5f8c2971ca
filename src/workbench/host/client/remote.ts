import { HostNotImplemented } from "./host-error";
import type { CallArguments } from "./call-arguments";
import type { Host } from "./host";

/** What a method may answer: another object, nothing there (null object), or plain JSON. */
export type Answer = Remote | null | undefined | string | number | boolean | readonly unknown[] | object;

export interface Property<S> {
  readonly get: (subject: S, host: Host) => unknown;
  readonly set?: (subject: S, value: unknown, host: Host, location: string) => void;
}

/** The members of one client class, under the names used on the wire, for subjects of type S. */
export interface RemoteSpec<S> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  readonly navigation?: Readonly<Record<string, (subject: S, host: Host) => Remote | null>>;
  readonly methods?: Readonly<Record<string, (subject: S, args: CallArguments, host: Host) => Answer | void>>;
  /** Members of a collection. */
  readonly items?: (subject: S, host: Host) => Remote[];
  /** `collection.getItem(key)` travels as an indexer. */
  readonly indexer?: (subject: S, args: CallArguments, host: Host) => Remote;
  /** How the client finds the object again: `Id` or `_Id`. */
  readonly identity?: { readonly key: "Id" | "_Id"; readonly of: (subject: S) => string | number };
  /** Ranges are kept alive by a reference id instead. */
  readonly tracked?: boolean;
}

/** An object that a path of a batch stands for. */
export interface Remote {
  readonly typeName: string;
  readonly tracked: boolean;
  readonly isCollection: boolean;
  readonly propertyNames: readonly string[];
  identity(): Readonly<Record<string, string | number>>;
  hasProperty(name: string): boolean;
  hasNavigation(name: string): boolean;
  read(name: string, host: Host): unknown;
  write(name: string, value: unknown, host: Host): void;
  navigate(name: string, host: Host): Remote | null;
  invoke(name: string, args: CallArguments, host: Host): Answer;
  index(args: CallArguments, host: Host): Remote;
  items(host: Host): Remote[];
}

class BoundObject<S> implements Remote {
  constructor(
    readonly type: RemoteType<S>,
    readonly subject: S,
  ) {}

  get typeName(): string {
    return this.type.spec.name;
  }
  get tracked(): boolean {
    return this.type.spec.tracked ?? false;
  }
  get isCollection(): boolean {
    return this.type.spec.items !== undefined;
  }
  get propertyNames(): readonly string[] {
    return Object.keys(this.type.spec.properties ?? {});
  }
  identity(): Readonly<Record<string, string | number>> {
    const { identity } = this.type.spec;
    return identity === undefined ? {} : { [identity.key]: identity.of(this.subject) };
  }
  hasProperty(name: string): boolean {
    return this.type.spec.properties?.[name] !== undefined;
  }
  hasNavigation(name: string): boolean {
    return this.type.spec.navigation?.[name] !== undefined;
  }
  read(name: string, host: Host): unknown {
    const property = this.type.spec.properties?.[name] ?? this.missing(name);
    return property.get(this.subject, host);
  }
  write(name: string, value: unknown, host: Host): void {
    const set = this.type.spec.properties?.[name]?.set ?? this.missing(`${name} (set)`);
    set(this.subject, value, host, `${this.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  }
  navigate(name: string, host: Host): Remote | null {
    const step = this.type.spec.navigation?.[name] ?? this.missing(name);
    return step(this.subject, host);
  }
  invoke(name: string, args: CallArguments, host: Host): Answer {
    const method = this.type.spec.methods?.[name] ?? this.missing(name);
    return method(this.subject, args, host) ?? null;
  }
  index(args: CallArguments, host: Host): Remote {
    const find = this.type.spec.indexer ?? this.missing("GetItem");
    return find(this.subject, args, host);
  }
  items(host: Host): Remote[] {
    const list = this.type.spec.items ?? this.missing("items");
    return list(this.subject, host);
  }
  private missing(member: string): never {
    throw new HostNotImplemented(`${this.typeName}.${member}`);
  }
}

/** Members of one class that this host implements, by their names on the wire. */
export interface ImplementedClass {
  readonly name: string;
  readonly members: ReadonlySet<string>;
}

const implemented: ImplementedClass[] = [];

/** Every class the host implements, as far as its modules are loaded: for the inventory. */
export const implementedClasses = (): readonly ImplementedClass[] => implemented;

/** A client class that this host implements, in part or whole. */
export class RemoteType<S> {
  constructor(readonly spec: RemoteSpec<S>) {
    const { properties = {}, navigation = {}, methods = {}, indexer } = spec;
    const names = [properties, navigation, methods].flatMap((members) => Object.keys(members));
    implemented.push({ name: spec.name, members: new Set(indexer === undefined ? names : [...names, "GetItem"]) });
  }

  of(subject: S): Remote {
    return new BoundObject(this, subject);
  }

  /** The subject of an object of this class, null for objects of other classes. */
  subjectOf(remote: unknown): S | null {
    return remote instanceof BoundObject && remote.type === this ? (remote.subject as S) : null;
  }
}

export const isRemote = (answer: unknown): answer is Remote => answer instanceof BoundObject;
