import { attributes } from "../xml/escape-xml";
import { relationshipKind } from "../xml/namespaces";
import { spliceText } from "../xml/splice-text";
import { attribute } from "../xml/scan-xml";
import { readXmlTree } from "../xml/xml-tree";
import type { PackageParts } from "./package-parts";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Last word of the type: "worksheet", "styles" … */
  readonly kind: string;
  /** Part name inside the package, without leading slash; the address itself when external. */
  readonly target: string;
  readonly external: boolean;
}

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Name of the part that holds the relationships of a part; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Relationships of a part in file order; none when it has no relationships part. */
export function readRelationships(parts: PackageParts, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return [];
  return readXmlTree(parts.text(name), name).children.map((node) => {
    const type = attribute(node, "Type") ?? "";
    const target = attribute(node, "Target") ?? "";
    const external = attribute(node, "TargetMode") === "External";
    return {
      id: attribute(node, "Id") ?? "",
      type,
      kind: relationshipKind(type),
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** Add a relationship and return its id. `target` is a part name; it is written relative to the folder of `part`. */
export function addRelationship(parts: PackageParts, part: string, type: string, target: string): string {
  const name = relationshipsPart(part);
  const source = parts.has(name) ? parts.text(name) : EMPTY;
  const taken = new Set(readRelationships(parts, part).map((relationship) => relationship.id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  parts.setText(
    name,
    appendToRoot(
      source,
      name,
      `Relationship${attributes({ Id: id, Type: type, Target: relativeTarget(part, target) })}`,
    ),
  );
  return id;
}

/** Remove the relationship with this id. */
export function removeRelationship(parts: PackageParts, part: string, id: string): void {
  const name = relationshipsPart(part);
  const source = parts.text(name);
  const node = readXmlTree(source, name).children.find((candidate) => attribute(candidate, "Id") === id);
  if (node !== undefined) parts.setText(name, spliceText(source, [{ start: node.start, end: node.end, text: "" }]));
}

/** An empty element, given without its brackets, put last into the root, under the root's own prefix. */
export function appendToRoot(source: string, part: string, element: string): string {
  const root = readXmlTree(source, part);
  const prefix = root.prefix === "" ? "" : `${root.prefix}:`;
  const xml = `<${prefix}${element}/>`;
  if (!root.selfClosing) return spliceText(source, [{ start: root.contentEnd, end: root.contentEnd, text: xml }]);
  return spliceText(source, [
    { start: root.contentStart - 2, end: root.contentStart, text: `>${xml}</${prefix}${root.local}>` },
  ]);
}

function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/%20/g, " ");
  const segments = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return "../".repeat(from.length) + to.join("/");
}
