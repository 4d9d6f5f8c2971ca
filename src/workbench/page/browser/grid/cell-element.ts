import { cellText } from "../../../host/model/address";
import { isCellError } from "../../../host/model/cell-value";
import { readBorderLines } from "../../../host/model/border-lines";
import type { CellView } from "./grid-source";
import { textWidth } from "./text-width";

/** Where a cell lies in its row, and the room to its right that is empty. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Size of the text, 1 as the file says. */
  readonly zoom: number;
  /** Pixels that text may pour over empty neighbours, before and after the cell. */
  readonly room: { readonly before: number; readonly after: number };
}

const PADDING = 4;
const FONT_AT_MOST = 22;
const BORDER_WIDTHS: Readonly<Record<string, string>> = {
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
};

const styleNumbers = new WeakMap<object, number>();
let stylesMet = 0;

/** A style as a number: styles are made once and shared by their cells. */
function numberOf(style: object): number {
  let number = styleNumbers.get(style);
  if (number === undefined) styleNumbers.set(style, (number = stylesMet += 1));
  return number;
}

/** All that a cell's look depends on, as a text: with the same text the element drawn before will do. */
export function lookOf(
  { value, text, formatColor, style, formats, table, marks, remark }: CellView,
  at: CellPlace,
): string {
  const { column, left, width, height, room, zoom } = at;
  const bar = formats.dataBar === null ? "" : `${formats.dataBar.share} ${numberOf(formats.dataBar.bar)}`;
  const rules = formats.rules.length === 0 ? "" : JSON.stringify(formats.style);
  const place = `${column} ${left} ${width} ${height} ${zoom} ${room.before} ${room.after}`;
  const kind = isCellError(value) ? "error" : typeof value;
  const around = table === null ? "" : numberOf(table);
  return `${place} ${numberOf(style)} ${around} ${kind} ${formatColor ?? ""} ${bar} ${rules} ${marks.join()} ${remark ?? ""} ${text}`;
}

/** Pixels that a cell's text needs on one line, its padding counted. */
export function pixelsNeeded({ text, style, formats, table }: CellView, zoom: number): number {
  const bold = formats.style.bold ?? (style.font.bold || table?.bold === true);
  return textWidth(text, fontPixels(style.font.size) * zoom, bold) + 2 * PADDING + style.alignment.indent * 9;
}

/** Draws one cell: its text, style, borders, and what the rules make of it. */
export function cellElement(view: CellView, place: CellPlace): HTMLElement {
  const cell = document.createElement("div");
  const address = cellText(place.row, place.column);
  cell.className = "cell";
  cell.id = `cell-${address}`;
  cell.dataset["cell"] = address;
  cell.setAttribute("role", "gridcell");
  cell.setAttribute("aria-colindex", String(place.column + 1));
  cell.style.left = `${place.left}px`;
  cell.style.width = `${place.width}px`;
  cell.style.height = `${place.height}px`;
  if (view.remark !== null) cell.title = view.remark;
  cell.classList.add(...view.marks);
  dress(cell, view, place.zoom);
  if (view.formats.dataBar !== null) cell.append(barElement(view.formats.dataBar));
  if (view.text !== "") cell.append(textElement(cell, view, place));
  if (isCellError(view.value)) cell.classList.add("error");
  if (view.marks.includes("filter") || view.marks.includes("filtered")) cell.append(filterButton());
  return cell;
}

/** For the pointer; the keyboard opens it by Alt+Down. */
function filterButton(): HTMLElement {
  const button = document.createElement("span");
  button.className = "filter-button";
  button.setAttribute("aria-hidden", "true");
  return button;
}

function dress(cell: HTMLElement, { style, formats, formatColor, table }: CellView, zoom: number): void {
  const css = cell.style;
  const look = formats.style;
  const fill = look.fill ?? style.fill ?? table?.fill ?? null;
  if (fill !== null) css.backgroundColor = fill;
  const color = look.fontColor ?? formatColor ?? inkOf(style, table);
  if (color !== null) css.color = color;
  if (look.bold ?? (style.font.bold || table?.bold === true)) css.fontWeight = "600";
  if (look.italic ?? style.font.italic) css.fontStyle = "italic";
  css.fontSize = `${fontPixels(style.font.size) * zoom}px`;
  const lines = [
    (look.underline ?? style.font.underline) ? "underline" : "",
    (look.strikethrough ?? style.font.strikethrough) ? "line-through" : "",
  ].filter((word) => word !== "");
  if (lines.length > 0) css.textDecoration = lines.join(" ");
  if (style.border === null) return;
  for (const [side, line] of Object.entries(readBorderLines(style.border)))
    css.setProperty(
      `border-${side.replace("Edge", "").toLowerCase()}`,
      `${BORDER_WIDTHS[line.style] ?? "1px solid"} ${line.color}`,
    );
}

