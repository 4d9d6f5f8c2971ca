import type { Area } from "./area";
import { displayText } from "./display-text";

/** Width of the digit zero in the default font, and the padding of a cell, in pixels at 96 dpi. */
const digitPixels = 7;
const paddingPixels = 5;

/** Points of a column whose width is given in characters of the default font. */
export const columnPoints = (characters: number): number =>
  Math.trunc(
    ((256 * characters + Math.trunc(128 / digitPixels)) / 256) * digitPixels + (characters < 8.5 ? paddingPixels : 5),
  ) * 0.75;

/** Characters of a column that is so many points wide: whole pixels, told to a hundredth, as Excel keeps it. */
export const pointsToCharacters = (points: number): number =>
  Math.max(0, Math.trunc(((Math.round(points / 0.75) - paddingPixels) / digitPixels) * 100 + 0.5) / 100);

/** East Asian characters take two places. */
const places = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

/** Widens columns to their longest text; an estimate by characters, since nothing is drawn here. */
export function autofitColumns({ sheet, range }: Area): void {
  const used = sheet.usedRange(true);
  if (used === null) return;
  const last = Math.min(range.row + range.rowCount, used.row + used.rowCount);
  for (
    let column = range.column;
    column < Math.min(range.column + range.columnCount, used.column + used.columnCount);
    column += 1
  ) {
    let longest = 0;
    for (let row = Math.max(range.row, used.row); row < last; row += 1)
      longest = Math.max(longest, places(displayText(sheet.value(row, column), "General")));
    if (longest > 0) sheet.setLines("column", column, 1, { size: Math.min(longest + 1, 255) });
  }
}
