import { Displacement } from "../../host/model/displacement";
import { parseRange, rangeText } from "../../host/model/address";
import type { LoadedPackage } from "../load-package";
import type { PackageParts } from "../parts/package-parts";
import { readRelationships } from "../parts/relationships";
import type { WorkbookPart } from "../workbook-part";
import { attribute } from "../xml/scan-xml";
import { movedChart, movedDrawing } from "./moved-drawing";
import { movedLegacyDrawing, movedNotes } from "./moved-notes";
import { movedSheet } from "./moved-sheet";
import { NodeEditor } from "./rewrite-nodes";

/**
 * Moves what a loaded file keeps on its cells, and the model does not hold, to where the cells are now: notes, links,
 * drawings, what charts and pivot tables read. Nothing is touched in a workbook whose cells did not move.
 *
 * @param parts the parts to be saved, as they were loaded
 */
export function followCells(parts: PackageParts, stored: WorkbookPart, loaded: LoadedPackage): void {
  const displacement = new Displacement(loaded.model);
  if (displacement.isNone) return;
  const edit = (part: string, change: (source: string) => string): void =>
    parts.setText(part, change(parts.text(part)));
  const related = (part: string, kind: RegExp): string[] =>
    readRelationships(parts, part)
      .filter(
        (relationship) => kind.test(relationship.kind) && !relationship.external && parts.has(relationship.target),
      )
      .map(({ target }) => target);

  for (const [sheet, part] of loaded.sheetParts) {
    if (loaded.model.sheetById(sheet) === null) continue;
    edit(part, (source) => movedSheet(source, part, sheet, displacement));
    for (const notes of related(part, /^(comments|threadedComment)$/))
      edit(notes, (source) => movedNotes(source, notes, sheet, displacement));
    for (const drawing of related(part, /^vmlDrawing$/))
      edit(drawing, (source) => movedLegacyDrawing(source, sheet, displacement));
    for (const drawing of related(part, /^drawing$/))
      edit(drawing, (source) => movedDrawing(source, drawing, sheet, displacement));
    for (const table of related(part, /^pivotTable$/))
      edit(table, (source) => movedPivotTable(source, table, sheet, displacement));
  }
  for (const { part } of stored.sheets)
    for (const drawing of related(part, /^drawing$/))
      for (const chart of related(drawing, /^chart(Ex)?$/))
        edit(chart, (source) => movedChart(source, chart, displacement));
  for (const cache of related(stored.part, /^pivotCacheDefinition$/))
    edit(cache, (source) => movedPivotSource(source, cache, loaded, displacement));
}

function movedPivotTable(source: string, part: string, sheet: string, displacement: Displacement): string {
  const editor = new NodeEditor(source, part);
  for (const node of editor.tree.children) {
    if (node.local !== "location") continue;
    const range = parseRange(attribute(node, "ref") ?? "");
    const now = range === null ? null : displacement.range(sheet, range);
    if (now !== null && now !== range) editor.setAttributes(node, { ref: rangeText(now) });
  }
  return editor.apply();
}

function movedPivotSource(source: string, part: string, { model }: LoadedPackage, displacement: Displacement): string {
  const editor = new NodeEditor(source, part);
  for (const node of editor.all()) {
    const [name, range] = [attribute(node, "sheet"), parseRange(attribute(node, "ref") ?? "")];
    const id = node.local === "worksheetSource" && name !== undefined ? displacement.firstSheet(name) : null;
    if (id === null || range === null) continue;
    const now = displacement.range(id, range) ?? range;
    editor.setAttributes(node, { ref: rangeText(now), sheet: model.sheetById(id)?.name ?? name ?? "" });
  }
  return editor.apply();
}
