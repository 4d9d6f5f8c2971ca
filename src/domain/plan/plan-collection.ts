import { COLLECTION_COLUMN, COLLECTION_ROW } from "../receivables/collection-sheet";
import type { CellValue } from "../spreadsheet/cell-value";
import type { RangeAddress } from "../spreadsheet/address";
import { quoteSheetName, rangeA1 } from "../spreadsheet/address";
import type { FormatBlock, SheetRef, Step } from "./plan";
import type { StandingSheet } from "./plan-aging";

/** The defined names by which the sheets are found again, whatever they are called. */
export const COLLECTION_NAME = "CustomerCollection";
export const LETTERS_NAME = "CustomerLetters";

/** Texts that people typed as formulas stay formulas. */
type WrittenCell = CellValue | { readonly formula: string };

/** A look of a part of a new sheet. */
export type Look = Omit<FormatBlock, "kind" | "sheet">;

/**
 * Steps that write a sheet of rows from A1 on, anew or over the one that stands, under a name that covers header to last row.
 *
 * @param formulas columns from which on a text that begins with "=" is a formula that a person typed
 */
export function rowsSheetSteps(input: {
  readonly name: string;
  readonly sheetName: string;
  readonly standing: StandingSheet | null;
  readonly rows: readonly (readonly CellValue[])[];
  readonly headerRow: number;
  readonly formulas: number | null;
  readonly looks: readonly Look[];
}): Step[] {
  const { name, sheetName, standing, rows, headerRow, formulas } = input;
  const sheet: SheetRef = standing === null ? { name: sheetName } : { id: standing.id };
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const table: RangeAddress = { row: headerRow, column: 0, rowCount: rows.length - headerRow, columnCount };
  const cells = rows.map((row) =>
    row.map((value, column): WrittenCell =>
      formulas !== null && column >= formulas && typeof value === "string" && value.startsWith("=")
        ? { formula: value }
        : value,
    ),
  );
  const steps: Step[] = [];
  if (standing === null) {
    steps.push({ kind: "add-sheet", name: sheetName });
    for (const look of input.looks) steps.push({ kind: "format-block", sheet, ...look });
  } else {
    const { row, column, rowCount, columnCount: used } = standing.used;
    if (rowCount > 0) {
      const range = { row: 0, column: 0, rowCount: row + rowCount, columnCount: column + used };
      steps.push({ kind: "clear-block", sheet, range, what: "contents" });
    }
  }
  steps.push({ kind: "write-block", sheet, at: { row: 0, column: 0 }, cells });
  if (standing === null)
    steps.push({ kind: "define-name", name, scope: null, target: { sheet, range: table }, hidden: false });
  else if (rangeA1(standing.table) !== rangeA1(table)) {
    const formula = `=${quoteSheetName(standing.name)}!${rangeA1(table, { absolute: true })}`;
    steps.push({ kind: "move-name", name, scope: null, formula });
  }
  return steps;
}

/** Rows that looks reach down to: a worklist grows. */
const LONG = 5_000;

/** How a new collection sheet looks: people's columns stand out by their headers. */
export function collectionLooks(columnCount: number): Look[] {
  const column = (at: number, count: number, look: Omit<Look, "range">): Look => ({
    range: { row: COLLECTION_ROW.first, column: at, rowCount: LONG, columnCount: count },
    ...look,
  });
  const width = (at: number, characters: number): Look => ({
    range: { row: 0, column: at, rowCount: 1, columnCount: 1 },
    width: characters,
  });
  const at = COLLECTION_COLUMN;
  const header = { row: COLLECTION_ROW.header, rowCount: 1 };
  return [
    { range: { row: COLLECTION_ROW.title, column: at.code, rowCount: 1, columnCount: 1 }, bold: true },
    { range: { row: COLLECTION_ROW.asOf, column: at.name, rowCount: 1, columnCount: 1 }, numberFormat: "yyyy-mm-dd" },
    { range: { ...header, column: at.code, columnCount: at.owner - at.code }, bold: true, wrap: true, fill: "#E7E6E6" },
    {
      range: { ...header, column: at.owner, columnCount: columnCount - at.owner },
      bold: true,
      wrap: true,
      fill: "#FFE8B8",
      color: "#5C3A00",
    },
    column(at.key, 4, { numberFormat: "@" }),
    column(at.total, 2, { numberFormat: "#,##0.00" }),
    column(at.oldest, 1, { numberFormat: "0" }),
    column(at.expected, 2, { numberFormat: "#,##0.00" }),
    column(at.promiseDate, 1, { numberFormat: "yyyy-mm-dd" }),
    column(at.promiseAmount, 1, { numberFormat: "#,##0.00" }),
    column(at.lastLetter, 1, { numberFormat: "yyyy-mm-dd" }),
    width(at.code, 14),
    width(at.name, 26),
    ...[at.stage, at.total, at.overdue, at.expected, at.promiseDate, at.promiseAmount, at.lastLetter].map((one) =>
      width(one, 13),
    ),
    ...[at.excluded, at.owner, at.nextAction, at.result].map((one) => width(one, 18)),
    { range: { row: 0, column: at.key, rowCount: 1, columnCount: 1 }, hiddenColumns: true },
  ];
}

/** How a new sheet of letters looks: the text of each letter in one cell, as it is sent. */
export function letterLooks(): Look[] {
  const width = (column: number, characters: number): Look => ({
    range: { row: 0, column, rowCount: 1, columnCount: 1 },
    width: characters,
  });
  return [
    { range: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, bold: true },
    { range: { row: 1, column: 0, rowCount: 1, columnCount: 5 }, bold: true, fill: "#E7E6E6" },
    { range: { row: 2, column: 0, rowCount: LONG, columnCount: 5 }, numberFormat: "@", wrap: true },
    width(0, 26),
    width(1, 12),
    width(2, 10),
    width(3, 40),
    width(4, 90),
  ];
}
