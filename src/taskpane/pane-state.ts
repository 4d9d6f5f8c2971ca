import type { ClassifyReport } from "../excel/classify-report";
import type { Progress } from "../excel/progress";
import type { Language } from "../i18n/language";
import type { SheetReading } from "./classification-service";
import type { PaneFailure } from "./pane-failure";

/** What the pane is doing. */
export type Phase = "reading" | "ready" | "classifying" | "removing";

/** Lines of the checklist. */
export type ChecklistLineId = "sheet" | "columns" | "problems" | "writing";

/** Everything the pane shows. */
export interface PaneState {
  readonly language: Language;
  readonly phase: Phase;
  readonly cancelling: boolean;
  readonly reading: SheetReading | null;
  readonly progress: Progress | null;
  readonly report: ClassifyReport | null;
  readonly removed: boolean;
  readonly failure: PaneFailure | null;
  readonly openLines: readonly ChecklistLineId[];
}

/** What can happen to the pane. */
export type PaneAction =
  | { readonly type: "language-chosen"; readonly language: Language }
  | { readonly type: "read-started" }
  | { readonly type: "read"; readonly reading: SheetReading }
  | { readonly type: "classify-started" }
  | { readonly type: "remove-started" }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "cancel-asked" }
  | { readonly type: "classified"; readonly report: ClassifyReport }
  | { readonly type: "removed" }
  | { readonly type: "failed"; readonly failure: PaneFailure }
  | { readonly type: "failure-closed" }
  | { readonly type: "lines-toggled"; readonly openLines: readonly ChecklistLineId[] };

/** The pane before anything is read. */
export function initialPaneState(language: Language): PaneState {
  return {
    language,
    phase: "reading",
    cancelling: false,
    reading: null,
    progress: null,
    report: null,
    removed: false,
    failure: null,
    openLines: [],
  };
}

/** The pane after something happened. A result stays in sight until another sheet is read or a new run starts. */
export function reducePane(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "language-chosen":
      return { ...state, language: action.language };
    case "read-started":
      return { ...state, phase: "reading", failure: null };
    case "read":
      return {
        ...state,
        phase: "ready",
        reading: action.reading,
        report: state.report?.sheet === action.reading.sheet && action.reading.classified ? state.report : null,
      };
    case "classify-started":
      return { ...started(state, "classifying"), report: null };
    case "remove-started":
      return started(state, "removing");
    case "progressed":
      return { ...state, progress: action.progress };
    case "cancel-asked":
      return { ...state, cancelling: true };
    case "classified":
      return { ...ended(state), report: action.report, openLines: [] };
    case "removed":
      return { ...ended(state), report: null, removed: true };
    case "failed":
      return { ...ended(state), failure: action.failure };
    case "failure-closed":
      return { ...state, failure: null };
    case "lines-toggled":
      return { ...state, openLines: action.openLines };
  }
}

function started(state: PaneState, phase: Phase): PaneState {
  return { ...state, phase, cancelling: false, progress: null, failure: null, removed: false };
}

function ended(state: PaneState): PaneState {
  return { ...state, phase: "ready", cancelling: false, progress: null };
}
