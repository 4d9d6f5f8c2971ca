import type { Worksheet } from "../../../host/model/worksheet";
import { LineLayout } from "./line-layout";
import { grownRows } from "./row-heights";

/** Empty lines after what is used, so that there is room to type. */
const ROWS_AFTER = 60;
const COLUMNS_AFTER = 12;
const ROWS_AT_LEAST = 120;
const COLUMNS_AT_LEAST = 26;
const DEFAULT_ROW_PIXELS = 22;
const DEFAULT_COLUMN_PIXELS = 76;

/** Rows and columns of a sheet as they are laid out on the page. */
export interface SheetLayout {
  readonly rows: LineLayout;
  readonly columns: LineLayout;
}

/** Pixels of a row of so many points, of a column of so many characters of the default font. */
export const rowPixels = (points: number): number => Math.max(4, Math.round((points * 4) / 3));
export const columnPixels = (characters: number): number => Math.max(4, Math.round(characters * 7 + 5));
/** And back, to a tenth of a point and a hundredth of a character. */
export const pointsOf = (pixels: number): number => Math.round(pixels * 7.5) / 10;
export const charactersOf = (pixels: number): number => Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);

/**
 * Lays a sheet out at a size (`zoom` 1 is 100 %). `reach` is a cell that must lie on it, though it may be far beyond the
 * used range.
 */
export function layOutSheet(
  sheet: Worksheet,
  reach: { readonly row: number; readonly column: number },
  zoom: number,
): SheetLayout {
  const used = sheet.usedRange();
  const { freezePanes, standardHeight, standardWidth } = sheet.properties;
  const count = (axis: "row" | "column", extent: number, after: number, atLeast: number): number =>
    Math.max((used === null ? 0 : used[axis] + extent) + after, reach[axis] + after, atLeast);
  const sizes = (
    axis: "row" | "column",
    standard: number,
    pixels: (size: number) => number,
    grown: ReadonlyMap<number, number>,
  ) => {
    const natural = (index: number): number => Math.max(standard, pixels(grown.get(index) ?? 0));
    const custom = new Map(
      sheet
        .customLines(axis)
        .map(([index, { hidden, size }]) => [index, hidden ? 0 : size === null ? natural(index) : pixels(size)]),
    );
    return (index: number): number => Math.round((custom.get(index) ?? natural(index)) * zoom);
  };
  const rowStandard = standardHeight === null ? DEFAULT_ROW_PIXELS : rowPixels(standardHeight);
  const columnStandard = standardWidth === null ? DEFAULT_COLUMN_PIXELS : columnPixels(standardWidth);
  return {
    rows: new LineLayout(
      count("row", used?.rowCount ?? 0, ROWS_AFTER, ROWS_AT_LEAST),
      sizes("row", rowStandard, rowPixels, grownRows(sheet)),
      freezePanes?.rowCount ?? 0,
    ),
    columns: new LineLayout(
      count("column", used?.columnCount ?? 0, COLUMNS_AFTER, COLUMNS_AT_LEAST),
      sizes("column", columnStandard, columnPixels, new Map()),
      freezePanes?.columnCount ?? 0,
    ),
  };
}
