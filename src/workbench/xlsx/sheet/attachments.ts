import { parseRange, type RangeAddress } from "../../host/model/address";
import type { PackageParts } from "../parts/package-parts";
import { readRelationships, type Relationship } from "../parts/relationships";
import { attribute } from "../xml/scan-xml";
import { isRelationshipsNamespace } from "../xml/namespaces";
import { child, childrenNamed, readXmlTree, type XmlNode } from "../xml/xml-tree";
import { splitSheet } from "./sheet-source";

export type FloatingKind = "chart" | "picture" | "shape" | "pivotTable";

/** Something that lies over the cells or made them, and the cells it covers. */
export interface FloatingObject {
  readonly kind: FloatingKind;
  readonly name: string;
  readonly range: RangeAddress;
  /** How it follows its cells: growing with lines between its corners, keeping its size, or not at all. */
  readonly follows: "stretching" | "moving" | "not";
}

/** A note or a threaded comment (its replies joined below it) on a cell. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Hyperlink {
  readonly range: RangeAddress;
  /** An address outside the workbook, or null. */
  readonly address: string | null;
  /** A place in this workbook ("Sheet2!A1" or a name), or null. */
  readonly place: string | null;
}

/** What hangs on a sheet's cells besides what the model holds, where it was when the file was loaded. */
export interface SheetAttachments {
  readonly objects: readonly FloatingObject[];
  readonly notes: readonly CellNote[];
  readonly links: readonly Hyperlink[];
}

export const NO_ATTACHMENTS: SheetAttachments = { objects: [], notes: [], links: [] };

/** Reads charts, pictures, shapes, pivot tables, notes and hyperlinks of a worksheet part. */
export function readAttachments(parts: PackageParts, sheetPart: string): SheetAttachments {
  const relationships = readRelationships(parts, sheetPart);
  const trees = (kind: string): { tree: XmlNode; part: string }[] =>
    relationships
      .filter((relationship) => relationship.kind === kind && parts.has(relationship.target))
      .map(({ target }) => ({ tree: readXmlTree(parts.text(target), target), part: target }));
  const threads = trees("threadedComment").flatMap(({ tree }) => threadedNotes(tree));
  const threaded = new Set(threads.map(({ row, column }) => `${row} ${column}`));
  const notes = trees("comments").flatMap(({ tree }) => plainNotes(tree));
  return {
    objects: [
      ...trees("drawing").flatMap(({ tree }) => drawnObjects(tree)),
      ...trees("pivotTable").flatMap(({ tree }) => pivotTable(tree)),
    ],
    // Beside each thread files keep a note for programs that know no threads.
    notes: [...threads, ...notes.filter(({ row, column }) => !threaded.has(`${row} ${column}`))],
    links: hyperlinks(splitSheet(parts.text(sheetPart), sheetPart).tree, relationships),
  };
}

const ANCHORS: ReadonlySet<string> = new Set(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]);
/** Pixels of a default cell in the unit of drawings (914400 an inch, 96 pixels an inch). */
const UNITS_PER_PIXEL = 9525;
const DEFAULT_CELL = { width: 64, height: 20 };

function drawnObjects(tree: XmlNode): FloatingObject[] {
  return tree.children
    .filter(({ local }) => ANCHORS.has(local))
    .flatMap((anchor) => {
      const content = anchor.children.flatMap((node) =>
        // Newer kinds stand in a choice beside what older programs show instead.
        node.local === "AlternateContent" ? node.children.flatMap(({ children }) => children) : [node],
      );
      const drawn = content.find(({ local }) => KIND_OF_ELEMENT[local] !== undefined);
      const kind = drawn === undefined ? undefined : KIND_OF_ELEMENT[drawn.local];
      return drawn === undefined || kind === undefined
        ? []
        : [{ kind, name: nameOf(drawn), range: rangeOf(anchor), follows: followsOf(anchor) }];
    });
}

