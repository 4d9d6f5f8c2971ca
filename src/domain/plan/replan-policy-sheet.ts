import { COLUMNS_ROW, ID, LABEL, TEXT_ROW } from "../policy/policy-layout";
import type { PolicySheet } from "../policy/policy-sheet";
import type { CellAddress } from "../spreadsheet/address";
import { quoteSheetName, rangeA1 } from "../spreadsheet/address";
import { isBlank } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { POLICY_NAME } from "./marks";
import { movedPolicy } from "./moved-policy";
import type { CellContent, SheetRef, Step } from "./plan";
import { policyBlock } from "./plan-policy-sheet";
import { lookSteps } from "./policy-look";
import type { KnownRow, RowShift } from "./row-shifts";
import { rowShifts } from "./row-shifts";

/** Where a policy stands that is written anew, and what it holds. */
export interface PolicyPlace {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly origin: CellAddress;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** Whether the name belongs to a sheet or (null) to the workbook. */
  readonly scope: SheetRef | null;
}

/**
 * Writes a policy anew over the cells it stands in. Rows come in and go, so that all others keep their looks, validation and
 * the formulas that refer to them; then only cells that differ are written, so that a person's own formulas and what they
 * type beside the tables stay.
 */
export function replanPolicySheet(written: PolicySheet, place: PolicyPlace): Step[] {
  const sheet: SheetRef = { id: place.sheet.id };
  const { origin, values, formulas } = place;
  const policy = movedPolicy(written, origin);
  const block = policyBlock(policy);
  const shifts = shiftsTo(block, values);
  const rowsBefore = shifted(values.length, shifts);
  const columnCount = Math.max(policy.columnCount, values[0]?.length ?? 0);
  const firstHidden = policy.layout.rows.get(COLUMNS_ROW) ?? policy.rowCount;
  const cells = rowsBefore.map((before, row) => {
    const standing = (column: number): Standing => {
      const cell = standingAt(values, formulas, before, column);
      // Rows that come and go change the formulas around them: what they will say is not known here.
      return shifts.length > 0 && cell.formula !== null ? { ...cell, formula: "" } : cell;
    };
    // Only where the row is another one now, or nobody sees it, what we do not write cannot be a person's.
    const empties = row >= firstHidden || !sameId(block[row]?.[ID] ?? null, standing(ID).value);
    return Array.from({ length: columnCount }, (_, column) =>
      changed(block[row]?.[column] ?? null, standing(column), empties),
    );
  });
  const whole = { ...origin, rowCount: policy.rowCount, columnCount: policy.columnCount };
  const isResized = shifts.length > 0 || values[0]?.length !== policy.columnCount;
  return [
    ...shifts.map((shift): Step => ({ ...shift, sheet, row: origin.row + shift.row })),
    ...incoming(rowsBefore).flatMap((rows) => [
      ...lookSteps(policy, sheet, rows, origin, true),
      ...formatSteps(policy, sheet, rows, origin),
    ]),
    { kind: "write-block", sheet, at: origin, cells },
    ...(isResized
      ? [
          {
            kind: "move-name" as const,
            name: POLICY_NAME,
            scope: place.scope,
            formula: `=${quoteSheetName(place.sheet.name)}!${rangeA1(whole, { absolute: true })}`,
          },
        ]
      : []),
  ];
}

type Block = ReturnType<typeof policyBlock>;

/**
 * Shifts of the rows that people see, one by one. Hidden rows are all alike and only formulas of ours refer to them: they are
 * made as many as are wanted at the end of their part, so that what the first of them say stays where it is.
 */
function shiftsTo(block: Block, values: PolicyPlace["values"]): RowShift[] {
  const standing = knownRows(values.map((cells) => [cells[ID], cells.slice(LABEL).every(isBlank)] as const));
  const wanted = knownRows(
    block.map((cells) => [cells[ID], cells.slice(LABEL).every((cell) => cell === null)] as const),
  );
  const shifts: RowShift[] = [];
  let start = { standing: 0, wanted: 0 };
  for (const anchor of [COLUMNS_ROW, "calc:ok", null]) {
    const end = {
      standing: anchor === null ? standing.length : standing.findIndex(({ part }) => part === anchor),
      wanted: anchor === null ? wanted.length : wanted.findIndex(({ part }) => part === anchor),
    };
    if (end.standing < 0 || end.wanted < 0) continue;
    if (start.wanted === 0) {
      const seen = samePositions(standing.slice(0, end.standing), wanted.slice(0, end.wanted));
      shifts.push(...rowShifts(...seen));
    } else {
      const more = end.wanted - start.wanted - (end.standing - start.standing);
      const kind = more > 0 ? "insert-rows" : "delete-rows";
      if (more !== 0) shifts.push({ kind, row: end.wanted - Math.max(more, 0), rowCount: Math.abs(more) });
    }
    start = end;
  }
  return shifts;
}

