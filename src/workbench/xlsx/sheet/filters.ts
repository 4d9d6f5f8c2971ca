import { rangeText, type RangeAddress } from "../../host/model/address";
import type { ColumnFilter } from "../../host/model/sheet-properties";
import { attributes } from "../xml/escape-xml";
import { patchTag } from "../xml/patch-tag";
import { attribute, flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";

/** The columns that an autoFilter element filters by; conditions other than lists of values are carried as they stand. */
export function readColumnFilters(filter: XmlNode, source: string): ColumnFilter[] {
  return childrenNamed(filter, "filterColumn").flatMap((node): ColumnFilter[] => {
    // A column that only hides its button filters nothing.
    if (node.children.length === 0) return [];
    const list = child(node, "filters");
    const plain = list !== undefined && list.children.every(({ local }) => local === "filter");
    return [
      {
        column: numeric(node, "colId") ?? 0,
        values: plain ? childrenNamed(list, "filter").map((item) => attribute(item, "val") ?? "") : null,
        blanks: list !== undefined && flag(list, "blank"),
        opaque: plain ? null : { xml: source.slice(node.start, node.end) },
      },
    ];
  });
}

/** An autoFilter element over a range. */
export function writeAutoFilter(range: RangeAddress, filters: readonly ColumnFilter[]): string {
  const columns = [...filters].sort((left, right) => left.column - right.column).map(columnXml);
  const ref = attributes({ ref: rangeText(range) });
  return columns.length === 0 ? `<autoFilter${ref}/>` : `<autoFilter${ref}>${columns.join("")}</autoFilter>`;
}

function columnXml({ column, values, blanks, opaque }: ColumnFilter): string {
  if (values === null) return carriedXml(opaque).replace(/^<[^>]*>/, (tag) => patchTag(tag, { colId: String(column) }));
  const items = values.map((val) => `<filter${attributes({ val })}/>`).join("");
  const list = attributes({ blank: blanks || null });
  return `<filterColumn${attributes({ colId: column })}>${items === "" ? `<filters${list}/>` : `<filters${list}>${items}</filters>`}</filterColumn>`;
}

function carriedXml(opaque: unknown): string {
  return typeof opaque === "object" && opaque !== null && "xml" in opaque && typeof opaque.xml === "string"
    ? opaque.xml
    : "";
}
