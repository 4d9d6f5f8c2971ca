import type { PackageParts } from "./parts/package-parts";
import { readRelationships } from "./parts/relationships";
import type { WorkbookPart } from "./workbook-part";

/** What a workbook can hold that the model knows nothing of. */
export type KeptKind =
  | "charts"
  | "drawings"
  | "notesAndControls"
  | "pivotTables"
  | "slicers"
  | "queryTables"
  | "externalLinks"
  | "macros"
  | "richValues"
  | "customXml"
  | "whatIfTables"
  | "newConditionalFormats"
  | "newValidations"
  | "iconSets"
  | "sparklines"
  | "splitPanes";

/** Something that saving keeps as it is although it is not understood, and the sheet it is on (null: the workbook). */
export interface KeptNote {
  readonly kind: KeptKind;
  readonly sheet: string | null;
}

const RELATED: Readonly<Record<string, KeptKind>> = {
  chart: "charts",
  chartsheet: "charts",
  dialogsheet: "notesAndControls",
  drawing: "drawings",
  vmlDrawing: "notesAndControls",
  comments: "notesAndControls",
  threadedComment: "notesAndControls",
  pivotTable: "pivotTables",
  pivotCacheDefinition: "pivotTables",
  slicer: "slicers",
  slicerCache: "slicers",
  queryTable: "queryTables",
  connections: "queryTables",
  externalLink: "externalLinks",
  vbaProject: "macros",
  rdRichValue: "richValues",
  customXml: "customXml",
};
const ELEMENTS: readonly (readonly [RegExp, KeptKind])[] = [
  [/<(?:\w+:)?f [^>]*t="dataTable"/, "whatIfTables"],
  [/<x14:conditionalFormatting[ >]/, "newConditionalFormats"],
  [/<(?:\w+:)?cfRule [^>]*type="iconSet"/, "iconSets"],
  [/<x14:dataValidation[ >]/, "newValidations"],
  [/<x14:sparklineGroup[ >]/, "sparklines"],
  [/<(?:\w+:)?pane [^>]*state="split"/, "splitPanes"],
];

/** What saving keeps as it is although the model knows nothing of it: one note a kind and sheet. */
export function keptButNotUnderstood(parts: PackageParts, workbook: WorkbookPart): KeptNote[] {
  const notes = new Map<string, KeptNote>();
  const note = (kind: KeptKind, sheet: string | null): void => void notes.set(`${kind} ${sheet}`, { kind, sheet });
  for (const relationship of workbook.relationships) {
    const kind = RELATED[relationship.kind];
    if (kind !== undefined) note(kind, null);
  }
  for (const { part, name } of workbook.sheets) {
    for (const relationship of readRelationships(parts, part)) {
      const kind = RELATED[relationship.kind];
      if (kind !== undefined) note(kind, name);
    }
    const source = parts.text(part);
    for (const [pattern, kind] of ELEMENTS) if (pattern.test(source)) note(kind, name);
  }
  return [...notes.values()];
}
