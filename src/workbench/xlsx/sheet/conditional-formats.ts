import type {
  ConditionalFormat,
  ConditionalFormatType,
  ConditionalStyle,
  DataBar,
  ScalePoint,
} from "../../host/model/sheet-properties";
import { fromFileFormula, toFileFormula } from "../sheet-data/file-formula";
import { argb, readColor } from "../styles/colors";
import { attributes, escapeText } from "../xml/escape-xml";
import { patchTag } from "../xml/patch-tag";
import { attribute, flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";
import type { BarExtension } from "./data-bar-extension";
import {
  extensionId,
  extensionLink,
  isSolid,
  newExtensionId,
  readBarExtensions,
  writeBarExtensions,
} from "./data-bar-extension";
import type { OutlineEditor } from "./outline-editor";
import { readRanges, writeRanges } from "./ranges";
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
  const extensions = readBarExtensions(sheet.tree);
  const ranks = new Map(byPriority.map(({ rule }, rank) => [rule, rank]));
  return found.map(({ group, rule }, order) => ({
    group,
    rule,
    format: readRule(sheet, group, rule, order, ranks.get(rule)!, styles, theme, extensions),
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
  extensions: ReadonlyMap<string, BarExtension>,
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
    dataBar: type === "dataBar" ? readDataBar(rule, theme, extensions.get(extensionId(rule) ?? "")) : null,
    ...readMeasure(rule, fileType, theme),
    opaque: { rule: sheet.outline.slice(rule.start, rule.end) },
  };
}

/** How the rule measures a cell by the others; nothing for rules that look at one cell. */
function readMeasure(rule: XmlNode, fileType: string, theme: readonly string[]): Pick<ConditionalFormat, "measure"> {
  switch (fileType) {
    case "top10":
      return {
        measure: {
          kind: "ranked",
          rank: numeric(rule, "rank") ?? 10,
          percent: flag(rule, "percent"),
          bottom: flag(rule, "bottom"),
        },
      };
    case "aboveAverage":
      return {
        measure: {
          kind: "average",
          above: flag(rule, "aboveAverage", true),
          equal: flag(rule, "equalAverage"),
          deviations: numeric(rule, "stdDev") ?? 0,
        },
      };
    case "duplicateValues":
    case "uniqueValues":
      return { measure: { kind: "repeated", unique: fileType === "uniqueValues" } };
    case "colorScale":
      return { measure: { kind: "scale", points: scalePoints(rule, theme) } };
    default:
      return {};
  }
}

function scalePoints(rule: XmlNode, theme: readonly string[]): ScalePoint[] {
  const scale = child(rule, "colorScale");
  if (scale === undefined) return [];
  const colors = childrenNamed(scale, "color");
  return childrenNamed(scale, "cfvo").map((node, index) => ({
    type: attribute(node, "type") ?? "num",
    value: attribute(node, "val") ?? null,
    color: readColor(colors[index], theme) ?? "#FFFFFF",
  }));
}

const BOUNDS: Readonly<Record<string, string>> = {
  min: "lowest",
  max: "highest",
  num: "number",
  autoMin: "lowest",
  autoMax: "highest",
};

function readDataBar(rule: XmlNode, theme: readonly string[], extension: BarExtension | undefined): DataBar | null {
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
    solid: isSolid(extension),
    showValue: flag(bar, "showValue", true),
  };
}

/**
 * Make the rules of the file those of the sheet: a rule that is the same stays where it stands (its priority patched), others go
 * out or are added, each under its own ranges. @throws Error for a new rule of a kind that is only carried, not written
 */
export function writeConditionalFormats(
  editor: OutlineEditor,
  sheet: SheetSource,
  before: readonly FileRule[],
  after: readonly ConditionalFormat[],
  dxfOf: (style: ConditionalStyle) => number | null,
): void {
  const { kept, added } = comparedRules(before, after);
  for (const group of new Set(before.map((file) => file.group))) {
    const members = before.filter((file) => file.group === group);
    if (members.every((member) => !kept.has(member))) editor.replace(group, "");
    else for (const member of members) keepOrDrop(editor, sheet, member, kept.get(member));
  }
  for (const format of added) {
    const rule = ruleXml(format, before, dxfOf);
    editor.insert(
      "conditionalFormatting",
      `<conditionalFormatting sqref="${writeRanges(format.ranges)}">${rule}</conditionalFormatting>`,
    );
  }
}

/** Which rules stay where they stand in the file, and which are written anew. */
function comparedRules(
  before: readonly FileRule[],
  after: readonly ConditionalFormat[],
): { kept: Map<FileRule, ConditionalFormat>; added: ConditionalFormat[] } {
  const kept = new Map<FileRule, ConditionalFormat>();
  const added: ConditionalFormat[] = [];
  for (const format of after) {
    const file = before.find(
      (candidate) => candidate.format.id === format.id && equalApartFromPriority(candidate.format, format),
    );
    if (file === undefined) added.push(format);
    else kept.set(file, format);
  }
  return { kept, added };
}

/**
 * Makes the extensions of data bars follow their rules: those of rules written anew are written anew, those of rules that went
 * go. The extension list comes last in a sheet, so this is called after everything else was written.
 */
export function writeDataBars(
  editor: OutlineEditor,
  sheet: SheetSource,
  before: readonly FileRule[],
  after: readonly ConditionalFormat[],
): void {
  const { kept, added } = comparedRules(before, after);
  const extensions = readBarExtensions(sheet.tree);
  const gone = before
    .filter((file) => !kept.has(file))
    .flatMap((file) => extensions.get(extensionId(file.rule) ?? "") ?? []);
  const bars = added.filter(({ type }) => type === "dataBar").map((format) => ({ id: barId(format, before), format }));
  writeBarExtensions(editor, sheet.tree, bars, gone);
}

/** A bar of the file keeps its id, also in the XML that is kept of it. */
function barId(format: ConditionalFormat, before: readonly FileRule[]): string {
  const file = before.find((candidate) => candidate.format.id === format.id);
  return (file === undefined ? undefined : extensionId(file.rule)) ?? newExtensionId(format);
}

function keepOrDrop(
  editor: OutlineEditor,
  sheet: SheetSource,
  file: FileRule,
  format: ConditionalFormat | undefined,
): void {
  if (format === undefined) editor.replace(file.rule, "");
  else if (format.priority !== file.format.priority) {
    const tag = sheet.outline.slice(file.rule.start, file.rule.contentStart);
    editor.retag(file.rule, patchTag(tag, { priority: String(format.priority + 1) }));
  }
}

function equalApartFromPriority(left: ConditionalFormat, right: ConditionalFormat): boolean {
  return JSON.stringify({ ...left, priority: 0 }) === JSON.stringify({ ...right, priority: 0 });
}

/** A rule that came from the file and only moved keeps its own XML; any other is written from the model. */
function ruleXml(
  format: ConditionalFormat,
  before: readonly FileRule[],
  dxfOf: (style: ConditionalStyle) => number | null,
): string {
  const raw = rawRule(format);
  const origin = before.find((file) => file.format.id === format.id)?.format;
  const onlyMoved =
    raw !== null &&
    (origin === undefined ||
      JSON.stringify({ ...origin, ...movable(format) }) === JSON.stringify({ ...format, ...movable(format) }));
  if (onlyMoved) {
    let next = 0;
    return raw
      .replace(/^<[^>]*>/, (tag) =>
        patchTag(tag, { priority: String(format.priority + 1), stopIfTrue: format.stopIfTrue ? "1" : null }),
      )
      .replace(/(<(?:\w+:)?formula>)[^<]*(<)/g, (whole, open: string, close: string) => {
        const formula = format.formulas[next++];
        return formula === undefined ? whole : `${open}${escapeText(toFileFormula(formula.slice(1)))}${close}`;
      });
  }
  const common = {
    dxfId: dxfOf(format.style),
    priority: format.priority + 1,
    stopIfTrue: format.stopIfTrue || undefined,
  };
  const formulas = format.formulas
    .map((formula) => `<formula>${escapeText(toFileFormula(formula.replace(/^=/, "")))}</formula>`)
    .join("");
  const operator = format.operator === null ? null : format.operator.charAt(0).toLowerCase() + format.operator.slice(1);
  switch (format.type) {
    case "custom":
      return `<cfRule${attributes({ type: "expression", ...common })}>${formulas}</cfRule>`;
    case "cellValue":
      return `<cfRule${attributes({ type: "cellIs", ...common, operator })}>${formulas}</cfRule>`;
    case "dataBar":
      return `<cfRule${attributes({ type: "dataBar", priority: common.priority })}>${dataBarXml(format.dataBar)}${extensionLink(barId(format, before))}</cfRule>`;
    default:
      throw new Error(`A new conditional format of type ${format.type} cannot be stored.`);
  }
}

function rawRule(format: ConditionalFormat): string | null {
  const opaque = format.opaque;
  return typeof opaque === "object" && opaque !== null && "rule" in opaque && typeof opaque.rule === "string"
    ? opaque.rule
    : null;
}

function movable({ ranges, formulas, priority, stopIfTrue }: ConditionalFormat): Partial<ConditionalFormat> {
  return { ranges, formulas, priority, stopIfTrue };
}

function dataBarXml(bar: DataBar | null): string {
  const bound = (side: DataBar["lower"] | undefined, open: string): string => {
    const type =
      side === undefined || /lowest|highest|automatic/i.test(side.type)
        ? open
        : side.type === "number"
          ? "num"
          : side.type;
    return `<cfvo${attributes({ type, val: type === open ? undefined : side?.value?.replace(/^=/, "") })}/>`;
  };
  const showValue = bar?.showValue === false ? 0 : undefined;
  return `<dataBar${attributes({ showValue })}>${bound(bar?.lower, "min")}${bound(bar?.upper, "max")}<color rgb="${argb(bar?.color ?? "#638EC6")}"/></dataBar>`;
}
