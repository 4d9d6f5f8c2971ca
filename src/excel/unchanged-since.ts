import type { CellContent, CleanCells, FillColumn, Plan, SheetRef, Step, WriteBlock } from "../domain/plan/plan";
import { digest } from "../domain/plan/marks";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { a1 } from "../domain/spreadsheet/address";
import type { WatchedCells } from "./last-action";
import { readChunks } from "./limits";
import { refuseStale } from "./refuse-stale";
import type { Session } from "./session";
import { literal } from "./write-step";

/** Formulas looked at in one round trip. */
const FORMULAS_PER_READ = 2_000;
/** Cells of cleanings looked at in one round trip. */
const CELLS_PER_READ = 500;

/**
 * Whether cells still hold what plans wrote there: blocks and headers cell by cell, visible columns by one formula throughout,
 * emptied cells empty, and the customers' own headers and keys as the plan found them. Folded columns are not looked at.
 *
 * @throws ClassifyFailure "stale" where the customers changed
 */
export async function isAsWritten(session: Session, plans: readonly Plan[]): Promise<boolean> {
  for (const plan of plans) {
    await refuseStale(session, plan.fingerprint);
    for (const step of plan.steps) if (!(await holds(session, step, plan.steps))) return false;
  }
  return true;
}

/** Digest of the values of some cells, read in pieces. */
export async function digestOf(session: Session, { sheetId, range }: Omit<WatchedCells, "digest">): Promise<string> {
  const sheet = session.context.workbook.worksheets.getItem(sheetId);
  const pieces: string[] = [];
  for (const chunk of readChunks(range.rowCount, range.columnCount)) {
    const cells = sheet.getRangeByIndexes(range.row + chunk.row, range.column, chunk.rowCount, range.columnCount);
    cells.load("values");
    await session.sync();
    pieces.push(digest(cells.values as unknown[][]));
    cells.untrack();
  }
  return pieces.join(" ");
}

async function holds(session: Session, step: Step, steps: readonly Step[]): Promise<boolean> {
  // What stands on a sheet that the run added goes with the sheet.
  const added = steps.some((one) => one.kind === "add-sheet" && "sheet" in step && isNamed(step.sheet, one.name));
  if (added) return true;
  switch (step.kind) {
    case "write-block":
      return holdsBlock(session, step);
    case "fill-column":
      return isFolded(step, steps) || holdsColumn(session, step);
    case "clear-block":
      return isRefilled(step, steps) || isEmpty(session, step.sheet, step.range);
    case "clean-cells":
      return holdsCleaned(session, step);
    default:
      return true;
  }
}

function isNamed(sheet: SheetRef, name: string): boolean {
  return "name" in sheet && sheet.name === name;
}

function isFolded({ column }: FillColumn, steps: readonly Step[]): boolean {
  return steps.some(
    (step) => step.kind === "group-columns" && step.column <= column && column < step.column + step.columnCount,
  );
}

/** A column that was given up and taken again in the same run is looked at as filled. */
function isRefilled({ range }: Extract<Step, { kind: "clear-block" }>, steps: readonly Step[]): boolean {
  return steps.some((step) => step.kind === "fill-column" && step.column === range.column);
}

async function holdsBlock(session: Session, step: WriteBlock): Promise<boolean> {
  const columnCount = Math.max(0, ...step.cells.map((row) => row.length));
  if (columnCount === 0) return true;
  const range = sheetOf(session, step.sheet).getRangeByIndexes(
    step.at.row,
    step.at.column,
    step.cells.length,
    columnCount,
  );
  range.load("formulas");
  await session.sync();
  const formulas = range.formulas as unknown[][];
  return step.cells.every((row, r) => row.every((cell, c) => isSame(cell, formulas[r]?.[c])));
}

/** Excel may spell a formula its own way: blanks, capitals and quotes around names do not count. */
function isSame(written: CellContent, found: unknown): boolean {
  if (written === null) return true;
  const spelled = (formula: unknown): string => String(formula).replace(/[\s']/g, "").toLowerCase();
  if (typeof written === "object" && "formula" in written) return spelled(written.formula) === spelled(found);
  const value = literal(written);
  return value === found || (typeof value === "string" && value.replace(/^'/, "") === found);
}

async function holdsColumn(session: Session, step: FillColumn): Promise<boolean> {
  const sheet = sheetOf(session, step.sheet);
  const header = sheet.getRangeByIndexes(step.headerRow, step.column, 1, 1);
  header.load("formulas");
  const formulas = new Set<string>();
  for (const chunk of readChunks(step.block.rowCount, 1, FORMULAS_PER_READ)) {
    const cells = sheet.getRangeByIndexes(step.block.row + chunk.row, step.column, chunk.rowCount, 1);
    cells.load("formulasR1C1");
    await session.sync();
    for (const [formula] of cells.formulasR1C1 as unknown[][]) formulas.add(String(formula));
    cells.untrack();
  }
  // Rows between customers are empty.
  formulas.delete("");
  const isLeft =
    step.header === null || typeof step.header === "object" || isSame(step.header, header.formulas[0]?.[0]);
  return isLeft && formulas.size <= 1 && (step.template === null || formulas.size === 1);
}

async function isEmpty(session: Session, sheet: SheetRef, range: WatchedCells["range"]): Promise<boolean> {
  const { row, column, rowCount, columnCount } = range;
  const used = sheetOf(session, sheet)
    .getRangeByIndexes(row, column, rowCount, columnCount)
    .getUsedRangeOrNullObject(true);
  used.load("address");
  await session.sync();
  return used.isNullObject;
}

async function holdsCleaned(session: Session, step: CleanCells): Promise<boolean> {
  const sheet = sheetOf(session, step.sheet);
  for (const chunk of readChunks(step.cells.length, 1, CELLS_PER_READ)) {
    const piece = step.cells.slice(chunk.row, chunk.row + chunk.rowCount).map((cell) => {
      const range = sheet.getRange(a1(cell));
      range.load("values");
      return { to: cell.to as CellValue, range };
    });
    await session.sync();
    if (piece.some(({ to, range }) => range.values[0]?.[0] !== (to ?? ""))) return false;
  }
  return true;
}

function sheetOf(session: Session, ref: SheetRef): Excel.Worksheet {
  return session.context.workbook.worksheets.getItem("id" in ref ? ref.id : ref.name);
}
