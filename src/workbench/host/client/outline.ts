import { requireUnprotected, type Area } from "./area";
import type { CallArguments } from "./call-arguments";
import { HostError } from "./host-error";

type Axis = "row" | "column";

/** Outlines are at most eight levels deep: seven groups around a line. */
const deepest = 7;

export const outlineAxis = (args: CallArguments): Axis =>
  args.word(0, ["ByRows", "ByColumns"]) === "ByRows" ? "row" : "column";

function eachLine({ sheet, range }: Area, axis: Axis, change: (level: number) => number): void {
  const count = axis === "row" ? range.rowCount : range.columnCount;
  sheet.workbook.edits.group("outline", () => {
    for (let index = range[axis]; index < range[axis] + count; index += 1)
      sheet.setLines(axis, index, 1, { outlineLevel: change(sheet.line(axis, index).outlineLevel) });
  });
}

export function groupLines(area: Area, axis: Axis, location: string): void {
  requireUnprotected(area.sheet, location);
  eachLine(area, axis, (level) => {
    if (level >= deepest) throw new HostError("InvalidOperation", "An outline has at most eight levels.", location);
    return level + 1;
  });
}

export function ungroupLines(area: Area, axis: Axis, location: string): void {
  requireUnprotected(area.sheet, location);
  eachLine(area, axis, (level) => Math.max(level - 1, 0));
}

/** Collapses or opens the groups inside a range; the mark of it stands on the line after (or before) the group. */
export function hideLines({ sheet, range }: Area, axis: Axis, hidden: boolean, location: string): void {
  requireUnprotected(sheet, location);
  const count = axis === "row" ? range.rowCount : range.columnCount;
  const after = axis === "row" ? sheet.properties.summaryBelow : sheet.properties.summaryRight;
  sheet.workbook.edits.group("outline", () => {
    for (let index = range[axis]; index < range[axis] + count; index += 1) {
      if (sheet.line(axis, index).outlineLevel === 0) continue;
      sheet.setLines(axis, index, 1, { hidden });
      const marker = after ? index + 1 : index - 1;
      if (marker >= 0 && sheet.line(axis, marker).outlineLevel === 0)
        sheet.setLines(axis, marker, 1, { collapsed: hidden });
    }
  });
}
