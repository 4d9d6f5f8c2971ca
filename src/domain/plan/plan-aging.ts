import type { RangeAddress } from "../spreadsheet/address";
import { quoteSheetName, rangeA1 } from "../spreadsheet/address";
import { AGING_COLUMN, AGING_ROW } from "../receivables/aging-layout";
import type { AgingLayout } from "../receivables/aging-layout";
import type { SheetCell } from "../receivables/aging-sheet";
import { MONEY_FORMAT } from "../receivables/aging-templates";
import type { LineTemplate } from "../receivables/line-template";
import type { BlockColumn } from "../receivables/sorted-blocks";
import type { FormatBlock, SheetRef, Step } from "./plan";
import { TWO_LINES, widePages } from "./plan";

/** The defined name of the aging table, header to last line: how the sheet is found again, whatever it is called. */
export const AGING_NAME = "CustomerAging";

/** Rows of one block: bodies stay far below 1 MB. */
const ROWS_PER_BLOCK = 2_000;

/** The aging sheet that stands already. */
export interface StandingSheet {
  readonly id: string;
  readonly name: string;
  /** What its cells cover now. */
  readonly used: RangeAddress;
  /** What the name covers now. */
  readonly table: RangeAddress;
}

export interface AgingPlanInput {
  readonly layout: AgingLayout;
  readonly cells: readonly (readonly SheetCell[])[];
  /** Formulas of the lines; empty where the sheet holds values. */
  readonly templates: readonly LineTemplate[];
  readonly copies: readonly BlockColumn[];
  readonly standing: StandingSheet | null;
}

/** Steps that write the aging sheet, anew or over the one that stands: its cells keep their places, so references to them live on. */
export function agingSheetSteps({ layout, cells, templates, copies, standing }: AgingPlanInput): Step[] {
  const sheet: SheetRef = standing === null ? { name: layout.sheetName } : { id: standing.id };
  const { row, rowCount } = layout.lines;
  const whole = { row: 0, column: 0, rowCount: cells.length, columnCount: widest(cells) };
  const steps: Step[] = [];
  if (standing === null) steps.push({ kind: "add-sheet", name: layout.sheetName }, ...looks(layout, sheet, whole));
  else {
    const last = standing.used.row + standing.used.rowCount;
    const lastColumn = standing.used.column + standing.used.columnCount;
    const range = { row: 0, column: 0, rowCount: last, columnCount: lastColumn };
    if (last > 0) steps.push({ kind: "clear-block", sheet, range, what: "contents" });
  }
  steps.push(...blocks(cells, sheet));
  for (const { column, template, rowCount: count } of copies) {
    steps.push(fill(sheet, column, { row, rowCount: count }, template, null));
  }
  for (const { column, template, numberFormat } of templates) {
    steps.push(fill(sheet, column, { row, rowCount }, template, numberFormat));
  }
  if (standing === null) {
    steps.push(widePages(sheet, { row: AGING_ROW.header, rowCount: 1 }), {
      kind: "define-name",
      name: AGING_NAME,
      scope: null,
      target: { sheet, range: layout.table },
      hidden: false,
    });
  } else if (rangeA1(standing.table) !== rangeA1(layout.table)) {
    const table = rangeA1(layout.table, { absolute: true });
    const formula = `=${quoteSheetName(standing.name)}!${table}`;
    steps.push({ kind: "move-name", name: AGING_NAME, scope: null, formula });
  }
  return steps;
}

function fill(
  sheet: SheetRef,
  column: number,
  block: { readonly row: number; readonly rowCount: number },
  template: string,
  numberFormat: string | null,
): Step {
  return {
    kind: "fill-column",
    sheet,
    role: "aging.line",
    column,
    headerRow: AGING_ROW.header,
    header: null,
    block,
    template,
    numberFormat,
    width: null,
    table: null,
  };
}

/** The cells that hold something, as blocks without the empty columns between them. */
function blocks(cells: readonly (readonly SheetCell[])[], sheet: SheetRef): Step[] {
  const steps: Step[] = [];
  const head = cells.slice(0, AGING_ROW.first).map((row) => [...row]);
  steps.push({ kind: "write-block", sheet, at: { row: 0, column: 0 }, cells: head });
  const body = cells.slice(AGING_ROW.first);
  const width = widest(body);
  const isFilled = (column: number): boolean => body.some((row) => (row[column] ?? null) !== null);
  for (let column = 0; column < width; column++) {
    if (!isFilled(column)) continue;
    const first = column;
    while (column + 1 < width && isFilled(column + 1)) column++;
    const part = body.map((row) =>
      Array.from({ length: column - first + 1 }, (_, index) => row[first + index] ?? null),
    );
    while (part.at(-1)?.every((cell) => cell === null) === true) part.pop();
    for (let row = 0; row < part.length; row += ROWS_PER_BLOCK) {
      const at = { row: AGING_ROW.first + row, column: first };
      steps.push({ kind: "write-block", sheet, at, cells: part.slice(row, row + ROWS_PER_BLOCK) });
    }
  }
  return steps;
}

