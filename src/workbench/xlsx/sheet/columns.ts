import { DEFAULT_LINE, type LineProperties } from "../../host/model/sheet-properties";
import { MAX_COLUMNS } from "../limits";
import { attributes } from "../xml/escape-xml";
import { flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";

/** Width in characters of a column that names none: 8 digits and the cell's own margins. */
export const STANDARD_WIDTH = 9.140625;

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
      size: readWidth(node),
      hidden: flag(node, "hidden"),
      outlineLevel: numeric(node, "outlineLevel") ?? 0,
      collapsed: flag(node, "collapsed"),
      styleId: xf === undefined || xf === 0 ? null : styleOf(xf),
    };
    for (let column = first; column <= last; column++) columns.set(column, line);
  }
  return columns;
}

/** A width nobody chose is the default one, whatever number stands there. */
function readWidth(node: XmlNode): number | null {
  const width = numeric(node, "width") ?? null;
  return width === STANDARD_WIDTH && !flag(node, "customWidth") ? null : width;
}

/** The cols element for these columns, or null for none. A column that is as it was keeps its attributes. */
export function writeColumns(
  worksheet: XmlNode,
  before: ReadonlyMap<number, LineProperties>,
  after: readonly (readonly [number, LineProperties])[],
  formatOf: (styleId: number) => number,
  standardWidth: number,
): string | null {
  const nodes = childrenNamed(child(worksheet, "cols") ?? { ...worksheet, children: [] }, "col");
  const runs: { first: number; last: number; text: string }[] = [];
  for (const [column, line] of after) {
    const node = nodes.find(
      (candidate) => (numeric(candidate, "min") ?? 1) <= column + 1 && column + 1 <= (numeric(candidate, "max") ?? 0),
    );
    const same = node !== undefined && JSON.stringify(before.get(column)) === JSON.stringify(line);
    const text = same ? keptAttributes(node) : lineAttributes(line, formatOf, standardWidth);
    const run = runs.at(-1);
    if (run !== undefined && run.last === column - 1 && run.text === text) run.last = column;
    else if (same || line !== DEFAULT_LINE) runs.push({ first: column, last: column, text });
  }
  if (runs.length === 0) return null;
  return `<cols>${runs.map(({ first, last, text }) => `<col min="${first + 1}" max="${last + 1}"${text}/>`).join("")}</cols>`;
}

function keptAttributes(node: XmlNode): string {
  const kept = Object.values(node.attributes).filter(({ name }) => name !== "min" && name !== "max");
  return attributes(Object.fromEntries(kept.map(({ name, value }) => [name, value])));
}

function lineAttributes(line: LineProperties, formatOf: (styleId: number) => number, standardWidth: number): string {
  return attributes({
    // A column without a width would be read as one of no width.
    width: line.size ?? standardWidth,
    customWidth: line.size === null ? undefined : 1,
    style: line.styleId === null ? undefined : formatOf(line.styleId),
    hidden: line.hidden || undefined,
    outlineLevel: line.outlineLevel || undefined,
    collapsed: line.collapsed || undefined,
  });
}
