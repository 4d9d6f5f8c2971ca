import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../domain/problem";
import { countText } from "../i18n/count-text";
import { problemPlace } from "../i18n/problem-wording";
import { problemMessage } from "../i18n/word-problem";
import { groupProblems } from "./group-problems";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2 },
});

/** How many problems of one kind are shown before they are only counted. */
const SHOWN_OF_A_KIND = 3;

/** Problems by kind, each with its place, what is wrong and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { language, text } = useWords();
  return (
    <ul className={styles.list}>
      {groupProblems(problems, SHOWN_OF_A_KIND).map(({ code, shown, more }) => (
        <li key={code}>
          <ul className={styles.list}>
            {shown.map((problem, index) => (
              <li key={index} className={styles.item}>
                <Caption1 className={styles.place}>{problemPlace(problem)}</Caption1>
                <Text>{problemMessage(problem, language)}</Text>
              </li>
            ))}
            {more > 0 && (
              <li>
                <Caption1 className={styles.place}>{countText(text.checklist.problems.more, more, language)}</Caption1>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
