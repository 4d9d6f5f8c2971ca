import type { RangeAddress } from "../domain/spreadsheet/address";
import type { FoundColumn, Marks, SheetMarks } from "../domain/plan/marks";
import { isMarkName, markName, roleOfMark, sheetMarks } from "../domain/plan/marks";
import { isAlwaysFolded } from "../domain/formulas/result-columns";
import type { Session } from "./session";
import { loadSettings } from "./settings";

/** What of ours stands on a sheet, without the customers' values. */
export interface MarkedSheet {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly marks: Marks | null;
  readonly found: readonly FoundColumn[];
  readonly tables: readonly { readonly name: string; readonly range: RangeAddress }[];
  /** Hidden names of ours whose cells a person deleted. */
  readonly brokenMarks: readonly string[];
  readonly protection: { readonly sheet: boolean; readonly workbook: boolean };
  /** Columns of ours that we folded into a group. */
  readonly grouped: readonly number[];
  /** Columns of ours in which nobody else wrote anything. */
  readonly onlyOurs: readonly number[];
}

/** Reads our marks on a sheet; null when there is no sheet of that name. */
export async function readMarked(session: Session, sheetName: string | undefined): Promise<MarkedSheet | null> {
  const { workbook } = session.context;
  const sheet =
    sheetName === undefined
      ? workbook.worksheets.getActiveWorksheet()
      : workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("id,name");
  await session.sync();
  if (sheet.isNullObject) return null;
  sheet.names.load("items/name");
  sheet.tables.load("items/name");
  sheet.protection.load("protected");
  workbook.protection.load("protected");
  const settings = loadSettings(session.context);
  await session.sync();
  const names = sheet.names.items.filter((item) => isMarkName(item.name));
  const ranges = names.map((item) => loaded(item.getRangeOrNullObject()));
  const headers = ranges.map((range) => range.getCell(0, 0));
  for (const header of headers) header.load("values");
  const whole = ranges.map((range) => {
    const used = range.getEntireColumn().getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    return used;
  });
  const tables = sheet.tables.items.map((table) => loaded(table.getRange()));
  await session.sync();
  const found = names.flatMap((item, index): FoundColumn[] => {
    const range = ranges[index];
    if (range === undefined || range.isNullObject) return [];
    return [
      {
        role: roleOfMark(item.name) ?? "",
        column: range.columnIndex,
        row: range.rowIndex,
        rowCount: range.rowCount,
        currentHeader: String(headers[index]?.values[0]?.[0] ?? ""),
      },
    ];
  });
  const brokenMarks = names.filter((_, index) => ranges[index]?.isNullObject === true).map(({ name }) => name);
  const onlyOurs = ranges.flatMap((range, index) => {
    const used = whole[index];
    if (range.isNullObject || used === undefined) return [];
    const isWithin =
      used.isNullObject ||
      (used.rowIndex >= range.rowIndex && used.rowIndex + used.rowCount <= range.rowIndex + range.rowCount);
    return isWithin ? [range.columnIndex] : [];
  });
  const { marks } = settings.read();
  return {
    onlyOurs,
    sheet: { id: sheet.id, name: sheet.name },
    marks,
    found,
    brokenMarks,
    tables: sheet.tables.items.map((table, index) => ({ name: table.name, range: addressOf(tables[index]) })),
    protection: { sheet: sheet.protection.protected, workbook: workbook.protection.protected },
    grouped: foldedColumns(found, sheetMarks(marks, sheet.id)),
  };
}

/** The helper columns that we folded, by the settings; settings do not come along when a sheet is copied, groups do. */
function foldedColumns(found: readonly FoundColumn[], mine: SheetMarks | null): number[] {
  if (mine === null) return found.filter(({ role }) => isAlwaysFolded(role)).map(({ column }) => column);
  const helpers = new Set(mine?.columns.filter(({ helper }) => helper).map(({ role }) => roleOfMark(markName(role))));
  return found.filter(({ role }) => helpers.has(role)).map(({ column }) => column);
}

function loaded(range: Excel.Range): Excel.Range {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return range;
}

function addressOf(range: Excel.Range | undefined): RangeAddress {
  return range === undefined
    ? { row: 0, column: 0, rowCount: 0, columnCount: 0 }
    : { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}
