import { Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { countRows } from "../domain/customer/recognition";
import { countText } from "../i18n/count-text";
import type { PaneState } from "./pane-state";
import type { PaneActions } from "./use-pane";
import { useWords } from "./words";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  sheet: { margin: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  counts: { color: tokens.colorNeutralForeground2 },
});

/** What is selected: sheet, customers, problems; beside it reading again and the language. */
export function HeaderLine({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const other = language === "zh-CN" ? "en-US" : "zh-CN";
  const busy = state.phase !== "ready";
  return (
    <header className={styles.line} aria-label={text.header.label}>
      <div className={styles.words}>
        <Subtitle2 as="h1" className={styles.sheet} title={state.reading?.sheet}>
          {state.reading?.sheet ?? text.title}
        </Subtitle2>
        <Caption1 className={styles.counts} role="status">
          {countsLine(state, language, text)}
        </Caption1>
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowSyncRegular />}
        aria-label={text.header.readAgain}
        title={text.header.readAgain}
        disabled={busy}
        onClick={actions.readAgain}
      />
      <Button
        appearance="subtle"
        size="small"
        lang={other}
        aria-label={text.header.languageLabel}
        onClick={() => actions.chooseLanguage(other)}
      >
        {text.header.language}
      </Button>
    </header>
  );
}

function countsLine(
  state: PaneState,
  language: PaneState["language"],
  text: ReturnType<typeof useWords>["text"],
): string {
  if (state.reading === null) return state.phase === "reading" ? text.header.reading : "";
  const customers = countText(text.header.customers, countRows(state.reading.recognition.body), language);
  const count = state.reading.problems.length;
  const problems = count === 0 ? text.header.noProblems : countText(text.header.problems, count, language);
  return `${customers} · ${problems}`;
}
