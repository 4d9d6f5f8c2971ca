import { Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { countRows } from "../../domain/customer/recognition";
import { countText } from "../../i18n/count-text";
import type { PaneState } from "./pane-state";
import type { PaneActions } from "./use-pane";
import type { Words } from "./words";
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
  const words = useWords();
  const { language, text } = words;
  const other = language === "zh-CN" ? "en-US" : "zh-CN";
  return (
    <header className={styles.line} aria-label={text.header.label}>
      <div className={styles.words}>
        <Subtitle2 as="h1" className={styles.sheet} title={state.sheet?.sheet.name}>
          {state.sheet?.sheet.name ?? text.title}
        </Subtitle2>
        <Caption1 className={styles.counts} role="status">
          {countsLine(state, words)}
        </Caption1>
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowSyncRegular />}
        aria-label={text.header.readAgain}
        title={text.header.readAgain}
        disabled={state.reading || state.job !== null}
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

function countsLine({ sheet, reading }: PaneState, { language, text }: Words): string {
  if (sheet === null) return reading ? text.header.reading : "";
  if (sheet.recognition.kind !== "customers") return text.header.noCustomers;
  const customers = countText(text.header.customers, countRows(sheet.recognition.body), language);
  const count = sheet.recognition.problems.length;
  const problems = count === 0 ? text.header.noProblems : countText(text.header.problems, count, language);
  return `${customers} · ${problems}`;
}
