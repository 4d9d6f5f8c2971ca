import type { RangeAddress } from "./address";
import type { CellValue } from "./cell-value";
import { copyRange } from "./rearrange";
import type { Worksheet } from "./worksheet";

/** What filling does with constants: continues them where they form a series, or repeats them. */
export type FillKind = "default" | "copy" | "series";

/**
 * Fills from `source` over `target`, which holds it and is longer in one direction, as one undo step: formulas move along
 * with their relative references, styles go with them. By default two or more numbers with one difference, a single date
 * and texts that end in a number are continued; all else is repeated.
 */
export function autoFill(
  sheet: Worksheet,
  source: RangeAddress,
  target: RangeAddress,
  kind: FillKind = "default",
): void {
  const down = target.rowCount > source.rowCount;
  const [axis, size, cross, crossSize] = down
    ? (["row", "rowCount", "column", "columnCount"] as const)
    : (["column", "columnCount", "row", "rowCount"] as const);
  sheet.workbook.edits.group("fill", () => {
    const before = source[axis] - target[axis];
    const after = target[size] - before - source[size];
    for (const [count, start, backwards] of [
      [after, source[axis] + source[size], false],
      [before, target[axis], true],
    ] as const) {
      if (count <= 0) continue;
      // Whole repeats of the source, then the part of it that is left; backwards the part comes from its end.
      repeat(sheet, source, { axis, size, start, count, backwards });
      for (let line = 0; line < source[crossSize]; line += 1) {
        const at = (index: number): { row: number; column: number } =>
          down
            ? { row: source.row + index, column: source[cross] + line }
            : { row: source[cross] + line, column: source.column + index };
        const next = seriesOf(sheet, source[size], at, kind);
        if (next === null) continue;
        for (let index = 0; index < count; index += 1) {
          const offset = backwards ? index - before : source[size] + index;
          const { row, column } = at(offset);
          sheet.setValue(row, column, next(offset));
        }
      }
    }
  });
}

interface Stretch {
  readonly axis: "row" | "column";
  readonly size: "rowCount" | "columnCount";
  readonly start: number;
  readonly count: number;
  readonly backwards: boolean;
}

function repeat(sheet: Worksheet, source: RangeAddress, { axis, size, start, count, backwards }: Stretch): void {
  const length = source[size];
  const whole = Math.floor(count / length) * length;
  const rest = count - whole;
  const wholeStart = backwards ? start + rest : start;
  if (whole > 0)
    copyRange({ sheet, range: source }, { sheet, range: { ...source, [axis]: wholeStart, [size]: whole } });
  if (rest === 0) return;
  const part = { ...source, [axis]: backwards ? source[axis] + length - rest : source[axis], [size]: rest };
  copyRange({ sheet, range: part }, { sheet, range: { ...part, [axis]: backwards ? start : start + whole } });
}

/** The value at a place before or after the source when its constants form a series, else null. */
function seriesOf(
  sheet: Worksheet,
  length: number,
  at: (index: number) => { row: number; column: number },
  kind: FillKind,
): ((index: number) => CellValue) | null {
  if (kind === "copy") return null;
  const cells = Array.from({ length }, (_, index) => at(index));
  if (cells.some(({ row, column }) => sheet.formula(row, column) !== null)) return null;
  const values = cells.map(({ row, column }) => sheet.value(row, column));
  const [first, second] = values;
  const start = cells[0];
  if (typeof first === "number") {
    const step = typeof second === "number" ? second - first : 1;
    const isDate =
      start !== undefined &&
      /[ymd]/i.test(sheet.style(start.row, start.column).numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
    if (length === 1 && kind === "default" && !isDate) return null;
    const regular = values.every(
      (value, index) =>
        typeof value === "number" && Math.abs(value - (first + step * index)) < 1e-9 * Math.max(1, Math.abs(value)),
    );
    return regular ? (index) => first + step * index : null;
  }
  if (length > 1 || typeof first !== "string") return null;
  const numbered = /^(.*?)(\d+)$/.exec(first);
  if (numbered === null) return null;
  const [, words = "", digits = ""] = numbered;
  return (index) => words + String(Math.abs(Number(digits) + index)).padStart(digits.length, "0");
}
