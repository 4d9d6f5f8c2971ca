import { PackageError } from "../package-error";
import { XmlTokens } from "../sheet-data/xml-tokens";
import { isMain, isStrict } from "../xml/namespaces";
import { readXmlTree, type XmlNode } from "../xml/xml-tree";

/** A worksheet part taken apart: its cells, and everything around them as a tree. */
export interface SheetSource {
  readonly part: string;
  readonly source: string;
  /** The cells: `source.slice(dataStart, dataEnd)` is the content of sheetData. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** The source without its cells; offsets of `tree` are places in it. */
  readonly outline: string;
  readonly tree: XmlNode;
  /** Prefix of the main namespace with its colon, or "". */
  readonly prefix: string;
  readonly strict: boolean;
}

/** Take a worksheet apart. A sheet without sheetData has its cells nowhere: start and end are its length. @throws PackageError when it is no worksheet. */
export function splitSheet(source: string, part: string): SheetSource {
  const { start, end } = findSheetData(source, part);
  const outline = source.slice(0, start) + source.slice(end);
  const tree = readXmlTree(outline, part);
  if (!isMain(tree.uri) || tree.local !== "worksheet") throw new PackageError("bad-xml", "it is not a worksheet", part);
  return {
    part,
    source,
    dataStart: start,
    dataEnd: end,
    outline,
    tree,
    prefix: tree.prefix === "" ? "" : `${tree.prefix}:`,
    strict: isStrict(tree.uri),
  };
}

function findSheetData(source: string, part: string): { start: number; end: number } {
  const tokens = new XmlTokens(source, source.startsWith("\ufeff") ? 1 : 0, source.length, part);
  while (tokens.next()) {
    if (tokens.kind !== "open" || !/^(?:[^:]+:)?sheetData$/.test(tokens.name)) continue;
    if (tokens.selfClosing) return { start: tokens.end, end: tokens.end };
    const end = source.lastIndexOf(`</${tokens.name}`);
    if (end < tokens.end) throw new PackageError("bad-xml", "the sheet's data never ends", part);
    return { start: tokens.end, end };
  }
  return { start: source.length, end: source.length };
}
