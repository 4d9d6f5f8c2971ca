import { addContentType } from "./parts/content-types";
import type { PackageParts } from "./parts/package-parts";
import { addRelationship, readRelationships } from "./parts/relationships";
import { attributes } from "./xml/escape-xml";
import { OutlineEditor } from "./sheet/outline-editor";
import { WEB_EXTENSION } from "./xml/namespaces";
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

/** The add-in whose functions and settings a package holds. */
export interface AddInIdentity {
  /** Id of the manifest. */
  readonly id: string;
  readonly version: string;
  /** Functions as files write them: "_xldudf_CUSTOMER_SCORE" … */
  readonly functions: readonly string[];
}

const ORDER = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];
const CONTAINS_FUNCTIONS = "{D87F86FE-615C-45B5-9D79-34F1136793EB}";
const FUNCTION_LIST = "{7C84B067-C214-45C3-A712-C9D94CD141B2}";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONS = "http://schemas.microsoft.com/office/2011/relationships";

/**
 * Store settings, and where formulas call the add-in its functions, in the web extension part of the add-in; the part is made when
 * the package has none. A setting that another extension's part holds already stays there.
 */
export function writeWebExtension(
  parts: PackageParts,
  addIn: AddInIdentity,
  settings: ReadonlyMap<string, unknown>,
  withFunctions: boolean,
): void {
  const extensions = readWebExtensions(parts);
  const own = extensions.find((extension) => extension.addInId.toLowerCase() === addIn.id.toLowerCase());
  const part = own?.part ?? addPart(parts, addIn);
  const source = parts.text(part);
  const tree = readXmlTree(source, part);
  const editor = new OutlineEditor(source, tree, tree.prefix === "" ? "" : `${tree.prefix}:`, ORDER);
  const others = extensions.filter((extension) => extension.part !== part);
  const theirs = new Set(others.flatMap((extension) => [...settingsOf(extension).keys()]));
  for (const other of others) updateSettings(parts, other, settings);
  editor.put("properties", propertiesXml([...settings].filter(([key]) => !theirs.has(key))));
  if (withFunctions && !source.includes(FUNCTION_LIST)) {
    const ids = addIn.functions.map((id) => `<customFunctionIds>${id}</customFunctionIds>`).join("");
    const list = child(tree, "extLst");
    const prefixed = (uri: string, content: string): string =>
      `<a:ext xmlns:a="${DRAWING}" uri="${uri}">${content}</a:ext>`;
    const xml =
      prefixed(CONTAINS_FUNCTIONS, "<containsCustomFunctions/>") +
      prefixed(FUNCTION_LIST, `<customFunctionIdList>${ids}</customFunctionIdList>`);
    if (list === undefined || list.selfClosing) editor.put("extLst", `<extLst>${xml}</extLst>`);
    else editor.insertIn(list, xml);
  }
  parts.setText(part, editor.apply());
}

/** Settings that stand in another extension's part (the add-in under another id) change there. */
function updateSettings(parts: PackageParts, extension: WebExtension, settings: ReadonlyMap<string, unknown>): void {
  const before = [...settingsOf(extension)];
  const after = before.filter(([key]) => settings.has(key)).map(([key]): [string, unknown] => [key, settings.get(key)]);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const editor = new OutlineEditor(
    parts.text(extension.part),
    extension.tree,
    extension.tree.prefix === "" ? "" : `${extension.tree.prefix}:`,
    ORDER,
  );
  editor.put("properties", propertiesXml(after));
  parts.setText(extension.part, editor.apply());
}

function propertiesXml(settings: readonly (readonly [string, unknown])[]): string {
  return `<properties>${settings.map(([key, value]) => `<property${attributes({ name: key, value: JSON.stringify(value) })}/>`).join("")}</properties>`;
}

function addPart(parts: PackageParts, addIn: AddInIdentity): string {
  const part = parts.freeName("xl/webextensions/webextension", ".xml");
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const reference = `<we:reference${attributes({ id: addIn.id, version: addIn.version, store: "developer", storeType: "Registry" })}/>`;
  const snapshot = '<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>';
  parts.setText(
    part,
    `${head}<we:webextension xmlns:we="${WEB_EXTENSION}" id="{${addIn.id.toUpperCase()}}">${reference}<we:alternateReferences/><we:properties/><we:bindings/>${snapshot}</we:webextension>`,
  );
  addContentType(parts, part, "application/vnd.ms-office.webextension+xml");
  const panes = taskPanesPart(parts) ?? addTaskPanes(parts, head);
  const id = addRelationship(parts, panes, `${RELATIONS}/webextension`, part);
  const source = parts.text(panes);
  const tree = readXmlTree(source, panes);
  const editor = new OutlineEditor(source, tree, "", ["taskpane"]);
  const paneReference = `<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
  editor.insertAt(
    tree.contentEnd,
    `<wetp:taskpane xmlns:wetp="${PANES}" dockstate="right" visibility="0" width="350" row="0">${paneReference}</wetp:taskpane>`,
  );
  parts.setText(panes, editor.apply());
  return part;
}

function addTaskPanes(parts: PackageParts, head: string): string {
  const panes = "xl/webextensions/taskpanes.xml";
  parts.setText(panes, `${head}<wetp:taskpanes xmlns:wetp="${PANES}"></wetp:taskpanes>`);
  addContentType(parts, panes, "application/vnd.ms-office.webextensiontaskpanes+xml");
  addRelationship(parts, "", `${RELATIONS}/webextensiontaskpanes`, panes);
  return panes;
}
