import { Button, Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useState } from "react";
import type { Problem } from "../../domain/problem";
import { countText } from "../../i18n/count-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { problemPlace } from "../../i18n/problem-wording";
import { problemMessage } from "../../i18n/word-problem";
import { FrontSheetContext } from "../shell/front-sheet";
import { useWords } from "../shell/words";
import { groupProblems } from "./group-problems";
import type { ProblemGroup } from "./group-problems";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", overflowWrap: "anywhere" },
  place: { minHeight: "24px", fontWeight: tokens.fontWeightSemibold, textAlign: "start" },
  sheet: { color: tokens.colorNeutralForeground2 },
});

/** How many problems of one kind are shown before they are only counted. */
const SHOWN_OF_A_KIND = 3;

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** Goes to a place: 0-based row and column. */
  readonly onGo: (sheet: string, row: number, column?: number) => void;
}

/** Problems by kind, each with what is wrong, what to do, and its place, which leads to the cell. */
export function ProblemList({ problems, onGo }: ProblemListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {groupProblems(problems).map((group) => (
        <li key={group.code}>
          <Group group={group} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

function Group({ group, onGo }: { readonly group: ProblemGroup; readonly onGo: ProblemListProps["onGo"] }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const [opened, setOpened] = useState(false);
  const { all } = group;
  const more = all.length - SHOWN_OF_A_KIND;
  return (
    <ul className={styles.list}>
      {(opened ? all : all.slice(0, SHOWN_OF_A_KIND)).map((problem, index) => (
        <li key={index} className={styles.item}>
          <Place problem={problem} onGo={onGo} />
          <Text>{problemMessage(problem, language)}</Text>
        </li>
      ))}
      {more > 0 && !opened && (
        <li>
          <Button size="small" appearance="subtle" onClick={() => setOpened(true)}>
            {countText(text.checklist.problems.more, more, language)}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Place({ problem, onGo }: { readonly problem: Problem; readonly onGo: ProblemListProps["onGo"] }) {
  const styles = useStyles();
  const { text } = useWords();
  const front = useContext(FrontSheetContext);
  const { sheet, row, column } = problem;
  const place = problemPlace(sheet === front ? { ...problem, sheet: "" } : problem);
  if (place === "") return null;
  if (sheet === "" || (row === undefined && column === undefined))
    return <Caption1 className={styles.sheet}>{place}</Caption1>;
  return (
    <Link
      as="button"
      className={styles.place}
      aria-label={fillPlaceholders(text.checklist.problems.goTo, { place })}
      onClick={() => onGo(sheet, row ?? 0, column)}
    >
      {place}
    </Link>
  );
}
