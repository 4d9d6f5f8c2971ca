import type { RangeAddress } from "../../host/model/address";
import type { Displacement } from "../../host/model/displacement";
import { attribute } from "../xml/scan-xml";
import { child, type XmlNode } from "../xml/xml-tree";
import { NodeEditor } from "./rewrite-nodes";

/** A drawing part whose anchors are where the cells below them went; texts linked to cells follow them. */
export function movedDrawing(source: string, part: string, sheet: string, displacement: Displacement): string {
  const editor = new NodeEditor(source, part);
  for (const node of editor.all()) {
    if (node.local === "twoCellAnchor" || node.local === "oneCellAnchor") moveAnchor(editor, node, sheet, displacement);
    const link = attribute(node, "textlink");
    if (link !== undefined && link !== "") {
      const now = displacement.formula(`=${link}`).slice(1);
      if (now !== link) editor.setAttributes(node, { textlink: now });
    }
  }
  return editor.apply();
}

/** Formulas of a chart: of its series, categories and titles. */
export function movedChart(source: string, part: string, displacement: Displacement): string {
  const editor = new NodeEditor(source, part);
  for (const node of editor.all())
    if (node.local === "f" && node.text.trim() !== "")
      editor.rewriteFormula(node, (formula) => displacement.formula(formula));
  return editor.apply();
}

function moveAnchor(editor: NodeEditor, anchor: XmlNode, sheet: string, displacement: Displacement): void {
  const from = child(anchor, "from");
  const to = child(anchor, "to");
  const kept = attribute(anchor, "editAs");
  if (from === undefined || kept === "absolute") return;
  const row = spanOf(from, to, "row");
  const column = spanOf(from, to, "col");
  const before: RangeAddress = {
    row: row.first,
    column: column.first,
    rowCount: row.last - row.first + 1,
    columnCount: column.last - column.first + 1,
  };
  const after = displacement.drawn(sheet, before, kept !== "oneCell");
  if (after === before) return;
  write(editor, from, "row", after.row);
  write(editor, from, "col", after.column);
  if (to === undefined) return;
  const lastRow = after.row + after.rowCount - 1 + row.beyond;
  const lastColumn = after.column + after.columnCount - 1 + column.beyond;
  write(editor, to, "row", lastRow);
  write(editor, to, "col", lastColumn);
  // Shrunk to one line, it must not end before it begins.
  if (lastRow === after.row && read(from, "rowOff") > read(to, "rowOff"))
    write(editor, to, "rowOff", read(from, "rowOff"));
  if (lastColumn === after.column && read(from, "colOff") > read(to, "colOff"))
    write(editor, to, "colOff", read(from, "colOff"));
}

/** The lines an anchor covers; `beyond` is 1 where it ends at the very start of a line, which it then does not cover. */
function spanOf(
  from: XmlNode,
  to: XmlNode | undefined,
  axis: "row" | "col",
): { first: number; last: number; beyond: number } {
  const first = read(from, axis);
  const end = to === undefined ? first : read(to, axis);
  const beyond = end > first && to !== undefined && read(to, `${axis}Off`) === 0 ? 1 : 0;
  return { first, last: Math.max(first, end - beyond), beyond };
}

function read(marker: XmlNode, name: string): number {
  return Math.max(0, Math.trunc(Number(child(marker, name)?.text ?? 0)) || 0);
}

function write(editor: NodeEditor, marker: XmlNode, name: string, value: number): void {
  const node = child(marker, name);
  if (node !== undefined) editor.setText(node, String(value));
}
