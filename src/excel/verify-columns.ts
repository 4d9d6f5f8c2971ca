import type { FillColumn, Step } from "../domain/plan/plan";
import { readChunks } from "./limits";
import type { Session } from "./session";

/**
 * A column's formula is set for all its rows at once. Whether the host did fill every row alike is looked at in the
 * first, middle and last row; a column that differs is written again cell by cell, in chunks.
 */
export async function verifyColumns(session: Session, steps: readonly Step[]): Promise<void> {
  const columns = steps.filter((step): step is FillColumn => step.kind === "fill-column" && step.template !== null);
  const cleared = steps.filter((step) => step.kind === "clear-block");
  const read = columns.map((column) => {
    const { row, rowCount } = column.block;
    const isClear = (at: number): boolean =>
      cleared.some(
        ({ range }) =>
          at >= range.row &&
          at < range.row + range.rowCount &&
          range.column <= column.column &&
          column.column < range.column + range.columnCount,
      );
    const rows = [row, row + Math.floor(rowCount / 2), row + rowCount - 1].filter((at) => !isClear(at));
    const cells = rows.map((at) => cell(session, column, at));
    for (const range of cells) range.load("formulasR1C1");
    return { column, cells };
  });
  if (read.length === 0) return;
  await session.sync();
  const differing = read.filter(
    ({ cells }) => new Set(cells.map((range) => String(range.formulasR1C1[0]?.[0]))).size > 1,
  );
  for (const { column } of differing) await writeEveryCell(session, column, cleared);
}

function cell(session: Session, column: FillColumn, row: number): Excel.Range {
  return sheetById(session, column).getRangeByIndexes(row, column.column, 1, 1);
}

function sheetById(session: Session, column: FillColumn): Excel.Worksheet {
  return session.context.workbook.worksheets.getItem("id" in column.sheet ? column.sheet.id : column.sheet.name);
}

async function writeEveryCell(session: Session, column: FillColumn, cleared: readonly Step[]): Promise<void> {
  const template = column.template ?? "";
  const cells = Math.max(1, Math.floor(200_000 / Math.max(1, template.length)));
  for (const chunk of readChunks(column.block.rowCount, 1, cells)) {
    const range = sheetById(session, column).getRangeByIndexes(
      column.block.row + chunk.row,
      column.column,
      chunk.rowCount,
      1,
    );
    range.formulasR1C1 = Array.from({ length: chunk.rowCount }, () => [template]);
    await session.sync();
  }
  for (const step of cleared) {
    if (step.kind !== "clear-block") continue;
    const { row, column: first, rowCount, columnCount } = step.range;
    sheetById(session, column).getRangeByIndexes(row, first, rowCount, columnCount).clear(Excel.ClearApplyTo.contents);
  }
  await session.sync();
}
