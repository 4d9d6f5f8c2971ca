import { attributes } from "../xml/escape-xml";
import { attribute } from "../xml/scan-xml";
import { spliceText } from "../xml/splice-text";
import { readXmlTree, type XmlNode } from "../xml/xml-tree";
import type { PackageParts } from "./package-parts";
import { appendToRoot } from "./relationships";

const PART = "[Content_Types].xml";

function overrideOf(root: XmlNode, part: string): XmlNode | undefined {
  const wanted = `/${part}`.toLowerCase();
  return root.children.find(
    (node) => node.local === "Override" && attribute(node, "PartName")?.toLowerCase() === wanted,
  );
}

/** Content type of a part: its own, else that of its extension, else "". */
export function contentType(parts: PackageParts, part: string): string {
  const root = readXmlTree(parts.text(PART), PART);
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const byExtension = root.children.find(
    (node) => node.local === "Default" && attribute(node, "Extension")?.toLowerCase() === extension,
  );
  return attribute(overrideOf(root, part) ?? byExtension ?? root, "ContentType") ?? "";
}

/** Declare the type of a new part. */
export function addContentType(parts: PackageParts, part: string, type: string): void {
  const source = parts.text(PART);
  if (overrideOf(readXmlTree(source, PART), part) !== undefined) return;
  parts.setText(PART, appendToRoot(source, PART, `Override${attributes({ PartName: `/${part}`, ContentType: type })}`));
}

/** Drop the declaration of a removed part. */
export function removeContentType(parts: PackageParts, part: string): void {
  const source = parts.text(PART);
  const node = overrideOf(readXmlTree(source, PART), part);
  if (node !== undefined) parts.setText(PART, spliceText(source, [{ start: node.start, end: node.end, text: "" }]));
}
