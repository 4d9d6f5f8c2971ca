import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { Language } from "../i18n/language";
import { ActionBar, hasActions } from "./classify/action-bar";
import { ClassifyTab } from "./classify/classify-tab";
import type { ClassifyChoices, PaneService } from "./pane-service";
import type { PolicyDraft } from "./policy/policy-draft";
import { colorSchemeOf } from "./shell/choose-theme";
import type { OfficeThemeColors } from "./shell/choose-theme";
import type { Surroundings } from "./shell/failure-details";
import { FrontSheetContext } from "./shell/front-sheet";
import { HeaderLine } from "./shell/header-line";
import { PANEL_ID, PaneTabs, tabElementId } from "./shell/pane-tabs";
import type { PaneState } from "./shell/pane-state";
import { ProgressPanel } from "./shell/progress-panel";
import { useKeptFocus } from "./shell/use-kept-focus";
import { usePane } from "./shell/use-pane";
import { useTheme } from "./shell/use-theme";
import { useWaiting } from "./shell/use-waiting";
import { WordsContext, wordsOf } from "./shell/words";
import { policyNow, useJudgement } from "./use-judgement";

// Loaded when opened: the first view is the Classify tab.
const CustomerTab = lazy(() => import("./customer/customer-tab").then((file) => ({ default: file.CustomerTab })));
const PolicyTab = lazy(() => import("./policy/policy-tab").then((file) => ({ default: file.PolicyTab })));
const ReceivablesTab = lazy(() =>
  import("./receivables/receivables-tab").then((file) => ({ default: file.ReceivablesTab })),
);
const MoreTab = lazy(() => import("./more/more-tab").then((file) => ({ default: file.MoreTab })));

