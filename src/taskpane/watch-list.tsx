import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReportCustomer } from "../excel/classify-report";
import { countText } from "../i18n/count-text";
import { fillPlaceholders } from "../i18n/fill-placeholders";
import { TierBadge } from "./tier-badge";
import { useWords } from "./words";

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
  readonly customers: readonly ReportCustomer[];
  /** Names of the tiers, best first. */
  readonly tiers: readonly string[];
  readonly onRow: (row: number) => void;
}

/** The customers to look at first; a click selects the row. */
export function WatchList({ customers, tiers, onRow }: WatchListProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.result;
  if (customers.length === 0) return <Text>{words.watchListEmpty}</Text>;
  const placeOf = (tier: string): number | null => (tiers.includes(tier) ? tiers.indexOf(tier) : null);
  const why = (customer: ReportCustomer): string => {
    const days = customer.daysOverdue ?? 0;
    const parts = [fillPlaceholders(words.row, { row: customer.row })];
    if (days > 0) parts.push(countText(words.daysOverdue, days, language));
    if (customer.reasons[0] !== undefined) parts.push(customer.reasons[0]);
    return parts.join(" · ");
  };
  return (
    <ol className={styles.list} aria-label={words.watchList}>
      {customers.map((customer) => (
        <li key={customer.row}>
          <button type="button" className={styles.item} onClick={() => onRow(customer.row)}>
            <span className={styles.words}>
              <span className={styles.name}>
                {customer.name ?? customer.id ?? fillPlaceholders(words.row, { row: customer.row })}
              </span>
              <Caption1 className={styles.why}>{why(customer)}</Caption1>
            </span>
            <TierBadge tier={customer.tier} place={placeOf(customer.tier)} />
          </button>
        </li>
      ))}
    </ol>
  );
}