/** Ids that repeat name a row inside a part; a second row of an id that should be alone is a copy that a person made. */
function knownRows(rows: readonly (readonly [id: unknown, isBlank: boolean])[]): KnownRow[] {
  const seen = new Set<string>();
  let part = "";
  return rows.map(([id, blank]) => {
    if (typeof id !== "string" || id === "") return { part, id: blank ? "" : null };
    if (id === TEXT_ROW || id === "row" || id.startsWith("row:")) return { part, id };
    if (seen.has(id)) return { part, id: null };
    seen.add(id);
    part = id;
    return { part, id };
  });
}

/**
 * A table of as many rows as before was sorted or typed over, if anything: its rows stay where they are, whatever their ids.
 */
function samePositions(standing: readonly KnownRow[], wanted: readonly KnownRow[]): [KnownRow[], KnownRow[]] {
  const isRow = ({ id }: KnownRow): boolean => id === null || id === "row" || id.startsWith("row:");
  const count = (rows: readonly KnownRow[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const row of rows) if (isRow(row)) counts.set(row.part, (counts.get(row.part) ?? 0) + 1);
    return counts;
  };
  const [before, after] = [count(standing), count(wanted)];
  const known = (row: KnownRow): KnownRow =>
    isRow(row) && before.get(row.part) === after.get(row.part) ? { ...row, id: "row" } : row;
  return [standing.map(known), wanted.map(known)];
}

/** For every row after the shifts, where it stood before; null: it came in. */
function shifted(count: number, shifts: readonly RowShift[]): (number | null)[] {
  const rows: (number | null)[] = Array.from({ length: count }, (_, row) => row);
  for (const { kind, row, rowCount } of shifts) {
    if (kind === "delete-rows") rows.splice(row, rowCount);
    else rows.splice(row, 0, ...Array.from({ length: rowCount }, () => null));
  }
  return rows;
}

/** Runs of rows that came in. */
function incoming(rowsBefore: readonly (number | null)[]): { readonly row: number; readonly rowCount: number }[] {
  const runs: { row: number; rowCount: number }[] = [];
  rowsBefore.forEach((before, row) => {
    if (before !== null) return;
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rowCount === row) last.rowCount += 1;
    else runs.push({ row, rowCount: 1 });
  });
  return runs;
}

/** Number formats of rows that came in: nothing of those above them stays. */
function formatSteps(
  policy: PolicySheet,
  sheet: SheetRef,
  { row: first, rowCount }: { readonly row: number; readonly rowCount: number },
  origin: CellAddress,
): Step[] {
  const format = (row: number, column: number, rows: number, columns: number, numberFormat: string): Step => ({
    kind: "format-block",
    sheet,
    range: { row: origin.row + row, column: origin.column + column, rowCount: rows, columnCount: columns },
    numberFormat,
  });
  return [
    format(first, 0, rowCount, policy.columnCount, "General"),
    ...policy.cells.flatMap(({ row, column, numberFormat }) =>
      numberFormat === null || numberFormat === "General" || row < first || row >= first + rowCount
        ? []
        : [format(row, column, 1, 1, numberFormat)],
    ),
  ];
}

/** New rows and rows that a person typed have no id. */
function sameId(wanted: CellContent, standing: CellValue): boolean {
  return standing === null || wanted === standing;
}

interface Standing {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** What a cell will hold once rows have come and gone. */
function standingAt(
  values: PolicyPlace["values"],
  formulas: PolicyPlace["formulas"],
  row: number | null,
  column: number,
): Standing {
  if (row === null) return { value: null, formula: null };
  const value = values[row]?.[column] ?? null;
  const formula = formulas[row]?.[column];
  return { value, formula: typeof formula === "string" && formula.startsWith("=") ? formula : null };
}

/** What must be written; null where the cell holds it already, "" where it must be emptied. */
function changed(wanted: CellContent, standing: Standing, empties: boolean): CellContent {
  if (typeof wanted === "object" && wanted !== null && "formula" in wanted)
    return wanted.formula === standing.formula ? null : wanted;
  if (wanted === null && !empties) return null;
  if (wanted === null || wanted === "") return standing.value === null && standing.formula === null ? null : "";
  return wanted === standing.value ? null : wanted;
}
