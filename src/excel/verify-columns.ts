import type { ClearRows, FillColumn, Step } from "../domain/plan/plan";
import { CHARACTERS_PER_WRITE, readChunks } from "./limits";
import type { Session } from "./session";
import { queueStep } from "./write-step";

/**
 * A column's formula is set for all its rows at once. Whether the host did fill every row alike is looked at in the
 * first, middle and last row; a column that differs is written again cell by cell, in chunks.
 */
export async function verifyColumns(session: Session, steps: readonly Step[]): Promise<void> {
  const columns = steps.filter((step): step is FillColumn => step.kind === "fill-column" && step.template !== null);
  const empty = steps.filter((step): step is ClearRows => step.kind === "clear-rows");
  const emptyRows = empty.flatMap(({ rows }) => rows);
  const isFilled = (at: number): boolean => !emptyRows.some(({ row, rowCount }) => at >= row && at < row + rowCount);
  const read = columns.map((column) => {
    const { row, rowCount } = column.block;
    const rows = [row, row + Math.floor(rowCount / 2), row + rowCount - 1].filter(isFilled);
    const cells = rows.map((at) => sheetOf(session, column).getRangeByIndexes(at, column.column, 1, 1));
    for (const range of cells) range.load("formulasR1C1");
    return { column, cells };
  });
  if (read.length === 0) return;
  await session.sync();
  const differing = read.filter(({ cells }) => {
    const formulas = new Set(cells.map((range) => String(range.formulasR1C1[0]?.[0])));
    return formulas.size > 1 || [...formulas].some((formula) => !formula.startsWith("="));
  });
  for (const { column } of differing) await writeEveryCell(session, column);
  if (differing.length === 0) return;
  for (const step of empty) queueStep(session.context, step);
  await session.sync();
}

function sheetOf(session: Session, column: FillColumn): Excel.Worksheet {
  return session.context.workbook.worksheets.getItem("id" in column.sheet ? column.sheet.id : column.sheet.name);
}

async function writeEveryCell(session: Session, column: FillColumn): Promise<void> {
  const template = column.template ?? "";
  const cells = Math.max(1, Math.floor(CHARACTERS_PER_WRITE / 2 / Math.max(1, template.length)));
  for (const chunk of readChunks(column.block.rowCount, 1, cells)) {
    const first = column.block.row + chunk.row;
    const range = sheetOf(session, column).getRangeByIndexes(first, column.column, chunk.rowCount, 1);
    range.formulasR1C1 = Array.from({ length: chunk.rowCount }, () => [template]);
    await session.sync();
  }
}
