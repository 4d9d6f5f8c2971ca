import { parseRange, rangeText } from "../../host/model/address";
import type { Table, TableColumn } from "../../host/model/sheet-properties";
import { fromFileFormula, toFileFormula } from "../sheet-data/file-formula";
import { PackageError } from "../package-error";
import { attribute, flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed, readXmlTree } from "../xml/xml-tree";
import { attributes, decodeString, encodeString, escapeText } from "../xml/escape-xml";
import { MAIN } from "../xml/namespaces";
import { patchTag } from "../xml/patch-tag";
import { readColumnFilters, writeAutoFilter } from "./filters";
import { OutlineEditor } from "./outline-editor";

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
  const filter = child(root, "autoFilter");
  const filters = filter === undefined ? [] : readColumnFilters(filter, source);
  return {
    id: numeric(root, "id") ?? 0,
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
    range,
    hasHeader: numeric(root, "headerRowCount") !== 0,
    hasTotals: (numeric(root, "totalsRowCount") ?? 0) > 0,
    showFilter: filter !== undefined,
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
    ...(filters.length > 0 && { filters }),
    opaque: origin,
  };
}

/** The XML of a table part: the loaded part with what changed replaced, or a new one when `source` is null. */
export function writeTable(table: Table, source: string | null, id: number): string {
  const body = { ...table.range, rowCount: table.range.rowCount - (table.hasTotals ? 1 : 0) };
  const head = {
    ref: rangeText(table.range),
    headerRowCount: table.hasHeader ? null : 0,
    totalsRowCount: table.hasTotals ? 1 : null,
  };
  if (source === null) {
    const filter = table.showFilter && table.hasHeader ? writeAutoFilter(body, table.filters ?? []) : "";
    const columns = `<tableColumns count="${table.columns.length}">${table.columns.map((column, index) => columnXml(column, index + 1)).join("")}</tableColumns>`;
    const style =
      table.style === null
        ? ""
        : `<tableStyleInfo${attributes({ name: table.style, showFirstColumn: false, showLastColumn: false, showRowStripes: true, showColumnStripes: false })}/>`;
    const own = attributes({
      xmlns: MAIN,
      id,
      name: table.name,
      displayName: table.name,
      ...head,
      totalsRowShown: table.hasTotals ? null : 0,
    });
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table${own}>${filter}${columns}${style}</table>`;
  }
  const root = readXmlTree(source, "table");
  const prefix = root.prefix === "" ? "" : `${root.prefix}:`;
  const editor = new OutlineEditor(source, root, prefix, [
    "autoFilter",
    "sortState",
    "tableColumns",
    "tableStyleInfo",
    "extLst",
  ]);
  editor.retag(
    root,
    patchTag(source.slice(root.start, root.contentStart), {
      name: table.name,
      displayName: table.name,
      ...texts(head),
    }),
  );
  const filter = child(root, "autoFilter");
  if (!table.showFilter) editor.put("autoFilter", null);
  else if (filter === undefined || JSON.stringify(readTable(source, "table").filters) !== JSON.stringify(table.filters))
    editor.put("autoFilter", writeAutoFilter(body, table.filters ?? []));
  else editor.retag(filter, patchTag(source.slice(filter.start, filter.contentStart), { ref: rangeText(body) }));
  const nodes = childrenNamed(child(root, "tableColumns") ?? root, "tableColumn");
  const before = readTable(source, "table").columns;
  let nextId = Math.max(0, ...nodes.map((node) => numeric(node, "id") ?? 0));
  const columns = table.columns.map((column) => {
    const index = before.findIndex((candidate) => candidate.name === column.name);
    const node = nodes[index];
    if (node === undefined) return columnXml(column, ++nextId);
    if (JSON.stringify(before[index]) === JSON.stringify(column)) return source.slice(node.start, node.end);
    return columnXml(column, numeric(node, "id") ?? ++nextId);
  });
  editor.put("tableColumns", `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`);
  return editor.apply();
}

function texts(pairs: Record<string, string | number | null>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(pairs).map(([name, value]) => [name, value === null ? null : String(value)]),
  );
}

function columnXml(column: TableColumn, id: number): string {
  const own = attributes({
    id,
    name: encodeString(column.name),
    totalsRowLabel: column.totalsLabel,
    totalsRowFunction: column.totalsFunction,
  });
  if (column.calculatedFormula === null) return `<tableColumn${own}/>`;
  const formula = escapeText(toFileFormula(column.calculatedFormula.replace(/^=/, "")));
  return `<tableColumn${own}><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`;
}
