import type { CustomerCell } from "../domain/plan/plan-share-safe";
import type { RepairChange } from "../domain/plan/plan-repair";
import { isStuck, planRepair } from "../domain/plan/plan-repair";
import type { Problem } from "../domain/problem";
import { a1 } from "../domain/spreadsheet/address";
import { NAMESPACE } from "./function-namespace";
import { clearTheWay } from "./recover";
import { refuseProtected } from "./refuse-protected";
import type { ActionOptions } from "./run-action";
import { asAction, runAction } from "./run-action";
import type { FormulaScan } from "./scan-formulas";
import { scanFormulas } from "./scan-formulas";
import type { Session } from "./session";

/** What Repair did. */
export interface RepairReport {
  readonly changes: readonly RepairChange[];
  readonly cells: number;
  /** Cells that show #NAME? still: they call a function that the add-in does not have. */
  readonly unknown: readonly { readonly sheet: string; readonly cell: string; readonly formula: string }[];
  readonly problems: readonly Problem[];
  readonly roundTrips: number;
}

/** Calls of the add-in's functions in the workbook, and those of them that are stuck. */
export interface CustomerCells {
  readonly cells: number;
  readonly sheets: readonly { readonly sheet: string; readonly cells: number; readonly stuck: number }[];
}

/**
 * Types the formulas again that got stuck at #NAME? or at a stored spelling of our functions, after the workbook was edited
 * where the add-in is missing.
 * @throws ClassifyFailure
 */
export async function repairFormulas(options: ActionOptions = {}): Promise<RepairReport> {
  return asAction((session) => repair(session, options));
}

/**
 * Counts the cells that call the add-in's functions; nothing is written.
 * @throws ClassifyFailure
 */
export async function findCustomerCells(options: ActionOptions = {}): Promise<CustomerCells> {
  return asAction(async (session) => {
    const { cells } = await scan(session, options);
    const names = [...new Set(cells.map(({ sheet }) => sheet.name))];
    return {
      cells: cells.length,
      sheets: names.map((sheet) => {
        const own = cells.filter((cell) => cell.sheet.name === sheet);
        return { sheet, cells: own.length, stuck: own.filter((cell) => isStuck(cell, NAMESPACE)).length };
      }),
    };
  });
}

/** Scans the workbook, saying how far it is. */
export function scan(session: Session, options: ActionOptions): Promise<FormulaScan> {
  return scanFormulas(session, {
    onProgress: (done, total) => options.onProgress?.({ stage: "reading", done, total }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

async function repair(session: Session, options: ActionOptions): Promise<RepairReport> {
  await clearTheWay(session, options);
  const { cells, protectedSheets, marks } = await scan(session, options);
  const stuck = cells.filter((cell) => isStuck(cell, NAMESPACE));
  refuseProtected(stuck.map(({ sheet }) => sheet.name).filter((name) => protectedSheets.has(name)));
  const { plan, changes } = planRepair(stuck, NAMESPACE);
  await runAction(session, plan, { ...options, sheets: [], marks });
  const unknown = await stillUnknown(session, stuck);
  return {
    changes,
    cells: stuck.length,
    unknown: unknown.map(({ sheet, formula, ...at }) => ({ sheet: sheet.name, cell: a1(at), formula })),
    problems: unknown.map(({ sheet, row, column, formula }) => ({
      code: "function-unknown",
      sheet: sheet.name,
      row,
      column,
      text: formula,
    })),
    roundTrips: session.roundTrips,
  };
}

/** Cells looked at again in one round trip. */
const CELLS_PER_READ = 500;

async function stillUnknown(session: Session, cells: readonly CustomerCell[]): Promise<CustomerCell[]> {
  const unknown: CustomerCell[] = [];
  for (let start = 0; start < cells.length; start += CELLS_PER_READ) {
    const piece = cells.slice(start, start + CELLS_PER_READ).map((cell) => {
      const sheet = session.context.workbook.worksheets.getItem(cell.sheet.id);
      const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
      range.load("values");
      return { cell, range };
    });
    await session.sync();
    unknown.push(...piece.filter(({ range }) => range.values[0]?.[0] === "#NAME?").map(({ cell }) => cell));
  }
  return unknown;
}
