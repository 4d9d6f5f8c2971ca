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
import { ProblemList } from "../classify/problem-list";
import { CopyButton } from "./copy-button";
import { failureDetails } from "./failure-details";
import type { Surroundings } from "./failure-details";
import { failureWords } from "./failure-words";
import type { PaneFailure } from "./pane-failure";
import { useWords } from "./words";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
});

interface FailureMessageProps {
  readonly failure: PaneFailure;
  readonly surroundings: Surroundings;
  readonly onClose: () => void;
  readonly onGo: (sheet: string, row: number, column?: number) => void;
  readonly onRetry: () => void;
  /** Classifies all the same what was frozen. */
  readonly onOverFrozen: () => void;
}

/** Says what happened, what became of the workbook and what to do. */
export function FailureMessage({ failure, surroundings, onClose, onGo, onRetry, onOverFrozen }: FailureMessageProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const cancelled = failure.code === "cancelled";
  return (
    <MessageBar intent={cancelled ? "info" : "error"} layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{text.failure.title[failure.during]}</MessageBarTitle>
        <span>{failureWords(failure, language)}</span>
        {failure.problems.length > 0 && <ProblemList problems={failure.problems} onGo={onGo} />}
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
      >
        {failure.during === "read" && <Button onClick={onRetry}>{text.actions.tryAgain}</Button>}
        {failure.code === "frozen" && <Button onClick={onOverFrozen}>{text.actions.classifyFrozen}</Button>}
        {!cancelled && (
          <CopyButton
            content={failureDetails(failure, surroundings)}
            label={text.failure.copy}
            done={text.failure.copied}
          />
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
