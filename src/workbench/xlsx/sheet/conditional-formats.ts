import type {
  ConditionalFormat,
  ConditionalFormatType,
  ConditionalStyle,
  DataBar,
} from "../../host/model/sheet-properties";
import { fromFileFormula } from "../sheet-data/file-formula";
import { readColor } from "../styles/colors";
import { attribute, flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";
import { readRanges } from "./ranges";
import type { SheetSource } from "./sheet-source";

const TYPES: Readonly<Record<string, ConditionalFormatType>> = {
  expression: "custom",
  cellIs: "cellValue",
  containsText: "containsText",
  notContainsText: "containsText",
  beginsWith: "containsText",
  endsWith: "containsText",
  top10: "topBottom",
  aboveAverage: "presetCriteria",
  duplicateValues: "presetCriteria",
  uniqueValues: "presetCriteria",
  containsBlanks: "presetCriteria",
  notContainsBlanks: "presetCriteria",
  containsErrors: "presetCriteria",
  notContainsErrors: "presetCriteria",
  timePeriod: "presetCriteria",
  dataBar: "dataBar",
  colorScale: "colorScale",
  iconSet: "iconSet",
};

/** Where a rule stands in the file: the element of its ranges and its own element in there. */
export interface FileRule {
  readonly format: ConditionalFormat;
  readonly group: XmlNode;
  readonly rule: XmlNode;
}

/** The rules of a sheet in file order. Their priorities become ranks: 0 comes first, without gaps. */
export function readConditionalFormats(
  sheet: SheetSource,
  styles: readonly ConditionalStyle[],
  theme: readonly string[],
): FileRule[] {
  const found = childrenNamed(sheet.tree, "conditionalFormatting").flatMap((group) =>
    childrenNamed(group, "cfRule").map((rule) => ({ group, rule })),
  );
  const byPriority = [...found].sort(
    (left, right) => (numeric(left.rule, "priority") ?? 0) - (numeric(right.rule, "priority") ?? 0),
  );
  const ranks = new Map(byPriority.map(({ rule }, rank) => [rule, rank]));
  return found.map(({ group, rule }, order) => ({
    group,
    rule,
    format: readRule(sheet, group, rule, order, ranks.get(rule)!, styles, theme),
  }));
}

function readRule(
  sheet: SheetSource,
  group: XmlNode,
  rule: XmlNode,
  order: number,
  priority: number,
  styles: readonly ConditionalStyle[],
  theme: readonly string[],
): ConditionalFormat {
  const fileType = attribute(rule, "type") ?? "";
  const type = TYPES[fileType] ?? "other";
  const style = numeric(rule, "dxfId");
  return {
    id: `rule${order + 1}`,
    type,
    ranges: readRanges(attribute(group, "sqref")),
    priority,
    stopIfTrue: flag(rule, "stopIfTrue"),
    formulas: childrenNamed(rule, "formula").map((node) => `=${fromFileFormula(node.text)}`),
    operator: attribute(rule, "operator") ?? (type === "containsText" ? fileType : null),
    text: attribute(rule, "text") ?? null,
    style: (style === undefined ? undefined : styles[style]) ?? {},
    dataBar: type === "dataBar" ? readDataBar(rule, theme) : null,
    opaque: { rule: sheet.outline.slice(rule.start, rule.end) },
  };
}

const BOUNDS: Readonly<Record<string, string>> = {
  min: "lowest",
  max: "highest",
  num: "number",
  autoMin: "lowest",
  autoMax: "highest",
};

function readDataBar(rule: XmlNode, theme: readonly string[]): DataBar | null {
  const bar = child(rule, "dataBar");
  if (bar === undefined) return null;
  const [lower, upper] = childrenNamed(bar, "cfvo").map((node) => {
    const type = attribute(node, "type") ?? "min";
    return { type: BOUNDS[type] ?? type, value: attribute(node, "val") ?? null };
  });
  return {
    lower: lower ?? { type: "lowest", value: null },
    upper: upper ?? { type: "highest", value: null },
    color: readColor(child(bar, "color"), theme) ?? "#638EC6",
    // Without the newer extension a bar is drawn as a gradient.
    solid: false,
    showValue: flag(bar, "showValue", true),
  };
}
