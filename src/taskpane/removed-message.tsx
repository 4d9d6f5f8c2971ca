import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useWords } from "./words";

/** Says that the classification is gone and what stayed. */
export function RemovedMessage() {
  const { text } = useWords();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{text.result.removed}</MessageBarBody>
    </MessageBar>
  );
}
