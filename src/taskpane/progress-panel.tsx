import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneState } from "./pane-state";
import { useWords } from "./words";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** What runs and how far it is, with Cancel. Putting things back cannot be cancelled. */
export function ProgressPanel({ state, onCancel }: { readonly state: PaneState; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { text } = useWords();
  const { progress } = state;
  const stage = progress?.stage ?? (state.phase === "removing" ? "removing" : "reading");
  const known = progress !== null && progress.total > 0;
  return (
    <div className={styles.panel}>
      <Text role="status">{state.cancelling ? text.progress.cancelling : text.progress.stages[stage]}</Text>
      <ProgressBar
        aria-label={text.progress.label}
        value={known ? progress.done : undefined}
        max={known ? progress.total : undefined}
      />
      <Button disabled={state.cancelling} onClick={onCancel}>
        {text.actions.cancel}
      </Button>
    </div>
  );
}
