import type { PackageParts } from "./parts/package-parts";
import { readRelationships } from "./parts/relationships";
import { attribute } from "./xml/scan-xml";
import { child, childrenNamed, readXmlTree, type XmlNode } from "./xml/xml-tree";

/** A web extension part: which add-in it names and what the add-in stored. */
export interface WebExtension {
  readonly part: string;
  readonly addInId: string;
  readonly tree: XmlNode;
}

/** The part that lists the task panes, or null. */
export function taskPanesPart(parts: PackageParts): string | null {
  return (
    readRelationships(parts, "").find((relationship) => relationship.kind === "webextensiontaskpanes")?.target ?? null
  );
}

/** All web extension parts of a package. */
export function readWebExtensions(parts: PackageParts): WebExtension[] {
  const panes = taskPanesPart(parts);
  if (panes === null || !parts.has(panes)) return [];
  return readRelationships(parts, panes)
    .filter((relationship) => relationship.kind === "webextension" && parts.has(relationship.target))
    .map(({ target }) => {
      const tree = readXmlTree(parts.text(target), target);
      const reference = child(tree, "reference");
      return { part: target, addInId: (reference && attribute(reference, "id")) ?? "", tree };
    });
}

/** Settings of one web extension: names to plain data (stored as JSON; text that is no JSON stays text). */
export function settingsOf(extension: WebExtension): Map<string, unknown> {
  const properties = child(extension.tree, "properties");
  return new Map(
    (properties === undefined ? [] : childrenNamed(properties, "property")).map((node) => [
      attribute(node, "name") ?? "",
      parseSetting(attribute(node, "value") ?? ""),
    ]),
  );
}

/** Settings of all web extensions of a package, first come first kept. */
export function readDocumentSettings(parts: PackageParts): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const extension of readWebExtensions(parts)) {
    for (const [key, value] of settingsOf(extension)) if (!settings.has(key)) settings.set(key, value);
  }
  return settings;
}

function parseSetting(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
