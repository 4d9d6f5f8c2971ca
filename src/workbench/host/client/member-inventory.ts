import { compareVersions, type ApiSets } from "./api-sets";
import type { ClientSchema } from "./client-schema";
import { implementedClasses } from "./remote";

/** How much of the client this host answers: members counted by class, and the names it lacks. */
export interface MemberInventory {
  readonly implemented: number;
  /** Members of the classes the host knows at all, up to the advertised set. */
  readonly ofKnownClasses: number;
  /** Members of every class of the client, up to the advertised set. */
  readonly ofClient: number;
  /** "Range.find" …: what a page may ask for and gets HostNotImplemented. */
  readonly lacking: readonly string[];
  /** Members implemented under a name that the client never sends: mistakes of the host. */
  readonly unknown: readonly string[];
}

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Compares what the client knows with what the host implements. */
export function takeInventory(schema: ClientSchema, apiSets: ApiSets, excelApi: string): MemberInventory {
  const known = new Map(implementedClasses().map(({ name, members }) => [name, members]));
  const lacking: string[] = [];
  const unknown: string[] = [];
  let [implemented, ofKnownClasses, ofClient] = [0, 0, 0];
  for (const { name, properties, navigation, methods } of schema.values()) {
    const members = [...properties.keys(), ...navigation, ...methods.map(wireName)].filter((member) => {
      const needed = apiSets.versionOf(name, member.charAt(0).toLowerCase() + member.slice(1));
      return needed !== undefined && compareVersions(needed, excelApi) <= 0;
    });
    ofClient += members.length;
    const own = known.get(name);
    if (own === undefined) continue;
    ofKnownClasses += members.length;
    for (const member of members)
      if (own.has(member)) implemented += 1;
      else lacking.push(`${name}.${member}`);
    const all = new Set([...properties.keys(), ...navigation, ...methods.map(wireName)]);
    for (const member of own) if (!member.startsWith("_") && !all.has(member)) unknown.push(`${name}.${member}`);
  }
  return { implemented, ofKnownClasses, ofClient, lacking: lacking.sort(), unknown: unknown.sort() };
}
