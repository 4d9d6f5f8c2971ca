import { findCalls } from "../domain/formulas/function-calls";
import type { NamedTable } from "../domain/formulas/resolve-reference";
import type { Marks } from "../domain/plan/marks";
import { columnRuns } from "../domain/plan/column-runs";
import type { CustomerCell } from "../domain/plan/plan-share-safe";
import type { RangeAddress } from "../domain/spreadsheet/address";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { stopIfCancelled } from "./failure";
import { NAMESPACE } from "./function-namespace";
import type { Session } from "./session";
import { hasExcelApi } from "./session";
import { loadSettings } from "./settings";

/** Every cell of the workbook that calls the add-in's functions, and what is needed to judge it. */
export interface FormulaScan {
  readonly cells: readonly CustomerCell[];
  readonly tables: readonly NamedTable[];
  /** Sheets that are protected, by name. */
  readonly protectedSheets: ReadonlySet<string>;
  readonly workbookProtected: boolean;
  readonly marks: Marks | null;
}

export interface ScanOptions {
  readonly signal?: AbortSignal;
  /** Cells looked at, of all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Which formulas are wanted; left out: those that call the add-in's functions. */
  readonly wants?: (formula: string) => boolean;
  /** Sheets that are passed over, by id. */
  readonly withoutSheets?: ReadonlySet<string>;
  /** Columns of one sheet that are passed over. */
  readonly withoutColumns?: { readonly sheetId: string; readonly columns: readonly number[] };
}

/** Characters aimed at in one answer; formulas differ in length, so that the next piece goes by the last one. */
const CHARACTERS_PER_READ = 600_000;
const FIRST_CELLS = 2_000;
const MOST_CELLS = 50_000;
/** Cells whose spills are asked for in one round trip. */
const SPILLS_PER_READ = 500;
/** What every call of ours holds, in any spelling: a quick test before the formula is read properly. */
const HINT = new RegExp(`${NAMESPACE}[._]`, "i");

/** Reads the formulas of all sheets, hidden ones too, in pieces of bounded size. Nothing is written. */
export async function scanFormulas(session: Session, options: ScanOptions = {}): Promise<FormulaScan> {
  const { workbook } = session.context;
  const { worksheets, tables } = workbook;
  worksheets.load("items/id,items/name");
  workbook.protection.load("protected");
  tables.load("items/name,items/showTotals");
  const settings = loadSettings(session.context);
  await session.sync();
  const sheets = worksheets.items.map((sheet) => {
    sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used };
  });
  const placed = tables.items.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    table.columns.load("items/name");
    table.worksheet.load("name");
    return { table, range };
  });
  await session.sync();
  const { withoutSheets, withoutColumns, wants = callsUs } = options;
  const filled = sheets
    .filter(({ sheet, used }) => !used.isNullObject && withoutSheets?.has(sheet.id) !== true)
    .flatMap(({ sheet, used }) => {
      const without = withoutColumns?.sheetId === sheet.id ? withoutColumns.columns : [];
      return columnsWithout(addressOf(used), without).map((range) => ({ sheet, range }));
    });
  const total = filled.reduce((sum, { range }) => sum + range.rowCount * range.columnCount, 0);
  let done = 0;
  const cells: CustomerCell[] = [];
  for (const { sheet, range } of filled) {
    cells.push(
      ...(await scanSheet(session, sheet, range, wants, (looked) => {
        stopIfCancelled(options.signal);
        done += looked;
        options.onProgress?.(done, total);
      })),
    );
  }
  return {
    cells: await withSpills(session, cells),
    tables: placed.map(({ table, range }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      range: addressOf(range),
      hasTotals: table.showTotals,
      headers: table.columns.items.map(({ name }) => name),
    })),
    protectedSheets: new Set(sheets.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name)),
    workbookProtected: workbook.protection.protected,
    marks: settings.read().marks,
  };
}

