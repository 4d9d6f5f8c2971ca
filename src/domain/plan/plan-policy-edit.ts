import type { CellAddress } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";
import { keepsColumns } from "../policy/column-table";
import type { Policy } from "../policy/policy";
import { CRITERIA, rowOf } from "../policy/policy-layout";
import type { PolicyLayout } from "../policy/policy-layout";
import type { PolicyCell, PolicySheet } from "../policy/policy-sheet";
import type { PolicyWords } from "../policy/policy-words";
import type { PolicyReading } from "../policy/read-policy";
import { policyToSheet } from "../policy/write-policy";
import type { Step, WriteBlock } from "./plan";
import { replanPolicySheet } from "./replan-policy-sheet";

export interface PolicyEditInput {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly origin: CellAddress;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** Id of the sheet whose own name the policy has; null: the workbook's. */
  readonly scope: string | null;
  readonly stored: PolicyReading;
  readonly policy: Policy;
  readonly languages: readonly [PolicyWords, ...PolicyWords[]];
}

/** How a policy in a workbook becomes another one. */
export interface PolicyEdit {
  readonly steps: readonly Step[];
  /** True where the whole sheet is written anew, so that its cells stand elsewhere. */
  readonly rewritten: boolean;
}

/**
 * The steps that turn the stored policy into `policy`. The smallest way is taken: single cells where the sheet keeps its
 * shape (formulas that refer to it stay right), else all of it. The words stay those of the sheet.
 */
export function planPolicyEdit(input: PolicyEditInput): PolicyEdit {
  const { stored, policy, origin } = input;
  const words = wordsOfSheet(input);
  const { generation } = stored.layout;
  const after = policyToSheet(policy, words, generation);
  const changed =
    stored.policy === null || stored.stale ? null : changedCells(stored.policy, stored.layout, after, words);
  if (changed !== null) {
    const steps = changed.map(({ row, column, value }): WriteBlock => ({
      kind: "write-block",
      sheet: { id: input.sheet.id },
      at: { row: origin.row + row, column: origin.column + column },
      // A null would leave the cell alone; an empty text empties it.
      cells: [[value ?? ""]],
    }));
    return { steps, rewritten: false };
  }
  const place = { ...input, scope: input.scope === null ? null : { id: input.scope } };
  const { columns } = stored.policy ?? policy;
  const grown = policyToSheet({ ...policy, columns: policy.columns.slice(0, columns.length) }, words, generation);
  const onlyGrows =
    stored.policy !== null &&
    !stored.stale &&
    keepsColumns(columns, policy.columns) &&
    changedCells(stored.policy, stored.layout, grown, words) !== null;
  const anew = policyToSheet(policy, words, onlyGrows ? generation : generation + 1);
  return { steps: replanPolicySheet(anew, place), rewritten: true };
}

/** Cells whose value differs; null where a formula differs or anything stands elsewhere. */
function changedCells(
  stored: Policy,
  layout: PolicyLayout,
  after: PolicySheet,
  words: PolicyWords,
): readonly PolicyCell[] | null {
  const before = policyToSheet(stored, words, layout.generation);
  if (!sameLayout(before.layout, layout) || !sameLayout(before.layout, after.layout)) return null;
  if (before.cells.length !== after.cells.length) return null;
  const changed: PolicyCell[] = [];
  for (const [index, cell] of after.cells.entries()) {
    const old = before.cells[index];
    if (old?.row !== cell.row || old.column !== cell.column || old.formula !== cell.formula) return null;
    if (old.value !== cell.value) changed.push(cell);
  }
  return changed;
}

function sameLayout(a: PolicyLayout, b: PolicyLayout): boolean {
  return (
    a.rowCount === b.rowCount && a.rows.size === b.rows.size && [...a.rows].every(([id, row]) => b.rows.get(id) === row)
  );
}

/** The language that the sheet is written in, by a header that nobody edits. */
function wordsOfSheet({ values, stored, languages }: PolicyEditInput): PolicyWords {
  const header = values[rowOf(stored.layout, "head:criteria")]?.[CRITERIA.weight];
  return languages.find((words) => words.headers.weight === header) ?? languages[0];
}
