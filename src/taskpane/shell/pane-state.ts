import type { FormulaStyle } from "../../domain/plan/marks";
import type { Problem } from "../../domain/problem";
import type { VisibleRole } from "../../domain/formulas/result-columns";
import { VISIBLE_ROLES } from "../../domain/formulas/result-columns";
import { earlierOutput } from "../../domain/plan/earlier-output";
import type { SheetInspection } from "../../excel/inspect-sheet";
import type { Recovery } from "../../excel/recover";
import type { Progress } from "../../excel/progress";
import type { Language } from "../../i18n/language";
import type { SelectedCell } from "../pane-service";
import type { JobKind } from "./job-kinds";
import type { PaneFailure } from "./pane-failure";

/** The parts of the pane. */
export const TAB_IDS = ["classify", "customer", "receivables", "policy", "more"] as const;
export type TabId = (typeof TAB_IDS)[number];

/** Work that writes to the workbook. */
export interface Job {
  readonly kind: JobKind;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  /** The work is done; the sheet is read again, and there is nothing to cancel any more. */
  readonly finishing: boolean;
}

/** What the last job did, in one sentence, with what it left for a person to look at. */
export interface Notice {
  readonly kind: JobKind;
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** Lines of the checklist. */
export type ChecklistLineId = "sheet" | "columns" | "problems" | "clean" | "writing";

/** What a person set before classifying. */
export interface Choices {
  /** 0-based row of the (last) header row; null: found. */
  readonly headerRow: number | null;
  readonly formulas: FormulaStyle;
  readonly outputs: readonly VisibleRole[];
  /** Ids of other sheets that are classified in the same run. */
  readonly more: readonly string[];
}

/** What became of a run that had died before the pane was opened; "pending" while it may yet be alive. */
export type RecoveryState = Recovery["outcome"] | "pending";

/** Everything the pane shows. */
export interface PaneState {
  readonly language: Language;
  readonly tab: TabId;
  /** True while the sheet is read. */
  readonly reading: boolean;
  readonly sheet: SheetInspection | null;
  readonly job: Job | null;
  readonly notice: Notice | null;
  readonly failure: PaneFailure | null;
  readonly recovered: RecoveryState | null;
  readonly openLines: readonly ChecklistLineId[];
  readonly choices: Choices;
  readonly selection: SelectedCell | null;
}

/** What can happen to the pane. */
export type PaneAction =
  | { readonly type: "language-chosen"; readonly language: Language }
  | { readonly type: "tab-chosen"; readonly tab: TabId }
  | { readonly type: "read-started" }
  | { readonly type: "read"; readonly sheet: SheetInspection }
  | { readonly type: "job-started"; readonly kind: JobKind }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "cancel-asked" }
  | { readonly type: "job-finishing" }
  /** Without anything to tell: null. */
  | { readonly type: "job-done"; readonly told: Omit<Notice, "kind"> | null }
  | { readonly type: "failed"; readonly failure: PaneFailure }
  /** A run that stood in the workbook: put right, or gone by itself where null. */
  | { readonly type: "recovered"; readonly outcome: RecoveryState | null }
  | { readonly type: "message-closed" }
  | { readonly type: "lines-toggled"; readonly openLines: readonly ChecklistLineId[] }
  | { readonly type: "chosen"; readonly choices: Partial<Choices> }
  | { readonly type: "selected"; readonly cell: SelectedCell };

/** The pane before anything is read. */
export function initialPaneState(language: Language): PaneState {
  return {
    language,
    tab: "classify",
    reading: true,
    sheet: null,
    job: null,
    notice: null,
    failure: null,
    recovered: null,
    openLines: [],
    choices: { headerRow: null, formulas: "portable", outputs: VISIBLE_ROLES, more: [] },
    selection: null,
  };
}

/** The pane after something happened. Messages stay in sight until the next run starts or a person closes them. */
export function reducePane(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "language-chosen":
      return { ...state, language: action.language };
    case "tab-chosen":
      return { ...state, tab: action.tab };
    case "read-started":
      return { ...state, reading: true };
    case "read":
      return afterReading(state, action.sheet);
    case "job-started":
      return { ...state, job: startedJob(action.kind), failure: null, notice: null };
    case "progressed":
      return state.job === null ? state : { ...state, job: { ...state.job, progress: action.progress } };
    case "cancel-asked":
      return state.job === null ? state : { ...state, job: { ...state.job, cancelling: true } };
    case "job-finishing":
      return state.job === null ? state : { ...state, job: { ...startedJob(state.job.kind), finishing: true } };
    case "job-done":
      return jobDone(state, action.told);
    case "failed":
      return { ...state, job: null, reading: false, failure: action.failure };
    case "recovered":
      return { ...state, recovered: action.outcome };
    case "message-closed":
      return { ...state, failure: null, notice: null, recovered: null };
    case "lines-toggled":
      return { ...state, openLines: action.openLines };
    case "chosen":
      return { ...state, choices: { ...state.choices, ...action.choices } };
    case "selected":
      return { ...state, selection: action.cell };
  }
}

function startedJob(kind: JobKind): Job {
  return { kind, progress: null, cancelling: false, finishing: false };
}

/**
 * A header row was chosen for one sheet and says nothing of another, which is classified again as it was before; a failed
 * reading is over once one succeeds.
 */
function afterReading(state: PaneState, sheet: SheetInspection): PaneState {
  const same = state.sheet?.sheet.id === sheet.sheet.id;
  const failure = state.failure?.during === "read" ? null : state.failure;
  const choices = same
    ? state.choices
    : { ...state.choices, ...(sheet.marks === null ? {} : earlierOutput(sheet.marks)), headerRow: null, more: [] };
  return { ...state, reading: false, sheet, failure, choices, notice: same ? state.notice : null };
}

function jobDone(state: PaneState, told: Omit<Notice, "kind"> | null): PaneState {
  if (state.job === null) return state;
  const { kind } = state.job;
  if (told === null) return { ...state, job: null };
  // What a classification did stands in the result itself.
  if (kind === "classify" && told.problems.length === 0) return { ...state, job: null, openLines: [] };
  return { ...state, job: null, notice: { kind, ...told } };
}
