import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { countRows } from "../domain/customer/recognition";
import { countText } from "../i18n/count-text";
import type { PaneState } from "./pane-state";
import { ProgressPanel } from "./progress-panel";
import type { PaneActions } from "./use-pane";
import { useWords } from "./words";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wide: { width: "100%" },
});

/** The one primary button, or the progress of what runs. */
export function ActionBar({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }) {
  const styles = useStyles();
  const { language, text } = useWords();
  if (state.phase === "classifying" || state.phase === "removing") {
    return (
      <footer className={styles.bar}>
        <ProgressPanel state={state} onCancel={actions.cancel} />
      </footer>
    );
  }
  const recognition = state.reading?.recognition;
  const customers = recognition?.kind === "customers" ? countRows(recognition.body) : 0;
  const classified = state.reading?.classified === true;
  const words = classified ? text.actions.classifyAgain : text.actions.classify;
  return (
    <footer className={styles.bar}>
      <Button
        appearance="primary"
        size="large"
        className={styles.wide}
        disabled={customers === 0 || state.phase === "reading"}
        onClick={actions.classify}
      >
        {customers === 0 ? text.actions.classifyNothing : countText(words, customers, language)}
      </Button>
      {classified && (
        <Button
          appearance="secondary"
          className={styles.wide}
          disabled={state.phase === "reading"}
          onClick={actions.remove}
        >
          {text.actions.remove}
        </Button>
      )}
    </footer>
  );
}