const KIND_OF_ELEMENT: Readonly<Record<string, FloatingKind | undefined>> = {
  graphicFrame: "chart",
  pic: "picture",
  sp: "shape",
  grpSp: "shape",
  cxnSp: "shape",
};

function followsOf(anchor: XmlNode): FloatingObject["follows"] {
  if (anchor.local === "absoluteAnchor") return "not";
  if (anchor.local === "oneCellAnchor") return "moving";
  return { oneCell: "moving" as const, absolute: "not" as const }[attribute(anchor, "editAs") ?? ""] ?? "stretching";
}

function nameOf(node: XmlNode): string {
  for (const inner of node.children) {
    const name = inner.local === "cNvPr" ? attribute(inner, "name") : nameOf(inner) || undefined;
    if (name !== undefined) return name;
  }
  return "";
}

/** The cells from where an anchor begins to where it ends; sizes without a second cell are counted in default cells. */
function rangeOf(anchor: XmlNode): RangeAddress {
  const corner = (local: string): { row: number; column: number } | null => {
    const node = child(anchor, local);
    if (node === undefined) return null;
    const part = (name: string): number => Math.max(0, Math.trunc(Number(child(node, name)?.text ?? 0)) || 0);
    return { row: part("row"), column: part("col") };
  };
  const from = corner("from") ?? { row: 0, column: 0 };
  const to = corner("to");
  if (to !== null)
    return {
      ...from,
      rowCount: Math.max(1, to.row - from.row + 1),
      columnCount: Math.max(1, to.column - from.column + 1),
    };
  const size = child(anchor, "ext");
  const cells = (name: string, pixels: number): number =>
    Math.max(1, Math.round(Number((size && attribute(size, name)) ?? 0) / UNITS_PER_PIXEL / pixels) || 1);
  return {
    ...from,
    rowCount: cells("cy", DEFAULT_CELL.height),
    columnCount: cells("cx", DEFAULT_CELL.width),
  };
}

function pivotTable(tree: XmlNode): FloatingObject[] {
  const location = child(tree, "location");
  const range = parseRange((location && attribute(location, "ref")) ?? "");
  return range === null
    ? []
    : [{ kind: "pivotTable", name: attribute(tree, "name") ?? "", range, follows: "stretching" }];
}

/** All text inside, that of phonetic guides left out. */
function textOf(node: XmlNode): string {
  if (node.local === "rPh") return "";
  return node.local === "t" ? node.text : node.children.map(textOf).join("");
}

function plainNotes(tree: XmlNode): CellNote[] {
  return childrenNamed(child(tree, "commentList") ?? { ...tree, children: [] }, "comment").flatMap((comment) =>
    noteAt(attribute(comment, "ref"), textOf(comment)),
  );
}

function threadedNotes(tree: XmlNode): CellNote[] {
  const byCell = new Map<string, string[]>();
  for (const comment of childrenNamed(tree, "threadedComment")) {
    const ref = attribute(comment, "ref") ?? "";
    byCell.set(ref, [...(byCell.get(ref) ?? []), child(comment, "text")?.text ?? ""]);
  }
  return [...byCell].flatMap(([ref, texts]) => noteAt(ref, texts.join("\n")));
}

function noteAt(ref: string | undefined, text: string): CellNote[] {
  const cell = parseRange(ref ?? "");
  return cell === null || text.trim() === "" ? [] : [{ row: cell.row, column: cell.column, text: text.trim() }];
}

function hyperlinks(tree: XmlNode, relationships: readonly Relationship[]): Hyperlink[] {
  return childrenNamed(child(tree, "hyperlinks") ?? { ...tree, children: [] }, "hyperlink").flatMap((node) => {
    const range = parseRange(attribute(node, "ref") ?? "");
    if (range === null) return [];
    const id = Object.values(node.attributes).find(
      ({ local, uri }) => local === "id" && isRelationshipsNamespace(uri),
    )?.value;
    const address = relationships.find((relationship) => relationship.id === id)?.target ?? null;
    return [{ range, address, place: address === null ? (attribute(node, "location") ?? null) : null }];
  });
}
