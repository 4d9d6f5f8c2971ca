import type { CellAddress, RangeAddress } from "../../host/model/address";
import type { Displacement } from "../../host/model/displacement";
import { spliceText, type TextEdit } from "../xml/splice-text";
import { NodeEditor } from "./rewrite-nodes";

/** A part of notes or threaded comments, each with its cell; those of deleted cells go. */
export function movedNotes(source: string, part: string, sheet: string, displacement: Displacement): string {
  const editor = new NodeEditor(source, part);
  for (const node of editor.all())
    if (node.local === "comment" || node.local === "threadedComment")
      editor.moveReference(node, "ref", (range) => displacement.contents(sheet, range));
  return editor.apply();
}

const SHAPE = /<v:shape[\s>](?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g;
const ANCHOR = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/;

/**
 * The drawing of notes and form controls, which is not always well-formed XML. A note's box goes as far as its cell did, and
 * goes with it; other shapes follow the cells below them.
 */
export function movedLegacyDrawing(source: string, sheet: string, displacement: Displacement): string {
  const edits: TextEdit[] = [];
  for (const match of source.matchAll(SHAPE)) {
    const [shape] = match;
    const after = /ObjectType\s*=\s*["']Note["']/.test(shape)
      ? movedNoteShape(shape, sheet, displacement)
      : movedControl(shape, sheet, displacement);
    if (after !== shape) edits.push({ start: match.index, end: match.index + shape.length, text: after });
  }
  return spliceText(source, edits);
}

function movedNoteShape(shape: string, sheet: string, displacement: Displacement): string {
  const line = (name: string): number => Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1] ?? NaN);
  const before = { row: line("Row"), column: line("Column") };
  if (Number.isNaN(before.row + before.column)) return shape;
  const after = displacement.contents(sheet, { ...before, rowCount: 1, columnCount: 1 });
  if (after === null) return "";
  return shape
    .replace(/(<x:Row>)[^<]*/, `$1${after.row}`)
    .replace(/(<x:Column>)[^<]*/, `$1${after.column}`)
    .replace(ANCHOR, (_whole, open: string, places: string, close: string) => {
      return open + movedAnchor(places, { row: after.row - before.row, column: after.column - before.column }) + close;
    });
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function movedAnchor(places: string, by: CellAddress): string {
  const numbers = places.split(",").map(Number);
  const moved = numbers.map((number, index) =>
    index % 4 === 0 ? Math.max(0, number + by.column) : index % 4 === 2 ? Math.max(0, number + by.row) : number,
  );
  return moved.join(", ");
}

function movedControl(shape: string, sheet: string, displacement: Displacement): string {
  return shape.replace(ANCHOR, (whole, open: string, places: string, close: string) => {
    const numbers = places.split(",").map(Number);
    const [left = 0, leftOffset = 0, top = 0, topOffset = 0, right = 0, rightOffset = 0, bottom = 0, bottomOffset = 0] =
      numbers;
    if (numbers.length !== 8 || numbers.some(Number.isNaN)) return whole;
    const before: RangeAddress = {
      row: top,
      column: left,
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
    };
    const after = displacement.drawn(sheet, before, true);
    if (after === before) return whole;
    const ends = [after.column + after.columnCount - 1, after.row + after.rowCount - 1];
    return `${open}${[after.column, leftOffset, after.row, topOffset, ends[0], rightOffset, ends[1], bottomOffset].join(", ")}${close}`;
  });
}
