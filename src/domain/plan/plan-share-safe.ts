import type { FunctionCall } from "../formulas/function-calls";
import { findCalls, rewriteCalls } from "../formulas/function-calls";
import type { NativeContext, NativeForm, NoFormReason } from "../formulas/native-form";
import { nativeForm } from "../formulas/native-form";
import type { CellAddress } from "../spreadsheet/address";
import { rangeA1 } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";
import { isCellError } from "../spreadsheet/cell-value";
import type { Plan, Step, WriteBlock } from "./plan";
import { countSteps } from "./plan";

/** A cell that calls the add-in's functions, with what it shows. */
export interface CustomerCell extends CellAddress {
  readonly sheet: { readonly id: string; readonly name: string };
  /** A1 formula with its "=". */
  readonly formula: string;
  readonly value: CellValue;
  /** What the formula fills, itself included; null for a cell alone. */
  readonly spill: readonly (readonly CellValue[])[] | null;
}

/** Why a cell became a value, or was left alone: "error-shown" leaves it, because an error is no value worth keeping. */
export type ShareReason = NoFormReason | "error-shown";

/** Neighbouring cells of one column that fared alike. */
export interface ShareSafeChange {
  readonly sheet: string;
  /** "C5:C20". */
  readonly range: string;
  readonly cells: number;
  /** Formula of the first of them before. */
  readonly from: string;
  readonly became: "formula" | "value" | "left";
  /** The first one's formula or value now. */
  readonly to: CellValue;
  /** null: it became a formula. */
  readonly reason: ShareReason | null;
}

type Written = { readonly formula: string } | { readonly value: CellValue; readonly reason: ShareReason };

/** Longest formula that a cell holds. */
const FORMULA_LIMIT = 8192;
/** Cells of one step at most: steps are the pieces that a run is sent in. */
const CELLS_PER_STEP = 500;

/**
 * Turns every cell that calls the add-in's functions into its native formula where there is one that shows the same, and
 * into what it shows where there is none. Results that spilled become cells of their own.
 *
 * @param namespace of the add-in's functions
 */
export function planShareSafe(
  cells: readonly CustomerCell[],
  context: NativeContext,
  namespace: string,
): { readonly plan: Plan; readonly changes: readonly ShareSafeChange[] } {
  const written = cells.map((cell) => ({ cell, matrix: sharedCells(cell, context, namespace) }));
  const steps = writeSteps(written);
  const plan: Plan = {
    purpose: "share-safe",
    fingerprint: null,
    steps,
    counts: countSteps(steps, 0),
    problems: [],
  };
  return { plan, changes: groupedChanges(cells, (_, index) => fateOf(written[index] as SharedCell)) };
}

function sharedCells(cell: CustomerCell, context: NativeContext, namespace: string): Written[][] {
  const whole = wholeCall(cell.formula, namespace);
  const shown = cell.spill ?? [[cell.value]];
  return shown.map((row, down) =>
    row.map((value, across): Written => {
      const form =
        whole === null ? inLargerFormula(cell, context, namespace) : formOf(whole, cell, down, across, context);
      const native = form.text !== null && !(cell.spill !== null && whole === null);
      if (!native) return keptValue(value, form.text === null ? form.reason : "no-native-form");
      if (form.text.length + 1 > FORMULA_LIMIT) return keptValue(value, "too-long");
      if (form.shows !== undefined && !isCellError(value) && !showsTheSame(value, form.shows)) {
        return keptValue(value, "other-value");
      }
      return { formula: `=${form.text}` };
    }),
  );
}

/** The one call that a formula consists of; calls in its arguments have none of their own. */
function wholeCall(formula: string, namespace: string): FunctionCall | null {
  const text = formula.replace(/^=\s*@?/, "").trim();
  const [call, ...others] = findCalls(text, namespace);
  if (call === undefined || others.length > 0) return null;
  const alone = rewriteCalls(text, namespace, () => "") === "";
  return alone && call.args.every((arg) => findCalls(arg, namespace).length === 0) ? call : null;
}

function formOf(
  call: FunctionCall,
  cell: CustomerCell,
  row: number,
  column: number,
  context: NativeContext,
): NativeForm {
  return nativeForm(call, { row: cell.row, column: cell.column, sheet: cell.sheet.name }, { row, column }, context);
}

function inLargerFormula(cell: CustomerCell, context: NativeContext, namespace: string): NativeForm {
  let reason: NoFormReason = "no-native-form";
  const text = rewriteCalls(cell.formula.slice(1), namespace, (call) => {
    const form = formOf(call, cell, 0, 0, context);
    if (form.text === null) reason = form.reason;
    return form.text;
  });
  return text === null ? { text, reason } : { text };
}

