import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useWords } from "./words";

/** Says why Excel may be silent, and how a person ends that. */
export function WaitingHint() {
  const { text } = useWords();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text.progress.waiting}</MessageBarBody>
    </MessageBar>
  );
}
