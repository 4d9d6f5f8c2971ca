import type { FoundColumn, Marks } from "./marks";
import type { SheetMarks } from "./marks";
import { roleOfMark, markName, sheetMarks, withOwnAging } from "./marks";
import { isFeedRole } from "../customer/fed-columns";
import { columnRuns } from "./column-runs";
import type { Plan, SheetRef, Step } from "./plan";
import { countSteps } from "./plan";
import { AGING_NAME } from "./plan-aging";
import type { TablePlace } from "./take-out-column";
import { takeOutColumn } from "./take-out-column";

/** A sheet that carries columns of ours. */
export interface AgedSheet {
  readonly id: string;
  readonly name: string;
  readonly found: readonly FoundColumn[];
  readonly tables: readonly TablePlace[];
  /** Columns of ours that stand in a group. */
  readonly grouped: readonly number[];
}

/** Whether a column of ours belongs to the aging of receivables. */
export function isAgingRole(role: string): boolean {
  return role.startsWith("aging.");
}

/** Takes the aging sheet out, and its columns and highlights beside invoices and payments; other columns of ours stay. */
export function planAgingRemoval(
  sheets: readonly AgedSheet[],
  agingSheet: { readonly id: string } | null,
  marks: Marks | null,
): Plan {
  const steps: Step[] = [];
  for (const { id, found, tables, grouped } of sheets) {
    const sheet: SheetRef = { id };
    const mine = found.filter(({ role }) => isAgingRole(role));
    if (mine.length === 0) continue;
    steps.push({ kind: "set-rules", sheet, scoreColumn: null, rules: [] });
    for (const run of columnRuns(grouped.filter((column) => mine.some((one) => one.column === column)))) {
      steps.push({ kind: "ungroup-columns", sheet, ...run });
    }
    const before = sheetMarks(marks, id);
    for (const column of [...mine].sort((a, b) => b.column - a.column)) {
      steps.push(...takeOutColumn(sheet, column, before, tables));
    }
  }
  if (agingSheet !== null) {
    steps.push({ kind: "define-name", name: AGING_NAME, scope: null, target: null, hidden: false });
    steps.push({ kind: "remove-sheet", sheet: { id: agingSheet.id } });
  }
  if (marks !== null) steps.push({ kind: "set-setting", value: withoutAging(marks) });
  return { purpose: "aging", fingerprint: null, steps, counts: countSteps(steps, 0), problems: [] };
}

/** The sheets whose scores read the aging sheet: their results are formulas over what invoices bring. */
export function fedSheets(marks: Marks | null): string[] {
  const isLive = (sheet: SheetMarks): boolean => sheet.frozen === undefined;
  const isFed = ({ columns }: SheetMarks): boolean =>
    columns.some(({ role }) => isFeedRole(roleOfMark(markName(role)) ?? role));
  return marks?.sheets.filter((sheet) => isLive(sheet) && isFed(sheet)).map(({ sheetId }) => sheetId) ?? [];
}

/** What we remember, without the columns of the aging; null where nothing is left. */
export function withoutAging(all: Marks): Marks | null {
  const marks = withOwnAging(all);
  const sheets = marks.sheets
    .map((sheet) => ({
      ...sheet,
      columns: sheet.columns.filter(({ role }) => !isAgingRole(roleOfMark(markName(role)) ?? role)),
    }))
    .filter(({ columns }) => columns.length > 0);
  return sheets.length === 0 && marks.policySheet === null ? null : { ...marks, sheets };
}
