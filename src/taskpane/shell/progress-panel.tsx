import { Button, Caption1, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Job } from "./pane-state";
import { useWords } from "./words";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  words: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ProgressPanelProps {
  readonly job: Job;
  /** True when Excel has not answered for a while. */
  readonly waiting: boolean;
  readonly onCancel: () => void;
}

/** What runs and how far it is, with Cancel. Putting things back cannot be cancelled. */
export function ProgressPanel({ job, waiting, onCancel }: ProgressPanelProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { progress } = job;
  const known = progress !== null && progress.total > 0;
  const said = job.finishing
    ? text.progress.stages.reading
    : progress === null
      ? text.progress.jobs[job.kind]
      : text.progress.stages[progress.stage];
  return (
    <div className={styles.panel}>
      <div role="status" className={styles.words}>
        <Text>{job.cancelling ? text.progress.cancelling : said}</Text>
        {waiting && <Caption1 className={styles.quiet}>{text.progress.waiting}</Caption1>}
      </div>
      <ProgressBar
        aria-label={text.progress.label}
        value={known ? progress.done : undefined}
        max={known ? progress.total : undefined}
      />
      <Button disabledFocusable={job.cancelling || job.finishing} onClick={onCancel}>
        {text.actions.cancel}
      </Button>
    </div>
  );
}
