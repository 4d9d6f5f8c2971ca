import { findCalls, respelled } from "../formulas/function-calls";
import { rangeA1 } from "../spreadsheet/address";
import { isCellError } from "../spreadsheet/cell-value";
import type { Plan, WriteBlock } from "./plan";
import { countSteps } from "./plan";
import type { CustomerCell } from "./plan-share-safe";

/** Neighbouring cells of one column that were typed again. */
export interface RepairChange {
  readonly sheet: string;
  /** "C5:C20". */
  readonly range: string;
  readonly cells: number;
  /** Formula of the first of them before and now: alike where only the typing again was needed. */
  readonly from: string;
  readonly to: string;
}

/** Cells of one step at most. */
const CELLS_PER_STEP = 500;

/**
 * Whether a cell is stuck: its formula is spelled as files store it, or it shows #NAME? although the add-in is here. Excel
 * calculates such a cell only after its formula was typed again.
 */
export function isStuck({ formula, value }: CustomerCell, namespace: string): boolean {
  const shows = isCellError(value) && value.error === "#NAME?";
  return shows || isMisspelled(formula, namespace);
}

function isMisspelled(formula: string, namespace: string): boolean {
  return findCalls(formula, namespace).some(
    ({ stuck, args }) => stuck || args.some((arg) => isMisspelled(arg, namespace)),
  );
}

/** Types the formulas of stuck cells again, spelled so that Excel knows their functions. */
export function planRepair(
  cells: readonly CustomerCell[],
  namespace: string,
): { readonly plan: Plan; readonly changes: readonly RepairChange[] } {
  const steps: WriteBlock[] = [];
  const changes: RepairChange[] = [];
  let run: CustomerCell[] = [];
  const close = (): void => {
    const [first] = run;
    if (first === undefined) return;
    const formulas = run.map((cell) => respelled(cell.formula, namespace));
    steps.push({
      kind: "write-block",
      sheet: { id: first.sheet.id },
      at: { row: first.row, column: first.column },
      cells: formulas.map((formula) => [{ formula }]),
    });
    const range = rangeA1({ row: first.row, column: first.column, rowCount: run.length, columnCount: 1 });
    changes.push({
      sheet: first.sheet.name,
      range,
      cells: run.length,
      from: first.formula,
      to: formulas[0] ?? first.formula,
    });
    run = [];
  };
  for (const cell of cells.filter((one) => isStuck(one, namespace))) {
    const last = run.at(-1);
    const joins =
      last !== undefined &&
      run.length < CELLS_PER_STEP &&
      last.sheet.id === cell.sheet.id &&
      last.column === cell.column &&
      last.row + 1 === cell.row;
    if (!joins) close();
    run.push(cell);
  }
  close();
  const plan: Plan = { purpose: "repair", fingerprint: null, steps, counts: countSteps(steps, 0), problems: [] };
  return { plan, changes };
}
