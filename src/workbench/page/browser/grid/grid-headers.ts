import { columnLetters, type RangeAddress } from "../../../host/model/address";
import type { Worksheet } from "../../../host/model/worksheet";
import { element, place, type GridFrame } from "./grid-frame";
import type { GridGeometry, Lines } from "./grid-geometry";
import type { LineLayout } from "./line-layout";

export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 50;
/** Pixels of one level of the outline beside the headers. */
const GUTTER = 18;

/** Room that headers and outlines take beside the cells. */
export interface Insets {
  readonly left: number;
  readonly top: number;
}

/** Room for headers, and for the marks of groups where the sheet has any. */
export function insetsOf(sheet: Worksheet): Insets {
  const grouped = (axis: "row" | "column"): boolean =>
    sheet.customLines(axis).some(([, { outlineLevel }]) => outlineLevel > 0);
  return {
    left: HEAD_WIDTH + (grouped("row") ? GUTTER : 0),
    top: HEAD_HEIGHT + (grouped("column") ? GUTTER : 0),
  };
}

/** Draws letters and numbers of the lines in sight, and the marks that open and close groups. */
export function drawHeads(
  frame: GridFrame,
  sheet: Worksheet,
  geometry: GridGeometry,
  insets: Insets,
  selections: readonly RangeAddress[],
): void {
  const { width, height } = geometry.size;
  place(frame.columnHeads, insets.left, 0, width, insets.top);
  place(frame.rowHeads, 0, insets.top, insets.left, height);
  place(frame.corner, 0, 0, insets.left, insets.top);
  const row = element("head-row", "row");
  row.append(...heads("column", sheet, geometry, insets, selections));
  frame.columnHeads.replaceChildren(row);
  frame.rowHeads.replaceChildren(...heads("row", sheet, geometry, insets, selections));
}

function heads(
  axis: "row" | "column",
  sheet: Worksheet,
  geometry: GridGeometry,
  insets: Insets,
  selections: readonly RangeAddress[],
): HTMLElement[] {
  const lines = axis === "row" ? geometry.layout.rows : geometry.layout.columns;
  const seen = axis === "row" ? geometry.scrolledRows : geometry.scrolledColumns;
  const scroll = axis === "row" ? geometry.scroll.top : geometry.scroll.left;
  const drawn: HTMLElement[] = [];
  const draw = ({ first, last }: Lines, frozen: boolean): void => {
    for (let index = first; index <= last; index += 1) {
      const at = lines.start(index) - (frozen ? 0 : scroll);
      const mark = groupMark(axis, sheet, lines, index, at);
      if (mark !== null) drawn.push(mark);
      if (lines.isHidden(index)) continue;
      const head = headElement(axis, index, at, lines.size(index), insets);
      if (frozen) head.classList.add("frozen");
      if (lines.isHidden(index + 1) && index + 1 < lines.count) head.classList.add("before-hidden");
      const state = selections.some((range) => within(range, axis, index));
      if (state) head.classList.add("selected");
      drawn.push(head);
    }
  };
  draw(seen, false);
  draw({ first: 0, last: Math.min(lines.frozen, lines.count) - 1 }, true);
  return drawn;
}

function within(range: RangeAddress, axis: "row" | "column", index: number): boolean {
  const count = axis === "row" ? range.rowCount : range.columnCount;
  return index >= range[axis] && index < range[axis] + count;
}

function headElement(axis: "row" | "column", index: number, at: number, size: number, insets: Insets): HTMLElement {
  const head = element("head", axis === "column" ? "columnheader" : undefined);
  head.dataset[axis] = String(index);
  head.textContent = axis === "row" ? String(index + 1) : columnLetters(index);
  if (axis === "row") place(head, insets.left - HEAD_WIDTH, at, HEAD_WIDTH, size);
  else {
    head.setAttribute("aria-colindex", String(index + 1));
    place(head, at, insets.top - HEAD_HEIGHT, size, HEAD_HEIGHT);
  }
  const edge = element("edge");
  edge.dataset["resize"] = axis;
  head.append(edge);
  return head;
}

/** The button that opens or closes the group which ends before this line. */
function groupMark(
  axis: "row" | "column",
  sheet: Worksheet,
  lines: LineLayout,
  index: number,
  at: number,
): HTMLElement | null {
  const after = axis === "row" ? sheet.properties.summaryBelow : sheet.properties.summaryRight;
  const neighbour = after ? index - 1 : index + 1;
  if (neighbour < 0 || lines.isHidden(index)) return null;
  const level = sheet.line(axis, neighbour).outlineLevel;
  if (level <= sheet.line(axis, index).outlineLevel) return null;
  const closed = sheet.line(axis, neighbour).hidden;
  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "group-mark";
  mark.tabIndex = -1;
  mark.textContent = closed ? "+" : "−";
  mark.dataset["group"] = axis;
  mark.dataset["index"] = String(neighbour);
  mark.setAttribute("aria-hidden", "true");
  const middle = at + Math.max(0, lines.size(index) - 14) / 2;
  if (axis === "row") place(mark, 2, middle, 14, 14);
  else place(mark, middle, 2, 14, 14);
  return mark;
}
