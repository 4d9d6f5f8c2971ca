import { DEFAULT_LINE, type LineProperties } from "../../host/model/sheet-properties";
import { MAX_COLUMNS } from "../limits";
import { flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";

/** Columns that the file describes, each by its 0-based index. */
export function readColumns(worksheet: XmlNode, styleOf: (xf: number) => number): Map<number, LineProperties> {
  const columns = new Map<number, LineProperties>();
  const list = child(worksheet, "cols");
  for (const node of list === undefined ? [] : childrenNamed(list, "col")) {
    const first = (numeric(node, "min") ?? 1) - 1;
    const last = Math.min((numeric(node, "max") ?? first + 1) - 1, MAX_COLUMNS - 1);
    const xf = numeric(node, "style");
    const line: LineProperties = {
      ...DEFAULT_LINE,
      size: numeric(node, "width") ?? null,
      hidden: flag(node, "hidden"),
      outlineLevel: numeric(node, "outlineLevel") ?? 0,
      collapsed: flag(node, "collapsed"),
      styleId: xf === undefined || xf === 0 ? null : styleOf(xf),
    };
    for (let column = first; column <= last; column++) columns.set(column, line);
  }
  return columns;
}
