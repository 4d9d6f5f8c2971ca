import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../i18n/language";
import { ActionBar } from "./action-bar";
import { Checklist } from "./checklist";
import type { OfficeThemeColors } from "./choose-theme";
import type { ClassificationService } from "./classification-service";
import { EmptyState } from "./empty-state";
import { FailureMessage } from "./failure-message";
import { HeaderLine } from "./header-line";
import { CLASSIFY_PANEL, CLASSIFY_TAB, PaneTabs } from "./pane-tabs";
import { RemovedMessage } from "./removed-message";
import { ResultPanel } from "./result-panel";
import { usePane } from "./use-pane";
import { useTheme } from "./use-theme";
import { WordsContext, wordsOf } from "./words";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
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
  },
});

/** What the pane needs from outside: the use case, the language to start in and Office's colours. */
export interface PaneProps {
  readonly service: ClassificationService;
  readonly language: Language;
  readonly officeTheme: OfficeThemeColors | null;
}

/** The whole pane: what is selected, the checklist, the result, and one primary button. */
export function Pane({ service, language, officeTheme }: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(officeTheme);
  const [state, actions] = usePane(service, language);
  const { reading, report } = state;
  const hasCustomers = reading?.recognition.kind === "customers";
  return (
    <FluentProvider theme={theme} lang={state.language}>
      <WordsContext.Provider value={wordsOf(state.language)}>
        <div className={styles.pane}>
          <HeaderLine state={state} actions={actions} />
          <main className={styles.main}>
            <PaneTabs />
            <div
              className={styles.content}
              id={CLASSIFY_PANEL}
              role="tabpanel"
              aria-labelledby={CLASSIFY_TAB}
              tabIndex={0}
            >
              {state.failure !== null && <FailureMessage failure={state.failure} onClose={actions.closeFailure} />}
              {state.removed && <RemovedMessage />}
              {report !== null && <ResultPanel report={report} onRow={actions.goToRow} />}
              {reading !== null && !hasCustomers && <EmptyState reading={reading} />}
              {reading !== null && hasCustomers && (
                <Checklist reading={reading} openLines={state.openLines} onToggle={actions.toggleLines} />
              )}
            </div>
          </main>
          <ActionBar state={state} actions={actions} />
        </div>
      </WordsContext.Provider>
    </FluentProvider>
  );
}
