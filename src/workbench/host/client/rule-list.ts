import type { RangeAddress } from "../model/address";
import type { ConditionalFormat, ConditionalFormatType } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import type { Host } from "./host";
import { itemNotFound } from "./host-error";

/** A rule as fetched through a range: formulas are seen from that range's first cell. */
export interface RuleSubject {
  readonly sheet: Worksheet;
  readonly id: string;
  readonly anchor: RangeAddress;
}

export function ruleOf({ sheet, id }: RuleSubject): ConditionalFormat {
  const rule = sheet.properties.conditionalFormats.find((candidate) => candidate.id === id);
  if (rule === undefined) throw itemNotFound("ConditionalFormat");
  return rule;
}

/** Kinds of rules as the client names them. */
export const ruleTypes = {
  Custom: "custom",
  CellValue: "cellValue",
  ContainsText: "containsText",
  TopBottom: "topBottom",
  PresetCriteria: "presetCriteria",
  DataBar: "dataBar",
  ColorScale: "colorScale",
  IconSet: "iconSet",
} as const satisfies Record<string, ConditionalFormatType>;

export const ruleTypeName = (type: ConditionalFormatType): string =>
  Object.entries(ruleTypes).find(([, own]) => own === type)?.[0] ?? "Custom";

export const rulesInOrder = (sheet: Worksheet): ConditionalFormat[] =>
  [...sheet.properties.conditionalFormats].sort((left, right) => left.priority - right.priority);

/** Replaces the rules of a sheet; their order becomes their priority. */
export function setRules(sheet: Worksheet, ordered: readonly ConditionalFormat[]): void {
  sheet.set(
    "conditionalFormats",
    ordered.map((rule, priority) => (rule.priority === priority ? rule : { ...rule, priority })),
  );
}

/** Adds an empty rule before all others: the newest has the highest priority. */
export function addRule(
  sheet: Worksheet,
  ranges: readonly RangeAddress[],
  type: ConditionalFormatType,
  host: Host,
): ConditionalFormat {
  const rule: ConditionalFormat = {
    id: freshId(host),
    type,
    ranges,
    priority: 0,
    stopIfTrue: false,
    formulas: [],
    operator: null,
    text: null,
    style: {},
    dataBar:
      type === "dataBar"
        ? {
            lower: { type: "lowest", value: null },
            upper: { type: "highest", value: null },
            color: "#638EC6",
            solid: false,
            showValue: true,
          }
        : null,
    opaque: null,
  };
  setRules(sheet, [rule, ...rulesInOrder(sheet)]);
  return rule;
}

/** Ids look like Excel's and are unique in the workbook. */
function freshId(host: Host): string {
  const taken = new Set(
    host.workbook.sheets.flatMap((sheet) => sheet.properties.conditionalFormats.map(({ id }) => id)),
  );
  for (let number = taken.size + 1; ; number += 1) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
    if (!taken.has(id)) return id;
  }
}

/** Changes one rule; unknown ids are left alone (it was deleted in the same batch). */
export function updateRule(sheet: Worksheet, id: string, change: (rule: ConditionalFormat) => ConditionalFormat): void {
  sheet.set(
    "conditionalFormats",
    sheet.properties.conditionalFormats.map((rule) => (rule.id === id ? change(rule) : rule)),
  );
}
