import { addContentType } from "./parts/content-types";
import type { PackageParts } from "./parts/package-parts";
import { addRelationship, readRelationships } from "./parts/relationships";
import { MAIN, RELATIONSHIPS } from "./xml/namespaces";
import { OutlineEditor } from "./sheet/outline-editor";
import { patchTag } from "./xml/patch-tag";
import { attribute } from "./xml/scan-xml";
import { child, childrenNamed, readXmlTree, type XmlNode } from "./xml/xml-tree";

const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];
const DYNAMIC_ARRAY = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const TYPE =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" ' +
  'clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const PROPERTIES =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  `<xda:dynamicArrayProperties xmlns:xda="${DYNAMIC_ARRAY}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>`;
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${MAIN}"></metadata>`;

/** Number (from 1) of the cell metadata that marks a dynamic array; the metadata part gets what it lacks for it. */
export function ensureDynamicArrayMetadata(parts: PackageParts, workbookPart: string): number {
  const part =
    readRelationships(parts, workbookPart).find(({ kind }) => kind === "sheetMetadata")?.target ??
    addMetadataPart(parts, workbookPart);
  const source = parts.text(part);
  const root = readXmlTree(source, part);
  const types = list(root, "metadataTypes");
  const type = types.findIndex((node) => attribute(node, "name") === "XLDAPR");
  const blocks = childrenNamed(child(root, "cellMetadata") ?? { ...root, children: [] }, "bk");
  const known =
    type < 0
      ? -1
      : blocks.findIndex((block) =>
          block.children.some((node) => attribute(node, "t") === String(type + 1) && attribute(node, "v") === "0"),
        );
  if (known >= 0) return known + 1;
  const editor = new OutlineEditor(source, root, root.prefix === "" ? "" : `${root.prefix}:`, ORDER);
  if (type < 0) {
    append(editor, source, root, "metadataTypes", types.length, TYPE);
    editor.insert("futureMetadata", `<futureMetadata name="XLDAPR" count="1">${PROPERTIES}</futureMetadata>`);
  }
  append(
    editor,
    source,
    root,
    "cellMetadata",
    blocks.length,
    `<bk><rc t="${(type < 0 ? types.length : type) + 1}" v="0"/></bk>`,
  );
  parts.setText(part, editor.apply());
  return blocks.length + 1;
}

function list(root: XmlNode, name: string): XmlNode[] {
  return child(root, name)?.children ?? [];
}

function append(editor: OutlineEditor, source: string, root: XmlNode, name: string, count: number, xml: string): void {
  const node = child(root, name);
  if (node === undefined || node.selfClosing) editor.put(name, `<${name} count="1">${xml}</${name}>`);
  else {
    editor.retag(node, patchTag(source.slice(node.start, node.contentStart), { count: String(count + 1) }));
    editor.insertIn(node, xml);
  }
}

function addMetadataPart(parts: PackageParts, workbookPart: string): string {
  const part = `${workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1)}metadata.xml`;
  parts.setText(part, EMPTY);
  addContentType(parts, part, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
  addRelationship(parts, workbookPart, `${RELATIONSHIPS}/sheetMetadata`, part);
  return part;
}
