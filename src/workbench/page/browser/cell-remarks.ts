import { isCellError } from "../../host/model/cell-value";
import type { Worksheet } from "../../host/model/worksheet";
import type { FloatingKind } from "../../xlsx/sheet/attachments";
import type { AttachedObjects } from "./attached-objects";
import type { CellMark } from "./grid/grid-source";
import type { Box } from "./grid/grid-view";
import type { PageText } from "./page-text";
import { filterMark } from "./tools/filter-tool";
import type { TryOut } from "./try-out";

/** What is said about a cell, and the marks that go with it. */
export interface CellRemark {
  readonly marks: readonly CellMark[];
  readonly remark: string | null;
}

const NOTHING: CellRemark = { marks: [], remark: null };

/** What a cell's error means, what could not be calculated, its note and its link. */
export function cellRemark(
  tryOut: TryOut,
  attached: AttachedObjects,
  text: PageText,
  sheet: Worksheet,
  row: number,
  column: number,
): CellRemark {
  const marks: CellMark[] = [];
  const words: string[] = [];
  const value = sheet.value(row, column);
  const { unusual } = tryOut.calculator;
  const unknown = unusual.functionIn(sheet, row, column);
  if (unknown !== null) {
    marks.push("kept");
    words.push(isCellError(value) ? text.unknownFunction(unknown) : text.notCalculated(unknown));
  } else if (unusual.isCircular(sheet, row, column)) words.push(text.circular);
  else if (isCellError(value)) {
    const known = text.errors[value.error];
    const own = value.message === undefined ? known : `${value.error} ${value.message}`;
    if (own !== undefined) words.push(own);
  }
  const note = attached.note(sheet, row, column);
  if (note !== null) {
    marks.push("note");
    words.push(note);
  }
  const link = attached.link(sheet, row, column);
  if (link !== null) {
    marks.push("link");
    words.push(text.leadsTo + (link.address ?? link.place ?? ""));
  }
  const filter = filterMark(sheet, row, column);
  if (filter !== null) marks.push(filter);
  if (marks.length + words.length === 0) return NOTHING;
  return { marks, remark: words.length === 0 ? null : words.join("\n") };
}

/** Frames in place of what is kept in the file but not drawn here. */
export function objectBoxes(attached: AttachedObjects, text: PageText, sheet: Worksheet): Box[] {
  return attached.objects(sheet).map(({ kind, name, range }) => ({
    range,
    className: `object ${kind}`,
    label: `${text.objects[kind satisfies FloatingKind]}${name === "" ? "" : ` “${name}”`}: ${kind === "pivotTable" ? text.pivotKept : text.objectKept}`,
  }));
}