/** The table's letters go with the table's fill: on a fill of the cell's own they could not be read. */
function inkOf(style: CellView["style"], table: CellView["table"]): string | null {
  const own = style.font.color;
  const plain = own === null || own === "#000000";
  return style.fill === null && plain ? (table?.fontColor ?? own) : own;
}

/** Pixels of a font of so many points; very large ones are drawn smaller, as rows are. */
export const fontPixels = (points: number): number => Math.min(Math.round((points * 4) / 3), FONT_AT_MOST) - 2;

function textElement(cell: HTMLElement, view: CellView, place: CellPlace): HTMLElement {
  const span = document.createElement("span");
  span.className = "text";
  const { horizontal, wrapText, indent, vertical } = view.style.alignment;
  const align = textAlign(horizontal, view);
  cell.classList.add(align, `v-${vertical.toLowerCase()}`);
  if (indent > 0) span.style.paddingLeft = `${indent * 9}px`;
  const isNumber = typeof view.value === "number";
  const needed = pixelsNeeded(view, place.zoom);
  if (wrapText && !isNumber) cell.classList.add("wrap");
  else if (needed > place.width && isNumber) {
    const shorter = shortened(view, place);
    if (shorter !== null) {
      span.textContent = shorter;
      return span;
    }
    // A number that does not fit must not be read as a smaller one.
    span.textContent = "#".repeat(Math.max(1, Math.floor((place.width - PADDING) / 8)));
    cell.title = view.remark === null ? view.text : `${view.text}\n${view.remark}`;
    cell.dataset["text"] = view.text;
    return span;
  } else if (needed > place.width) pour(span, align, needed, place);
  span.textContent = view.text;
  return span;
}

/** A number without a format, with as many decimals as the cell has room for, else as a power of ten; null for none. */
function shortened({ value, style, formats }: CellView, { width, zoom }: CellPlace): string | null {
  const format = formats.style.numberFormat ?? style.numberFormat;
  if (typeof value !== "number" || format !== "General") return null;
  const bold = formats.style.bold ?? style.font.bold;
  const fits = (text: string): boolean =>
    textWidth(text, fontPixels(style.font.size) * zoom, bold) + 2 * PADDING <= width;
  const digits = Array.from({ length: 11 }, (_, index) => 10 - index);
  const plain = digits.map((count) => String(Number(value.toFixed(count))));
  const powers = digits
    .slice(5)
    .map((count) =>
      value
        .toExponential(count)
        .replace(/e([+-])(\d+)$/, (_, sign: string, power: string) => `E${sign}${power.padStart(2, "0")}`),
    );
  // Rounded to nothing it would be read as 0.
  const candidates = [...(Math.abs(value) >= 0.001 ? plain : []), ...powers];
  return candidates.find((text) => !text.includes("e") && fits(text)) ?? null;
}

/** Lets a text run over its empty neighbours, as far as they are empty. */
function pour(span: HTMLElement, align: string, needed: number, { width, room }: CellPlace): void {
  const more = needed - width;
  const before =
    align === "right" ? Math.min(more, room.before) : align === "center" ? Math.min(more / 2, room.before) : 0;
  const after = align === "left" ? Math.min(more, room.after) : align === "center" ? Math.min(more / 2, room.after) : 0;
  if (before + after === 0) return;
  span.classList.add("pours");
  span.style.left = `${-before}px`;
  span.style.width = `${width + before + after}px`;
}

function textAlign(horizontal: string, { value }: CellView): "left" | "right" | "center" {
  if (/^(left|justify|fill)$/i.test(horizontal)) return "left";
  if (/^right$/i.test(horizontal)) return "right";
  if (/center/i.test(horizontal)) return "center";
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || isCellError(value) ? "center" : "left";
}

function barElement({ bar, share }: NonNullable<CellView["formats"]["dataBar"]>): HTMLElement {
  const element = document.createElement("span");
  element.className = "bar";
  element.style.background = bar.solid ? bar.color : `linear-gradient(to right, ${bar.color}, transparent)`;
  element.style.width = `calc(${share * 100}% - 4px)`;
  return element;
}