function looks(layout: AgingLayout, sheet: SheetRef, whole: RangeAddress): Step[] {
  const format = (range: RangeAddress, look: Omit<FormatBlock, "kind" | "sheet" | "range">): Step => ({
    kind: "format-block",
    sheet,
    range,
    ...look,
  });
  const row = (at: number, columnCount: number = layout.credit): RangeAddress => ({
    row: at,
    column: AGING_COLUMN.code,
    rowCount: 1,
    columnCount: columnCount - AGING_COLUMN.code,
  });
  const lines = (column: number, columnCount: number): RangeAddress => ({
    row: AGING_ROW.first,
    column,
    rowCount: Math.max(1, whole.rowCount - AGING_ROW.first),
    columnCount,
  });
  const width = (column: number, characters: number): Step =>
    format({ row: 0, column, rowCount: 1, columnCount: 1 }, { width: characters });
  return [
    // Codes and spellings are looked up as texts.
    ...[
      AGING_COLUMN.code,
      AGING_COLUMN.name,
      AGING_COLUMN.currency,
      layout.spelling,
      layout.currencyTable,
      layout.termsTable,
    ].map((column) => format(lines(column, 1), { numberFormat: "@" })),
    format({ row: AGING_ROW.title, column: AGING_COLUMN.code, rowCount: 1, columnCount: 1 }, { bold: true }),
    format(
      { row: AGING_ROW.asOf, column: AGING_COLUMN.name, rowCount: 1, columnCount: 1 },
      { numberFormat: "yyyy-mm-dd", align: "left" },
    ),
    format(
      { row: AGING_ROW.basis, column: AGING_COLUMN.name + 1, rowCount: 1, columnCount: 2 },
      { numberFormat: ";;;" },
    ),
    format(
      { row: AGING_ROW.reconciliation, column: AGING_COLUMN.name, rowCount: 1, columnCount: 1 },
      { numberFormat: "#,##0.00" },
    ),
    format({ row: AGING_ROW.classes, column: 0, rowCount: 2, columnCount: 1 }, { hiddenRows: true }),
    format(row(AGING_ROW.header, whole.columnCount), { bold: true, wrap: true, fill: "#E7E6E6", height: TWO_LINES }),
    format(
      {
        row: AGING_ROW.header,
        column: AGING_COLUMN.outstanding,
        rowCount: 1,
        columnCount: layout.brokenPromises - AGING_COLUMN.outstanding + 1,
      },
      { align: "right" },
    ),
    format(row(AGING_ROW.total), { bold: true }),
    format(
      {
        row: AGING_ROW.total,
        column: AGING_COLUMN.outstanding,
        rowCount: 1,
        columnCount: layout.unapplied - AGING_COLUMN.outstanding + 1,
      },
      { numberFormat: MONEY_FORMAT },
    ),
    format({ row: AGING_ROW.total, column: AGING_COLUMN.oldest, rowCount: 1, columnCount: 1 }, { numberFormat: "0" }),
    format(lines(AGING_COLUMN.outstanding, layout.unapplied - AGING_COLUMN.outstanding + 1), {
      numberFormat: MONEY_FORMAT,
    }),
    width(AGING_COLUMN.code, 16),
    width(AGING_COLUMN.name, 34),
    width(AGING_COLUMN.currency, 14),
    ...Array.from({ length: layout.brokenPromises - AGING_COLUMN.outstanding + 1 }, (_, index) =>
      width(AGING_COLUMN.outstanding + index, 14),
    ),
    format({ row: 0, column: AGING_COLUMN.key, rowCount: 1, columnCount: 1 }, { hiddenColumns: true }),
    // Helpers, look-ups and blocks of copies: everything right of what people read.
    format(
      { row: 0, column: layout.credit, rowCount: 1, columnCount: whole.columnCount - layout.credit },
      { hiddenColumns: true },
    ),
  ];
}

function widest(cells: readonly (readonly SheetCell[])[]): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}
