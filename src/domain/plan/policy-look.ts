import { ID, LABEL, NOTE } from "../policy/policy-layout";
import type { PolicyCell, PolicyCellRole, PolicySheet } from "../policy/policy-sheet";
import type { CellAddress } from "../spreadsheet/address";
import { HIGHLIGHT_LOOKS, SCORE_BAR, tierLook } from "./highlight-rules";
import type { FormatBlock, SheetRef, Step } from "./plan";

type Look = Pick<FormatBlock, "bold" | "italic" | "fill" | "color" | "size">;
const TEXT_COLOR = "#323130";
const NOTE_COLOR = "#605E5C";
/** Blue is what may be typed over, as in every financial model. */
const INPUT_COLOR = "#1F4E9E";
/** Bands that lead from a table's cells to their reasons. */
const HEADER_FILL = "#E7E6E6";
const MEASURE_FILL = "#E3F0ED";
const LOOKS: Partial<Record<PolicyCellRole, Look>> = {
  title: { bold: true, color: TEXT_COLOR, size: 16 },
  heading: { bold: true, color: "#0B6A5B", size: 12 },
  header: { bold: true, color: TEXT_COLOR },
  label: { color: TEXT_COLOR },
  note: { color: NOTE_COLOR },
  machine: { color: NOTE_COLOR },
  "mark:high": HIGHLIGHT_LOOKS.high,
  "mark:overdue": HIGHLIGHT_LOOKS.overdue,
  "mark:unrated": HIGHLIGHT_LOOKS.unrated,
  "mark:score": { fill: SCORE_BAR.fill },
};

function lookOf(role: PolicyCellRole): Look | undefined {
  const tier = /^mark:tier(\d+)$/.exec(role)?.[1];
  return tier === undefined ? LOOKS[role] : tierLook(Number(tier));
}

/** Rows of the sheet, counted from the policy's first. */
export interface LookedRows {
  readonly row: number;
  readonly rowCount: number;
}

/**
 * Looks, hidden rows and validation of some rows. Rows that came in among others have what stood above: that goes first.
 * @param origin upper left cell of the policy
 * @param cameIn whether the rows came in among others
 */
export function lookSteps(
  policy: PolicySheet,
  sheet: SheetRef,
  rows: LookedRows,
  origin: CellAddress,
  cameIn: boolean,
): Step[] {
  const last = rows.row + rows.rowCount;
  const range = (row: number, column: number, rowCount: number, columnCount: number) => ({
    row: origin.row + row,
    column: origin.column + column,
    rowCount,
    columnCount,
  });
  const format = (at: ReturnType<typeof range>, look: Omit<FormatBlock, "kind" | "sheet" | "range">): Step => ({
    kind: "format-block",
    sheet,
    range: at,
    ...look,
  });
  const plain = cameIn ? { bold: false, italic: false, fill: null } : {};
  return [
    // Most cells are inputs and reasons: they get their look at once, the others one by one.
    format(range(rows.row, 0, rows.rowCount, policy.columnCount), { ...plain, color: INPUT_COLOR, align: "left" }),
    format(range(rows.row, NOTE, rows.rowCount, 1), { color: NOTE_COLOR }),
    ...bands(policy, rows).map(({ row, fill }) => format(range(row, LABEL, 1, NOTE - LABEL + 1), { fill })),
    ...looks(policy, rows).map(({ first, last: end, look }) =>
      format(range(first.row, first.column, 1, end.column - first.column + 1), look),
    ),
    ...(cameIn ? [format(range(rows.row, 0, rows.rowCount, 1), { hiddenRows: false })] : []),
    ...policy.hiddenRows.flatMap((hidden) => {
      const row = Math.max(hidden.row, rows.row);
      const rowCount = Math.min(hidden.row + hidden.rowCount, last) - row;
      return rowCount > 0 ? [format(range(row, 0, rowCount, 1), { hiddenRows: true })] : [];
    }),
    ...policy.validations.flatMap(({ rule, message, ...area }): Step[] => {
      const row = Math.max(area.row, rows.row);
      const rowCount = Math.min(area.row + area.rowCount, last) - row;
      if (rowCount <= 0) return [];
      return [
        { kind: "set-validation", sheet, range: range(row, area.column, rowCount, area.columnCount), rule, message },
      ];
    }),
  ];
}

function isWithin(row: number, { row: first, rowCount }: LookedRows): boolean {
  return row >= first && row < first + rowCount;
}

/** Rows that head a table or tell how a criterion is measured. */
function bands(policy: PolicySheet, rows: LookedRows): { readonly row: number; readonly fill: string }[] {
  return policy.cells.flatMap(({ row, column, value }) => {
    if (column !== ID || typeof value !== "string" || !isWithin(row, rows)) return [];
    if (value.startsWith("input:")) return [{ row, fill: MEASURE_FILL }];
    return value.startsWith("head:") ? [{ row, fill: HEADER_FILL }] : [];
  });
}

interface LookRun {
  readonly first: PolicyCell;
  readonly last: PolicyCell;
  readonly look: Look;
}

/** Neighbouring cells of a row that look alike become one block; hidden rows need no look. */
function looks(policy: PolicySheet, rows: LookedRows): LookRun[] {
  const isHidden = (row: number): boolean => policy.hiddenRows.some((hidden) => isWithin(row, hidden));
  const seen = policy.cells.filter(
    ({ row, column, role }) => isWithin(row, rows) && !isHidden(row) && !(role === "note" && column === NOTE),
  );
  const runs: LookRun[] = [];
  for (const cell of seen.sort((a, b) => a.row - b.row || a.column - b.column)) {
    const look = lookOf(cell.role);
    if (look === undefined) continue;
    const run = runs.at(-1);
    const joins = run?.last.row === cell.row && run.last.column + 1 === cell.column && run.first.role === cell.role;
    if (run !== undefined && joins) runs[runs.length - 1] = { ...run, last: cell };
    else runs.push({ first: cell, last: cell, look });
  }
  return runs;
}
