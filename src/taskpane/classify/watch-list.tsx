import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { countText } from "../../i18n/count-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { TierBadge } from "../shell/tier-badge";
import { useWords } from "../shell/words";
import type { WatchedCustomer } from "./summarize-result";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  item: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalSNudge,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface WatchListProps {
  readonly customers: readonly WatchedCustomer[];
  /** Goes to a row, 0-based. */
  readonly onRow: (row: number) => void;
}

/** The customers to look at first; a click selects the row. */
export function WatchList({ customers, onRow }: WatchListProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.result;
  if (customers.length === 0) return <Text>{words.watchListEmpty}</Text>;
  const rowText = ({ row }: WatchedCustomer): string => fillPlaceholders(words.row, { row: row + 1 });
  const why = (customer: WatchedCustomer): string => {
    const parts = [rowText(customer)];
    if (customer.daysOverdue > 0) parts.push(countText(words.daysOverdue, customer.daysOverdue, language));
    if (customer.reason !== "") parts.push(customer.reason);
    return parts.join(" · ");
  };
  return (
    <ol className={styles.list} aria-label={words.watchList}>
      {customers.map((customer) => (
        <li key={customer.row}>
          <button type="button" className={styles.item} onClick={() => onRow(customer.row)}>
            <span className={styles.words}>
              <span className={styles.name}>{customer.name ?? rowText(customer)}</span>
              <Caption1 className={styles.why}>{why(customer)}</Caption1>
            </span>
            <TierBadge tier={customer.tier} place={customer.place} />
          </button>
        </li>
      ))}
    </ol>
  );
}
