import type { PolicySheet } from "../policy/policy-sheet";
import { POLICY_NAME } from "./marks";
import type { SheetRef, Step, WriteBlock } from "./plan";
import { widePages } from "./plan";
import { lookSteps } from "./policy-look";

/** Name of the sheet in both languages; formulas and readers go by the defined name, so that it may be renamed. */
const SHEET_NAME = "Policy";

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

/** Number formats of the same cells. */
export function policyFormats(policy: PolicySheet): string[][] {
  const formats = emptyGrid(policy, "General");
  for (const { row, column, numberFormat } of policy.cells) {
    const line = formats[row];
    if (line !== undefined && numberFormat !== null) line[column] = numberFormat;
  }
  return formats;
}

/** Adds and fills the Policy sheet; the workbook's name `CustomerPolicy` comes last, over cells that are complete. */
export function planPolicySheet(policy: PolicySheet, name: string): Step[] {
  const sheet: SheetRef = { name };
  const whole = { row: 0, column: 0, rowCount: policy.rowCount, columnCount: policy.columnCount };
  return [
    { kind: "add-sheet", name },
    {
      kind: "write-block",
      sheet,
      at: { row: 0, column: 0 },
      cells: policyBlock(policy),
      numberFormats: policyFormats(policy),
    },
    ...lookSteps(policy, sheet, whole, { row: 0, column: 0 }, false),
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
    widePages(sheet, null),
    { kind: "define-name", name: POLICY_NAME, scope: null, target: { sheet, range: whole }, hidden: false },
  ];
}

function emptyGrid<T>(sheet: PolicySheet, fill: T): T[][] {
  return Array.from({ length: sheet.rowCount }, () => Array.from({ length: sheet.columnCount }, () => fill));
}
