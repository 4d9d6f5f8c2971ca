import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../../domain/problem";
import { useWords } from "../shell/words";
import { ProblemList } from "./problem-list";

const useStyles = makeStyles({
  explain: { display: "block", marginBlockEnd: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

interface ProblemsDetailsProps {
  readonly problems: readonly Problem[];
  readonly onGo: (sheet: string, row: number, column?: number) => void;
}

/** What is missing or unreadable, and where. */
export function ProblemsDetails({ problems, onGo }: ProblemsDetailsProps) {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.checklist.problems;
  const none = problems.length === 0;
  return (
    <>
      <Caption1 className={styles.explain}>{none ? words.none : words.explain}</Caption1>
      <ProblemList problems={problems} onGo={onGo} />
    </>
  );
}
