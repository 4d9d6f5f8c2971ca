import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { countRows } from "../domain/customer/recognition";
import { countText } from "../i18n/count-text";
import { skipReasonText } from "../i18n/field-name";
import { fillPlaceholders } from "../i18n/fill-placeholders";
import { ChecklistLine } from "./checklist-line";
import type { SheetReading } from "./classification-service";
import { useWords } from "./words";

const SKIPPED_SHOWN = 5;

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

/** Line 1: which sheet and header row, how many customers, which rows are left out and why. */
export function SheetLine({ reading }: { readonly reading: SheetReading }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.sheet;
  const { recognition } = reading;
  const headerRow = recognition.headerRows.row + recognition.headerRows.rowCount;
  const leftOut = recognition.skipped.filter((skip) => skip.why !== "blank");
  return (
    <ChecklistLine
      id="sheet"
      number={1}
      title={words.title}
      summary={fillPlaceholders(words.summary, { sheet: reading.sheet, headerRow })}
      state="done"
    >
      <div className={styles.lines}>
        {recognition.table !== null && <Text>{fillPlaceholders(words.table, { table: recognition.table })}</Text>}
        <Text>{countText(words.rows, countRows(recognition.body), language)}</Text>
        {reading.hiddenCustomers > 0 && <Text>{countText(words.hidden, reading.hiddenCustomers, language)}</Text>}
        {leftOut.length > 0 && <Text>{countText(words.skipped, leftOut.length, language)}</Text>}
        {leftOut.length > 0 && (
          <ul className={styles.list}>
            {leftOut.slice(0, SKIPPED_SHOWN).map((skip) => (
              <li key={skip.row}>
                {fillPlaceholders(text.result.row, { row: skip.row + 1 })}: {skipReasonText(skip.why, language)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </ChecklistLine>
  );
}
