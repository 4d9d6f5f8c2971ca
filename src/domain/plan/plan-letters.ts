import { LETTER_COLUMNS } from "../receivables/letter-pages";
import type { LetterPages } from "../receivables/letter-pages";
import type { RangeAddress } from "../spreadsheet/address";
import type { FormatBlock, SheetRef, Step } from "./plan";

/** The defined name by which each sheet of letters says that it is ours. */
export const LETTERS_NAME = "CustomerLetters";

/**
 * Widths in characters. The five together fit on A4 between the margins in a font a quarter wider than Excel's own too, which
 * programs take that lack it.
 */
const WIDTHS = [15, 12, 12, 13, 17] as const;
/** Points on each side of the page. */
const MARGIN = 45;

/** Steps that add a sheet of letters, each on a page of its own. Letters that were written before stay on their sheets. */
export function letterSheetSteps(name: string, { rows, subjects, tables }: LetterPages): Step[] {
  const sheet: SheetRef = { name };
  const format = (range: RangeAddress, look: Omit<FormatBlock, "kind" | "sheet" | "range">): Step => ({
    kind: "format-block",
    sheet,
    range,
    ...look,
  });
  const part = (row: number, rowCount: number, column: number, columnCount = 1): RangeAddress => ({
    row,
    rowCount,
    column,
    columnCount,
  });
  return [
    { kind: "add-sheet", name },
    ...WIDTHS.map((width, column) => format(part(0, 1, column), { width })),
    ...subjects.map((row) => format(part(row, 1, 0), { bold: true })),
    ...tables.flatMap(({ row, rowCount }) => [
      format(part(row, 1, 0, LETTER_COLUMNS), { bold: true, fill: "#E7E6E6" }),
      format(part(row, 1, 3, 2), { align: "right" }),
      format(part(row + 1, rowCount - 1, 0), { numberFormat: "@" }),
      format(part(row + 1, rowCount - 1, 1, 2), { numberFormat: "yyyy-mm-dd", align: "left" }),
      format(part(row + 1, rowCount - 1, 3), { numberFormat: "0" }),
      format(part(row + 1, rowCount - 1, 4), { numberFormat: "#,##0.00" }),
    ]),
    { kind: "write-block", sheet, at: { row: 0, column: 0 }, cells: rows },
    {
      kind: "set-pages",
      sheet,
      orientation: "portrait",
      margin: MARGIN,
      fitsWidth: false,
      titles: null,
      breaks: subjects.slice(1),
    },
    {
      kind: "define-name",
      name: LETTERS_NAME,
      scope: sheet,
      target: { sheet, range: part(0, rows.length, 0, LETTER_COLUMNS) },
      hidden: false,
    },
  ];
}
