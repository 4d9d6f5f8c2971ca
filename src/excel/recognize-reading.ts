import { cleanableCells } from "../domain/customer/clean-cells";
import { recognizeSheet } from "../domain/customer/recognize-sheet";
import type { Recognition, RecognitionChoices } from "../domain/customer/recognition";
import type { SheetSnapshot } from "../domain/customer/snapshot";
import type { RangeAddress } from "../domain/spreadsheet/address";
import { CELLS_PER_READ, readChunks } from "./limits";
import type { Session } from "./session";

/** A sheet with what was understood of it; the snapshot holds the formulas that were asked for meanwhile. */
export interface RecognizedReading {
  readonly snapshot: SheetSnapshot;
  readonly recognition: Recognition;
}

/** Rows without a customer whose formulas are asked for; a sheet with more of them has no totals there, but gaps. */
const MOST_ROWS_ASKED = 1_000;

/**
 * Recognises a sheet as read. Formulas are asked for only where they decide, since they would double what is read: in rows
 * of amounts without a customer (a total is known by its SUM) and in cells offered for cleaning (a formula is never cleaned).
 * One more round trip for each chunk of such cells, none where there are none.
 */
export async function recognizeReading(
  session: Session,
  snapshot: SheetSnapshot,
  choices: RecognitionChoices = {},
): Promise<RecognizedReading> {
  const recognition = recognizeSheet(snapshot, choices);
  const ranges = deciding(snapshot, recognition);
  if (ranges.length === 0 || snapshot.formulaAt !== undefined) return { snapshot, recognition };
  const formulas = await readFormulas(session, snapshot.sheet.id, ranges);
  const known: SheetSnapshot = { ...snapshot, formulaAt: (row, column) => formulas.get(row)?.get(column) ?? null };
  return { snapshot: known, recognition: formulas.size === 0 ? recognition : recognizeSheet(known, choices) };
}

function deciding(snapshot: SheetSnapshot, recognition: Recognition): RangeAddress[] {
  const { column, columnCount } = recognition.region;
  const nameless = recognition.skipped.filter(({ why }) => why === "no-customer").slice(0, MOST_ROWS_ASKED);
  const spans = new Map<number, { first: number; last: number }>();
  for (const cell of cleanableCells(snapshot, recognition)) {
    const span = spans.get(cell.column);
    if (span === undefined) spans.set(cell.column, { first: cell.row, last: cell.row });
    else span.last = Math.max(span.last, cell.row);
  }
  return [
    ...nameless.map(({ row }) => ({ row, column, rowCount: 1, columnCount })),
    ...[...spans].flatMap(([at, { first, last }]) =>
      readChunks(last - first + 1, 1).map((chunk) => ({
        row: first + chunk.row,
        column: at,
        rowCount: chunk.rowCount,
        columnCount: 1,
      })),
    ),
  ];
}

/** Formulas by row and column; cells without one are left out. */
async function readFormulas(
  session: Session,
  sheetId: string,
  ranges: readonly RangeAddress[],
): Promise<Map<number, Map<number, string>>> {
  const sheet = session.context.workbook.worksheets.getItem(sheetId);
  const formulas = new Map<number, Map<number, string>>();
  for (const batch of batches(ranges)) {
    const asked = batch.map((at) => {
      const range = sheet.getRangeByIndexes(at.row, at.column, at.rowCount, at.columnCount);
      range.load("formulas");
      return { at, range };
    });
    await session.sync();
    for (const { at, range } of asked) {
      const rows = range.formulas as unknown[][];
      rows.forEach((row, i) =>
        row.forEach((formula, j) => {
          if (typeof formula !== "string" || !formula.startsWith("=")) return;
          const inRow = formulas.get(at.row + i) ?? new Map<number, string>();
          formulas.set(at.row + i, inRow.set(at.column + j, formula));
        }),
      );
      range.untrack();
    }
  }
  return formulas;
}

/** Ranges put together into batches of at most one chunk of cells each. */
function batches(ranges: readonly RangeAddress[]): RangeAddress[][] {
  const result: RangeAddress[][] = [];
  let cells = Infinity;
  for (const range of ranges) {
    const size = range.rowCount * range.columnCount;
    if (cells + size > CELLS_PER_READ) {
      result.push([]);
      cells = 0;
    }
    result.at(-1)?.push(range);
    cells += size;
  }
  return result;
}
