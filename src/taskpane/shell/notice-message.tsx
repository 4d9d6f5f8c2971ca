import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { countText } from "../../i18n/count-text";
import { ProblemList } from "../classify/problem-list";
import type { Notice } from "./pane-state";
import { useWords } from "./words";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface NoticeMessageProps {
  readonly notice: Notice;
  /** Takes back what was done; null where that cannot be. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
  readonly onGo: (sheet: string, row: number, column?: number) => void;
}

/** Says what the last job did, and what it left to be looked at. */
export function NoticeMessage({ notice, onUndo, onClose, onGo }: NoticeMessageProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  return (
    <MessageBar intent={notice.problems.length > 0 ? "warning" : "success"} layout="multiline">
      <MessageBarBody className={styles.body}>
        <span>{countText(text.notices[notice.kind], notice.count, language)}</span>
        {notice.problems.length > 0 && <ProblemList problems={notice.problems} onGo={onGo} />}
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
        {onUndo !== null && <Button onClick={onUndo}>{text.actions.undo}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
