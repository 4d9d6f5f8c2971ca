import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecognizedColumn } from "../domain/customer/recognition";
import { columnLetters } from "../domain/spreadsheet/address";
import { fieldName } from "../i18n/field-name";
import { fillPlaceholders } from "../i18n/fill-placeholders";
import { ChecklistLine } from "./checklist-line";
import { useWords } from "./words";

/** From here on a column counts as sure; below LIKELY a person should look. */
const SURE = 0.9;
const LIKELY = 0.6;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200 },
  letters: { width: "3.2em" },
  head: { textAlign: "start", color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  cell: {
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
    verticalAlign: "top",
  },
  unused: { color: tokens.colorNeutralForeground3 },
  check: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Line 2: which column is understood as what, and how sure that is. */
export function ColumnsLine({ columns }: { readonly columns: readonly RecognizedColumn[] }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.columns;
  const known = columns.filter((column) => column.field !== null);
  const sureness = (column: RecognizedColumn): string =>
    column.ask || column.confidence < LIKELY ? words.unsure : column.confidence < SURE ? words.likely : words.sure;
  return (
    <ChecklistLine
      id="columns"
      number={2}
      title={words.title}
      summary={fillPlaceholders(words.summary, { known: known.length, all: columns.length })}
      state={known.some((column) => column.ask) ? "attention" : "done"}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.head} ${styles.letters}`}>
              {words.column}
            </th>
            <th scope="col" className={styles.head}>
              {words.header}
            </th>
            <th scope="col" className={styles.head}>
              {words.meaning}
            </th>
            <th scope="col" className={styles.head}>
              {words.confidence}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.column}>
              <td className={styles.cell}>{columnLetters(column.column)}</td>
              <td className={styles.cell}>{column.header}</td>
              {column.field === null ? (
                <td className={`${styles.cell} ${styles.unused}`} colSpan={2}>
                  {words.notUsed}
                </td>
              ) : (
                <>
                  <td className={styles.cell}>{fieldName(column.field, language)}</td>
                  <td className={`${styles.cell} ${column.ask ? styles.check : ""}`}>{sureness(column)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ChecklistLine>
  );
}
