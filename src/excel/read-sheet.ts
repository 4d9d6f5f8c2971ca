import type { CellValue } from "../domain/spreadsheet/cell-value";
import type { RangeAddress } from "../domain/spreadsheet/address";
import { SHEET_COLUMNS } from "../domain/spreadsheet/address";
import type { SheetSnapshot } from "../domain/customer/snapshot";
import type { FoundColumn, Marks } from "../domain/plan/marks";
import { isMarkName, roleOfMark } from "../domain/plan/marks";
import { askFormats, readFormats } from "./read-formats";
import { officeErrorCode, stopIfCancelled } from "./failure";
import { readHiddenRows } from "./hidden-rows";
import { readChunks } from "./limits";
import { readMerges } from "./read-merges";
import type { Session } from "./session";
import { loadSettings } from "./settings";

/** A sheet as read, with what of ours was found on it. */
export interface SheetReading {
  readonly snapshot: SheetSnapshot;
  readonly found: readonly FoundColumn[];
  readonly marks: Marks | null;
  readonly protection: { readonly sheet: boolean; readonly workbook: boolean };
  /** Names that look like our marks and are somebody's. */
  readonly foreignNames: readonly string[];
  /** Names of all sheets of the workbook: a sheet we add needs a free one. */
  readonly sheetNames: readonly string[];
}

export interface ReadOptions {
  /** Name of the sheet; the active one when left out. */
  readonly sheet?: string;
  /**
   * Merged cells are looked for only on demand, before anything is written: the look-up empties the undo stack of
   * desktop Excel.
   */
  readonly lookForMerges: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Serial of 2000-01-01 in a workbook that counts days from 1904. */
const FIRST_OF_2000_IN_1904 = 35_064;
/** What an error value looks like among plain values. */
const ERROR_TEXT = /^#[A-Z0-9_/]+[!?]?$/;

/**
 * Reads the values of a sheet's used range (cells with values only), in chunks of about 1 MB, with tables, hidden rows,
 * number formats, protection, date system and our own columns.
 *
 * @returns null when there is no sheet of that name
 */
export async function readSheet(session: Session, options: ReadOptions): Promise<SheetReading | null> {
  const { context } = session;
  const { workbook } = context;
  const sheet =
    options.sheet === undefined
      ? workbook.worksheets.getActiveWorksheet()
      : workbook.worksheets.getItemOrNullObject(options.sheet);
  sheet.load("id,name");
  const sheets = workbook.worksheets;
  sheets.load("items/name");
  await session.sync();
  if (sheet.isNullObject) return null;

  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.protection.load("protected");
  workbook.protection.load("protected");
  sheet.tables.load("items/name,items/showTotals");
  sheet.names.load("items/name,items/visible,items/formula");
  const settings = loadSettings(context);
  const probe = workbook.functions.date(2000, 1, 1);
  probe.load("value");
  await session.sync();

  const tables = sheet.tables.items.map((table) => ({ table, range: loadAddress(table.getRange()) }));
  const marked = sheet.names.items
    .filter((item) => isMarkName(item.name))
    .map((item) => ({ item, role: roleOfMark(item.name) ?? "", range: loadAddress(item.getRangeOrNullObject()) }));
  const bounds: RangeAddress | null = used.isNullObject ? null : narrowed(addressOf(used));
  const formats =
    bounds === null
      ? null
      : askFormats(sheet.getRangeByIndexes(bounds.row, bounds.column, bounds.rowCount, bounds.columnCount), bounds);
  await session.sync();

  const values = bounds === null ? [] : await readValues(session, sheet, bounds, options);
  const own = marked
    .filter(({ item, range }) => !range.isNullObject && isMark(item, range))
    .map(({ role, range }) => ({ role, ...addressOf(range) }));
  const hiddenRows = bounds === null ? [] : await readHiddenRows(session, sheet, bounds);
  return {
    snapshot: {
      sheet: { id: sheet.id, name: sheet.name },
      origin: bounds === null ? { row: 0, column: 0 } : { row: bounds.row, column: bounds.column },
      values,
      ...(bounds === null || formats === null
        ? { numberFormats: [] }
        : await readFormats(session, sheet, bounds, values, formats)),
      hiddenRows,
      ...(options.lookForMerges && bounds !== null ? await mergesAround(session, sheet, bounds) : { merges: [] }),
      tables: tables.map(({ table, range }) => ({
        name: table.name,
        range: addressOf(range),
        hasTotals: table.showTotals,
      })),
      ownColumns: own.map(({ column, role }) => ({ column, role })),
      date1904: probe.value === FIRST_OF_2000_IN_1904,
    },
    found: own.map(({ role, column, row, rowCount }) => ({
      role,
      column,
      row,
      rowCount,
      currentHeader: bounds === null ? "" : headerAt(values, bounds, row, column),
    })),
    ...settings.read(),
    foreignNames: marked.filter(({ item, range }) => !isMark(item, range)).map(({ item }) => item.name),
    protection: { sheet: sheet.protection.protected, workbook: workbook.protection.protected },
    sheetNames: sheets.items.map((item) => item.name),
  };
}

async function readValues(
  session: Session,
  sheet: Excel.Worksheet,
  bounds: RangeAddress,
  options: ReadOptions,
): Promise<CellValue[][]> {
  const values: CellValue[][] = [];
  const waiting = readChunks(bounds.rowCount, bounds.columnCount).reverse();
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    stopIfCancelled(options.signal);
    const range = sheet.getRangeByIndexes(bounds.row + chunk.row, bounds.column, chunk.rowCount, bounds.columnCount);
    range.load("values");
    try {
      await session.sync();
    } catch (error) {
      // Long texts: Excel on the web answers at most 5 MB.
      if (officeErrorCode(error) !== "ResponsePayloadSizeLimitExceeded" || chunk.rowCount === 1) throw error;
      const half = Math.ceil(chunk.rowCount / 2);
      waiting.push({ row: chunk.row + half, rowCount: chunk.rowCount - half }, { row: chunk.row, rowCount: half });
      continue;
    }
    const rows = range.values as (number | string | boolean)[][] | null;
    // A read of too many cells answers null without an error.
    if (rows === null) throw new RangeError(`no values for ${chunk.rowCount} x ${bounds.columnCount} cells`);
    const types = rows.some((row) => row.some(looksLikeError)) ? await readTypes(session, range) : null;
    rows.forEach((row, index) => values.push(row.map((value, column) => cellValue(value, types?.[index]?.[column]))));
    range.untrack();
    options.onProgress?.(chunk.row + chunk.rowCount, bounds.rowCount);
  }
  return values;
}

