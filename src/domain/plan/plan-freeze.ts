import type { CellAddress, RangeAddress } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";
import { columnRuns } from "./column-runs";
import type { ColumnBefore } from "./column-look";
import type { ColumnMark, FoundColumn, FrozenMark, Marks, SheetMarks } from "./marks";
import { markName, roleOfMark, sheetMarks } from "./marks";
import type { Plan, SheetRef, Step } from "./plan";
import { countSteps } from "./plan";
import { CHECK_ROLE } from "./plan-classification";
import type { TablePlace } from "./take-out-column";

export interface FreezeInput {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly marks: Marks | null;
  readonly found: readonly FoundColumn[];
  readonly tables: readonly TablePlace[];
  readonly frozen: FrozenMark;
  /** The words that say so, for the header of the check column. */
  readonly note: string;
  /** The column right of ours as it is now, for a note where there is no check column. */
  readonly beside: ColumnBefore;
  /** Cells among our formulas that a person typed over, where they were looked for. */
  readonly typedOver: readonly (CellAddress & { readonly value: CellValue })[];
}

/** Where the note of a frozen sheet stands: in the header of the check column, or right of our columns. */
export function noteCell(found: readonly FoundColumn[]): CellAddress | null {
  const first = found[0];
  if (first === undefined) return null;
  const check = found.find(({ role }) => role === CHECK_ROLE);
  return { row: first.row, column: check?.column ?? Math.max(...found.map(({ column }) => column)) + 1 };
}

/**
 * Turns a sheet's results into values, and says so visibly: the as-of date, the policy's version and the day. Rules go on
 * testing the same cells. The sheet is classified anew only after a person agreed.
 */
export function planFreeze(input: FreezeInput): Plan {
  const { found, marks, note } = input;
  const sheet: SheetRef = { id: input.sheet.id };
  const at = noteCell(found);
  const results = found.filter(({ role }) => role !== CHECK_ROLE);
  const bodies = bodyRanges(results);
  if (at === null || bodies.length === 0) {
    return { purpose: "freeze", fingerprint: null, steps: [], counts: countSteps([], 0), problems: [] };
  }
  const check = found.find(({ role }) => role === CHECK_ROLE);
  const table = input.tables.find(
    ({ range }) => range.row === at.row && at.column > range.column && at.column <= range.column + range.columnCount,
  );
  const rowCount = Math.max(...found.map((column) => column.rowCount));
  const noted: Step[] =
    check !== undefined
      ? [{ kind: "write-block", sheet, at, cells: [[note]] }]
      : [
          {
            kind: "fill-column",
            sheet,
            role: CHECK_ROLE,
            column: at.column,
            headerRow: at.row,
            header: note,
            block: { row: at.row + 1, rowCount: rowCount - 1 },
            template: null,
            numberFormat: null,
            width: NOTE_WIDTH,
            table: table?.name ?? null,
          },
          {
            kind: "define-name",
            name: markName(CHECK_ROLE),
            scope: sheet,
            target: { sheet, range: { ...at, rowCount, columnCount: 1 } },
            hidden: true,
          },
        ];
  const steps: Step[] = [
    ...bodies.map((range): Step => ({
      kind: "freeze-values",
      sheet,
      range,
      typedOver: input.typedOver.filter(
        ({ column }) => column >= range.column && column < range.column + range.columnCount,
      ),
    })),
    ...noted,
    { kind: "set-setting", value: marksAfter(input, marks, check === undefined) },
  ];
  const cells = bodies.reduce((sum, body) => sum + body.rowCount * body.columnCount, 0);
  const counts = { ...countSteps(steps, 0), columns: results.length, cells };
  return { purpose: "freeze", fingerprint: null, steps, counts, problems: [] };
}

/** In characters: wide enough for a date in one line. */
const NOTE_WIDTH = 16;

/** The cells below the headers of our columns, neighbours of the same height together. */
function bodyRanges(found: readonly FoundColumn[]): RangeAddress[] {
  const heights = new Map<string, FoundColumn[]>();
  for (const column of found) {
    const key = `${column.row} ${column.rowCount}`;
    heights.set(key, [...(heights.get(key) ?? []), column]);
  }
  return [...heights.values()].flatMap((columns) => {
    const [{ row, rowCount }] = columns as [FoundColumn];
    if (rowCount < 2) return [];
    return columnRuns(columns.map(({ column }) => column)).map((run) => ({
      row: row + 1,
      rowCount: rowCount - 1,
      ...run,
    }));
  });
}

function marksAfter(input: FreezeInput, marks: Marks | null, isNewNote: boolean): Marks {
  const own = sheetMarks(marks, input.sheet.id) ?? asDuplicated(input, marks);
  const noted: ColumnMark[] = isNewNote
    ? [{ role: CHECK_ROLE, header: input.note, helper: false, ...input.beside }]
    : [];
  const mine: SheetMarks = {
    ...own,
    columns: [...own.columns.filter(({ role }) => !isNewNote || role !== CHECK_ROLE), ...noted],
    frozen: input.frozen,
  };
  const others = marks?.sheets.filter(({ sheetId }) => sheetId !== input.sheet.id) ?? [];
  const base = marks ?? { version: 1, policyVersion: input.frozen.policyVersion, asOf: null, policySheet: null };
  return { ...base, sheets: [...others, mine] };
}

/** A duplicated sheet carries the names of its columns, but nothing of it was remembered: what was of the original holds. */
function asDuplicated({ sheet, found }: FreezeInput, marks: Marks | null): SheetMarks {
  const roles = new Set(found.map(({ role }) => role));
  const original = marks?.sheets.find(({ columns }) =>
    columns.every(({ role }) => roles.has(roleOfMark(markName(role)) ?? role)),
  );
  return { ...(original ?? { formulas: "portable", columns: [] }), sheetId: sheet.id };
}
