import { MAX_ROWS, type RangeAddress } from "../../host/model/address";
import type { Displacement } from "../../host/model/displacement";
import { fromFileFormula, toFileFormula } from "../sheet-data/file-formula";
import { readRanges, writeRanges } from "../sheet/ranges";
import { splitSheet } from "../sheet/sheet-source";
import { attribute, numeric } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";
import { NodeEditor } from "./rewrite-nodes";

/** Elements of a sheet whose children say with `sqref` where they hold. */
const PLACED_LISTS = ["protectedRanges", "ignoredErrors"];

/**
 * A worksheet part whose links, protected ranges, ignored errors, page breaks between columns, pointers into the sheet and
 * newer rules, validations and sparklines are where their cells went. What the model holds is left as it was loaded.
 */
export function movedSheet(source: string, part: string, sheet: string, displacement: Displacement): string {
  const split = splitSheet(source, part);
  const editor = new NodeEditor(split.outline, part);
  const { tree } = editor;
  const range = (place: RangeAddress): RangeAddress | null => displacement.range(sheet, place);

  const links = child(tree, "hyperlinks");
  for (const link of links === undefined ? [] : childrenNamed(links, "hyperlink"))
    editor.moveReference(link, "ref", (place) => displacement.contents(sheet, place));
  if (links !== undefined) removeEmptied(editor, links);

  for (const name of PLACED_LISTS) {
    const list = child(tree, name);
    if (list === undefined) continue;
    for (const node of list.children) moveList(editor, node, range);
    removeEmptied(editor, list);
  }
  moveColumnBreaks(editor, range);
  for (const node of editor.all()) if (child(node, "sqref") !== undefined) moveRule(editor, node, sheet, displacement);
  const extensions = child(tree, "extLst");
  if (extensions !== undefined) removeEmptied(editor, extensions);

  const outline = editor.apply();
  if (outline === split.outline) return source;
  // The cells went out of the outline at one place: what stands before it may have changed its length.
  const emptied = splitSheet(outline, part);
  return (
    outline.slice(0, emptied.dataStart) +
    source.slice(split.dataStart, split.dataEnd) +
    outline.slice(emptied.dataStart)
  );
}

type Move = (range: RangeAddress) => RangeAddress | null;

function moveList(editor: NodeEditor, node: XmlNode, move: Move): void {
  const before = readRanges(attribute(node, "sqref"));
  const after = before.flatMap((range) => move(range) ?? []);
  if (before.length === 0) return;
  if (after.length === 0) editor.remove(node);
  else editor.setAttributes(node, { sqref: writeRanges(after) });
}

/** A break stands before the column that begins the next page. */
function moveColumnBreaks(editor: NodeEditor, move: Move): void {
  const list = child(editor.tree, "colBreaks");
  for (const node of list === undefined ? [] : childrenNamed(list, "brk")) {
    const column = numeric(node, "id");
    const now = column === undefined ? null : move({ row: 0, column, rowCount: MAX_ROWS, columnCount: 1 });
    if (now !== null) editor.setAttributes(node, { id: String(now.column) });
  }
}

/** A rule, validation or sparkline of the extension list: ranges in an element, formulas at any depth. */
function moveRule(editor: NodeEditor, node: XmlNode, sheet: string, displacement: Displacement): void {
  const place = child(node, "sqref");
  const formulas = [...editor.all(node)].filter(({ local }) => local === "f");
  if (place === undefined) return;
  const ranges = readRanges(place.text.trim());
  const before = { ranges, formulas: formulas.map(({ text }) => `=${fromFileFormula(text)}`) };
  const after = displacement.rule(sheet, before);
  if (after === null) editor.remove(node);
  if (after === null || after === before) return;
  editor.setText(place, writeRanges(after.ranges));
  formulas.forEach((formula, index) => editor.setText(formula, toFileFormula((after.formulas[index] ?? "").slice(1))));
}

/** Takes out what has lost all it held, and counts anew what has lost some of it. */
function removeEmptied(editor: NodeEditor, node: XmlNode): void {
  for (const inner of node.children) if (!editor.isGone(inner)) removeEmptied(editor, inner);
  const left = node.children.filter((inner) => !editor.isGone(inner)).length;
  if (left === node.children.length) return;
  if (left === 0) editor.remove(node);
  else if (attribute(node, "count") !== undefined) editor.setAttributes(node, { count: String(left) });
}
