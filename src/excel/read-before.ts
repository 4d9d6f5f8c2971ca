import type { RowSpan } from "../domain/customer/snapshot";
import { PLAIN_LOOK, formatRuns } from "../domain/plan/column-look";
import type { ColumnLook } from "../domain/plan/column-look";
import type { NameBefore, ReplacedColumn, WorkbookBefore } from "../domain/plan/invert-steps";
import { columnKey, nameKey } from "../domain/plan/invert-steps";
import type { HighlightRule } from "../domain/plan/highlight-rules";
import { CHECK_ROLE } from "../domain/plan/plan-classification";
import type { FoundColumn } from "../domain/plan/marks";
import type { CellContent, CleanCells, SheetRef, Step, WriteBlock } from "../domain/plan/plan";
import { a1 } from "../domain/spreadsheet/address";
import type { RangeAddress } from "../domain/spreadsheet/address";
import { readColumnLooks } from "./column-looks";
import { readChunks } from "./limits";
import { readOurRules } from "./rules";
import type { Session } from "./session";

/** Our columns and the tables of a sheet, as the plan found them. */
export interface KnownSheet {
  readonly id: string;
  readonly found: readonly FoundColumn[];
  readonly tables: readonly { readonly name: string; readonly range: RangeAddress }[];
}

/** Cells whose number formats are asked for in one round trip. */
const CELLS_PER_TRIP = 2_000;
/** Formulas of some hundred characters that are asked for in one round trip. */
const FORMULAS_PER_TRIP = 2_000;

/**
 * Reads what the steps of a plan will replace, so that they can be taken back exactly: of our own columns one formula each
 * and the rows without it, of other cells what they hold. Some round trips, whatever the number of rows, and one for each
 * chunk of a column of ours, of cleaned cells, and of a sheet's rules.
 */
export async function readBefore(
  session: Session,
  steps: readonly Step[],
  sheets: readonly KnownSheet[],
): Promise<WorkbookBefore> {
  const columns = new Map<string, ReplacedColumn>();
  const gaps = new Map<string, { rows: readonly RowSpan[]; columns: readonly number[] }>();
  for (const sheet of sheets) {
    const touched = touchedColumns(steps, sheet);
    if (touched.size === 0) continue;
    const filled = await readFilledRows(session, sheet);
    const plain = sheet.found.filter((found) => tableOf(sheet, found) === null).map(({ column }) => column);
    gaps.set(sheet.id, { rows: between(filled), columns: plain });
    for (const [column, before] of await readColumns(session, sheet, touched, filled)) {
      columns.set(columnKey(sheet.id, column), before);
    }
  }
  const [names, blocks] = await readNamesAndBlocks(session, steps, columns);
  return {
    columns,
    gaps,
    names,
    blocks,
    rules: await readRules(session, steps),
    formats: await readFormats(session, steps),
  };
}

/** Columns of a sheet that steps write, with their rows from the header's on. */
function touchedColumns(steps: readonly Step[], sheet: KnownSheet): Map<number, RowSpan> {
  const touched = new Map<number, RowSpan>();
  let givesUpTableColumn = false;
  for (const step of steps) {
    if (!("sheet" in step) || !("id" in step.sheet) || step.sheet.id !== sheet.id) continue;
    if (step.kind === "fill-column") {
      const row = step.headerRow;
      touched.set(step.column, { row, rowCount: endOf(step.block) - row });
    } else if (step.kind === "remove-table-column") givesUpTableColumn = true;
    else if (step.kind === "freeze-values") {
      const { range } = step;
      for (let index = 0; index < range.columnCount; index += 1) touched.set(range.column + index, range);
    }
  }
  // Which of our columns are emptied or taken out of their table shows in their places.
  const cleared = new Set(steps.flatMap((step) => (step.kind === "clear-block" ? [step.range.column] : [])));
  for (const { column, row, rowCount } of sheet.found) {
    if (givesUpTableColumn || cleared.has(column) || touched.has(column)) touched.set(column, { row, rowCount });
  }
  return touched;
}

function tableOf(sheet: KnownSheet, { column, row }: FoundColumn): { table: string; index: number } | null {
  const table = sheet.tables.find(
    ({ range }) => row === range.row && column >= range.column && column < range.column + range.columnCount,
  );
  return table === undefined ? null : { table: table.name, index: column - table.range.column };
}

/**
 * Rows in which our columns hold something: by the column that always shows something; beside invoices there is none such,
 * so the formulas of the first one are looked at.
 */
