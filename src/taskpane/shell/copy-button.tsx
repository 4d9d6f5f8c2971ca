import { Button } from "@fluentui/react-components";
import { useState } from "react";

interface CopyButtonProps {
  /** What is put on the clipboard. */
  readonly content: string;
  readonly label: string;
  /** What the button says afterwards. */
  readonly done: string;
}

/** Puts a text on the clipboard; where the browser refuses that, shows it to be marked and copied by hand. */
export function CopyButton({ content, label, done }: CopyButtonProps) {
  const [copied, setCopied] = useState<{ readonly content: string; readonly refused: boolean } | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content);
      setCopied({ content, refused: false });
    } catch {
      setCopied({ content, refused: true });
    }
  };
  // What was copied before says nothing of another text.
  const now = copied?.content === content ? copied : null;
  if (now?.refused === true) return <pre style={{ whiteSpace: "pre-wrap", margin: 0 }}>{content}</pre>;
  return <Button onClick={() => void copy()}>{now === null ? label : done}</Button>;
}
