import { COLLECTION_ROLES, COLLECTION_ROW } from "../receivables/collection-sheet";
import type { CollectionCells, CollectionRole } from "../receivables/collection-sheet";
import type { CellValue } from "../spreadsheet/cell-value";
import type { RangeAddress } from "../spreadsheet/address";
import { quoteSheetName, rangeA1 } from "../spreadsheet/address";
import type { FormatBlock, SheetRef, Step } from "./plan";
import { TWO_LINES, widePages } from "./plan";
import type { StandingSheet } from "./plan-aging";

/** The defined name by which the sheet is found again, whatever it is called. */
export const COLLECTION_NAME = "CustomerCollection";

type Look = Omit<FormatBlock, "kind" | "sheet">;

/** Steps that write a new collection sheet; the name covers headers and cases. */
export function newCollectionSteps(sheetName: string, rows: readonly (readonly CellValue[])[]): Step[] {
  const sheet: SheetRef = { name: sheetName };
  const range: RangeAddress = {
    row: COLLECTION_ROW.header,
    column: 0,
    rowCount: rows.length - COLLECTION_ROW.header,
    columnCount: COLLECTION_ROLES.length,
  };
  return [
    { kind: "add-sheet", name: sheetName },
    ...looks().map((look): Step => ({ kind: "format-block", sheet, ...look })),
    { kind: "write-block", sheet, at: { row: 0, column: 0 }, cells: rows },
    widePages(sheet, { row: COLLECTION_ROW.header, rowCount: 1 }),
    { kind: "define-name", name: COLLECTION_NAME, scope: null, target: { sheet, range }, hidden: false },
  ];
}

/** Steps that bring the sheet that stands up to date, cell by cell of ours. */
export function updatedCollectionSteps(
  standing: StandingSheet,
  { cells, end }: { readonly cells: readonly CollectionCells[]; readonly end: number },
): Step[] {
  const sheet: SheetRef = { id: standing.id };
  const steps = joined(cells).map(({ row, column, rows }): Step => ({
    kind: "write-block",
    sheet,
    at: { row, column },
    cells: rows,
  }));
  const table = { ...standing.table, rowCount: Math.max(standing.table.rowCount, end - standing.table.row) };
  if (rangeA1(table) === rangeA1(standing.table)) return steps;
  const formula = `=${quoteSheetName(standing.name)}!${rangeA1(table, { absolute: true })}`;
  return [...steps, { kind: "move-name", name: COLLECTION_NAME, scope: null, formula }];
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: (readonly CellValue[])[];
}

/** Cells of the same columns on rows below one another as one block. */
function joined(cells: readonly CollectionCells[]): Block[] {
  const blocks: Block[] = [];
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, cells: values } of sorted) {
    const last = blocks.at(-1);
    const follows = last?.column === column && last.row + last.rows.length === row;
    if (last !== undefined && follows && last.rows[0]?.length === values.length) last.rows.push(values);
    else blocks.push({ row, column, rows: [values] });
  }
  return blocks;
}

/** Rows that looks reach down to: a worklist grows. */
const LONG = 5_000;

/** How a new sheet looks: people's columns stand out by their headers. */
function looks(): Look[] {
  const at = (role: CollectionRole): number => COLLECTION_ROLES.indexOf(role);
  const column = (role: CollectionRole, count: number, look: Omit<Look, "range">): Look => ({
    range: { row: COLLECTION_ROW.first, column: at(role), rowCount: LONG, columnCount: count },
    ...look,
  });
  const width = (characters: number, ...roles: readonly CollectionRole[]): Look[] =>
    roles.map((role) => ({ range: { row: 0, column: at(role), rowCount: 1, columnCount: 1 }, width: characters }));
  const header = { row: COLLECTION_ROW.header, rowCount: 1 };
  const money = { numberFormat: "#,##0.00" };
  const date = { numberFormat: "yyyy-mm-dd" };
  const one = { rowCount: 1, columnCount: 1 };
  return [
    { range: { row: COLLECTION_ROW.title, column: at("code"), ...one }, bold: true },
    { range: { row: COLLECTION_ROW.asOf, column: at("name"), ...one }, ...date, align: "left" },
    {
      range: { ...header, column: at("code"), columnCount: at("owner") - at("code") },
      bold: true,
      wrap: true,
      fill: "#E7E6E6",
      height: TWO_LINES,
    },
    {
      range: { ...header, column: at("owner"), columnCount: COLLECTION_ROLES.length - at("owner") },
      bold: true,
      wrap: true,
      fill: "#FFE8B8",
      color: "#5C3A00",
    },
    { range: { ...header, column: at("total"), columnCount: at("remarks") - at("total") }, align: "right" },
    ...(["promiseDate", "promiseAmount", "lastLetter"] as const).map((role): Look => ({
      range: { ...header, column: at(role), columnCount: 1 },
      align: "right",
    })),
    column("key", 4, { numberFormat: "@" }),
    column("total", 2, money),
    column("oldest", 1, { numberFormat: "0" }),
    column("expected", 2, money),
    column("promiseDate", 1, date),
    column("promiseAmount", 1, money),
    column("lastLetter", 1, date),
    ...width(14, "code", "currency", "oldest", "interest"),
    ...width(34, "name"),
    ...width(14, "stage", "total", "overdue", "expected", "promiseDate", "promiseAmount", "lastLetter"),
    ...width(36, "remarks"),
    ...width(20, "owner", "nextAction", "result"),
    { range: { row: COLLECTION_ROW.roles, column: 0, ...one }, hiddenRows: true },
    { range: { row: 0, column: at("key"), ...one }, hiddenColumns: true },
  ];
}
