import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Problem } from "../../domain/problem";
import type { InspectTarget } from "../../excel/inspect-sheet";
import type { Language } from "../../i18n/language";
import type { PaneService, RunOptions } from "../pane-service";
import { chooseForGood, startingLanguage } from "../../commands/language-choice";
import type { LanguageChoice } from "../../commands/language-choice";
import { paneFailure } from "./pane-failure";
import { initialPaneState, reducePane } from "./pane-state";
import type { JobKind } from "./job-kinds";
import type { ChecklistLineId, Choices, Notice, PaneState, RecoveryState, TabId } from "./pane-state";
import { RefreshTimer } from "./refresh-timer";

/** What a job leaves to be told: how many of whatever it did, and what a person should look at. null tells nothing. */
export interface JobResult {
  readonly count?: number;
  readonly problems?: readonly Problem[];
}

/** What a person can do in the pane. */
export interface PaneActions {
  readAgain(): void;
  /** Runs work that writes; progress, cancelling, its message and reading again afterwards are taken care of. */
  run(kind: JobKind, work: (options: RunOptions) => Promise<JobResult | null>): Promise<void>;
  cancel(): void;
  closeMessage(): void;
  chooseLanguage(choice: LanguageChoice): void;
  chooseTab(tab: TabId): void;
  choose(choices: Partial<Choices>): void;
  toggleLines(lines: readonly ChecklistLineId[]): void;
  goTo(sheet: string, row: number, column?: number): void;
  showSheet(sheet: string): void;
}

/** Joins the pane's state with the workbook: reads, starts runs, passes their progress on, follows events. */
export function usePane(service: PaneService, language: Language): [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(reducePane, startingLanguage(language), initialPaneState);
  const abort = useRef<Pick<AbortController, "abort"> | null>(null);
  const current = useRef(state);
  current.current = state;
  const reads = useRef(0);
  /** Something happened during a run, which looks at the workbook when it ends. */
  const unseen = useRef(false);

  const read = useCallback(
    async (target?: Partial<InspectTarget>) => {
      const { sheet, choices } = current.current;
      const number = ++reads.current;
      // An answer that a later reading has overtaken tells of a sheet that is no longer in front.
      const overtaken = () => number !== reads.current;
      dispatch({ type: "read-started" });
      try {
        const wanted = { keep: sheet?.sheet.id ?? null, headerRow: choices.headerRow, ...target };
        let inspection = await service.inspect(wanted);
        // A header row is a choice for the sheet it was made on.
        if (wanted.headerRow !== null && inspection.sheet.id !== sheet?.sheet.id)
          inspection = await service.inspect({ ...wanted, headerRow: null });
        if (!overtaken()) dispatch({ type: "read", sheet: inspection });
      } catch (error) {
        if (!overtaken()) dispatch({ type: "failed", failure: paneFailure("read", error) });
      }
    },
    [service],
  );

  // What comes while the last reading of a run goes on may be later than what that reading saw.
  const readAfterRun = useCallback(async () => {
    do {
      unseen.current = false;
      await read();
    } while (unseen.current);
  }, [read]);

  // What a run did is told when the pane shows it: between the two it would offer the same run again.
  const finish = useCallback(
    async (told: Omit<Notice, "kind"> | null) => {
      dispatch({ type: "job-finishing" });
      await readAfterRun();
      dispatch({ type: "job-done", told });
    },
    [readAfterRun],
  );

  useEffect(() => {
    const tell = (outcome: RecoveryState | null) => dispatch({ type: "recovered", outcome });
    const recoverFirst = async () => {
      try {
        const recovery = await service.recover({ onProgress: () => tell("pending") });
        tell(recovery?.outcome ?? null);
      } catch (error) {
        tell(null);
        dispatch({ type: "failed", failure: paneFailure("recover", error) });
      }
      await read();
    };
    const busy = () => current.current.job?.finishing === false;
    const look = async () => {
      if (busy()) unseen.current = true;
      else await read();
    };
    const timer = new RefreshTimer(look);
    const select = (sheetId: string, cell: { row: number; column: number }) =>
      dispatch({ type: "selected", cell: { sheetId, row: cell.row, column: cell.column } });
    void recoverFirst();
    service.selectedCell().then(
      (cell) => select(cell.sheetId, cell),
      () => {},
    );
    const stop = service.watch({
      onEdit: () => timer.touch(),
      onSheets: () => void look(),
      onSelection: select,
    });
    const deaf = service.hearCommands((event) => {
      switch (event.type) {
        case "started":
          abort.current = { abort: event.cancel };
          return dispatch({ type: "job-started", kind: event.kind });
        case "progressed":
          return dispatch({ type: "progressed", progress: event.progress });
        case "done":
          return void finish({ count: event.count, problems: event.problems });
        case "failed":
          dispatch({ type: "failed", failure: paneFailure(event.kind, event.error) });
          return void readAfterRun();
        case "part-asked":
          return dispatch({ type: "tab-chosen", tab: event.part });
      }
    });
    return () => {
      timer.stop();
      stop();
      deaf();
    };
  }, [read, readAfterRun, finish, service]);

  const actions = useMemo((): PaneActions => {
    const show = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        dispatch({ type: "failed", failure: paneFailure("show", error) });
      }
    };
    return {
      readAgain: () => void read(),
      async run(kind, work) {
        if (current.current.job !== null) return;
        const controller = new AbortController();
        abort.current = controller;
        dispatch({ type: "job-started", kind });
        try {
          const result = await work({
            language: current.current.language,
            signal: controller.signal,
            onProgress: (progress) => dispatch({ type: "progressed", progress }),
          });
          await finish(result === null ? null : { count: result.count ?? 0, problems: result.problems ?? [] });
        } catch (error) {
          dispatch({ type: "failed", failure: paneFailure(kind, error) });
          await readAfterRun();
        }
      },
      cancel() {
        dispatch({ type: "cancel-asked" });
        abort.current?.abort();
      },
      closeMessage: () => dispatch({ type: "message-closed" }),
      chooseLanguage: (choice) => dispatch({ type: "language-chosen", language: chooseForGood(choice, language) }),
      chooseTab: (tab) => dispatch({ type: "tab-chosen", tab }),
      choose(choices) {
        dispatch({ type: "chosen", choices });
        if (choices.headerRow !== undefined) void read({ headerRow: choices.headerRow });
      },
      toggleLines: (openLines) => dispatch({ type: "lines-toggled", openLines }),
      goTo: (sheet, row, column) => void show(() => service.goTo(sheet, row, column)),
      showSheet: (sheet) => void show(() => service.showSheet(sheet)),
    };
  }, [read, readAfterRun, finish, service, language]);

  return [state, actions];
}
