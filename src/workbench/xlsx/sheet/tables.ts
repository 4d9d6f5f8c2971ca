import { parseRange } from "../../host/model/address";
import type { Table } from "../../host/model/sheet-properties";
import { fromFileFormula } from "../sheet-data/file-formula";
import { PackageError } from "../package-error";
import { attribute, flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed, readXmlTree } from "../xml/xml-tree";
import { decodeString } from "../xml/escape-xml";

/** Which part a loaded table came from. */
export interface TableOrigin {
  readonly part: string;
}

/** Read a table part. @throws PackageError when it has no range */
export function readTable(source: string, part: string): Table {
  const root = readXmlTree(source, part);
  const range = parseRange(attribute(root, "ref") ?? "");
  if (range === null) throw new PackageError("bad-xml", "the table has no range", part);
  const origin: TableOrigin = { part };
  const style = child(root, "tableStyleInfo");
  return {
    id: numeric(root, "id") ?? 0,
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
    range,
    hasHeader: numeric(root, "headerRowCount") !== 0,
    hasTotals: (numeric(root, "totalsRowCount") ?? 0) > 0,
    showFilter: child(root, "autoFilter") !== undefined,
    style: (style && attribute(style, "name")) ?? null,
    columns: childrenNamed(child(root, "tableColumns") ?? root, "tableColumn").map((node) => {
      const formula = child(node, "calculatedColumnFormula");
      return {
        name: decodeString(attribute(node, "name") ?? ""),
        calculatedFormula: formula === undefined || flag(formula, "array") ? null : `=${fromFileFormula(formula.text)}`,
        totalsFunction: attribute(node, "totalsRowFunction") ?? null,
        totalsLabel: attribute(node, "totalsRowLabel") ?? null,
      };
    }),
    opaque: origin,
  };
}
