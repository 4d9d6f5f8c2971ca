import type { RangeAddress } from "../spreadsheet/address";
import { PLAIN_LOOK } from "./column-look";
import type { FoundColumn, SheetMarks } from "./marks";
import { markName, roleOfMark } from "./marks";
import type { SheetRef, Step } from "./plan";

/** A table of the sheet with its place. */
export interface TablePlace {
  readonly name: string;
  readonly range: RangeAddress;
}

/** By its header where that is known: then a column that is gone already does not take another one with it. */
function tableColumn({ currentHeader, column }: FoundColumn, table: TablePlace): number | string {
  return currentHeader === "" ? column - table.range.column : currentHeader;
}

/**
 * Takes one of our columns out: of its table, or its contents off the sheet with the look and width that were there before
 * us. Fills and borders of a person's own were never changed and stay. Take columns out from the right to the left.
 */
export function takeOutColumn(
  sheet: SheetRef,
  found: FoundColumn,
  before: SheetMarks | null,
  tables: readonly TablePlace[],
): Step[] {
  const { column, row, rowCount } = found;
  const mark = before?.columns.find(({ role }) => roleOfMark(markName(role)) === found.role);
  const range = { row, column, rowCount, columnCount: 1 };
  const table = tables.find(
    ({ range: place }) => column >= place.column && column < place.column + place.columnCount && row === place.row,
  );
  return [
    ...(table === undefined
      ? ([
          { kind: "clear-block", sheet, range, what: "contents" },
          { kind: "restore-look", sheet, range, look: mark?.look ?? PLAIN_LOOK },
        ] as const)
      : ([{ kind: "remove-table-column", sheet, table: table.name, column: tableColumn(found, table) }] as const)),
    ...(mark === undefined ? [] : [{ kind: "set-column-width" as const, sheet, column, points: mark.width }]),
    { kind: "define-name", name: markName(found.role), scope: sheet, target: null, hidden: true },
  ];
}
