import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../domain/problem";
import { countText } from "../i18n/count-text";
import { ChecklistLine } from "./checklist-line";
import { ProblemList } from "./problem-list";
import { useWords } from "./words";

const useStyles = makeStyles({
  explain: { display: "block", marginBlockEnd: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

/** Line 3: what is missing or unreadable, and where. */
export function ProblemsLine({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.problems;
  const none = problems.length === 0;
  return (
    <ChecklistLine
      id="problems"
      number={3}
      title={words.title}
      summary={none ? words.none : countText(words.some, problems.length, language)}
      state={none ? "done" : "attention"}
    >
      <Caption1 className={styles.explain}>{none ? words.none : words.explain}</Caption1>
      <ProblemList problems={problems} />
    </ChecklistLine>
  );
}