function keptValue(value: CellValue, reason: ShareReason): Written {
  return { value, reason: isCellError(value) ? "error-shown" : reason };
}

/** Numbers to 12 significant digits: the last ones differ between programs. */
function showsTheSame(left: CellValue, right: CellValue): boolean {
  if (typeof left !== "number" || typeof right !== "number") return left === right;
  return Math.abs(left - right) <= 1e-12 * Math.max(1, Math.abs(left), Math.abs(right));
}

interface SharedCell {
  readonly cell: CustomerCell;
  readonly matrix: readonly (readonly Written[])[];
}

function isLeft({ matrix }: SharedCell): boolean {
  return matrix.some((row) => row.some((one) => "reason" in one && one.reason === "error-shown"));
}

/** Blocks to write: spills alone, single cells of a column together. */
function writeSteps(written: readonly SharedCell[]): Step[] {
  const steps: WriteBlock[] = [];
  let open: { block: WriteBlock; cells: WriteBlock["cells"][number][] } | null = null;
  for (const shared of written) {
    const { cell, matrix } = shared;
    if (isLeft(shared)) continue;
    const rows = matrix.map((row) => row.map((one) => ("formula" in one ? one : (one.value ?? ""))));
    const next =
      open !== null &&
      cell.spill === null &&
      "id" in open.block.sheet &&
      open.block.sheet.id === cell.sheet.id &&
      open.block.at.column === cell.column &&
      open.block.at.row + open.cells.length === cell.row &&
      open.cells.length < CELLS_PER_STEP;
    if (next && open !== null) open.cells.push(...rows);
    else {
      const at = { row: cell.row, column: cell.column };
      const block: WriteBlock = {
        kind: "write-block",
        sheet: { id: cell.sheet.id },
        at,
        cells: rows,
        ...(cell.spill === null ? {} : { replaces: anchored(cell.formula, cell.spill) }),
      };
      steps.push(block);
      open = cell.spill === null ? { block, cells: rows } : null;
    }
  }
  return steps;
}

/** A spill as it is entered: the formula in its first cell, the others empty. */
function anchored(formula: string, spill: readonly (readonly CellValue[])[]): WriteBlock["cells"] {
  return spill.map((row, down) => row.map((_, across) => (down + across === 0 ? { formula } : "")));
}

/**
 * What became of cells, neighbours of a column that fared alike told together. Cells come sheet by sheet, down the columns.
 */
export function groupedChanges(
  cells: readonly CustomerCell[],
  fate: (cell: CustomerCell, index: number) => Pick<ShareSafeChange, "became" | "to" | "reason">,
): ShareSafeChange[] {
  const runs: { first: CustomerCell; last: CustomerCell; fate: ReturnType<typeof fate> }[] = [];
  cells.forEach((cell, index) => {
    const own = fate(cell, index);
    const open = runs.at(-1);
    const joins =
      open !== undefined &&
      cell.spill === null &&
      open.last.spill === null &&
      open.first.sheet.id === cell.sheet.id &&
      open.first.column === cell.column &&
      open.last.row + 1 === cell.row &&
      open.fate.became === own.became &&
      open.fate.reason === own.reason &&
      skeleton(open.first.formula) === skeleton(cell.formula);
    if (joins) open.last = cell;
    else runs.push({ first: cell, last: cell, fate: own });
  });
  return runs.map(({ first, last, fate: own }) => {
    const rowCount = first.spill?.length ?? last.row - first.row + 1;
    const columnCount = first.spill?.[0]?.length ?? 1;
    return {
      sheet: first.sheet.name,
      range: rangeA1({ row: first.row, column: first.column, rowCount, columnCount }),
      cells: rowCount * columnCount,
      from: first.formula,
      ...own,
    };
  });
}

function fateOf(shared: SharedCell): Pick<ShareSafeChange, "became" | "to" | "reason"> {
  const all = shared.matrix.flat();
  if (isLeft(shared)) return { became: "left", to: shared.cell.value, reason: "error-shown" };
  const formula = all.find((one) => "formula" in one);
  // A spill of CLASSIFY keeps its headers as texts: it became formulas all the same.
  if (formula !== undefined && "formula" in formula) return { became: "formula", to: formula.formula, reason: null };
  const valued = all.find((one) => "reason" in one);
  const reason = valued !== undefined && "reason" in valued ? valued.reason : null;
  return { became: "value", to: shared.cell.value, reason };
}

/** What of a formula is alike down a column: everything but the numbers of its rows. */
function skeleton(formula: string): string {
  return formula.replace(/\d+/g, "#");
}
