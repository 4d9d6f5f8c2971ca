import type { RangeAddress } from "../../host/model/address";
import type { Worksheet } from "../../host/model/worksheet";
import { fromTabSeparated, toTabSeparated } from "./grid/tab-separated";
import { sheetActions } from "./sheet-actions";
import { visibleParts } from "./visible-parts";

/** Cells put on the clipboard at most, so that whole columns do not stop the page. */
const CELLS_AT_MOST = 1_000_000;

interface Copied {
  readonly sheet: Worksheet;
  readonly range: RangeAddress;
  /** What of the range was copied: all of it, or what a filter left in sight. */
  readonly parts: readonly RangeAddress[];
  readonly cut: boolean;
  /** What the clipboard got: while it still holds this, the cells themselves are pasted. */
  readonly text: string;
}

/** Copying, cutting and pasting, with the clipboard that other programs use too. */
export class Clipboard {
  private copied: Copied | null = null;

  /** `textOf` gives a cell as it is shown. */
  constructor(private readonly textOf: (sheet: Worksheet, row: number, column: number) => string) {}

  /** The range that a dashed frame goes around; null where nothing of this page is copied. */
  rangeOn(sheet: Worksheet): RangeAddress | null {
    return this.copied?.sheet === sheet ? this.copied.range : null;
  }

  /** What was cut and not pasted yet; null for nothing. */
  get cut(): { readonly sheet: Worksheet; readonly range: RangeAddress } | null {
    return this.copied?.cut === true ? this.copied : null;
  }

  forget(): void {
    this.copied = null;
  }

  /**
   * Remembers a range and gives the text for the clipboard: the cells as they are shown, rows in lines. Rows that a filter
   * hides are not copied, but cut with the others.
   */
  copy(sheet: Worksheet, selection: RangeAddress, cut: boolean): string {
    const used = sheet.usedRange();
    const range: RangeAddress = {
      ...selection,
      rowCount: Math.max(1, Math.min(selection.rowCount, used === null ? 1 : used.row + used.rowCount - selection.row)),
      columnCount: Math.max(
        1,
        Math.min(selection.columnCount, used === null ? 1 : used.column + used.columnCount - selection.column),
      ),
    };
    if (range.rowCount * range.columnCount > CELLS_AT_MOST) return "";
    const parts = cut ? [range] : visibleParts(sheet, range);
    const rows = parts.flatMap((part) =>
      Array.from({ length: part.rowCount }, (_, row) =>
        Array.from({ length: part.columnCount }, (_unused, column) =>
          this.textOf(sheet, part.row + row, part.column + column),
        ),
      ),
    );
    const text = toTabSeparated(rows);
    this.copied = { sheet, range, parts, cut, text };
    return text;
  }

  /** Pastes into a selection what the clipboard holds; the answer is the range that was written, null for nothing. */
  paste(sheet: Worksheet, selection: RangeAddress, text: string): RangeAddress | null {
    const { copied } = this;
    const own =
      copied !== null && sheet.workbook === copied.sheet.workbook && normalized(text) === normalized(copied.text);
    if (!own) {
      const rows = fromTabSeparated(text);
      return rows.length === 0 ? null : sheetActions.pasteTexts(sheet, selection, rows);
    }
    const { range, parts } = copied;
    if (copied.cut) {
      sheetActions.pasteCut(copied, sheet, selection);
      this.copied = null;
      return { ...range, row: selection.row, column: selection.column };
    }
    const [only] = parts;
    if (only !== undefined && parts.length === 1) {
      const target = tiled(only, selection);
      sheetActions.pasteCopied({ sheet: copied.sheet, range: only }, sheet, target);
      return target;
    }
    if (only === undefined) return null;
    const rowCount = parts.reduce((sum, part) => sum + part.rowCount, 0);
    const target = { ...range, row: selection.row, column: selection.column, rowCount };
    sheetActions.pasteParts(copied.sheet, parts, sheet, target);
    return target;
  }
}

/** Browsers may change line ends on the way. */
function normalized(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/\n$/, "");
}

/** The selection where it is a multiple of what was copied, else the copied size from its first cell on. */
function tiled(source: RangeAddress, selection: RangeAddress): RangeAddress {
  const size = (selected: number, of: number): number => (selected % of === 0 ? selected : of);
  return {
    ...selection,
    rowCount: size(selection.rowCount, source.rowCount),
    columnCount: size(selection.columnCount, source.columnCount),
  };
}
