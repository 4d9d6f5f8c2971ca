import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Language } from "../i18n/language";
import type { ClassificationService, RunOptions } from "./classification-service";
import { paneFailure } from "./pane-failure";
import { initialPaneState, reducePane } from "./pane-state";
import type { ChecklistLineId, PaneState } from "./pane-state";

/** What a person can do in the pane. */
export interface PaneActions {
  readAgain(): void;
  classify(): void;
  remove(): void;
  cancel(): void;
  closeFailure(): void;
  chooseLanguage(language: Language): void;
  toggleLines(lines: readonly ChecklistLineId[]): void;
  goToRow(row: number): void;
}

/** Joins the pane's state with the use case: starts runs, passes their progress on, cancels them. */
export function usePane(service: ClassificationService, language: Language): [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(reducePane, language, initialPaneState);
  const abort = useRef<AbortController | null>(null);

  const readAgain = useCallback(async () => {
    dispatch({ type: "read-started" });
    try {
      dispatch({ type: "read", reading: await service.read() });
    } catch (error) {
      dispatch({ type: "failed", failure: paneFailure("read", error) });
    }
  }, [service]);

  useEffect(() => {
    void readAgain();
    return service.onSheetChange?.(() => void readAgain());
  }, [readAgain, service]);

  const runOptions = (): RunOptions => {
    abort.current = new AbortController();
    return {
      language: state.language,
      signal: abort.current.signal,
      onProgress: (progress) => dispatch({ type: "progressed", progress }),
    };
  };

  const classify = async () => {
    dispatch({ type: "classify-started" });
    try {
      dispatch({ type: "classified", report: await service.classify(runOptions()) });
      dispatch({ type: "read", reading: await service.read() });
    } catch (error) {
      dispatch({ type: "failed", failure: paneFailure("classify", error) });
    }
  };

  const remove = async () => {
    dispatch({ type: "remove-started" });
    try {
      await service.remove(runOptions());
      dispatch({ type: "removed" });
      dispatch({ type: "read", reading: await service.read() });
    } catch (error) {
      dispatch({ type: "failed", failure: paneFailure("remove", error) });
    }
  };

  const goToRow = async (row: number) => {
    if (state.report === null) return;
    try {
      await service.goToRow(state.report.sheet, row);
    } catch (error) {
      dispatch({ type: "failed", failure: paneFailure("read", error) });
    }
  };

  const cancel = () => {
    dispatch({ type: "cancel-asked" });
    abort.current?.abort();
  };

  return [
    state,
    {
      readAgain: () => void readAgain(),
      classify: () => void classify(),
      remove: () => void remove(),
      cancel,
      closeFailure: () => dispatch({ type: "failure-closed" }),
      chooseLanguage: (chosen) => dispatch({ type: "language-chosen", language: chosen }),
      toggleLines: (openLines) => dispatch({ type: "lines-toggled", openLines }),
      goToRow: (row) => void goToRow(row),
    },
  ];
}
