import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { PaneText } from "../i18n/pane-text";
import type { PaneFailure } from "./pane-failure";
import { ProblemList } from "./problem-list";
import { useWords } from "./words";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  detail: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

interface FailureMessageProps {
  readonly failure: PaneFailure;
  readonly onClose: () => void;
}

/** Says what happened, what became of the workbook and what to do. */
export function FailureMessage({ failure, onClose }: FailureMessageProps) {
  const styles = useStyles();
  const { text } = useWords();
  const cancelled = failure.code === "cancelled";
  return (
    <MessageBar intent={cancelled ? "info" : "error"} layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{text.failure.title[failure.during]}</MessageBarTitle>
        <span>{stateWords(failure, text)}</span>
        {failure.code !== "cancelled" && <span>{text.failure.codes[failure.code]}</span>}
        {failure.problems.length > 0 && <ProblemList problems={failure.problems} />}
        {failure.code === "office" && failure.detail !== "" && (
          <details className={styles.detail}>
            <summary>{text.failure.details}</summary>
            {failure.detail}
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text.actions.close}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}

function stateWords({ code, workbook }: PaneFailure, text: PaneText): string {
  if (workbook === "partly") return text.failure.partly;
  if (code === "cancelled") return text.failure.cancelled;
  return workbook === "put-back" ? text.failure.putBack : text.failure.unchanged;
}
