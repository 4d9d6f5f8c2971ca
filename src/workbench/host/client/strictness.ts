import { compareVersions, type ApiSets } from "./api-sets";
import type { ClientClass, ClientSchema } from "./client-schema";
import { HostError, HostNotImplemented, invalidArgument } from "./host-error";

const camel = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);

/**
 * The checks that Excel makes and the client does not: that a member exists at all, that it is writable, and that
 * the advertised requirement sets hold it. Without a schema (before the client has loaded) nothing can be checked.
 */
export class Strictness {
  constructor(
    private readonly schema: ClientSchema,
    private readonly apiSets: ApiSets | null,
    private readonly excelApi: string,
  ) {}

  classOf(name: string): ClientClass | undefined {
    return this.schema.get(name);
  }

  /** A property or navigation named in `load`; the name as it stands on the wire. */
  loadable(className: string, wire: string): "property" | "navigation" {
    const known = this.schema.get(className);
    const kind = known?.properties.has(wire) ? "property" : known?.navigation.has(wire) ? "navigation" : null;
    if (kind === null)
      throw invalidArgument(
        className,
        `The property '${camel(wire)}' does not exist on ${className}, so it cannot be loaded.`,
      );
    this.supported(className, camel(wire));
    return kind;
  }

  writable(className: string, wire: string): void {
    const property = this.schema.get(className)?.properties.get(wire);
    const location = `${className}.${camel(wire)}`;
    if (property === undefined) throw invalidArgument(location, `The property '${camel(wire)}' does not exist.`);
    if (!property.writable) throw invalidArgument(location, `The property '${camel(wire)}' is read-only.`);
    this.supported(className, camel(wire));
  }

  /** Refuses members above the advertised ExcelApi version. */
  supported(className: string, member: string): void {
    const needed = this.apiSets?.versionOf(className, member);
    if (needed !== undefined && compareVersions(needed, this.excelApi) > 0)
      throw new HostError(
        "ApiNotFound",
        "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
        `${className}.${member}`,
      );
  }

  /** A member neither implemented here nor known to the client is a mistake of the page; else a gap of this host. */
  missing(className: string, wire: string): HostError {
    return new HostNotImplemented(`${className}.${camel(wire)}`);
  }
}
