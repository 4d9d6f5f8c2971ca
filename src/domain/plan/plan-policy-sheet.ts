import type { PolicyCell, PolicyCellRole, PolicySheet } from "../policy/policy-sheet";
import { NOTE } from "../policy/policy-layout";
import { HIGHLIGHT_LOOKS, SCORE_BAR, tierLook } from "./highlight-rules";
import { POLICY_NAME } from "./marks";
import type { FormatBlock, SheetRef, Step, WriteBlock } from "./plan";

/** Name of the sheet in both languages; formulas and readers go by the defined name, so that it may be renamed. */
const SHEET_NAME = "Policy";

type Look = Pick<FormatBlock, "bold" | "italic" | "fill" | "color">;
const TEXT_COLOR = "#323130";
const NOTE_COLOR = "#605E5C";
/** Blue is what may be typed over, as in every financial model. */
const INPUT_COLOR = "#1F4E9E";
const LOOKS: Partial<Record<PolicyCellRole, Look>> = {
  title: { bold: true, color: TEXT_COLOR },
  heading: { bold: true, color: "#0B6A5B" },
  header: { bold: true, fill: "#E7E6E6", color: TEXT_COLOR },
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

/** A name for the Policy sheet that is free: "Policy", else "Policy 2" … */
export function policySheetName(taken: readonly string[]): string {
  return freeSheetName(SHEET_NAME, taken);
}

/** A sheet name that is free, with a number where `wanted` is taken (names are compared ignoring case). */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted} ${number}`;
  return name;
}

/** The cells of the sheet as one block from A1, formulas as `{formula}`, gaps null. */
export function policyBlock(sheet: PolicySheet): WriteBlock["cells"] {
  const cells: WriteBlock["cells"][number][number][][] = emptyGrid(sheet, null);
  for (const cell of sheet.cells) {
    const row = cells[cell.row];
    if (row !== undefined) row[cell.column] = cell.formula === null ? cell.value : { formula: cell.formula };
  }
  return cells;
}

/** Adds and fills the Policy sheet; the workbook's name `CustomerPolicy` comes last, over cells that are complete. */
export function planPolicySheet(policy: PolicySheet, name: string): Step[] {
  const sheet: SheetRef = { name };
  const numberFormats = emptyGrid(policy, "General");
  for (const cell of policy.cells) {
    const row = numberFormats[cell.row];
    if (row !== undefined && cell.numberFormat !== null) row[cell.column] = cell.numberFormat;
  }
  const whole = { row: 0, column: 0, rowCount: policy.rowCount, columnCount: policy.columnCount };
  return [
    { kind: "add-sheet", name },
    { kind: "write-block", sheet, at: { row: 0, column: 0 }, cells: policyBlock(policy), numberFormats },
    // Most cells are inputs and reasons: they get their look at once, the others one by one.
    { kind: "format-block", sheet, range: whole, color: INPUT_COLOR, align: "left" },
    { kind: "format-block", sheet, range: { ...whole, column: NOTE, columnCount: 1 }, color: NOTE_COLOR },
    ...looks(policy, sheet),
    ...policy.columnWidths.map((width, column): Step => ({
      kind: "format-block",
      sheet,
      range: { row: 0, column, rowCount: 1, columnCount: 1 },
      width,
    })),
    ...policy.hiddenColumns.map((column): Step => ({
      kind: "format-block",
      sheet,
      range: { row: 0, column, rowCount: 1, columnCount: 1 },
      hiddenColumns: true,
    })),
    ...policy.hiddenRows.map(({ row, rowCount }): Step => ({
      kind: "format-block",
      sheet,
      range: { row, column: 0, rowCount, columnCount: 1 },
      hiddenRows: true,
    })),
    ...policy.validations.map(({ rule, message, ...range }): Step => ({
      kind: "set-validation",
      sheet,
      range,
      rule,
      message,
    })),
    { kind: "define-name", name: POLICY_NAME, scope: null, target: { sheet, range: whole }, hidden: false },
  ];
}

/** Neighbouring cells of a row that look alike become one block; hidden rows need no look. */
function looks(policy: PolicySheet, sheet: SheetRef): Step[] {
  const steps: Step[] = [];
  let run: { first: PolicyCell; last: PolicyCell } | null = null;
  const close = (): void => {
    const look = run === null ? undefined : lookOf(run.first.role);
    if (run !== null && look !== undefined) {
      const { first, last } = run;
      const range = { row: first.row, column: first.column, rowCount: 1, columnCount: last.column - first.column + 1 };
      steps.push({ kind: "format-block", sheet, range, ...look });
    }
    run = null;
  };
  const isHidden = ({ row }: PolicyCell) =>
    policy.hiddenRows.some((hidden) => row >= hidden.row && row < hidden.row + hidden.rowCount);
  const seen = policy.cells.filter((cell) => !isHidden(cell) && !(cell.role === "note" && cell.column === NOTE));
  for (const cell of seen.sort((a, b) => a.row - b.row || a.column - b.column)) {
    const joins: boolean =
      run !== null && run.last.row === cell.row && run.last.column + 1 === cell.column && run.first.role === cell.role;
    if (joins && run !== null) run = { first: (run as { first: PolicyCell }).first, last: cell };
    else {
      close();
      run = { first: cell, last: cell };
    }
  }
  close();
  return steps;
}

function emptyGrid<T>(sheet: PolicySheet, fill: T): T[][] {
  return Array.from({ length: sheet.rowCount }, () => Array.from({ length: sheet.columnCount }, () => fill));
}
