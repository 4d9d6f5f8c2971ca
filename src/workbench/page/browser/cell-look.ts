import type { CellStyle } from "../../host/model/style";
import type { CellValue } from "../../host/model/cell-value";
import { isCellError } from "../../host/model/cell-value";
import type { ConditionalLook } from "./conditional-look";

/** Puts a cell's own style, and what the rules make of it, on its element. */
export function dressCell(cell: HTMLElement, style: CellStyle, look: ConditionalLook, value: CellValue): void {
  const { font, alignment } = style;
  const css = cell.style;
  const fill = look.fill ?? style.fill;
  if (fill !== null) css.backgroundColor = fill;
  const color = look.fontColor ?? font.color;
  if (color !== null) css.color = color;
  if (look.bold ?? font.bold) css.fontWeight = "600";
  if (look.italic ?? font.italic) css.fontStyle = "italic";
  if (font.size > 12) css.fontSize = `${Math.min(font.size, 16)}px`;
  const line = [
    (look.underline ?? font.underline) ? "underline" : "",
    (look.strikethrough ?? font.strikethrough) ? "line-through" : "",
  ];
  if (line.some((word) => word !== "")) css.textDecoration = line.join(" ");
  css.textAlign = textAlign(alignment.horizontal, value);
}

function textAlign(horizontal: string, value: CellValue): string {
  if (/^(Left|Right|Center|Justify)$/i.test(horizontal)) return horizontal.toLowerCase();
  if (/center/i.test(horizontal)) return "center";
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || isCellError(value) ? "center" : "left";
}