async function readFilledRows(session: Session, sheet: KnownSheet): Promise<RowSpan[]> {
  const shown = sheet.found.find(({ role }) => role === "unrated") ?? sheet.found.find(({ role }) => role === "score");
  const counted = shown ?? sheet.found.find(({ role, rowCount }) => role !== CHECK_ROLE && rowCount > 1);
  if (counted === undefined) return [];
  const worksheet = session.context.workbook.worksheets.getItem(sheet.id);
  const spans: { row: number; rowCount: number }[] = [];
  const chunks = readChunks(counted.rowCount - 1, 1, shown === undefined ? FORMULAS_PER_TRIP : undefined);
  for (const chunk of chunks) {
    const first = counted.row + 1 + chunk.row;
    const cells = worksheet.getRangeByIndexes(first, counted.column, chunk.rowCount, 1);
    if (shown === undefined) cells.load("formulas");
    else cells.load("values");
    await session.sync();
    ((shown === undefined ? cells.formulas : cells.values) as unknown[][]).forEach(([value], index) => {
      if (value === "" || value === null) return;
      const last = spans.at(-1);
      if (last !== undefined && last.row + last.rowCount === first + index) last.rowCount += 1;
      else spans.push({ row: first + index, rowCount: 1 });
    });
    cells.untrack();
  }
  return spans;
}

function between(spans: readonly RowSpan[]): RowSpan[] {
  return spans.slice(1).map((span, index) => {
    const previous = spans[index] ?? span;
    const row = previous.row + previous.rowCount;
    return { row, rowCount: span.row - row };
  });
}

async function readColumns(
  session: Session,
  sheet: KnownSheet,
  touched: ReadonlyMap<number, RowSpan>,
  filled: readonly RowSpan[],
): Promise<[number, ReplacedColumn][]> {
  const worksheet = session.context.workbook.worksheets.getItem(sheet.id);
  const foundAt = (column: number): FoundColumn | null => sheet.found.find((one) => one.column === column) ?? null;
  const first = filled[0];
  const last = filled.at(-1);
  const span = first === undefined || last === undefined ? null : { row: first.row, rowCount: endOf(last) - first.row };
  const read = [...touched].map(([column, rows]) => {
    const found = foundAt(column);
    const header = worksheet.getRangeByIndexes(found?.row ?? rows.row, column, 1, 1);
    header.load("rowIndex,formulas,values,numberFormat,columnHidden");
    header.format.load("columnWidth,useStandardWidth,wrapText");
    header.format.font.load("bold");
    const at = found === null ? [] : span === null ? firstBelow(found) : [span.row, endOf(span) - 1];
    const cells = at.map((row) => worksheet.getRangeByIndexes(row, column, 1, 1));
    for (const cell of cells) cell.load("formulasR1C1,numberFormat");
    return { column, found, header, cells };
  });
  await session.sync();
  const looks = await looksOfNew(session, sheet, touched);
  return read.map(({ column, found, header, cells }) => {
    const formulas = cells.map((cell) => String(cell.formulasR1C1[0]?.[0] ?? ""));
    const template = formulas.find((formula) => formula.startsWith("=")) ?? null;
    const { format } = header;
    const ownLook = {
      formats: formatRuns([formatOf(header), formatOf(cells[0] ?? header)]),
      bold: format.font.bold,
      wrap: format.wrapText,
    };
    return [
      column,
      {
        header: contentOf(header.formulas[0]?.[0], header.values[0]?.[0]),
        headerRow: header.rowIndex,
        template,
        filled: template === null ? null : span,
        look: found === null ? (looks.get(column) ?? PLAIN_LOOK) : ownLook,
        width: format.useStandardWidth ? null : format.columnWidth,
        hidden: header.columnHidden,
        inTable: found === null ? null : tableOf(sheet, found),
      },
    ];
  });
}

/** Where nothing is filled, the first row still tells the format of the column. */
function firstBelow({ row, rowCount }: FoundColumn): number[] {
  return rowCount > 1 ? [row + 1] : [];
}

/** Looks of the columns that are not ours yet: of every row, since a person may have formatted them. */
async function looksOfNew(
  session: Session,
  sheet: KnownSheet,
  touched: ReadonlyMap<number, RowSpan>,
): Promise<Map<number, ColumnLook | undefined>> {
  const fresh = [...touched].filter(([column]) => !sheet.found.some((found) => found.column === column));
  const rows = fresh[0]?.[1];
  if (rows === undefined) return new Map();
  const columns = fresh.map(([column]) => column);
  const before = await readColumnLooks(session, sheet.id, columns, rows);
  return new Map([...before].map(([column, { look }]) => [column, look]));
}

function formatOf(cell: Excel.Range): string {
  return String(cell.numberFormat[0]?.[0] ?? "General");
}

function endOf({ row, rowCount }: RowSpan): number {
  return row + rowCount;
}

/**
 * What a cell holds, from its formula and its value. A text that begins with "=" looks like a formula among `formulas`; its
 * value is that same text.
 */
