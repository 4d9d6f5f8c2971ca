import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { RecoveryState } from "./pane-state";
import { useWords } from "./words";

interface RecoveredMessageProps {
  readonly outcome: RecoveryState;
  readonly onClose: () => void;
}

/** Says what became of a run that had broken off before the pane was opened. */
export function RecoveredMessage({ outcome, onClose }: RecoveredMessageProps) {
  const { text } = useWords();
  return (
    <MessageBar intent={outcome === "lost" ? "warning" : "info"} layout="multiline">
      <MessageBarBody>{text.recovered[outcome]}</MessageBarBody>
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