const FailureMessage = lazy(() => import("./shell/failure-message").then((file) => ({ default: file.FailureMessage })));
const NoticeMessage = lazy(() => import("./shell/notice-message").then((file) => ({ default: file.NoticeMessage })));
const RecoveredMessage = lazy(() =>
  import("./shell/recovered-message").then((file) => ({ default: file.RecoveredMessage })),
);
const WaitingHint = lazy(() => import("./shell/waiting-hint").then((file) => ({ default: file.WaitingHint })));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    // Not even a focus that is set from outside may push the pane sideways.
    overflow: "clip",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  // Beside what scrolls: a message is in sight wherever its button stood.
  messages: {
    flexShrink: 0,
    maxHeight: "45%",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlockStart: tokens.spacingVerticalM,
    "> *": { flexShrink: 0 },
    ":empty": { display: "none" },
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    "> *": { flexShrink: 0 },
  },
  bar: {
    flexShrink: 0,
    padding: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What the pane needs from outside: the use case, the language to start in, Office's colours, the day. */
export interface PaneProps {
  readonly service: PaneService;
  readonly language: Language;
  readonly officeTheme: OfficeThemeColors | null;
  /** YYYY-MM-DD on this computer. */
  readonly today: string;
  readonly surroundings: Surroundings;
}

/** The whole pane: what is selected, five tabs, messages, and one primary button or the progress of what runs. */
export function Pane({ service, language, officeTheme, today, surroundings }: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(officeTheme);
  const [state, actions] = usePane(service, language);
  const { sheet, tab, job } = state;
  const policy = useMemo(() => policyNow(sheet, state.language, today), [sheet, state.language, today]);
  const judgement = useJudgement(sheet, policy);
  // A run that stands unfinished is waited for on purpose, which the pane says.
  const onPurpose = state.recovered === "pending" || job?.progress?.stage === "waiting";
  const waiting = useWaiting(!onPurpose && (job !== null || state.reading), job?.progress ?? sheet);
  const [draft, setDraft] = useState<PolicyDraft | null>(null);
  const focus = useKeptFocus(job !== null);
  const words = useMemo(() => wordsOf(state.language), [state.language]);
  useEffect(() => {
    document.documentElement.style.colorScheme = colorSchemeOf(theme);
  }, [theme]);
  // Another tab is read from its top.
  useLayoutEffect(() => {
    if (focus.panel.current !== null) focus.panel.current.scrollTop = 0;
  }, [tab, focus.panel]);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = words.text.title;
  }, [state.language, words]);
  const { choices } = state;
  const sheetId = sheet?.sheet.id;
  useEffect(() => {
    if (sheetId !== undefined) service.tellChoices({ ...choices, sheetId });
  }, [service, choices, sheetId]);
  const request = requestOf(state);
  const undo = () => void actions.run("undo", (options) => service.act("undo", sheet?.sheet.id ?? "", options));
  const insertSample = () =>
    void actions.run("insert-sample", async (options) => {
      await service.insertSample(options);
      return {};
    });
  return (
    <FluentProvider theme={theme} lang={state.language}>
      <WordsContext.Provider value={words}>
        <FrontSheetContext.Provider value={sheet?.sheet.name ?? null}>
          <div className={styles.pane} onFocus={focus.onFocus}>
            <HeaderLine state={state} actions={actions} />
            <main className={styles.main}>
              <PaneTabs tab={tab} onTab={actions.chooseTab} />
              <div className={styles.messages}>
                <Suspense fallback={null}>
                  {state.failure !== null && (
                    <FailureMessage
                      failure={state.failure}
                      surroundings={surroundings}
                      onClose={actions.closeMessage}
                      onGo={actions.goTo}
                      onRetry={actions.readAgain}
                      onOverFrozen={() =>
                        request !== null &&
                        void actions.run("classify", (options) =>
                          service.classify({ ...request, overFrozen: true }, options),
                        )
                      }
                    />
                  )}
                  {state.recovered !== null && (
                    <RecoveredMessage outcome={state.recovered} onClose={actions.closeMessage} />
                  )}
                  {state.notice !== null && (
                    <NoticeMessage
                      notice={state.notice}
                      onUndo={state.notice.kind !== "undo" && service.canUndo() ? undo : null}
                      onClose={actions.closeMessage}
                      onGo={actions.goTo}
                    />
                  )}
                  {job === null && waiting && <WaitingHint />}
                </Suspense>
              </div>
              <div
                className={styles.content}
                id={PANEL_ID}
                ref={focus.panel}
                role="tabpanel"
                aria-labelledby={tabElementId(tab)}
                tabIndex={0}
              >
                <Suspense fallback={null}>
                  {tab === "classify" && (
                    <ClassifyTab
                      state={state}
                      actions={actions}
                      service={service}
                      request={request}
                      judgement={judgement}
                      policy={policy}
                      onSample={insertSample}
                    />
                  )}
                  {tab === "customer" && <CustomerTab state={state} actions={actions} judgement={judgement} />}
                  {tab === "receivables" && (
                    <ReceivablesTab state={state} actions={actions} service={service} policy={policy} />
                  )}
                  {tab === "policy" && (
                    <PolicyTab
                      state={state}
                      actions={actions}
                      service={service}
                      policy={policy}
                      today={today}
                      draft={draft}
                      onDraft={setDraft}
                    />
                  )}
                  {tab === "more" && (
                    <MoreTab
                      state={state}
                      actions={actions}
                      service={service}
                      judgement={judgement}
                      surroundings={surroundings}
                      onSample={insertSample}
                    />
                  )}
                </Suspense>
              </div>
            </main>
            {(job !== null || (tab === "classify" && hasActions(sheet))) && (
              <footer className={styles.bar} ref={focus.bar}>
                {job !== null ? (
                  <ProgressPanel job={job} waiting={waiting} onCancel={actions.cancel} />
                ) : (
                  <ActionBar state={state} actions={actions} service={service} request={request} />
                )}
              </footer>
            )}
          </div>
        </FrontSheetContext.Provider>
      </WordsContext.Provider>
    </FluentProvider>
  );
}

/** What Classify would be asked to do now; null before anything is read. */
function requestOf({ sheet, choices }: PaneState): ClassifyChoices | null {
  if (sheet === null) return null;
  return { ...choices, sheet: sheet.sheet.id, overFrozen: false };
}