async function scanSheet(
  session: Session,
  sheet: Excel.Worksheet,
  used: RangeAddress,
  wants: (formula: string) => boolean,
  looked: (cells: number) => void,
): Promise<CustomerCell[]> {
  const found: CustomerCell[] = [];
  let rowCount = Math.max(1, Math.floor(FIRST_CELLS / used.columnCount));
  for (let row = 0; row < used.rowCount;) {
    const rows = Math.min(rowCount, used.rowCount - row);
    const range = sheet.getRangeByIndexes(used.row + row, used.column, rows, used.columnCount);
    range.load("formulas");
    await session.sync();
    const formulas = range.formulas as unknown[][];
    const hits = wantedCells(formulas, wants);
    if (hits.length > 0) {
      range.load("values,valueTypes");
      await session.sync();
    }
    for (const hit of hits) {
      const value = cellValue(range.values[hit.row]?.[hit.column], range.valueTypes[hit.row]?.[hit.column]);
      found.push({
        sheet: { id: sheet.id, name: sheet.name },
        row: used.row + row + hit.row,
        column: used.column + hit.column,
        formula: hit.formula,
        value,
        spill: null,
      });
    }
    range.untrack();
    looked(rows * used.columnCount);
    row += rows;
    const perRow = formulas.reduce((sum, line) => sum + JSON.stringify(line).length, 0) / rows;
    rowCount = Math.max(1, Math.floor(Math.min(CHARACTERS_PER_READ / perRow, MOST_CELLS / used.columnCount)));
  }
  // Down the columns: neighbours of a column fare alike.
  return found.sort((a, b) => a.column - b.column || a.row - b.row);
}

function callsUs(formula: string): boolean {
  return HINT.test(formula) && findCalls(formula, NAMESPACE).length > 0;
}

/** The columns of a range but some, neighbours together. */
function columnsWithout(range: RangeAddress, without: readonly number[]): RangeAddress[] {
  const columns = Array.from({ length: range.columnCount }, (_, index) => range.column + index);
  return columnRuns(columns.filter((column) => !without.includes(column))).map((run) => ({ ...range, ...run }));
}

function wantedCells(
  formulas: readonly (readonly unknown[])[],
  wants: (formula: string) => boolean,
): { row: number; column: number; formula: string }[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      typeof formula === "string" && formula.startsWith("=") && wants(formula) ? [{ row, column, formula }] : [],
    ),
  );
}

/** What each formula fills. Cells that another one fills are left out, should Excel show that one's formula in them. */
async function withSpills(session: Session, cells: readonly CustomerCell[]): Promise<CustomerCell[]> {
  if (!hasExcelApi("1.12")) return [...cells];
  const spilled: CustomerCell[] = [];
  const covered = new Set<string>();
  for (let start = 0; start < cells.length; start += SPILLS_PER_READ) {
    const piece = cells.slice(start, start + SPILLS_PER_READ).map((cell) => {
      const sheet = session.context.workbook.worksheets.getItem(cell.sheet.id);
      const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).getSpillingToRangeOrNullObject();
      range.load("values,valueTypes,rowCount,columnCount");
      return { cell, range };
    });
    await session.sync();
    for (const { cell, range } of piece) {
      const alone = range.isNullObject || (range.rowCount === 1 && range.columnCount === 1);
      if (alone) {
        spilled.push(cell);
        continue;
      }
      const spill = (range.values as unknown[][]).map((line, row) =>
        line.map((value, column) => cellValue(value, range.valueTypes[row]?.[column])),
      );
      for (let row = 0; row < range.rowCount; row += 1) {
        for (let column = 0; column < range.columnCount; column += 1) {
          if (row + column > 0) covered.add(`${cell.sheet.id} ${cell.row + row} ${cell.column + column}`);
        }
      }
      spilled.push({ ...cell, spill });
    }
  }
  return spilled.filter(({ sheet, row, column }) => !covered.has(`${sheet.id} ${row} ${column}`));
}

function cellValue(value: unknown, type: Excel.RangeValueType | undefined): CellValue {
  if (type === Excel.RangeValueType.error) return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "")
    ? value
    : null;
}

function addressOf(range: Excel.Range): RangeAddress {
  return { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}