/** Value types, asked only where a text looks like an error: the values alone cannot tell them apart. */
async function readTypes(session: Session, range: Excel.Range): Promise<Excel.RangeValueType[][]> {
  range.load("valueTypes");
  await session.sync();
  return range.valueTypes;
}

function looksLikeError(value: number | string | boolean): boolean {
  return typeof value === "string" && value.startsWith("#") && ERROR_TEXT.test(value);
}

function cellValue(value: number | string | boolean, type: Excel.RangeValueType | undefined): CellValue {
  if (value === "") return null;
  return type === Excel.RangeValueType.error ? { error: String(value) } : value;
}

/** Our marks are hidden and cover cells of one column; of a deleted column "#REF!" is left. */
function isMark({ visible, formula }: Excel.NamedItem, range: Excel.Range): boolean {
  return !visible && (range.isNullObject ? String(formula).includes("#REF!") : range.columnCount === 1);
}

/** Whole rows have no values to read; what stands in the very last column is no customer's. */
function narrowed(bounds: RangeAddress): RangeAddress {
  return { ...bounds, columnCount: Math.min(bounds.columnCount, SHEET_COLUMNS - 1) };
}

async function mergesAround(
  session: Session,
  sheet: Excel.Worksheet,
  bounds: RangeAddress,
): Promise<Pick<SheetSnapshot, "merges" | "mergesBeside">> {
  const all = await readMerges(session, sheet, bounds);
  const reachesIn = ({ column, columnCount }: RangeAddress): boolean =>
    column < bounds.column + bounds.columnCount && column + columnCount > bounds.column;
  return { merges: all.filter(reachesIn), mergesBeside: all.filter((merge) => !reachesIn(merge)) };
}

function loadAddress(range: Excel.Range): Excel.Range {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return range;
}

function addressOf(range: Excel.Range): RangeAddress {
  return { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}

function headerAt(
  values: readonly (readonly CellValue[])[],
  bounds: RangeAddress,
  row: number,
  column: number,
): string {
  const value = values[row - bounds.row]?.[column - bounds.column] ?? null;
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}
