import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CleanableCell } from "../../domain/customer/clean-cells";
import { a1 } from "../../domain/spreadsheet/address";
import { countText } from "../../i18n/count-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { useWords } from "../shell/words";
import { afterText, beforeText } from "./cell-change-text";

/** Cells listed before the others are only counted. */
const SHOWN = 8;

const useStyles = makeStyles({
  explain: { display: "block", marginBlockEnd: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, tableLayout: "fixed" },
  head: { textAlign: "start", color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  place: { width: "4.2em" },
  cell: {
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
    verticalAlign: "top",
  },
  after: { fontWeight: tokens.fontWeightSemibold },
  button: { marginBlockStart: tokens.spacingVerticalS, marginInlineEnd: tokens.spacingHorizontalS },
});

interface CleanDetailsProps {
  readonly cells: readonly CleanableCell[];
  /** Whether a column holds dates. */
  readonly isDate: (column: number) => boolean;
  readonly date1904: boolean;
  readonly disabled: boolean;
  readonly onClean: (cells: number) => void;
}

/** Cells that a person reads as numbers and a formula cannot, before and after. Nothing is cleaned unasked. */
export function CleanDetails({ cells, isDate, date1904, disabled, onClean }: CleanDetailsProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.clean;
  const [all, setAll] = useState(false);
  const more = all ? 0 : cells.length - SHOWN;
  return (
    <>
      <Caption1 className={styles.explain}>{cells.length === 0 ? words.none : words.explain}</Caption1>
      {cells.length > 0 && (
        <ChangeTable cells={all ? cells : cells.slice(0, SHOWN)} isDate={isDate} date1904={date1904} />
      )}
      {more > 0 && (
        <Button size="small" appearance="subtle" className={styles.button} onClick={() => setAll(true)}>
          {countText(text.checklist.problems.more, more, language)}
        </Button>
      )}
      {cells.length > 0 && (
        <Button className={styles.button} disabledFocusable={disabled} onClick={() => onClean(cells.length)}>
          {countText(words.button, cells.length, language)}
        </Button>
      )}
    </>
  );
}

function ChangeTable({ cells, isDate, date1904 }: Pick<CleanDetailsProps, "cells" | "isDate" | "date1904">) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.checklist.clean;
  return (
    <table className={styles.table} aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.place}`}>
            {words.cell}
          </th>
          <th scope="col" className={styles.head}>
            {words.before}
          </th>
          <th scope="col" className={styles.head}>
            {words.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={a1(cell)}>
            <td className={styles.cell}>{a1(cell)}</td>
            <td className={styles.cell}>{fillPlaceholders(words.quoted, { text: beforeText(cell) })}</td>
            <td className={`${styles.cell} ${styles.after}`}>
              {cell.after === null ? words.emptied : afterText(cell.after, isDate(cell.column), date1904, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
