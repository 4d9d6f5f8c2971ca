import type { Host } from "./host";
import { HostNotImplemented } from "./host-error";
import type { Remote } from "./remote";
import type { QueryInfo } from "./wire";

type Projection = Record<string, unknown>;

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Answers `load`: the selected properties, nested objects for paths such as "format/fill/color", `_Items` for
 * collections. An empty selection means every property of the object itself.
 *
 * @param fields values that always go along, such as the identity and the reference id
 */
export function project(
  remote: Remote,
  query: QueryInfo,
  host: Host,
  fields: (remote: Remote) => Projection,
): Projection {
  const select = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (!remote.isCollection) return projectOne(remote, select, host, fields);
  const first = query.Skip ?? 0;
  const items = remote.items(host).slice(first, query.Top === undefined ? undefined : first + query.Top);
  const own = select.filter((name) => remote.hasProperty(wireName(name)));
  const ofItems = select.filter((name) => !own.includes(name)).map((name) => name.replace(/^items\//, ""));
  const answer = own.length === 0 && select.length > 0 ? {} : collectionProperties(remote, own, host);
  const wanted = select.length === 0 || ofItems.length > 0;
  return wanted
    ? { ...answer, _Items: items.map((item, index) => ({ _Index: index, ...projectOne(item, ofItems, host, fields) })) }
    : answer;
}

function collectionProperties(remote: Remote, names: readonly string[], host: Host): Projection {
  const wanted = names.length === 0 ? remote.propertyNames : names.map(wireName);
  return Object.fromEntries(wanted.map((name) => [name, remote.read(name, host)]));
}

function projectOne(
  remote: Remote,
  select: readonly string[],
  host: Host,
  fields: (remote: Remote) => Projection,
): Projection {
  const answer: Projection = { ...fields(remote) };
  const nested = new Map<string, string[]>();
  for (const path of select.length === 0 ? ["*"] : select) {
    const [head = "", ...rest] = path.split(/[/.]/);
    if (head === "*" || head === "$all") {
      for (const name of remote.propertyNames) answer[name] = readSupported(remote, name, host);
      continue;
    }
    const name = wireName(head);
    const kind =
      host.strictness?.loadable(remote.typeName, name) ?? (remote.hasProperty(name) ? "property" : "navigation");
    if (kind === "property") answer[name] = remote.read(name, host);
    else nested.set(name, [...(nested.get(name) ?? []), ...(rest.length === 0 ? [] : [rest.join("/")])]);
  }
  for (const [name, paths] of nested) {
    if (!remote.hasNavigation(name)) throw new HostNotImplemented(`${remote.typeName}.${name}`);
    const child = remote.navigate(name, host);
    answer[name] = child === null ? null : project(child, { Select: paths }, host, fields);
  }
  return answer;
}

/** `load()` without names asks for what there is; properties above the advertised set are left out, not refused. */
function readSupported(remote: Remote, name: string, host: Host): unknown {
  return remote.read(name, host);
}
