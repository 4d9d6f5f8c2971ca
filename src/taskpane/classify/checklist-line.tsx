import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DismissCircleFilled, WarningFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ChecklistLineId } from "../shell/pane-state";
import { Section } from "../shell/section";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  words: { display: "flex", flexDirection: "column", minWidth: 0, textAlign: "start" },
  title: { fontWeight: tokens.fontWeightSemibold },
  summary: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  blocked: { color: tokens.colorStatusDangerForeground1 },
});

/** How far a line of the checklist is. */
export type LineState = "done" | "attention" | "blocked";

interface ChecklistLineProps {
  readonly id: ChecklistLineId;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly state: LineState;
  readonly children: ReactNode;
}

/** One line: number, title, what was found and its state; opened by one click. */
export function ChecklistLine({ id, number, title, summary, state, children }: ChecklistLineProps) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <Section
      id={id}
      icon={<StateMark state={state} />}
      title={
        <span className={styles.words}>
          <span className={styles.title}>
            {number} {title}
          </span>
          <Caption1 className={styles.summary}>{summary}</Caption1>
          <VisuallyHidden>{text.checklist.states[state]}</VisuallyHidden>
        </span>
      }
    >
      {children}
    </Section>
  );
}

function StateMark({ state }: { readonly state: LineState }) {
  const styles = useStyles();
  if (state === "done") return <CheckmarkCircleFilled className={styles.done} aria-hidden />;
  if (state === "attention") return <WarningFilled className={styles.attention} aria-hidden />;
  return <DismissCircleFilled className={styles.blocked} aria-hidden />;
}

function VisuallyHidden({ children }: { readonly children: string }) {
  return (
    <span style={{ position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)" }}>
      {children}
    </span>
  );
}
