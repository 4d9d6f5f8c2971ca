import type { PackageParts } from "./parts/package-parts";
import { readRelationships } from "./parts/relationships";
import type { WorkbookPart } from "./workbook-part";

const KINDS: Readonly<Record<string, string>> = {
  chart: "charts",
  drawing: "drawings",
  vmlDrawing: "comments and form controls",
  comments: "comments",
  threadedComment: "threaded comments",
  pivotTable: "pivot tables",
  pivotCacheDefinition: "pivot caches",
  slicer: "slicers",
  slicerCache: "slicer caches",
  queryTable: "query tables",
  connections: "data connections",
  externalLink: "links to other workbooks",
  vbaProject: "macros",
  chartsheet: "chart sheets",
  dialogsheet: "dialog sheets",
  rdRichValue: "rich values",
  customXml: "custom XML",
};
const ELEMENTS: readonly (readonly [RegExp, string])[] = [
  [/<(?:\w+:)?f [^>]*t="dataTable"/, "what-if tables, kept as values"],
  [/<x14:conditionalFormatting[ >]/, "newer conditional formats (x14)"],
  [/<x14:dataValidation[ >]/, "newer data validations (x14)"],
  [/<x14:sparklineGroup[ >]/, "sparklines"],
  [/<(?:\w+:)?pane [^>]*state="split"/, "split panes that are not frozen"],
];

/** What saving keeps as it is although the model knows nothing of it: one line a kind and place. */
export function keptButNotUnderstood(parts: PackageParts, workbook: WorkbookPart): string[] {
  const notes: string[] = [];
  const note = (what: string, where: string): void => void notes.push(`${where}: ${what} kept but not understood`);
  for (const relationship of workbook.relationships) {
    const what = KINDS[relationship.kind];
    if (what !== undefined) note(what, workbook.part);
  }
  for (const sheet of workbook.sheets) {
    for (const relationship of readRelationships(parts, sheet.part)) {
      const what = KINDS[relationship.kind];
      if (what !== undefined) note(what, sheet.name);
    }
    const source = parts.text(sheet.part);
    for (const [pattern, what] of ELEMENTS) if (pattern.test(source)) note(what, sheet.name);
  }
  return [...new Set(notes)];
}
