import { makeStyles, tokens } from "@fluentui/react-components";
import { fillPlaceholders } from "../i18n/fill-placeholders";
import { VISIBLE_ROLES } from "../domain/formulas/result-columns";
import { policyWords } from "../i18n/policy-words";
import { ChecklistLine } from "./checklist-line";
import type { SheetReading } from "./classification-service";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
});

/** Line 4: what a run will write, and what it leaves alone. */
export function WritingLine({ reading }: { readonly reading: SheetReading }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.writing;
  const headers = policyWords(language).results;
  const names = VISIBLE_ROLES.map((role) => headers[role]).join(language === "zh-CN" ? "、" : ", ");
  return (
    <ChecklistLine
      id="writing"
      number={4}
      title={words.title}
      summary={reading.classified ? words.again : fillPlaceholders(words.summary, { columns: VISIBLE_ROLES.length })}
      state="done"
    >
      <ul className={styles.list}>
        <li>{fillPlaceholders(words.columns, { names })}</li>
        <li>{words.helpers}</li>
        <li>{reading.hasPolicy ? words.policyKept : words.policy}</li>
        <li>{words.colours}</li>
        <li>{words.untouched}</li>
      </ul>
    </ChecklistLine>
  );
}
