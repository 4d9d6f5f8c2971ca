import type { Problem } from "../problem";
import type { CellAddress, RangeAddress } from "../spreadsheet/address";
import { columnRuns } from "./column-runs";
import type { ColumnMark, FoundColumn, Marks } from "./marks";
import { POLICY_NAME, markName, roleOfMark, sheetMarks } from "./marks";
import type { Plan, SheetRef, Step } from "./plan";
import { countSteps } from "./plan";
import { removalSteps } from "./plan-compatibility";
import { takeOutColumn } from "./take-out-column";

export interface RemovalInput {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly marks: Marks | null;
  readonly found: readonly FoundColumn[];
  readonly tables: readonly { readonly name: string; readonly range: RangeAddress }[];
  /** The Policy sheet that we added, if it still is there, with the digest of what it holds now. */
  readonly policySheet: { readonly id: string; readonly name: string; readonly digest: string } | null;
  /** Cells of a person's own that read the policy: it stays for them. */
  readonly policyUsers: readonly (CellAddress & { readonly sheet: string })[];
  /** Hidden names of ours whose cells a person deleted. */
  readonly brokenMarks: readonly string[];
  /** The compatibility check that we added: it reads the policy. */
  readonly compatibilitySheet: { readonly id: string } | null;
  /** Whether other sheets carry columns of ours, whatever our settings say: their formulas need the policy. */
  readonly othersClassified: boolean;
  /** Columns of ours that stand in a group of columns. */
  readonly grouped: readonly number[];
  /** Columns of ours in which nobody else wrote anything; those that were inserted for us go. */
  readonly onlyOurs: readonly number[];
}

/**
 * Everything that takes our classification off a sheet and leaves the workbook as it was before. The Policy sheet goes
 * with the last classified sheet, unless a person edited it: then it stays, and a problem says so.
 */
export function planRemoval(input: RemovalInput): Plan {
  const sheet: SheetRef = { id: input.sheet.id };
  const mine = sheetMarks(input.marks, input.sheet.id);
  const steps: Step[] = [];
  const problems: Problem[] = [];
  if (mine === null && input.found.length + input.brokenMarks.length === 0) {
    return { purpose: "remove", fingerprint: null, steps: [], counts: countSteps([], 0), problems: [] };
  }
  const scoreColumn = input.found.find(({ role }) => role === "score")?.column ?? null;
  steps.push({ kind: "set-rules", sheet, scoreColumn, rules: [] });
  for (const run of columnRuns(input.grouped)) steps.push({ kind: "ungroup-columns", sheet, ...run });
  for (const found of [...input.found].sort((a, b) => b.column - a.column)) {
    steps.push(...takeOutColumn(sheet, found, mine, input.tables));
  }
  for (const name of input.brokenMarks) {
    steps.push({ kind: "define-name", name, scope: sheet, target: null, hidden: true });
  }
  const inserted = input.found.filter(
    ({ role, column }) => input.onlyOurs.includes(column) && mine?.columns.some((mark) => isInserted(mark, role)),
  );
  for (const run of columnRuns(inserted.map(({ column }) => column)).reverse())
    steps.push({ kind: "delete-columns", sheet, ...run });
  const others = input.marks?.sheets.filter(({ sheetId }) => sheetId !== input.sheet.id) ?? [];
  const last = others.length === 0 && !input.othersClassified;
  const added = input.marks?.policySheet ?? null;
  if (last) steps.push(...removalSteps(input.compatibilitySheet));
  if (last && added !== null && input.policySheet !== null) {
    const [user] = input.policyUsers;
    if (user !== undefined) {
      problems.push({ code: "policy-sheet-in-use", ...user, params: { count: input.policyUsers.length } });
    } else if (input.policySheet.digest === added.digest) {
      steps.push({ kind: "define-name", name: POLICY_NAME, scope: null, target: null, hidden: false });
      steps.push({ kind: "remove-sheet", sheet: { id: input.policySheet.id } });
    } else problems.push({ code: "policy-sheet-kept", sheet: input.policySheet.name });
  }
  const value = input.marks === null || last ? null : { ...input.marks, sheets: others };
  steps.push({ kind: "set-setting", value });
  return { purpose: "remove", fingerprint: null, steps, counts: countSteps(steps, 0), problems };
}

function isInserted(mark: ColumnMark, role: string): boolean {
  return mark.inserted === true && roleOfMark(markName(mark.role)) === role;
}
