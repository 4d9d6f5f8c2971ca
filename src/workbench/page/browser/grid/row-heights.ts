import type { Worksheet } from "../../../host/model/worksheet";

/** Points of the font that a row of default height has room for. */
const FITTING = 12;
/** Height of a line of text to the size of its letters. */
const LINE = 1.32;

interface Measured {
  readonly version: number;
  readonly heights: ReadonlyMap<number, number>;
}

const measured = new WeakMap<Worksheet, Measured>();

/** Points that rows grow to for letters larger than the default's, where nobody gave them a height: as Excel lets them grow. */
export function grownRows(sheet: Worksheet): ReadonlyMap<number, number> {
  const { version } = sheet.workbook.edits;
  const known = measured.get(sheet);
  if (known?.version === version) return known.heights;
  const heights = measure(sheet);
  measured.set(sheet, { version, heights });
  return heights;
}

function measure(sheet: Worksheet): Map<number, number> {
  const { grid, workbook } = sheet;
  const heights = new Map<number, number>();
  const sizes = new Map<number, number>();
  const sizeOf = (styleId: number): number => {
    let size = sizes.get(styleId);
    if (size === undefined) sizes.set(styleId, (size = workbook.styles.get(styleId).font.size));
    return size;
  };
  for (let index = 0; index < grid.columnCount; index += 1) {
    const column = grid.column(index);
    column?.styles?.forEach((own, row) => {
      const size = own === 0 ? 0 : sizeOf(own - 1);
      // Letters that nobody reads need no room.
      if (size <= FITTING || sheet.value(row, index) === null) return;
      heights.set(row, Math.max(heights.get(row) ?? 0, size * LINE));
    });
  }
  return heights;
}