function contentOf(formula: unknown, value: unknown): CellContent {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  return value === "" || value === undefined ? "" : (value as string | number | boolean);
}

async function readNamesAndBlocks(
  session: Session,
  steps: readonly Step[],
  columns: ReadonlyMap<string, ReplacedColumn>,
): Promise<[WorkbookBefore["names"], WorkbookBefore["blocks"]]> {
  const { workbook } = session.context;
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.name] : [])));
  const stands = (ref: SheetRef): boolean => "id" in ref || !added.has(ref.name);
  const names: { key: string; item: Excel.NamedItem }[] = [];
  const given: [Step, WriteBlock["cells"]][] = [];
  const blocks: { step: Step; range: Excel.Range; cells: WriteBlock["cells"] | null }[] = [];
  for (const step of steps) {
    if (step.kind === "define-name" || step.kind === "move-name") {
      const { scope } = step;
      // A name of a sheet that comes with the run goes with it.
      if (scope !== null && !stands(scope)) continue;
      const scoped = scope === null ? workbook.names : sheetOf(session, scope).names;
      const item = scoped.getItemOrNullObject(step.name);
      item.load("formula,visible");
      names.push({ key: nameKey(step.name, scope), item });
    }
    const at = step.kind === "write-block" || step.kind === "clear-block" ? blockOf(step) : null;
    if (at === null || !("sheet" in step) || !stands(step.sheet)) continue;
    if (step.kind === "write-block" && step.replaces !== undefined) {
      given.push([step, step.replaces]);
      continue;
    }
    if ("id" in step.sheet && at.columnCount === 1 && columns.has(columnKey(step.sheet.id, at.column))) continue;
    const range = sheetOf(session, step.sheet).getRangeByIndexes(at.row, at.column, at.rowCount, at.columnCount);
    range.load("formulas,values");
    // What stands below rows that come in or go is read as a whole, because the block that is written counts rows after them.
    const shifts = steps.some((one) => one.kind === "insert-rows" || one.kind === "delete-rows");
    blocks.push({ step, range, cells: step.kind === "write-block" && !shifts ? step.cells : null });
  }
  if (names.length + blocks.length > 0) await session.sync();
  return [
    new Map(
      names.map(({ key, item }): [string, NameBefore] => [
        key,
        item.isNullObject ? null : { formula: String(item.formula), hidden: !item.visible },
      ]),
    ),
    new Map([...given, ...blocks.map(({ step, range, cells }) => [step, replaced(range, cells)] as const)]),
  ];
}

function blockOf(step: Extract<Step, { kind: "write-block" | "clear-block" }>): RangeAddress | null {
  if (step.kind === "clear-block") return step.range;
  const columnCount = Math.max(0, ...step.cells.map((row) => row.length));
  const rowCount = step.cells.length;
  return rowCount === 0 || columnCount === 0 ? null : { ...step.at, rowCount, columnCount };
}

/** The contents of a block's cells; those that the block leaves alone are left alone again. */
function replaced(range: Excel.Range, written: WriteBlock["cells"] | null): WriteBlock["cells"] {
  const values = range.values as unknown[][];
  return (range.formulas as unknown[][]).map((row, r) =>
    row.map((formula, c) =>
      written !== null && (written[r]?.[c] ?? null) === null ? null : contentOf(formula, values[r]?.[c]),
    ),
  );
}

async function readRules(session: Session, steps: readonly Step[]): Promise<Map<string, HighlightRule[]>> {
  const rules = new Map<string, HighlightRule[]>();
  for (const step of steps) {
    if (step.kind !== "set-rules" || !("id" in step.sheet)) continue;
    rules.set(step.sheet.id, await readOurRules(session, sheetOf(session, step.sheet), step));
  }
  return rules;
}

async function readFormats(session: Session, steps: readonly Step[]): Promise<Map<Step, string[]>> {
  const formats = new Map<Step, string[]>();
  for (const step of steps) if (step.kind === "clean-cells") formats.set(step, await formatsOf(session, step));
  return formats;
}

async function formatsOf(session: Session, step: CleanCells): Promise<string[]> {
  const sheet = sheetOf(session, step.sheet);
  const formats: string[] = [];
  for (const chunk of readChunks(step.cells.length, 1, CELLS_PER_TRIP)) {
    const ranges = step.cells.slice(chunk.row, chunk.row + chunk.rowCount).map((cell) => sheet.getRange(a1(cell)));
    for (const range of ranges) range.load("numberFormat");
    await session.sync();
    for (const range of ranges) {
      formats.push(String(range.numberFormat[0]?.[0] ?? "General"));
      range.untrack();
    }
  }
  return formats;
}

function sheetOf(session: Session, ref: SheetRef): Excel.Worksheet {
  return session.context.workbook.worksheets.getItem("id" in ref ? ref.id : ref.name);
}
