import type { CalculationMode } from "../host/model/workbook";
import type { SheetVisibility } from "../host/model/sheet-properties";
import { PackageError } from "./package-error";
import { contentType } from "./parts/content-types";
import type { PackageParts } from "./parts/package-parts";
import { readRelationships, type Relationship } from "./parts/relationships";
import { fromFileFormula } from "./sheet-data/file-formula";
import { isMain, isRelationshipsNamespace, isStrict } from "./xml/namespaces";
import { attribute, flag } from "./xml/scan-xml";
import { child, childrenNamed, readXmlTree, type XmlNode } from "./xml/xml-tree";

/** A sheet as the workbook part lists it. Chart sheets and the like have no cells: `kind` is the word of their relationship. */
export interface ListedSheet {
  readonly node: XmlNode;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly kind: string;
  readonly part: string;
}

/** A defined name as stored; `sheet` is the position of its sheet in the list, or null. */
export interface StoredName {
  readonly node: XmlNode;
  readonly name: string;
  readonly sheet: number | null;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

/** The workbook part, read. */
export interface WorkbookPart {
  readonly part: string;
  readonly source: string;
  readonly tree: XmlNode;
  readonly prefix: string;
  readonly strict: boolean;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly StoredName[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly calculationMode: CalculationMode;
}

const MODES: Readonly<Record<string, CalculationMode>> = { manual: "manual", autoNoTable: "automaticExceptTables" };

/** Find and read the workbook part. @throws PackageError "not-a-workbook" for another kind of document, "missing-part" for a lost sheet */
export function readWorkbookPart(parts: PackageParts): WorkbookPart {
  const part = readRelationships(parts, "").find((relationship) => relationship.kind === "officeDocument")?.target;
  if (part === undefined) throw new PackageError("not-a-workbook", "the package has no workbook");
  if (!parts.has(part)) throw new PackageError("missing-part", "the package lacks its workbook part", part);
  if (contentType(parts, part).includes("binary"))
    throw new PackageError("not-a-workbook", "the workbook is in the binary .xlsb format; save it as .xlsx", part);
  const source = parts.text(part);
  const tree = readXmlTree(source, part);
  if (tree.local !== "workbook" || !isMain(tree.uri))
    throw new PackageError("not-a-workbook", "the document is not a workbook", part);
  const relationships = readRelationships(parts, part);
  const properties = child(tree, "workbookPr");
  const protection = child(tree, "workbookProtection");
  const calculation = child(tree, "calcPr");
  return {
    part,
    source,
    tree,
    prefix: tree.prefix === "" ? "" : `${tree.prefix}:`,
    strict: isStrict(tree.uri),
    relationships,
    sheets: readSheetList(parts, part, tree, relationships),
    names: readNames(tree),
    date1904: properties !== undefined && flag(properties, "date1904"),
    structureProtected: protection !== undefined && flag(protection, "lockStructure"),
    calculationMode: MODES[(calculation && attribute(calculation, "calcMode")) ?? ""] ?? "automatic",
  };
}

function readSheetList(
  parts: PackageParts,
  workbook: string,
  tree: XmlNode,
  relationships: readonly Relationship[],
): ListedSheet[] {
  const list = childrenNamed(child(tree, "sheets") ?? tree, "sheet").map((node): ListedSheet => {
    const id = Object.values(node.attributes).find(
      (candidate) => candidate.local === "id" && isRelationshipsNamespace(candidate.uri),
    )?.value;
    const relationship = relationships.find((candidate) => candidate.id === id);
    const name = attribute(node, "name") ?? "";
    if (relationship === undefined || !parts.has(relationship.target)) {
      throw new PackageError(
        "missing-part",
        `the sheet "${name}" is listed but not in the package`,
        relationship?.target ?? workbook,
      );
    }
    const state = attribute(node, "state");
    const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    return { node, name, visibility, kind: relationship.kind, part: relationship.target };
  });
  return list;
}

function readNames(tree: XmlNode): StoredName[] {
  const list = child(tree, "definedNames");
  return (list === undefined ? [] : childrenNamed(list, "definedName")).map((node) => {
    const sheet = attribute(node, "localSheetId");
    return {
      node,
      name: attribute(node, "name") ?? "",
      sheet: sheet === undefined ? null : Number(sheet),
      formula: `=${fromFileFormula(node.text)}`,
      hidden: flag(node, "hidden"),
      comment: attribute(node, "comment") ?? "",
    };
  });
}
