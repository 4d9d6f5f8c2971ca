import { FluentProvider, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../i18n/language";
import { ActionBar } from "./action-bar";
import { Checklist } from "./checklist";
import type { OfficeThemeColors } from "./choose-theme";
import type { ClassificationService } from "./classification-service";
import { EmptyState } from "./empty-state";
import { FailureMessage } from "./failure-message";
import { HeaderLine } from "./header-line";
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
  tabs: { flexShrink: 0, paddingInline: tokens.spacingHorizontalXS },
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
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
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
  const words = wordsOf(state.language);
  const { reading, report } = state;
  const hasCustomers = reading !== null && reading.recognition.kind === "customers";
  return (
    <FluentProvider theme={theme} lang={state.language}>
      <WordsContext.Provider value={words}>
        <div className={styles.pane}>
          <HeaderLine state={state} actions={actions} />
          <TabList className={styles.tabs} selectedValue="classify" size="small" aria-label={words.text.tabs.label}>
            <Tab value="classify" id="tab-classify" aria-controls="panel-classify">
              {words.text.tabs.classify}
            </Tab>
          </TabList>
          <main
            className={styles.content}
            id="panel-classify"
            role="tabpanel"
            aria-labelledby="tab-classify"
            tabIndex={0}
          >
            {state.failure !== null && <FailureMessage failure={state.failure} onClose={actions.closeFailure} />}
            {state.removed && <RemovedMessage />}
            {report !== null && <ResultPanel report={report} onRow={actions.goToRow} />}
            {reading !== null && !hasCustomers && <EmptyState reading={reading} />}
            {reading !== null && hasCustomers && (
              <Checklist reading={reading} openLines={state.openLines} onToggle={actions.toggleLines} />
            )}
          </main>
          <ActionBar state={state} actions={actions} />
        </div>
      </WordsContext.Provider>
    </FluentProvider>
  );
}
